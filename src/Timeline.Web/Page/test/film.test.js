import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, createFold, daySteps, knownBy, recordedSteps, stepAt, withStatement } from '../src/time/film.js';

const one = (number, more) => ({ id: `a#${number}`, article: 'a', number, said: '2022-03-01', happened: null, status: 'recorded', mentions: [], ...more });

test('a step is a day on which something is reached', () => {
  const all = [one(1, { said: '2022-03-02' }), one(2), one(3), one(4, { said: '../2021' }), one(5, { said: null })];
  assert.deepEqual(daySteps(all, 'said').map((s) => [s.limit, s.added, s.total]), [['2022-03-01', 2, 3], ['2022-03-02', 1, 4]]);
});

test('known by is through the last day of the limit, and an imprecise date is reached with its first day', () => {
  const all = [one(1, { said: '2022-03' }), one(2, { said: '2022-04-01' }), one(3, { said: null })];
  assert.deepEqual(knownBy(all, '2022-03-01').map((s) => s.number), [1]);
  assert.deepEqual(knownBy(all, '2022-04').map((s) => s.number), [1, 2]);
});

test('between includes what may lie inside, and leaves out what has no date', () => {
  const all = [one(1, { happened: '../2022-02-01' }), one(2, { happened: '2022-02/2022-05' }), one(3, { happened: '2023' }), one(4)];
  assert.deepEqual(between(all, '2022-03-01', '2022-03-31').map((s) => s.number), [2]);
  assert.deepEqual(between(all, '', '2022-01-31').map((s) => s.number), [1]);
});

test('what was recorded at once is one step, and going back folds anew', () => {
  const frames = [
    { at: 't1', position: 2, total: 1, statements: [one(1)] },
    { at: 't1', position: 3, total: 2, statements: [one(2)] },
    { at: 't2', position: 7, total: 1, statements: [one(1, { status: 'retracted' })] },
    { at: 't3', position: 9, total: 2, statements: [one(1, { happened: '2022' })] },
  ];
  const steps = recordedSteps(frames);
  assert.deepEqual(steps.map((s) => [s.limit, s.total]), [['3', 2], ['7', 1], ['9', 2]]);
  const fold = createFold(steps);
  assert.deepEqual(fold(0).map((s) => s.number), [1, 2]);
  assert.deepEqual(fold(1).map((s) => s.number), [2]);
  assert.deepEqual(fold(2).map((s) => s.number), [1, 2]);
  assert.deepEqual(fold(1).map((s) => s.number), [2]);
  assert.deepEqual(['1', '3', '8', '50'].map((limit) => stepAt(steps, limit, 'recorded')), [-1, 0, 1, 2]);
});

test('a limit finds its step on a clock of days', () => {
  const steps = daySteps([one(1), one(2, { said: '2022-03-09' })], 'said');
  assert.deepEqual(['2022-02', '2022-03-05', '2022-03'].map((limit) => stepAt(steps, limit, 'said')), [-1, 0, 1]);
});

test('a corrected statement takes its place: the same, another, or none', () => {
  const all = [one(1, { happened: '2021' }), one(2, { happened: '2022' }), one(3, { happened: '2023' }), one(4), one(6)];
  const numbers = (s) => withStatement(all, s).map((other) => other.number);
  assert.deepEqual(numbers(one(2, { happened: '2022', status: 'accepted' })), [1, 2, 3, 4, 6]);
  assert.equal(withStatement(all, one(2, { happened: '2022', status: 'accepted' }))[1].status, 'accepted');
  assert.deepEqual(numbers(one(2, { happened: '2024' })), [1, 3, 2, 4, 6]);
  assert.deepEqual(numbers(one(2)), [1, 3, 2, 4, 6]);
  assert.deepEqual(numbers(one(3, { happened: '2020' })), [3, 1, 2, 4, 6]);
  assert.deepEqual(numbers(one(3, { status: 'retracted' })), [1, 2, 4, 6]);
  assert.deepEqual(numbers(one(5)), [1, 2, 3, 4, 5, 6]);
  assert.equal(all.length, 5);
});
