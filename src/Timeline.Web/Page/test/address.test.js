import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULTS, read, statementId, statementKey, write } from '../src/interface/address.js';
import { question } from '../src/server/question.js';

test('what is usual is not in the address', () => {
  assert.equal(write(DEFAULTS), '?');
  assert.deepEqual(read(''), DEFAULTS);
});

test('every part of a state comes back from its address', () => {
  const state = {
    collection: 'harbour', view: 'changes', text: 'crane & cable', actor: 'Ольга Ж.', speaker: 'Tomas Keller', form: 'quote', modality: 'alleged',
    status: 'all', between: '2022-02..2022-03', undated: true, knownBy: '2024-03-10', asOf: '41', lanes: 'publisher', axis: 'said',
    zoom: [Date.UTC(2022, 1, 1), Date.UTC(2022, 5, 1)], statement: '77e48b744b5880529d81565c9d36b4dc.8', article: '77e48b74', name: 'A+B',
    clock: 'recorded', from: '12', to: '2026-11-26T14:31:00Z',
  };
  assert.deepEqual(read(write(state)), state);
});

test('a zoom is as fine as its span needs, also before our era', () => {
  for (const [from, to] of [[Date.UTC(2022, 1, 1, 17, 4), Date.UTC(2022, 1, 1, 17, 9)], [-93_000_000_000_000, 0], [Date.UTC(2022, 1, 1), Date.UTC(2022, 1, 2)]]) {
    const zoom = read(write({ ...DEFAULTS, zoom: [from, to] })).zoom;
    assert.ok(Math.abs(zoom[0] - from) <= (to - from) / 30 && Math.abs(zoom[1] - to) <= (to - from) / 30, `${zoom} is not ${[from, to]}`);
  }
});

test('nonsense is as if it were not there', () => {
  assert.deepEqual(read('?view=moon&zoom=a..b&lanes=9&other=1'), DEFAULTS);
  assert.equal(read('?zoom=2022-03-01..2022-02-01').zoom, null);
});

test('a statement is named without a hash sign', () => {
  assert.equal(statementKey('77e4#8'), '77e4.8');
  assert.equal(statementId('77e4.8'), '77e4#8');
});

test('a question has only what is asked', () => {
  assert.equal(question({ ...DEFAULTS, between: '..2022', undated: true }, 'between', 'undated', 'asOf').toString(), 'between=..2022&undated=true');
});
