// Who there is in a collection, those with most statements first.
import { question } from '../server/question.js';
import { get, path } from '../server/api.js';
import { say } from '../time/dates.js';
import { after, h } from '../interface/dom.js';
import { PAGE, pagedTable } from './more.js';
import { readingView } from './reading.js';
import { KIND_WORDS } from '../interface/words.js';

const read = (state, name, signal) => {
  const query = question(state, 'asOf', 'knownBy', 'between', 'status');
  query.set('limit', String(PAGE));
  if (name) query.set('name', name);
  return get(path(state.collection, 'actors'), query, signal);
};

export const actorsView = (ctx) => readingView(ctx, {
  name: 'actors',
  keyOf: (state) => JSON.stringify([state.asOf, state.knownBy, state.between, state.status]),
  ask: (state, signal) => read(state, '', signal),
  show: (first) => (first.actors.length === 0 ? ctx.welcome() : table(first, ctx)),
});

function table(first, ctx) {
  let asking = null;
  const total = h('h2', { 'aria-live': 'polite' });
  const { element, restart } = pagedTable(ctx, {
    list: 'actors', label: 'Actors', heads: ['Name', 'Kind', 'Said by', 'Said about', 'First seen', 'Last seen'], one: 'actor', first,
    rowsOf: (page) => page.actors,
    onTell: (words) => (total.textContent = words),
    row: (actor) => h('tr', {},
      h('td', {}, h('a', { href: ctx.href({ view: 'actor', name: actor.name }) }, actor.name)),
      h('td', {}, KIND_WORDS[actor.kind] ?? '—'),
      h('td', { class: 'figure' }, String(actor.saidBy)),
      h('td', { class: 'figure' }, String(actor.saidAbout)),
      h('td', { class: 'when' }, say(actor.firstSeen)),
      h('td', { class: 'when' }, say(actor.lastSeen))),
  });
  // The server looks through all of them, and their other names.
  const find = after(150, async (name) => {
    asking?.abort();
    asking = new AbortController();
    try {
      restart(name ? await read(ctx.state, name, asking.signal) : first);
    } catch (problem) {
      if (problem.name !== 'AbortError') total.textContent = problem.message;
    }
  });
  const search = h('input', { type: 'search', placeholder: 'Find an actor', 'aria-label': 'Find an actor', oninput: () => find(search.value.trim()) });
  return [h('div', { class: 'head-line' }, total, search), element];
}
