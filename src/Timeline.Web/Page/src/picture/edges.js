// At the edges of the picture: how many statements lie beyond each, as buttons that go there.
import { button, number } from '../interface/dom.js';
import { outside } from './dense.js';

/** `onGo(ms)` brings a moment into view. @param {(ms: number) => void} onGo */
export function createEdges(onGo) {
  let found = { earlier: 0, later: 0, before: 0, after: 0 };
  const earlier = button('', () => onGo(found.before), { class: 'edge earlier small', hidden: true });
  const later = button('', () => onGo(found.after), { class: 'edge later small', hidden: true });
  return { elements: [earlier, later], tell };

  /** @param {Lane[]} lanes @param {Stretch} view @param {Size} size */
  function tell(lanes, view, { gutter }) {
    found = outside(lanes, view);
    show(earlier, found.earlier, `← ${number(found.earlier)} earlier`);
    show(later, found.later, `${number(found.later)} later →`);
    earlier.style.left = `${gutter + 4}px`;
  }

  /** @param {HTMLButtonElement} edge @param {number} n @param {string} words */
  function show(edge, n, words) {
    if (edge.hidden !== (n === 0)) edge.hidden = n === 0;
    if (n && edge.textContent !== words) edge.textContent = words;
  }
}
