// Who there is in a collection, those with most statements first.
import { after, h } from '../interface/dom.js';
import { KIND_WORDS } from '../interface/words.js';
import { get, path } from '../server/api.js';
import { problemOf } from '../server/problem.js';
import { question } from '../server/question.js';
import { say } from '../time/dates.js';
import { PAGE, pagedTable } from './more.js';
import { readingView } from './reading.js';

/** @param {State} state @param {string} name @param {AbortSignal} [signal] */
const read = (state, name, signal) => {
  const query = question(state, 'asOf', 'knownBy', 'between', 'status');
  query.set('limit', String(PAGE));
  if (name) query.set('name', name);
  return get(path(state.collection, 'actors'), query, signal);
};

/** @param {Context} ctx */
export const actorsView = (ctx) => readingView(ctx, {
  name: 'actors',
  keyOf: (state) => JSON.stringify([state.asOf, state.knownBy, state.between, state.status]),
  ask: (state, signal) => read(state, '', signal),
  show: (first) => (first.actors.length === 0 ? ctx.welcome() : table(first, ctx)),
});

/** @param {Schemas['ActorPage']} first @param {Context} ctx */
function table(first, ctx) {
  /** @type {AbortController | undefined} */
  let asking;
  const total = h('h2', { 'aria-live': 'polite' });
  const { element, restart } = pagedTable({
    label: 'Actors', heads: ['Name', 'Kind', 'Said by', 'Said about', 'First seen', 'Last seen'], one: 'actor', first,
    ask: (query) => get(path(ctx.state.collection, 'actors'), query),
    rowsOf: (page) => page.actors,
    onTell: (words) => (total.textContent = words),
    row: (actor) => h('tr', {},
      h('td', {}, h('a', { href: ctx.href({ view: 'actor', name: actor.name }) }, actor.name)),
      h('td', {}, actor.kind ? KIND_WORDS[actor.kind] : '—'),
      h('td', { class: 'figure' }, String(actor.saidBy)),
      h('td', { class: 'figure' }, String(actor.saidAbout)),
      h('td', { class: 'when' }, say(actor.firstSeen)),
      h('td', { class: 'when' }, say(actor.lastSeen))),
  });
  // The server looks through all of them, and their other names.
  const find = after(150, async (/** @type {string} */ name) => {
    asking?.abort();
    asking = new AbortController();
    try {
      restart(name ? await read(ctx.state, name, asking.signal) : first);
    } catch (problem) {
      total.textContent = problemOf(problem)?.message ?? total.textContent;
    }
  });
  const search = h('input', { type: 'search', placeholder: 'Find an actor', 'aria-label': 'Find an actor', oninput: (event) => find(event.target.value.trim()) });
  return [h('div', { class: 'head-line' }, total, search), element];
}
