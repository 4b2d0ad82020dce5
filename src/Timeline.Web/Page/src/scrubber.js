// A scrubber for each clock, and the same as a film. While it moves the page shows what it has; where it stops, the server is asked.
import { announce } from './announce.js';
import { readFrames, readStatements } from './data.js';
import { sayBetween } from './dates.js';
import { button, count, fill, h, number, select } from './dom.js';
import { between, createFold, daySteps, knownBy, matches, recordedSteps, stepAt } from './film.js';
import { iconButton } from './icons.js';

const CLOCKS = [['said', 'Known by', 'said'], ['happened', 'Between', 'happened'], ['recorded', 'As of', 'recorded']];
const LIMIT = { said: 'knownBy', happened: 'between', recorded: 'asOf' };
const SPEEDS = [[0.5, 'slow'], [1, '1 a second'], [2, '2 a second'], [4, '4 a second'], [10, '10 a second'], [40, '40 a second'], [200, 'fast']];

/**
 * `now()` gives the statements shown without a film. `onFrame(statements, fresh)` shows a moment of it; `onFrame(null)` ends it.
 */
export function createScrubber({ ctx, now, onFrame }) {
  let clock = 'said';
  let steps = [];
  let base = [];
  let fold = null;
  let at = -1;
  let from = -1;
  let timer = 0;
  let stepsKey = '';
  let asking = null;
  let before = new Set();

  const clocks = h('div', { class: 'clocks', role: 'radiogroup', 'aria-label': 'Clock', onkeydown: clockKey }, CLOCKS.map(([value, words, of]) => h('button', {
    type: 'button', role: 'radio', 'aria-checked': 'false', 'data-clock': value, onclick: () => ctx.go({ clock: value === 'said' ? '' : value }, { replace: true }),
  }, words, h('span', { class: 'quiet' }, ` (${of})`))));
  const slider = h('input', { type: 'range', min: '-1', step: '1', class: 'slider', 'aria-label': 'Up to', oninput: () => moveTo(+slider.value), onchange: settle });
  const fromSlider = h('input', { type: 'range', min: '-1', step: '1', class: 'slider', 'aria-label': 'From', oninput: () => moveFrom(+fromSlider.value), onchange: settle });
  const play = button('Play', toggle, { class: 'primary play' });
  const speed = select({ 'aria-label': 'Speed', onchange: () => timer && run() }, SPEEDS.map(([value, words]) => [String(value), words]), '2');
  const where = h('p', { class: 'where' });
  const element = h('section', { class: 'scrubber', 'aria-label': 'Time travel' },
    h('div', { class: 'scrubber-line' }, clocks,
      h('div', { class: 'film', role: 'group', 'aria-label': 'Film' },
        iconButton('first', 'To the first step', () => stepTo(0)),
        iconButton('back', 'Step back', () => stepTo(at - 1)),
        play,
        iconButton('forwards', 'Step forwards', () => stepTo(at + 1)),
        iconButton('last', 'To the last step', () => stepTo(steps.length - 1)),
        speed)),
    h('div', { class: 'sliders' }, fromSlider, slider), where);

  return { element, update, stop, dispose: () => { stop(); asking?.abort(); } };

  /** Follows the address. `isFresh` says that other statements were read. */
  async function update(state, isFresh) {
    const wanted = state.clock || (state.asOf ? 'recorded' : state.between && !state.knownBy ? 'happened' : 'said');
    if (wanted !== clock) stop();
    clock = wanted;
    for (const item of clocks.children) {
      const isIt = item.dataset.clock === clock;
      item.setAttribute('aria-checked', String(isIt));
      item.tabIndex = isIt ? 0 : -1;
    }
    fromSlider.hidden = clock !== 'happened';
    const { [LIMIT[clock]]: limit, ...rest } = state;
    const key = JSON.stringify([clock, state.collection, rest.text, rest.actor, rest.speaker, rest.form, rest.modality, rest.status, clock === 'said' || rest.knownBy, clock === 'happened' || rest.between, clock === 'recorded' || rest.asOf, ctx.latest]);
    if (key !== stepsKey || (isFresh && !limit)) {
      // Steps of another clock, or question, are none of these.
      if (key !== stepsKey) enable(false);
      stepsKey = key;
      asking?.abort();
      asking = new AbortController();
      element.setAttribute('aria-busy', 'true');
      try {
        await readSteps(state, limit, asking.signal);
      } catch (problem) {
        if (problem.name === 'AbortError') return;
        stepsKey = '';
        steps = [];
        enable(false);
        fill(where, problem.message);
        return;
      } finally {
        element.removeAttribute('aria-busy');
      }
    }
    follow(state);
  }

  function enable(isOn) {
    for (const control of [slider, fromSlider, ...element.querySelectorAll('.film button')]) control.disabled = !isOn;
  }

  async function readSteps(state, limit, signal) {
    if (clock === 'recorded') {
      steps = recordedSteps(await readFrames(state, await ctx.latestPosition(signal), signal));
      fold = createFold(steps);
    } else {
      base = limit ? (await readStatements(state, { signal, without: [LIMIT[clock]] })).statements : now();
      steps = daySteps(base, clock);
    }
    slider.max = fromSlider.max = String(Math.max(0, steps.length - 1));
  }

  // Where the sliders stand for what the address says.
  function follow(state) {
    if (timer) return;
    const limit = state[LIMIT[clock]];
    if (clock === 'happened') {
      const [a, b] = limit ? limit.split('..') : ['', ''];
      from = a ? stepAt(steps, a, clock) : -1;
      at = b ? stepAt(steps, b, clock) : steps.length - 1;
      if (limit && b === undefined) at = from;
    } else at = limit ? stepAt(steps, limit, clock) : steps.length - 1;
    tell();
  }

  function tell(statements) {
    slider.value = String(at);
    fromSlider.value = String(from);
    const { words, limitWords } = wordsAt();
    slider.setAttribute('aria-valuetext', at < 0 ? 'before the first' : steps[at].words);
    fromSlider.setAttribute('aria-valuetext', from < 0 ? 'no limit' : steps[from]?.words ?? '');
    enable(steps.length > 0);
    const shown = statements ?? now();
    fill(where, h('b', {}, limitWords), h('span', { class: 'quiet' }, ` ${[words, count(shown.length, 'statement')].filter(Boolean).join(', ')}`));
  }

  function wordsAt() {
    if (!steps.length) return { limitWords: 'Nothing to step through', words: '' };
    const isOpen = at === steps.length - 1 && (clock !== 'happened' || from < 0);
    const words = `step ${number(at + 1)} of ${number(steps.length)}`;
    if (isOpen) return { limitWords: 'Everything', words };
    if (clock === 'happened') return { limitWords: `Between: ${sayBetween(betweenLimit())}`, words };
    const limit = at < 0 ? 'before the first' : steps[at].words;
    return { limitWords: `${clock === 'said' ? 'Known by' : 'As of'} ${limit}`, words };
  }

  function betweenLimit() {
    const to = at === steps.length - 1 ? '' : steps[Math.max(0, at)].limit;
    return `${from < 0 ? '' : steps[from].limit}..${to}`;
  }

  function moveTo(index) {
    at = Math.max(-1, Math.min(steps.length - 1, index));
    if (clock === 'happened' && from > at) from = at;
    frame();
  }

  function moveFrom(index) {
    from = Math.max(-1, Math.min(steps.length - 1, index));
    if (at < from) at = from;
    frame();
  }

  // A moment as the page can tell it by itself.
  function frame() {
    if (!steps.length) return;
    const { state } = ctx;
    let statements;
    if (clock === 'recorded') {
      statements = fold(at).filter(matches(state));
      if (state.knownBy) statements = knownBy(statements, state.knownBy);
      if (state.between) statements = inside(statements, ...state.between.split('..'));
    } else if (clock === 'said') {
      statements = at === steps.length - 1 ? base : at < 0 ? [] : knownBy(base, steps[at].limit);
    } else {
      const isAll = from < 0 && at === steps.length - 1;
      const [a, b] = betweenLimit().split('..');
      statements = isAll ? base : at < 0 ? [] : inside(base, a, b);
    }
    const ids = new Set(statements.map((s) => `${s.id} ${s.changed}`));
    const fresh = new Set(timer ? statements.filter((s) => !before.has(`${s.id} ${s.changed}`)).map((s) => s.id) : []);
    before = ids;
    onFrame(statements, fresh);
    tell(statements);
  }

  function inside(statements, a, b = a) {
    return [...between(statements, a, b), ...(ctx.state.undated ? statements.filter((s) => s.happened === null) : [])];
  }

  // The moment goes into the address, and the server says what was so.
  function settle() {
    stop();
    if (!steps.length) return;
    const patch = { clock: clock === 'said' ? '' : clock };
    const isEnd = at === steps.length - 1;
    if (clock === 'happened') patch.between = isEnd && from < 0 ? '' : betweenLimit();
    else if (at < 0) return frame();
    else patch[LIMIT[clock]] = isEnd ? '' : steps[at].limit;
    onFrame(null);
    ctx.go(patch, { replace: true });
  }

  function stepTo(index) {
    stop();
    moveTo(index);
    settle();
    announce(wordsAt().limitWords);
  }

  function toggle() {
    if (timer) return settle();
    if (!steps.length) return;
    if (at >= steps.length - 1) at = -1;
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
      if (at >= steps.length - 1) {
        settle();
        announce('The film has ended.');
      } else moveTo(at + stride);
    }, Math.max(50, 1000 / perSecond));
  }

  function stop() {
    clearInterval(timer);
    timer = 0;
    play.textContent = 'Play';
  }

  function clockKey(event) {
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!way) return;
    event.preventDefault();
    const next = clocks.children[(CLOCKS.findIndex(([value]) => value === clock) + way + 3) % 3];
    next.focus();
    next.click();
  }
}
