import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedWords } from '../src/record/recorded.js';

test('what was recorded is said as it stands now', () => {
  const statement = { speaker: 'Piet Vandermeer', happened: '1998~', said: null, words: 'No.', negated: false, modality: 'asserted', status: 'recorded' };
  assert.equal(recordedWords('reattribute', {}, { statement }), 'Recorded: now attributed to Piet Vandermeer.');
  assert.equal(recordedWords('redate', { of: 'happened' }, { statement }), 'Recorded: happened about 1998.');
  assert.equal(recordedWords('redate', { of: 'said' }, { statement }), 'Recorded: said at an unknown time.');
  assert.equal(recordedWords('settle', {}, { statement: { ...statement, status: 'retracted' } }), 'Recorded: the dispute is settled, and the statement retracted.');
  assert.equal(recordedWords('withdraw', {}, { position: 4 }), 'Recorded at position 4.');
  assert.equal(recordedWords('withdraw', {}, {}), 'Recorded.');
});
