// The same statements as the canvas, as a list: for a keyboard, a screen reader, a printer. Only the rows near the window exist, and
// each says which of how many it is.
import { count, fill, h, onFrame } from '../interface/dom.js';
import { glyph } from '../interface/glyphs.js';
import { FORM_WORDS, marksOf, speakerOf } from '../interface/words.js';
import { say } from '../time/dates.js';

const ROW = 104;
const AROUND = 8;
const MOST_PRINTED = 2000;

/** `onSelect(id)` is called when a row is chosen. @param {{ onSelect: (id: string) => void }} to */
export function createList({ onSelect }) {
  const items = h('ol', { class: 'rows', role: 'list', 'aria-label': 'Statements' });
  const scroller = h('div', { class: 'list', onkeydown: key }, items);
  /** @type {Statement[]} */
  let statements = [];
  /** @type {string | null} */
  let chosen = null;
  let active = 0;
  /** @type {Set<string>} */
  let fresh = new Set();
  /** @type {Map<number, { item: HTMLLIElement, button: HTMLButtonElement }>} */
  const rows = new Map();
  const render = onFrame(draw);
  let shown = '';
  let isPrinting = false;

  scroller.addEventListener('scroll', render, { passive: true });
  new ResizeObserver(render).observe(scroller);
  addEventListener('beforeprint', print);
  addEventListener('afterprint', unprint);

  return { element: scroller, set, select, draw, focus, dispose, setFresh, scrollTo };

  /** @param {Statement[]} next */
  function set(next) {
    statements = next;
    clear();
    items.style.height = `${statements.length * ROW}px`;
    active = Math.max(0, indexOf(chosen));
    draw();
  }

  /** @param {Set<string>} ids */
  function setFresh(ids) {
    fresh = ids;
    for (const [i, { item }] of rows) item.classList.toggle('fresh', fresh.has(statements[i].id));
  }

  function clear() {
    rows.clear();
    items.replaceChildren();
    shown = '';
  }

  /** @param {string | null} id */
  function indexOf(id) {
    return id ? statements.findIndex((s) => s.id === id) : -1;
  }

  /** Marks the chosen statement, and brings it into view where it is not. @param {string | null} id @param {boolean} [scroll] */
  function select(id, scroll = true) {
    chosen = id;
    const i = indexOf(id);
    if (i >= 0) {
      active = i;
      if (scroll) scrollTo(i);
    }
    for (const [j, row] of rows) mark(row.button, statements[j]);
    draw();
  }

  /** @param {HTMLButtonElement} button @param {Statement} s */
  function mark(button, s) {
    if (s.id === chosen) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }

  /** @param {number} i */
  function scrollTo(i) {
    const top = i * ROW;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + ROW > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + ROW - scroller.clientHeight;
  }

  /** @param {number} [i] */
  function focus(i = active) {
    active = Math.max(0, Math.min(statements.length - 1, i));
    scrollTo(active);
    draw();
    rows.get(active)?.button.focus({ preventScroll: true });
  }

  function draw() {
    if (isPrinting) return;
    const first = Math.max(0, Math.floor(scroller.scrollTop / ROW) - AROUND);
    const last = Math.min(statements.length, Math.ceil((scroller.scrollTop + (scroller.clientHeight || 800)) / ROW) + AROUND);
    const focused = [...rows].find(([, row]) => row.button === document.activeElement)?.[0] ?? -1;
    const key = `${first} ${last} ${active} ${focused}`;
    if (key === shown) return;
    shown = key;
    // The row with the focus and the one that Tab goes to stay, wherever the window is.
    const wanted = new Set([active, ...(focused >= 0 ? [focused] : [])].filter((i) => i < statements.length));
    for (let i = first; i < last; i++) wanted.add(i);
    for (const [i, row] of rows) {
      if (wanted.has(i)) continue;
      row.item.remove();
      rows.delete(i);
    }
    for (const i of [...wanted].sort((a, b) => a - b)) {
      const row = rows.get(i) ?? insert(i);
      row.button.tabIndex = i === active ? 0 : -1;
    }
  }

  // Rows stand in the order of the list, since that is how they are read out.
  /** @param {number} i */
  function insert(i) {
    const row = rowOf(i);
    row.item.style.transform = `translateY(${i * ROW}px)`;
    const after = Math.min(...[...rows.keys()].filter((j) => j > i));
    rows.set(i, row);
    items.insertBefore(row.item, rows.get(after)?.item ?? null);
    return row;
  }

  /** @param {number} i */
  function rowOf(i) {
    const s = statements[i];
    const marks = marksOf(s);
    const button = h('button', { type: 'button', class: `row ${s.status}`, 'aria-current': s.id === chosen ? 'true' : null, onclick: () => choose(i), onfocus: () => (active = i) },
        h('span', { class: 'row-head' },
          h('span', { class: 'when' }, s.happened ? say(s.happened) : 'undated'),
          h('span', { class: 'form' }, glyph(s.form), FORM_WORDS[s.form])),
        h('span', { class: 'who' },
          h('span', { class: 'who-words' }, speakerOf(s), h('span', { class: 'quiet' }, s.form === 'narration' ? `, published ${say(s.said)}` : `, said ${say(s.said)}`)),
        marks.map((mark) => h('span', { class: `mark ${mark}` }, mark))),
      h('span', { class: 'words' }, s.words));
    const item = h('li', { 'aria-setsize': String(statements.length), 'aria-posinset': String(i + 1), 'data-i': String(i), class: fresh.has(s.id) ? 'fresh' : null }, button);
    return { item, button };
  }

  /** @param {number} i */
  function choose(i) {
    active = i;
    onSelect(statements[i].id);
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const page = Math.max(1, Math.floor(scroller.clientHeight / ROW) - 1);
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: statements.length - 1 }[event.key];
    if (to === undefined || !statements.length || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focus(to);
  }

  function print() {
    isPrinting = true;
    fill(items, statements.slice(0, MOST_PRINTED).map((_, i) => rowOf(i).item));
    if (statements.length > MOST_PRINTED) {
      items.append(h('li', {}, `${count(statements.length - MOST_PRINTED, 'more statement')} not printed. Narrow the question to print them.`));
    }
  }

  function unprint() {
    isPrinting = false;
    clear();
    draw();
  }

  function dispose() {
    removeEventListener('beforeprint', print);
    removeEventListener('afterprint', unprint);
  }
}
