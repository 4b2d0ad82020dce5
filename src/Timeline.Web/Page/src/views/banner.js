// Says that one looks at the past, how much has changed since, and how to come back.
import { count, fill, h } from '../interface/dom.js';
import { get, path } from '../server/api.js';
import { problemOf } from '../server/problem.js';
import { say, sayInstant } from '../time/dates.js';
import { cleared } from './filters.js';

/** Events by what they did, such as "3 added, 1 redated". @param {Change[]} changes */
export function countsOf(changes) {
  const counts = new Map();
  for (const { change } of changes) counts.set(change, (counts.get(change) ?? 0) + 1);
  return [...counts].map(([change, n]) => `${n} ${change}`).join(', ');
}

/** @param {string} asOf */
const asOfWords = (asOf) => (/^\d+$/.test(asOf) ? `position ${asOf}` : asOf.includes('T') ? sayInstant(asOf) : `the end of ${say(asOf)}`);

/** @param {{ ctx: Context }} parts */
export function createBanner({ ctx }) {
  const element = h('div', { class: 'banner', role: 'status', hidden: true });
  /** @type {AbortController | undefined} */
  let asking;
  let shown = '';
  return { element, update };

  /** @param {State} state */
  function update(state) {
    const key = JSON.stringify([state.collection, state.asOf, state.knownBy, ctx.latest]);
    if (key === shown) return;
    shown = key;
    asking?.abort();
    element.hidden = !state.collection || (!state.asOf && !state.knownBy);
    if (element.hidden) return fill(element);
    asking = new AbortController();
    const { signal } = asking;
    fill(element, state.asOf && asOf(state, signal), state.knownBy && known(state, signal));
  }

  /** @param {State} state @param {AbortSignal} signal */
  function asOf(state, signal) {
    const moment = h('b', {}, `As of ${asOfWords(state.asOf)}.`);
    const since = h('span', {}, 'counting what changed since…');
    // What nothing has happened after is not the past yet.
    changed(state, { from: state.asOf, clock: 'recorded' }, signal, since, (changes) => {
      if (!changes.length) return 'Nothing has changed since, so this is also how it is now.';
      moment.textContent = `You are looking at the past: as of ${asOfWords(state.asOf)}.`;
      return [`Since then: ${countsOf(changes)}. `, h('a', { href: ctx.href({ view: 'changes', clock: 'recorded', from: state.asOf, to: '', asOf: '' }) }, 'See what changed')];
    });
    return h('p', {}, moment, ' ', since, ' ', h('a', { class: 'back', href: ctx.href(cleared('asOf')) }, 'Back to now'));
  }

  /** @param {State} state @param {AbortSignal} signal */
  function known(state, signal) {
    const since = h('span', {}, 'counting what was said later…');
    changed(state, { from: state.knownBy, clock: 'said', ...(state.asOf && { asOf: state.asOf }) }, signal, since, (changes) =>
      (changes.length ? [`${count(changes.length, 'statement')} said later. `, h('a', { href: ctx.href({ view: 'changes', clock: 'said', from: state.knownBy, to: '' }) }, 'See them')] : 'Nothing was said later.'));
    return h('p', {}, h('b', {}, `Only what was known by ${say(state.knownBy)}.`), ' ', since, ' ', h('a', { class: 'back', href: ctx.href(cleared('knownBy')) }, 'Back to all that was said'));
  }

  /** @param {State} state @param {{ from: string, clock: Clock, asOf?: string }} asked @param {AbortSignal} signal @param {HTMLElement} since @param {(changes: Change[]) => Child} words */
  async function changed(state, asked, signal, since, words) {
    try {
      const to = asked.clock === 'recorded' ? await ctx.latestPosition(signal) : '9999';
      const { changes } = await get(path(state.collection, 'diff'), new URLSearchParams({ ...asked, to: String(to) }), signal);
      fill(since, words(changes));
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem) fill(since, problem.message);
    }
  }
}
