// A table of a list that comes a page at a time: what follows is read when it is asked for.
import { announce } from '../interface/announce.js';
import { button, count, fill, h } from '../interface/dom.js';
import { failure } from '../interface/states.js';
import { problemOf } from '../server/problem.js';

export const PAGE = 300;

/**
 * `first` is a page, `rowsOf(page)` its rows, `row(row)` one as a table row. `onTell(words)` is told how many there are.
 * @template {{ next: string | null }} P, R
 * @param {{
 *   label: string, heads: string[], one: string, first: P, ask: (query: URLSearchParams) => Promise<P>,
 *   rowsOf: (page: P) => R[], row: (row: R) => HTMLElement, onTell: (words: string) => void,
 * }} of
 */
export function pagedTable({ label, heads, ask, first, rowsOf, row, one, onTell }) {
  const body = h('tbody', {});
  const rest = h('p', {});
  let shown = 0;
  add(first);
  return { element: [h('div', { class: 'table', role: 'region', 'aria-label': label, tabindex: '0' }, h('table', {},
    h('thead', {}, h('tr', {}, heads.map((words) => h('th', { scope: 'col' }, words)))), body)), rest], restart };

  /** @param {P} page */
  function add(page) {
    body.append(...rowsOf(page).map(row));
    shown += rowsOf(page).length;
    onTell(page.next ? `The first ${count(shown, one)}` : count(shown, one));
    const { next } = page;
    fill(rest, next && button('Show more', (event) => more(next, event.currentTarget), { class: 'more-rows' }));
  }

  /** Shows another list in its place. @param {P} page */
  function restart(page) {
    fill(body);
    shown = 0;
    add(page);
  }

  /** @param {string} after @param {HTMLButtonElement} pressed */
  async function more(after, pressed) {
    pressed.disabled = true;
    try {
      const page = await ask(new URLSearchParams({ after, limit: String(PAGE) }));
      if (!rest.contains(pressed)) return; // another list has taken its place
      const begin = body.children.length;
      add(page);
      body.children[begin]?.querySelector('a')?.focus();
      announce(`${count(rowsOf(page).length, one)} more.`);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem) fill(rest, failure(problem, () => more(after, pressed)));
    }
  }
}
