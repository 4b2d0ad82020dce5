import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Which rooms each room may use, besides itself; docs/page.md says what each holds. What lies in no room starts the page, and may use all. */
const MAY_USE = {
  time: [],
  server: ['time'],
  interface: ['time', 'server'],
  picture: ['time', 'interface'],
  record: ['time', 'server', 'interface'],
  views: ['time', 'server', 'interface', 'picture', 'record'],
};
const STARTS = ['early.js', 'main.js'];

const files = readdirSync(SRC, { recursive: true }).filter((name) => name.endsWith('.js')).map((name) => name.split(sep).join('/'));
const textOf = (file) => readFileSync(join(SRC, file), 'utf8');
const roomOf = (file) => (file.includes('/') ? file.split('/')[0] : '');
const used = new Map(files.map((file) => [file, [...textOf(file).matchAll(/(?:\bfrom|\bimport\(?) ?'(\.[^']+\.js)'/g)].map((match) => normalize(join(dirname(file), match[1])).split(sep).join('/'))]));

test('every file lies in a room, but for those that start the page', () => {
  assert.deepEqual(files.filter((file) => !(roomOf(file) in MAY_USE)), STARTS);
  assert.deepEqual(Object.keys(MAY_USE).filter((room) => !files.some((file) => roomOf(file) === room)), []);
});

test('a room uses only the rooms it may', () => {
  const wrong = files.filter((file) => roomOf(file)).flatMap((file) => used.get(file).filter((other) => roomOf(other) !== roomOf(file) && !MAY_USE[roomOf(file)].includes(roomOf(other))).map((other) => `${file} uses ${other}`));
  assert.deepEqual(wrong, []);
});

test('rooms do not use each other in a circle, nor do files', () => {
  assert.equal(circle(new Map(Object.entries(MAY_USE))), null);
  assert.equal(circle(used), null);
});

test('what is used is there', () => {
  assert.deepEqual([...used.values()].flat().filter((file) => !files.includes(file)), []);
  assert.ok([...used.values()].flat().length > 200, 'imports are found at all');
});

test('no file is longer than 250 lines', () => {
  assert.deepEqual(files.filter((file) => textOf(file).trimEnd().split('\n').length > 250), []);
});

/** The first circle of a graph in words; null where there is none. */
function circle(graph) {
  const done = new Set();
  const walk = (node, path) => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node].join(' uses ');
    if (done.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const found = walk(next, [...path, node]);
      if (found) return found;
    }
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const found = walk(node, []);
    if (found) return found;
  }
  return null;
}
