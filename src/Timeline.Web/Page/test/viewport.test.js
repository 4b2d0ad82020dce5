import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHORTEST, within, zoomed } from '../src/picture/viewport.js';

const YEAR = 365.25 * 86_400_000;

test('what lies under the pointer stays there', () => {
  const [from, to] = zoomed([0, 100 * YEAR], 4, 0.25);
  assert.equal(to - from, 25 * YEAR);
  assert.equal(from + (to - from) * 0.25, 25 * YEAR);
});

test('a view goes from minutes to millennia and no further', () => {
  const near = zoomed([0, YEAR], 1e12, 0.5);
  assert.equal(near[1] - near[0], SHORTEST);
  const far = zoomed([0, YEAR], 1e-12, 0.5);
  assert.ok(far[1] - far[0] > 10_000 * YEAR && Number.isFinite(far[0]));
});

test('something is always in sight', () => {
  const [from, to] = within([500 * YEAR, 501 * YEAR], [0, 10 * YEAR]);
  assert.ok(from < 10 * YEAR && to > 10 * YEAR);
});
