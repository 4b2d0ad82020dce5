// One polite live region for what changes without the focus going there.
import { h } from './dom.js';

const region = h('p', { class: 'aside', role: 'status', 'aria-live': 'polite' });
let timer;

export const announcer = region;

export function announce(words) {
  clearTimeout(timer);
  // The same words twice are only read again after a change.
  region.textContent = '';
  timer = setTimeout(() => (region.textContent = words), 60);
}
