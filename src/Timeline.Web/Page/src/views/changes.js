// What changed between two moments of a clock, each with its cause. The form stays whatever comes of it.
import { button, count, field, fill, h, select } from '../interface/dom.js';
import { CLOCKS } from '../interface/words.js';
import { changeItem } from '../record/history.js';
import { get, path } from '../server/api.js';
import { parse, say, sayInstant } from '../time/dates.js';
import { toMoment } from '../time/typed.js';
import { countsOf } from './banner.js';
import { readingView } from './reading.js';

/** @typedef {{ input: HTMLInputElement, field: HTMLElement, problem: HTMLElement, hint: HTMLElement }} Side */

const PAGE = 200;
/** @type {Record<Clock, string>} */
const HINTS = {
  recorded: 'A position such as 21, or a date such as 5 May 2021 (through its end).',
  said: 'A date such as 5 May 2021 or May 2021; through its last day.',
  happened: 'A date such as 5 May 2021 or May 2021; through its last day.',
};

/** @param {Context} ctx @returns {View} */
export function changesView(ctx) {
  const answer = readingView(ctx, {
    name: 'changed',
    keyOf: (state) => JSON.stringify([state.clock, state.from, state.to, state.asOf]),
    ask: async (state, signal) => {
      const clock = state.clock || 'recorded';
      const query = new URLSearchParams({ clock, from: state.from || (clock === 'recorded' ? '0' : '-9998'), to: state.to || (clock === 'recorded' ? String(await ctx.latestPosition(signal)) : '9999') });
      if (clock !== 'recorded' && state.asOf) query.set('asOf', state.asOf);
      return get(path(state.collection, 'diff'), query, signal);
    },
    show: (diff, state) => page(diff, state, ctx),
  });
  const clock = select({ name: 'clock', onchange: () => hint() }, Object.entries(CLOCKS).map(([value, words]) => [value, words.toLowerCase()]), 'recorded');
  const [from, to] = [moment('From', 'from', 'the beginning'), moment('To', 'to', 'now')];
  const form = h('form', { class: 'between', 'aria-label': 'Two moments', novalidate: true, onsubmit: submit },
    field('Clock', clock), from.field, to.field, h('button', { type: 'submit', class: 'primary' }, 'Compare'));
  const element = h('div', { class: 'reading changes-view' }, h('h2', {}, 'What changed'), form, answer.element);
  const clockNow = () => /** @type {Clock} */ (clock.value);
  let shown = '';
  return { element, update, dispose: answer.dispose };

  /** @param {string} words @param {string} name @param {string} placeholder @returns {Side} */
  function moment(words, name, placeholder) {
    const input = h('input', { name, spellcheck: 'false', autocomplete: 'off', placeholder, oninput: () => tell(side, '') });
    const whole = field(words, input, ' ');
    const problem = h('small', { class: 'problem', id: `${input.id}-problem`, role: 'alert' });
    input.setAttribute('aria-describedby', `${input.id}-hint ${problem.id}`);
    whole.append(problem);
    /** @type {Side} */
    const side = { input, field: whole, problem, hint: /** @type {HTMLElement} */ (whole.querySelector('small')) };
    return side;
  }

  function hint() {
    for (const side of [from, to]) side.hint.textContent = HINTS[clockNow()];
  }

  /** @param {State} state */
  function update(state) {
    const key = JSON.stringify([state.clock, state.from, state.to]);
    if (key !== shown) {
      shown = key;
      clock.value = state.clock || 'recorded';
      from.input.value = state.from;
      to.input.value = state.to;
      hint();
    }
    // An address typed by hand is looked at like a form: a date nobody can read is not sent.
    if (check()) answer.update({ ...state, from: read(from), to: read(to) });
    else answer.clear();
  }

  /** @param {Side} side */
  function read(side) {
    return toMoment(side.input.value, clockNow(), Date.now()).value ?? '';
  }

  /** Says at each field what is the matter with it. */
  function check() {
    const problems = [from, to].map((side) => toMoment(side.input.value, clockNow(), Date.now()).problem ?? '');
    if (!problems[0] && !problems[1] && isAfter(read(from), read(to))) problems[0] = 'From is after To, so there is nothing between them: put the earlier one here.';
    [from, to].forEach((side, i) => tell(side, problems[i]));
    return !problems[0] && !problems[1];
  }

  /** @param {Side} side @param {string} problem */
  function tell(side, problem) {
    if (side.problem.textContent !== problem) side.problem.textContent = problem;
    if (problem) side.input.setAttribute('aria-invalid', 'true');
    else side.input.removeAttribute('aria-invalid');
  }

  /** @param {SubmitEvent} event */
  function submit(event) {
    event.preventDefault();
    if (check()) ctx.go({ clock: clockNow(), from: read(from), to: read(to) });
    else [from, to].find((side) => side.problem.textContent)?.input.focus();
  }
}

/** Whether the first of two moments is after the second; of a position and a date nobody can tell here. @param {string} from @param {string} to */
export function isAfter(from, to) {
  if (!from || !to) return false;
  const isAt = /^\d+$/.test(from);
  if (isAt !== /^\d+$/.test(to)) return false;
  const [a, b] = [from, to].map((text) => (isAt ? Number(text) : text.includes('T') ? Date.parse(text) : parse(text)?.start ?? NaN));
  return a > b;
}

/** @param {Clock} clock @param {string} text @param {string} fallback */
function momentWords(clock, text, fallback) {
  if (!text) return fallback;
  if (clock !== 'recorded') return say(text);
  return /^\d+$/.test(text) ? `position ${text}` : text.includes('T') ? sayInstant(text) : `the end of ${say(text)}`;
}

/** @param {Schemas['ChronologyDiff']} diff @param {State} state @param {Context} ctx */
function page({ changes, position }, state, ctx) {
  const clock = state.clock || 'recorded';
  const list = h('ol', { class: 'changes' });
  const rest = h('p', {});
  draw(PAGE);
  const isSame = state.from !== '' && state.from === state.to;
  return [
    h('p', { class: 'lead' }, `Between ${momentWords(clock, state.from, 'the beginning')} and ${momentWords(clock, state.to, 'now')}, ${clock}: `,
      h('b', {}, changes.length ? countsOf(changes) : 'nothing changed'), h('span', { class: 'quiet' }, `. Read at position ${position}.`)),
    isSame && !/^\d+$/.test(state.from) && h('p', { class: 'notice' }, `Both moments are the end of ${say(state.from)}, so what was ${clock} on that day is not between them. For that day, begin with the day before.`),
    list, rest,
  ];

  /** @param {number} most */
  function draw(most) {
    fill(list, changes.slice(0, most).map((change) => changeItem(change, ctx, { withStatement: true })));
    fill(rest, changes.length > most && button(`Show ${count(Math.min(PAGE * 5, changes.length - most), 'more', 'more')}`, () => draw(most + PAGE * 5)));
  }
}
