// Time travel without a server between two frames: which statements had been reached at each step of a clock. Pure.
import { isoDay } from './calendar.js';
import { dateOf, parse, say, sayInstant } from './dates.js';

/**
 * Steps of the said or happened clock: the dates at which something is reached, each with how many have been by its end. A step is as precise
 * as the date it stands for: a statement of 1962 is stepped to as 1962. A date that is open before is reached before all others.
 * @param {Statement[]} statements @param {'said' | 'happened'} clock @returns {Step[]}
 */
export function daySteps(statements, clock) {
  const starts = [];
  const limits = new Set();
  let open = 0;
  for (const s of statements) {
    const date = parse(s[clock]);
    if (!date) continue;
    if (date.openStart) open++;
    else {
      starts.push(date.start);
      limits.add(limitOf(date));
    }
  }
  starts.sort((a, b) => a - b);
  const steps = [];
  let reached = 0;
  let total = open;
  for (const limit of [...limits].sort((a, b) => dateOf(a).end - dateOf(b).end)) {
    const { end } = dateOf(limit);
    while (reached < starts.length && starts[reached] < end) reached++;
    const added = open + reached - total;
    total += added;
    // What a finer step has reached already needs no step of its own.
    if (added) steps.push({ limit, words: say(limit), added, total });
  }
  return steps;
}

// The beginning of a date as a limit: as precise as it is, without its marks.
/** @param {EdtfDate} date */
function limitOf({ text, start }) {
  const [plain] = text.split('/')[0].replace(/[~?%]/g, '').split('T');
  return /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(plain) ? plain : isoDay(start);
}

/** Steps of the recorded clock: what was recorded at once is one step. `frames` are those of a replay, in order. @param {Frame[]} frames */
export function recordedSteps(frames) {
  /** @type {(Step & { frames: Frame[] })[]} */
  const steps = [];
  for (const frame of frames) {
    const last = steps.at(-1);
    if (last?.at === frame.at) {
      last.frames.push(frame);
      last.limit = String(frame.position);
      last.total = frame.total;
    } else steps.push({ at: frame.at, limit: String(frame.position), words: '', total: frame.total, frames: [frame] });
  }
  for (const step of steps) step.words = `position ${step.limit}, ${sayInstant(step.at)}`;
  return steps;
}

/** The index of the last step at or before a limit; -1 before the first. @param {Step[]} steps @param {string} limit @param {Clock} clock */
export function stepAt(steps, limit, clock) {
  /** @param {string} text */
  const value = (text) => (clock !== 'recorded' ? parse(text)?.end ?? Infinity : /^\d+$/.test(text) ? Number(text) : null);
  const wanted = value(limit);
  if (wanted === null) {
    // An instant or a day limits the recorded clock by its stamps.
    const end = limit.includes('T') ? Date.parse(limit) : (parse(limit)?.end ?? Infinity) - 1;
    return steps.findLastIndex((step) => Date.parse(step.at ?? '') <= end);
  }
  return steps.findLastIndex((step) => (clock === 'recorded' ? Number(step.limit) : dateOf(step.limit).end) <= wanted);
}

/** What a reader at a limit of the said clock could have heard. @param {Statement[]} statements @param {string} limit */
export function knownBy(statements, limit) {
  const { end } = dateOf(limit);
  return statements.filter((s) => {
    const said = parse(s.said);
    return said !== null && said.start < end;
  });
}

/** What happened, wholly or possibly, between two days; an empty side is open. @param {Statement[]} statements @param {string} from @param {string} to */
export function between(statements, from, to) {
  const start = from ? dateOf(from).start : -Infinity;
  const end = to ? dateOf(to).end : Infinity;
  return statements.filter((s) => {
    const date = parse(s.happened);
    return date !== null && date.start < end && date.end > start;
  });
}

/** What stood after each step of the recorded clock. Going forwards costs one step, going back starts over. @param {{ frames: Frame[] }[]} steps */
export function createFold(steps) {
  /** @type {Map<string, Statement>} */
  let standing = new Map();
  let at = -1;
  return (/** @type {number} */ index) => {
    if (index < at) [standing, at] = [new Map(), -1];
    while (at < index) {
      at++;
      for (const frame of steps[at].frames) {
        for (const s of frame.statements) {
          if (s.status === 'retracted') standing.delete(s.id);
          else standing.set(s.id, s);
        }
      }
    }
    return [...standing.values()].sort(inOrder);
  };
}

/** Statements in order with one as it stands now: in its place, in another where its date changed, or out where it was retracted. @param {Statement[]} statements @param {Statement} s */
export function withStatement(statements, s) {
  const at = statements.findIndex((other) => other.id === s.id);
  if (at >= 0 && s.status !== 'retracted' && statements[at].happened === s.happened) return statements.with(at, s);
  const rest = at >= 0 ? statements.toSpliced(at, 1) : statements;
  if (s.status === 'retracted') return rest;
  const before = rest.findIndex((other) => inOrder(s, other) < 0);
  return rest.toSpliced(before < 0 ? rest.length : before, 0, s);
}

// The timeline's order as far as a film needs it: first day, last day, publication, place.
/** @param {Statement} a @param {Statement} b */
function inOrder(a, b) {
  const [x, y] = [parse(a.happened), parse(b.happened)];
  if (!x || !y) return x ? -1 : y ? 1 : byPlace(a, b);
  return (x.start === y.start ? 0 : x.start - y.start) || (x.end === y.end ? 0 : x.end - y.end) || byPlace(a, b);
}

/** @param {Statement} a @param {Statement} b */
const byPlace = (a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.number - b.number);

/** The filters of a question, for frames that come without; the server's answer takes their place as soon as the film stops. @param {State} state @returns {(s: Statement) => boolean} */
export function matches(state) {
  const words = state.text.toLowerCase();
  const actor = state.actor.toLowerCase();
  const speaker = state.speaker.toLowerCase();
  return (s) =>
    (!state.form || s.form === state.form)
    && (!state.modality || s.modality === state.modality)
    && (!words || s.words.toLowerCase().includes(words))
    && (!speaker || !!s.speaker?.toLowerCase().includes(speaker))
    && (!actor || [s.speaker, ...s.mentions].some((name) => name?.toLowerCase().includes(actor)));
}
