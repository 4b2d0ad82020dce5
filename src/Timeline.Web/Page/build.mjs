// Bundles the page into dist/: index.html and everything it asks for under assets/.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const dist = new URL('dist/', import.meta.url);
await rm(dist, { recursive: true, force: true });
await mkdir(new URL('assets/', dist), { recursive: true });

const { metafile } = await build({
  absWorkingDir: new URL('.', import.meta.url).pathname,
  entryPoints: { timeline: 'src/main.js', early: 'src/early.js', style: 'style.css' },
  entryNames: '[name]',
  outdir: 'dist/assets',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  metafile: true,
  logLevel: 'warning',
});

await cp(new URL('index.html', import.meta.url), new URL('index.html', dist));
await cp(new URL('icon.svg', import.meta.url), new URL('assets/icon.svg', dist));

// Their licences ask to go wherever the packages go.
const packages = new Set(Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/([^/]+)/.exec(path)?.[1] ?? []));
const licences = await Promise.all([...packages].sort().map(async (name) => `${name}\n\n${await readFile(new URL(`node_modules/${name}/LICENSE`, import.meta.url), 'utf8')}`));
await writeFile(new URL('assets/licences.txt', dist), licences.join('\n\n'));
