// How long to wait for a server that does not answer: longer each time, and never so long that its return goes unnoticed.

const SHORTEST = 2;
const LONGEST = 30;

/** Seconds before the next try, after some misses in a row. @param {number} misses */
export const pauseBefore = (misses) => Math.min(LONGEST, SHORTEST * 2 ** Math.max(0, misses - 1));

let misses = 0;

/** To be called when the server has answered anything at all. */
export const heard = () => (misses = 0);

/** To be called when it has not; seconds before the next try. */
export const missed = () => pauseBefore(++misses);
