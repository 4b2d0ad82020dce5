import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codePoints, pieces } from '../src/views/codepoints.js';

test('a letter of two units counts once', () => {
  const text = 'a😀b𝒞d';
  const points = codePoints(text);
  assert.equal(points.length, 5);
  assert.equal(points.slice(1, 4), '😀b𝒞');
  assert.equal(points.toUnit(3), 4);
  assert.equal(points.fromUnit(4), 3);
  assert.equal(points.fromUnit(text.length), 5);
});

test('pieces are the whole text, and know which statements hold them', () => {
  const text = '😀 One two. Three.';
  const found = pieces(text, [{ id: 'x', begin: 2, end: 10 }, { id: 'y', begin: 6, end: 9 }]);
  assert.equal(found.map((piece) => piece.text).join(''), text);
  assert.deepEqual(found.map((piece) => [piece.text, piece.ids]), [['😀 ', []], ['One ', ['x']], ['two', ['x', 'y']], ['.', ['x']], [' Three.', []]]);
});
