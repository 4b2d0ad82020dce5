// How long to wait for a server that does not answer: longer each time, and never so long that its return goes unnoticed. Pure.

const SHORTEST = 2;
const LONGEST = 30;

/** Seconds before the next try, after some misses in a row. */
export const pauseBefore = (misses) => Math.min(LONGEST, SHORTEST * 2 ** Math.max(0, misses - 1));
