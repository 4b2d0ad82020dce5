// A view that is one question and its answer: waiting, failing and showing are the same for all of them.
import { fill, h } from '../interface/dom.js';
import { failure, loading } from '../interface/states.js';
import { problemOf } from '../server/problem.js';

/**
 * `keyOf(state)` says when to ask anew, `ask(state, signal)` asks, `show(answer, state)` gives what to show, `follow(state)` what needs no new answer.
 * @template {{ position: number }} A @param {Context} ctx
 * @param {{
 *   name: string, keyOf: (state: State) => string, ask: (state: State, signal: AbortSignal) => Promise<A>,
 *   show: (answer: A, state: State) => Child, follow?: (state: State) => void,
 * }} view
 */
export function readingView(ctx, { name, keyOf, ask, show, follow }) {
  const element = h('div', { class: `reading ${name}` });
  /** @type {AbortController | undefined} */
  let asking;
  /** @type {string | null} */
  let key = null; // of no question yet
  return { element, update, clear, dispose: () => asking?.abort() };

  /** Shows nothing, until there is a question again. */
  function clear() {
    asking?.abort();
    key = null;
    fill(element);
    element.removeAttribute('aria-busy');
  }

  /** @param {State} state */
  async function update(state) {
    const wanted = `${state.collection} ${ctx.latest} ${keyOf(state)}`;
    if (wanted === key) return follow?.(state);
    asking?.abort();
    asking = new AbortController();
    // What was shown stays until there is something else, unless it is of another question.
    if (key?.split(' ').slice(2).join(' ') !== keyOf(state)) fill(element, loading('Reading…'));
    key = wanted;
    element.setAttribute('aria-busy', 'true');
    try {
      const answer = await ask(state, asking.signal);
      ctx.answered(answer.position);
      // Meanwhile something else may have been chosen.
      fill(element, show(answer, ctx.state));
      follow?.(ctx.state);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!problem) return;
      key = null;
      fill(element, problem.isNew ? ctx.welcome() : failure(problem, () => ctx.render()));
    }
    element.removeAttribute('aria-busy');
  }
}
