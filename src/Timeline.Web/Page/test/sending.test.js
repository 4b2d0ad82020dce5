import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../src/server/problem.js';
import { sendOnce } from '../src/server/sending.js';

const noWait = () => Promise.resolve();
const lost = () => new Problem(0, 'lost');

test('a write whose answer is lost goes again with the same key', async () => {
  const keys = [];
  const answer = await sendOnce('accept 1', (key) => {
    keys.push(key);
    return keys.length < 3 ? Promise.reject(lost()) : Promise.resolve('done');
  }, noWait);
  assert.equal(answer, 'done');
  assert.equal(keys.length, 3);
  assert.equal(new Set(keys).size, 1);
});

test('pressed again after all tries were lost, it still has its key', async () => {
  const keys = [];
  await assert.rejects(sendOnce('accept 2', (key) => { keys.push(key); return Promise.reject(lost()); }, noWait));
  await sendOnce('accept 2', (key) => { keys.push(key); return Promise.resolve(); }, noWait);
  assert.equal(keys.length, 4);
  assert.equal(new Set(keys).size, 1);
});

test('what was answered, done or refused, is not sent again, and the next one has another key', async () => {
  const keys = [];
  const refused = (key) => { keys.push(key); return Promise.reject(new Problem(412, 'stale')); };
  await assert.rejects(sendOnce('accept 3', refused, noWait));
  await assert.rejects(sendOnce('accept 3', refused, noWait));
  await sendOnce('accept 3', (key) => { keys.push(key); return Promise.resolve(); }, noWait);
  assert.equal(keys.length, 3);
  assert.equal(new Set(keys).size, 3);
});
