// What changed between two moments of a clock, each with its cause.
import { get, path } from './api.js';
import { countsOf } from './banner.js';
import { say, sayInstant } from './dates.js';
import { button, count, field, fill, h, select } from './dom.js';
import { changeItem } from './history.js';
import { readingView } from './reading.js';
import { CLOCKS } from './words.js';

const PAGE = 200;
const HINTS = {
  recorded: 'A position such as 21, an instant, or a date.',
  said: 'A date; through its last day.',
  happened: 'A date; through its last day.',
};

export const changesView = (ctx) => readingView(ctx, {
  name: 'changes',
  keyOf: (state) => JSON.stringify([state.clock, state.from, state.to, state.asOf]),
  ask: async (state, signal) => {
    const clock = state.clock || 'recorded';
    const query = new URLSearchParams({ clock, from: state.from || (clock === 'recorded' ? '0' : '-9998'), to: state.to || (clock === 'recorded' ? String(await ctx.latestPosition(signal)) : '9999') });
    if (clock !== 'recorded' && state.asOf) query.set('asOf', state.asOf);
    return get(path(state.collection, 'diff'), query, signal);
  },
  show: (diff, state) => page(diff, state, ctx),
});

function moment(clock, text, fallback) {
  if (!text) return fallback;
  if (clock !== 'recorded') return say(text);
  return /^\d+$/.test(text) ? `position ${text}` : text.includes('T') ? sayInstant(text) : say(text);
}

function page({ changes, position }, state, ctx) {
  const clock = state.clock || 'recorded';
  const list = h('ol', { class: 'changes' });
  const rest = h('p', {});
  draw(PAGE);
  return [
    h('h2', {}, 'What changed'),
    h('form', { class: 'between', 'aria-label': 'Two moments', onsubmit: submit },
      field('Clock', select({ name: 'clock' }, Object.entries(CLOCKS).map(([value, words]) => [value, words.toLowerCase()]), clock)),
      field('From', h('input', { name: 'from', value: state.from, spellcheck: 'false', placeholder: 'the beginning' }), HINTS[clock]),
      field('To', h('input', { name: 'to', value: state.to, spellcheck: 'false', placeholder: 'now' }), HINTS[clock]),
      h('button', { type: 'submit', class: 'primary' }, 'Compare')),
    h('p', { class: 'lead' }, `Between ${moment(clock, state.from, 'the beginning')} and ${moment(clock, state.to, 'now')}, ${clock}: `,
      h('b', {}, changes.length ? countsOf(changes) : 'nothing changed'), h('span', { class: 'quiet' }, `. Read at position ${position}.`)),
    list, rest,
  ];

  function draw(most) {
    fill(list, changes.slice(0, most).map((change) => changeItem(change, ctx, { withStatement: true })));
    fill(rest, changes.length > most && button(`Show ${count(Math.min(PAGE * 5, changes.length - most), 'more', 'more')}`, () => draw(most + PAGE * 5)));
  }

  function submit(event) {
    event.preventDefault();
    const { clock: chosen, from, to } = Object.fromEntries(new FormData(event.target));
    ctx.go({ clock: chosen, from: from.trim(), to: to.trim() });
  }
}
