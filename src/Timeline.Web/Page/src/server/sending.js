// A write whose answer was lost may have been recorded. It goes again with the same key, by which the server knows it.

import { Problem } from './problem.js';

/** Milliseconds before each further try. */
const WAITS = [500, 2000];

/** Request → key, of writes that nobody has answered yet: pressing the button again must not record twice. @type {Map<string, string>} */
const unanswered = new Map();

/** Whether it may have been recorded all the same: nobody answered, or somebody between did, or the database went. @param {unknown} problem */
const isLost = (problem) => problem instanceof Problem && [0, 502, 503, 504].includes(problem.status);

/** Not `randomUUID`, which browsers have on secure pages only. */
function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Calls `send` with a key until it is answered or has been tried enough. The same `request` keeps its key until then.
 * @template A @param {string} request @param {(key: string) => Promise<A>} send @param {(milliseconds: number) => Promise<unknown>} [wait] @returns {Promise<A>}
 */
export async function sendOnce(request, send, wait = pause) {
  const key = unanswered.get(request) ?? newKey();
  unanswered.set(request, key);
  for (let tries = 0; ; tries++) {
    try {
      const answer = await send(key);
      unanswered.delete(request);
      return answer;
    } catch (problem) {
      if (!isLost(problem)) unanswered.delete(request);
      if (!isLost(problem) || tries === WAITS.length) throw problem;
      await wait(WAITS[tries]);
    }
  }
}
