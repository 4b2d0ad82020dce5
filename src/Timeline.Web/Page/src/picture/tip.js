// What lies under the pointer, in a few words. Decoration: the list says the same to those who do not point.
import { say, sayInstant } from '../time/dates.js';
import { count, fill, h } from '../interface/dom.js';
import { speakerOf } from '../interface/words.js';

const MOST = 220;

export function createTip() {
  const element = h('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });
  return { element, show, hide: () => (element.hidden = true) };

  /** Tells of a statement, or of how `many` there are in a lane, beside a point of a picture of some size. */
  function show(what, x, y, { width, height }) {
    fill(element, what.many ? [h('b', {}, count(what.many, 'statement')), ` here, ${what.lane}. Click to go nearer.`] : words(what));
    element.hidden = false;
    const box = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(x + 14, width - box.width - 8))}px`;
    element.style.top = `${y + 22 + box.height > height ? Math.max(4, y - box.height - 12) : y + 22}px`;
  }
}

const words = (s) => [
  h('b', {}, say(s.happened)),
  ` — ${speakerOf(s)}`,
  h('q', {}, s.words.length > MOST ? `${s.words.slice(0, MOST)}…` : s.words),
  h('span', { class: 'quiet' }, `said ${say(s.said)} · recorded ${sayInstant(s.recorded)}`),
];
