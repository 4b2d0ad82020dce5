// What a film shows: the steps of one clock, and what is reached at each. A reel never changes: another clock is another reel. Pure.
import { sayBetween } from './dates.js';
import { between, createFold, daySteps, knownBy, matches, recordedSteps } from './film.js';

/** Of statements by the said or happened clock. @param {'said' | 'happened'} clock @param {Statement[]} base */
export const reelOfDays = (clock, base) => reel(clock, daySteps(base, clock), (at, _, limit) => {
  if (at < 0) return [];
  if (clock === 'said') return limit ? knownBy(base, limit) : base;
  return limit ? between(base, ...ends(limit)) : base;
}, (s) => s.happened === null && clock === 'happened', base);

/** Of the frames of a replay by the recorded clock. @param {Frame[]} frames */
export function reelOfFrames(frames) {
  const steps = recordedSteps(frames);
  const fold = createFold(steps);
  return reel('recorded', steps, (at) => fold(at), () => false, []);
}

/** @param {string} limit @returns {[string, string]} */
const ends = (limit) => (limit.includes('..') ? [limit.slice(0, limit.indexOf('..')), limit.slice(limit.indexOf('..') + 2)] : [limit, limit]);

/** @param {Clock} clock @param {Step[]} steps @param {(at: number, from: number, limit: string) => Statement[]} reached @param {(s: Statement) => boolean} isUndated @param {Statement[]} base @returns {Reel} */
function reel(clock, steps, reached, isUndated, base) {
  const last = steps.length - 1;
  return {
    clock, steps, last, limitAt, statementsAt,
    /** The limit in words: what was stepped to, no more precise than that. */
    wordsAt(at, from) {
      if (!steps.length) return 'Nothing to step through';
      const limit = limitAt(at, from);
      if (at >= 0 && !limit) return 'Everything';
      if (clock === 'happened') return at < 0 ? 'Before the first' : `Between: ${sayBetween(limit)}`;
      return `${clock === 'said' ? 'Known by' : 'As of'} ${at < 0 ? 'before the first' : steps[at].words}`;
    },
  };

  /** The limit of a step as an address has it; empty where nothing is limited. @param {number} at @param {number} [from] */
  function limitAt(at, from = -1) {
    if (at < 0) return '';
    const to = at === last ? '' : steps[at].limit;
    if (clock !== 'happened') return to;
    return from < 0 && !to ? '' : `${from < 0 ? '' : steps[from].limit}..${to}`;
  }

  /** The statements of a step; `state` has the other limits and filters. @param {number} at @param {number} from @param {State} state */
  function statementsAt(at, from, state) {
    let found = reached(at, from, limitAt(at, from));
    if (clock === 'happened' && state.undated && limitAt(at, from)) found = [...found, ...base.filter(isUndated)];
    if (clock !== 'recorded') return found;
    found = found.filter(matches(state));
    if (state.knownBy) found = knownBy(found, state.knownBy);
    if (!state.between) return found;
    const undated = state.undated ? found.filter((s) => s.happened === null) : [];
    return [...between(found, ...ends(state.between)), ...undated];
  }
}
