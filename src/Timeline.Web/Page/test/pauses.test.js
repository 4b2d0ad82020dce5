import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pauseBefore } from '../src/server/pauses.js';

test('pauses grow, and not for ever', () => assert.deepEqual([1, 2, 3, 4, 5, 50].map(pauseBefore), [2, 4, 8, 16, 30, 30]));
