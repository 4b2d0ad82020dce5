// At the edges of the picture: how many statements lie beyond each, as buttons that go there.
import { outside } from './dense.js';
import { button, number } from '../interface/dom.js';

/** `onGo(ms)` brings a moment into view. */
export function createEdges(onGo) {
  let found = null;
  const earlier = button('', () => onGo(found.before), { class: 'edge earlier small', hidden: true });
  const later = button('', () => onGo(found.after), { class: 'edge later small', hidden: true });
  return { elements: [earlier, later], tell };

  function tell(lanes, view, { gutter }) {
    found = outside(lanes, view);
    show(earlier, found.earlier, `← ${number(found.earlier)} earlier`);
    show(later, found.later, `${number(found.later)} later →`);
    earlier.style.left = `${gutter + 4}px`;
  }

  function show(edge, n, words) {
    if (edge.hidden !== (n === 0)) edge.hidden = n === 0;
    if (n && edge.textContent !== words) edge.textContent = words;
  }
}
