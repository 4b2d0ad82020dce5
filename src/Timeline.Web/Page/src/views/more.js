// A table of a list that comes a page at a time: what follows is read when it is asked for.
import { get, path } from '../server/api.js';
import { announce } from '../interface/announce.js';
import { button, count, fill, h } from '../interface/dom.js';
import { failure } from '../interface/states.js';

export const PAGE = 300;

/** `first` is a page, `rowsOf(page)` its rows, `row(row)` one as a table row. `onTell(words)` is told how many there are. */
export function pagedTable(ctx, { list, label, heads, first, rowsOf, row, one, onTell }) {
  const body = h('tbody', {});
  const rest = h('p', {});
  let shown = 0;
  add(first);
  return { element: [h('div', { class: 'table', role: 'region', 'aria-label': label, tabindex: '0' }, h('table', {},
    h('thead', {}, h('tr', {}, heads.map((words) => h('th', { scope: 'col' }, words)))), body)), rest], restart };

  function add(page) {
    body.append(...rowsOf(page).map(row));
    shown += rowsOf(page).length;
    onTell(page.next ? `The first ${count(shown, one)}` : count(shown, one));
    fill(rest, page.next && button('Show more', (event) => more(page.next, event.currentTarget), { class: 'more-rows' }));
  }

  /** Shows another list in its place. */
  function restart(page) {
    fill(body);
    shown = 0;
    add(page);
  }

  async function more(after, pressed) {
    pressed.disabled = true;
    try {
      const page = await get(path(ctx.state.collection, list), new URLSearchParams({ after, limit: String(PAGE) }));
      if (!rest.contains(pressed)) return; // another list has taken its place
      const begin = body.children.length;
      add(page);
      body.children[begin]?.querySelector('a')?.focus();
      announce(`${count(rowsOf(page).length, one)} more.`);
    } catch (problem) {
      fill(rest, failure(problem, () => more(after, pressed)));
    }
  }
}
