import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dense, outside } from '../src/picture/dense.js';

const at = (...years) => years.map((year) => ({ anchor: Date.UTC(year, 0), start: Date.UTC(year, 0), end: Date.UTC(year, 0) + 1 }));
const in2021 = Array.from({ length: 20 }, (_, i) => ({ anchor: Date.UTC(2021, 0, 1 + i * 5), start: Date.UTC(2021, 0, 1 + i * 5), end: Date.UTC(2021, 0, 2 + i * 5) }));
const years = (range) => range?.map((ms) => new Date(ms).getUTCFullYear());

test('a few far off are left out', () => {
  assert.deepEqual(years(dense([...at(1962, 1998, 2015), ...in2021])), [2021, 2021]);
  assert.deepEqual(years(dense([...at(1962, 1962), ...in2021, ...at(2099)])), [2021, 2021]);
});

test('what is spread evenly, or few, or no better without its ends, is shown whole', () => {
  assert.equal(dense(in2021), null);
  assert.equal(dense(at(1960, 1970, 1980, 1990, 2000, 2010)), null);
  assert.equal(dense(at(1962, 2021)), null);
  assert.equal(dense([...at(1962, 1963, 1964, 1965, 1966, 1967, 1968), ...in2021.slice(0, 8)]), null);
});

test('many at once are looked through in no time', () => {
  const many = Array.from({ length: 30_000 }, (_, i) => ({ anchor: Date.UTC(2021, 0, 1) + i * 1000, start: 0, end: 0 }));
  const start = performance.now();
  dense([...at(1500), ...many]);
  assert.ok(performance.now() - start < 500);
});

test('what lies outside a view is counted on each side', () => {
  const lanes = [{ items: at(1962, 1998) }, { items: at(2021, 2030) }];
  const { earlier, later, before, after } = outside(lanes, [Date.UTC(2020, 0), Date.UTC(2022, 0)]);
  assert.deepEqual([earlier, later, years([before, after])], [2, 1, [1998, 2030]]);
});
