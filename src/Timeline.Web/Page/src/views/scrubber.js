// A scrubber for each clock, and the same as a film. While it moves the page shows what it has; where it stops, the server is asked.
import { announce } from '../interface/announce.js';
import { button, count, fill, h, number, select } from '../interface/dom.js';
import { iconButton } from '../interface/icons.js';
import { readFrames, readStatements } from '../server/data.js';
import { problemOf } from '../server/problem.js';
import { FILTERS } from '../server/question.js';
import { say, sayBetween } from '../time/dates.js';
import { stepAt } from '../time/film.js';
import { reelOfDays, reelOfFrames } from '../time/reel.js';
import { clockOf, createClocks, LIMIT } from './clocks.js';

/** @type {[string, string][]} */
const SPEEDS = [['0.5', 'slow'], ['1', '1 a second'], ['2', '2 a second'], ['4', '4 a second'], ['10', '10 a second'], ['40', '40 a second'], ['200', 'fast']];

/**
 * `now()` gives the statements of the answer, and `onFrame(statements, fresh)` shows a moment of a film instead of them. Only the scrubber knows
 * whether such a moment is shown: `keeps(state)` says so, and ends it where the address means another clock.
 * @param {{ ctx: Context, now: () => Statement[], onFrame: (statements: Statement[], fresh: Set<string>) => void }} to
 */
export function createScrubber({ ctx, now, onFrame }) {
  /** @type {Reel | null} */
  let reel = null; // none while the steps of a clock are being read
  let at = -1;
  let from = -1;
  let timer = 0;
  let isShowing = false;
  let stepsKey = '';
  /** @type {AbortController | undefined} */
  let asking;
  /** @type {Set<string>} */
  let before = new Set();

  const clocks = createClocks((value) => ctx.go({ clock: value === 'said' ? '' : value }, { replace: true }));
  const slider = h('input', { type: 'range', min: '-1', step: '1', class: 'slider', 'aria-label': 'Up to', oninput: (event) => moveTo(+event.target.value), onchange: settle });
  const fromSlider = h('input', { type: 'range', min: '-1', step: '1', class: 'slider', 'aria-label': 'From', oninput: (event) => moveFrom(+event.target.value), onchange: settle });
  const play = button('Play', toggle, { class: 'primary play' });
  const speed = select({ 'aria-label': 'Speed', onchange: () => timer && run() }, SPEEDS, '2');
  const steppers = [
    iconButton('first', 'To the first step', () => stepTo(0)),
    iconButton('back', 'Step back', () => stepTo(at - 1)),
    iconButton('forwards', 'Step forwards', () => stepTo(at + 1)),
    iconButton('last', 'To the last step', () => stepTo(Infinity)),
  ];
  const where = h('p', { class: 'where' });
  const sliders = h('div', { class: 'sliders' }, play, slider);
  const element = h('section', { class: 'scrubber', 'aria-label': 'Time travel' },
    h('div', { class: 'scrubber-line' }, clocks.element, h('div', { class: 'film', role: 'group', 'aria-label': 'Film' }, steppers, speed)),
    h('div', { class: 'reel' }, sliders, where));

  return { element, update, stop, keeps, dispose: () => { stop(); asking?.abort(); } };

  /** Whether a moment of the film stays on the page under this address. @param {State} state */
  function keeps(state) {
    if (isShowing && clockOf(state) !== reel?.clock) stop();
    return isShowing;
  }

  /** Ends the film; what the address says is to be shown again. */
  function stop() {
    clearInterval(timer);
    timer = 0;
    isShowing = false;
    play.textContent = 'Play';
  }

  /** Follows the address. `isFresh` says that other statements were read. @param {State} state @param {boolean} isFresh */
  async function update(state, isFresh) {
    const clock = clockOf(state);
    keeps(state);
    clocks.check(clock);
    // The side nobody can set is not in the page at all.
    if (clock === 'happened') slider.before(fromSlider);
    else fromSlider.remove();
    const limit = state[LIMIT[clock]];
    const key = JSON.stringify([clock, state.collection, ctx.latest, ...FILTERS.map((name) => state[name]), ...Object.values(LIMIT).map((name) => name === LIMIT[clock] || state[name])]);
    if (key === stepsKey && !(isFresh && !limit)) return follow();
    if (key !== stepsKey) reel = null;
    stepsKey = key;
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    follow();
    element.setAttribute('aria-busy', 'true');
    try {
      const read = await readReel(clock, state, limit, signal);
      if (signal.aborted) return;
      const wasShowing = isShowing;
      stop();
      reel = read;
      if (wasShowing) ctx.render();
      follow();
    } catch (problem) {
      if (signal.aborted) return;
      stepsKey = '';
      reel = null;
      follow();
      fill(where, problemOf(problem)?.message);
    }
    element.removeAttribute('aria-busy');
  }

  /** @param {Clock} clock @param {State} state @param {string} limit @param {AbortSignal} signal */
  async function readReel(clock, state, limit, signal) {
    if (clock === 'recorded') return reelOfFrames(await readFrames(state, await ctx.latestPosition(signal), signal));
    return reelOfDays(clock, limit ? (await readStatements(state, { signal, without: [LIMIT[clock]] })).statements : now());
  }

  // Where the sliders stand for what the address says now.
  function follow() {
    const isEmpty = !reel?.steps.length;
    for (const control of [...steppers, play, slider, fromSlider]) control.disabled = isEmpty;
    if (!reel) return fill(where, h('span', { class: 'quiet' }, 'Reading the steps…'));
    if (isShowing) return;
    slider.max = fromSlider.max = String(Math.max(0, reel.last));
    const { clock, steps, last } = reel;
    const limit = ctx.state[LIMIT[clock]];
    if (clock === 'happened') {
      const [a, b] = limit ? limit.split('..') : ['', ''];
      from = a ? stepAt(steps, a, clock) : -1;
      at = b ? stepAt(steps, b, clock) : last;
      if (limit && b === undefined) at = from;
    } else at = limit ? stepAt(steps, limit, clock) : last;
    tell(reel, now());
  }

  /** @param {Reel} reel @param {Statement[]} shown */
  function tell(reel, shown) {
    const { steps } = reel;
    slider.value = String(at);
    fromSlider.value = String(from);
    slider.setAttribute('aria-valuetext', at < 0 ? 'before the first' : at === reel.last ? 'everything' : steps[at].words);
    fromSlider.setAttribute('aria-valuetext', from < 0 ? 'from the beginning' : steps[from]?.words ?? '');
    const step = steps.length && `step ${number(at + 1)} of ${number(steps.length)}`;
    fill(where, h('b', {}, limitWords(reel)), h('span', { class: 'quiet' }, ` ${[step, count(shown.length, 'statement')].filter(Boolean).join(', ')}`));
  }

  // Of what the address asks for its own words, of a moment of the film those of its step.
  /** @param {Reel} reel */
  function limitWords(reel) {
    const limit = ctx.state[LIMIT[reel.clock]];
    if (isShowing || !limit) return reel.wordsAt(at, from);
    if (reel.clock === 'happened') return `Between: ${sayBetween(limit)}`;
    if (reel.clock === 'said') return `Known by ${say(limit)}`;
    return /^\d+$/.test(limit) ? reel.wordsAt(at, from) : `As of ${say(limit)}`;
  }

  /** @param {number} index */
  function moveTo(index) {
    if (!reel) return;
    at = Math.max(-1, Math.min(reel.last, index));
    if (reel.clock === 'happened' && from > at) from = at;
    frame();
  }

  /** @param {number} index */
  function moveFrom(index) {
    if (!reel) return;
    from = Math.max(-1, Math.min(reel.last, index));
    if (at < from) at = from;
    frame();
  }

  // A moment as the page can tell it by itself.
  function frame() {
    if (!reel?.steps.length) return;
    const statements = reel.statementsAt(at, from, ctx.state);
    const ids = new Set(statements.map((s) => `${s.id} ${s.changed}`));
    const fresh = new Set(timer ? statements.filter((s) => !before.has(`${s.id} ${s.changed}`)).map((s) => s.id) : []);
    before = ids;
    isShowing = true;
    onFrame(statements, fresh);
    tell(reel, statements);
  }

  // The moment goes into the address, and the server says what was so.
  function settle() {
    if (!reel?.steps.length) return stop();
    // Nothing is before the first step, and no address says so.
    if (at < 0) {
      at = 0;
      frame();
    }
    const { clock } = reel;
    /** @type {Partial<State>} */
    const patch = { clock: clock === 'said' ? '' : clock };
    patch[LIMIT[clock]] = reel.limitAt(at, from);
    stop();
    ctx.go(patch, { replace: true });
  }

  /** @param {number} index */
  function stepTo(index) {
    if (!reel) return;
    clearInterval(timer);
    timer = 0;
    moveTo(index);
    const words = reel.wordsAt(at, from);
    settle();
    announce(words);
  }

  function toggle() {
    if (timer) return settle();
    if (!reel?.steps.length) return;
    if (at >= reel.last) at = -1;
    if (from > at) from = -1;
    before = new Set();
    run();
    frame();
    announce('The film runs.');
  }

  // At most some twenty frames a second are drawn; a faster film takes several steps for one.
  function run() {
    clearInterval(timer);
    const perSecond = Number(speed.value);
    const stride = Math.max(1, Math.round(perSecond / 20));
    play.textContent = 'Pause';
    timer = setInterval(() => {
      if (reel && at < reel.last) return moveTo(at + stride);
      settle();
      announce('The film has ended.');
    }, Math.max(50, 1000 / perSecond));
  }
}
