import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockOf } from '../src/views/clocks.js';
import { daySteps } from '../src/time/film.js';
import { reelOfDays, reelOfFrames } from '../src/time/reel.js';

const one = (number, more) => ({ id: `a#${number}`, article: 'a', number, said: '2022-03-01', happened: null, status: 'recorded', mentions: [], words: 'w', ...more });
const none = { undated: false, knownBy: '', between: '', text: '', actor: '', speaker: '', form: '', modality: '' };
const numbers = (statements) => statements.map((s) => s.number);

test('a step is as precise as the date it stands for', () => {
  const all = [one(1, { happened: '1962/198X' }), one(2, { happened: '1998~' }), one(3, { happened: '2021-05' }), one(4, { happened: '2022-03-01T10:00Z' })];
  assert.deepEqual(daySteps(all, 'happened').map((s) => s.words), ['1962', '1998', 'May 2021', '1 March 2022']);
});

test('a year whose days are stepped to has no step of its own', () => {
  const all = [one(1, { happened: '2022' }), one(2, { happened: '2022-03' }), one(3, { happened: '2022-03-09' })];
  assert.deepEqual(daySteps(all, 'happened').map((s) => [s.limit, s.total]), [['2022-03-09', 3]]);
});

test('the last step of a reel limits nothing, the others as their words say', () => {
  const reel = reelOfDays('happened', [one(1, { happened: '1962' }), one(2, { happened: '1998' }), one(3)]);
  assert.deepEqual([0, 1].map((at) => [reel.limitAt(at), reel.wordsAt(at, -1)]), [['..1962', 'Between: up to 1962'], ['', 'Everything']]);
  assert.equal(reel.limitAt(1, 1), '1998..');
  assert.deepEqual(numbers(reel.statementsAt(0, -1, none)), [1]);
  assert.deepEqual(numbers(reel.statementsAt(0, -1, { ...none, undated: true })), [1, 3]);
  assert.deepEqual(numbers(reel.statementsAt(1, -1, none)), [1, 2, 3]);
  assert.deepEqual(reel.statementsAt(-1, -1, none), []);
});

test('a reel of frames keeps to the other limits', () => {
  const reel = reelOfFrames([{ at: 't1', position: 2, total: 2, statements: [one(1, { happened: '1962' }), one(2, { said: '2023' })] }, { at: 't2', position: 3, total: 3, statements: [one(3)] }]);
  assert.deepEqual(numbers(reel.statementsAt(1, -1, { ...none, knownBy: '2022' })), [1, 3]);
  assert.deepEqual(numbers(reel.statementsAt(0, -1, { ...none, between: '..1970' })), [1]);
  assert.deepEqual([reel.limitAt(0), reel.limitAt(1)], ['2', '']);
});

test('a collection without steps says so', () => assert.equal(reelOfDays('said', []).wordsAt(-1, -1), 'Nothing to step through'));

test('an address without a clock means that of its limit', () => {
  assert.deepEqual([{ clock: 'said', asOf: '3' }, { asOf: '3' }, { between: '1..2' }, { between: '1..2', knownBy: '3' }, {}].map(clockOf), ['said', 'recorded', 'happened', 'said', 'said']);
});
