// Bundles the page into dist/: index.html and everything it asks for under assets/.
import { cp, mkdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const dist = new URL('dist/', import.meta.url);
await rm(dist, { recursive: true, force: true });
await mkdir(new URL('assets/', dist), { recursive: true });

await build({
  absWorkingDir: new URL('.', import.meta.url).pathname,
  entryPoints: { timeline: 'src/main.js', early: 'src/early.js', style: 'style.css' },
  entryNames: '[name]',
  outdir: 'dist/assets',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  legalComments: 'linked',
  logLevel: 'warning',
});

await cp(new URL('index.html', import.meta.url), new URL('index.html', dist));
await cp(new URL('icon.svg', import.meta.url), new URL('assets/icon.svg', dist));
