// Which part of time is looked at: from minutes to millennia, and never so far off that nothing is to be seen. Pure.

/** Five minutes. */
export const SHORTEST = 300_000;
const LONGEST = 12_000 * 365.25 * 86_400_000;
// The last moments script has dates for.
const EDGE = 8.64e15;

/** @param {number} span */
const spanOf = (span) => Math.min(LONGEST, Math.max(SHORTEST, span));

/** A view `factor` times nearer, in which the moment at a `share` of the width stays where it is. @param {Stretch} view @param {number} factor @param {number} share @returns {Stretch} */
export function zoomed([from, to], factor, share) {
  const centre = from + (to - from) * share;
  const span = spanOf((to - from) / factor);
  return [centre - span * share, centre + span * (1 - share)];
}

/** The view nearest to the one wanted that still touches what there is. @param {Stretch} view @param {Stretch | null} extent @returns {Stretch} */
export function within([from, to], extent) {
  const span = spanOf(to - from);
  const [first, last] = extent ?? [-EDGE / 2, EDGE / 2];
  const centre = Math.max(first - span * 0.45, Math.min(last + span * 0.45, (from + to) / 2));
  const start = Math.max(-EDGE, Math.min(EDGE - span, centre - span / 2));
  return [start, start + span];
}
