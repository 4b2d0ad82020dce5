// What lies under the pointer, in a few words. Decoration: the list says the same to those who do not point.
import { count, fill, h } from '../interface/dom.js';
import { speakerOf } from '../interface/words.js';
import { say, sayInstant } from '../time/dates.js';

const MOST = 220;

export function createTip() {
  const element = h('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });
  return { element, showStatement, showMany, hide: () => (element.hidden = true) };

  /** Tells of a statement beside a point of a picture of some size. @param {Statement} s @param {number} x @param {number} y @param {Size} size */
  function showStatement(s, x, y, size) {
    show(words(s), x, y, size);
  }

  /** Tells how many there are at a point of a lane. @param {number} many @param {string} lane @param {number} x @param {number} y @param {Size} size */
  function showMany(many, lane, x, y, size) {
    show([h('b', {}, count(many, 'statement')), ` here, ${lane}. Click to go nearer.`], x, y, size);
  }

  /** @param {Child[]} what @param {number} x @param {number} y @param {Size} size */
  function show(what, x, y, { width, height }) {
    fill(element, what);
    element.hidden = false;
    const box = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(x + 14, width - box.width - 8))}px`;
    element.style.top = `${y + 22 + box.height > height ? Math.max(4, y - box.height - 12) : y + 22}px`;
  }
}

/** @param {Statement} s */
const words = (s) => [
  h('b', {}, say(s.happened)),
  ` — ${speakerOf(s)}`,
  h('q', {}, s.words.length > MOST ? `${s.words.slice(0, MOST)}…` : s.words),
  h('span', { class: 'quiet' }, `said ${say(s.said)} · recorded ${sayInstant(s.recorded)}`),
];
