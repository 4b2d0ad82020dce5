// A scrubber for each clock, and the same as a film. While it moves the page shows what it has; where it stops, the server is asked.
import { announce } from '../interface/announce.js';
import { clockOf, createClocks, LIMIT } from './clocks.js';
import { readFrames, readStatements } from '../server/data.js';
import { say, sayBetween } from '../time/dates.js';
import { button, count, fill, h, number, select } from '../interface/dom.js';
import { stepAt } from '../time/film.js';
import { iconButton } from '../interface/icons.js';
import { reelOfDays, reelOfFrames } from '../time/reel.js';

const SPEEDS = [[0.5, 'slow'], [1, '1 a second'], [2, '2 a second'], [4, '4 a second'], [10, '10 a second'], [40, '40 a second'], [200, 'fast']];

/**
 * `now()` gives the statements of the answer, and `onFrame(statements, fresh)` shows a moment of a film instead of them. Only the scrubber knows
 * whether such a moment is shown: `keeps(state)` says so, and ends it where the address means another clock.
 */
export function createScrubber({ ctx, now, onFrame }) {
  let reel = null; // none while the steps of a clock are being read
  let at = -1;
  let from = -1;
  let timer = 0;
  let isShowing = false;
  let stepsKey = '';
  let asking = null;
  let before = new Set();

  const clocks = createClocks((value) => ctx.go({ clock: value === 'said' ? '' : value }, { replace: true }));
  const slider = h('input', { type: 'range', min: '-1', step: '1', class: 'slider', 'aria-label': 'Up to', oninput: () => moveTo(+slider.value), onchange: settle });
  const fromSlider = h('input', { type: 'range', min: '-1', step: '1', class: 'slider', 'aria-label': 'From', oninput: () => moveFrom(+fromSlider.value), onchange: settle });
  const play = button('Play', toggle, { class: 'primary play' });
  const speed = select({ 'aria-label': 'Speed', onchange: () => timer && run() }, SPEEDS.map(([value, words]) => [String(value), words]), '2');
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

  /** Whether a moment of the film stays on the page under this address. */
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

  /** Follows the address. `isFresh` says that other statements were read. */
  async function update(state, isFresh) {
    const clock = clockOf(state);
    keeps(state);
    clocks.check(clock);
    // The side nobody can set is not in the page at all.
    if (clock === 'happened') slider.before(fromSlider);
    else fromSlider.remove();
    const { [LIMIT[clock]]: limit, ...rest } = state;
    const key = JSON.stringify([clock, state.collection, rest.text, rest.actor, rest.speaker, rest.form, rest.modality, rest.status, clock === 'said' || rest.knownBy, clock === 'happened' || rest.between, clock === 'recorded' || rest.asOf, ctx.latest]);
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
      fill(where, problem.message);
    }
    element.removeAttribute('aria-busy');
  }

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
    tell(now());
  }

  function tell(shown) {
    const { steps } = reel;
    slider.value = String(at);
    fromSlider.value = String(from);
    slider.setAttribute('aria-valuetext', at < 0 ? 'before the first' : at === reel.last ? 'everything' : steps[at].words);
    fromSlider.setAttribute('aria-valuetext', from < 0 ? 'from the beginning' : steps[from]?.words ?? '');
    const step = steps.length && `step ${number(at + 1)} of ${number(steps.length)}`;
    fill(where, h('b', {}, limitWords()), h('span', { class: 'quiet' }, ` ${[step, count(shown.length, 'statement')].filter(Boolean).join(', ')}`));
  }

  // Of what the address asks for its own words, of a moment of the film those of its step.
  function limitWords() {
    const limit = ctx.state[LIMIT[reel.clock]];
    if (isShowing || !limit) return reel.wordsAt(at, from);
    if (reel.clock === 'happened') return `Between: ${sayBetween(limit)}`;
    if (reel.clock === 'said') return `Known by ${say(limit)}`;
    return /^\d+$/.test(limit) ? reel.wordsAt(at, from) : `As of ${say(limit)}`;
  }

  function moveTo(index) {
    if (!reel) return;
    at = Math.max(-1, Math.min(reel.last, index));
    if (reel.clock === 'happened' && from > at) from = at;
    frame();
  }

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
    tell(statements);
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
    const patch = { clock: clock === 'said' ? '' : clock, [LIMIT[clock]]: reel.limitAt(at, from) };
    stop();
    ctx.go(patch, { replace: true });
  }

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
      if (at < reel.last) return moveTo(at + stride);
      settle();
      announce('The film has ended.');
    }, Math.max(50, 1000 / perSecond));
  }
}
