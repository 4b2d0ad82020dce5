// Who there is in a collection.
import { question } from './address.js';
import { get, path } from './api.js';
import { say } from './dates.js';
import { button, count, fill, h } from './dom.js';
import { readingView } from './reading.js';
import { KIND_WORDS } from './words.js';

const PAGE = 300;

export const actorsView = (ctx) => readingView(ctx, {
  name: 'actors',
  keyOf: (state) => JSON.stringify([state.asOf, state.knownBy, state.between, state.status]),
  ask: (state, signal) => get(path(state.collection, 'actors'), question(state, 'asOf', 'knownBy', 'between', 'status'), signal),
  show: ({ actors }) => (actors.length === 0 ? ctx.welcome() : table(actors, ctx)),
});

function table(actors, ctx) {
  const body = h('tbody', {});
  const total = h('h2', { 'aria-live': 'polite' });
  const rest = h('p', {});
  const search = h('input', { type: 'search', placeholder: 'Find an actor', 'aria-label': 'Find an actor', oninput: () => draw(PAGE) });
  draw(PAGE);
  return [
    h('div', { class: 'head-line' }, total, search),
    h('div', { class: 'table', role: 'region', 'aria-label': 'Actors', tabindex: '0' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Name', 'Kind', 'Said by', 'Said about', 'First seen', 'Last seen'].map((words) => h('th', { scope: 'col' }, words)))), body)),
    rest,
  ];

  function draw(most) {
    const wanted = search.value.trim().toLowerCase();
    const found = actors.filter((actor) => actor.name.toLowerCase().includes(wanted));
    total.textContent = count(found.length, 'actor');
    fill(body, found.slice(0, most).map((actor) => h('tr', {},
      h('td', {}, h('a', { href: ctx.href({ view: 'actor', name: actor.name }) }, actor.name)),
      h('td', {}, KIND_WORDS[actor.kind] ?? '—'),
      h('td', { class: 'figure' }, String(actor.saidBy)),
      h('td', { class: 'figure' }, String(actor.saidAbout)),
      h('td', { class: 'when' }, say(actor.firstSeen)),
      h('td', { class: 'when' }, say(actor.lastSeen)))));
    fill(rest, found.length > most && button(`Show ${found.length - most} more`, () => draw(found.length)));
  }
}
