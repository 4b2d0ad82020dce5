// One polite live region for what changes without the focus going there.
import { h } from './dom.js';

const region = h('p', { class: 'aside', role: 'status', 'aria-live': 'polite' });
const LASTS = 4000;
/** @type {number | undefined} */
let timer;
let held = '';
let heldUntil = 0;

export const announcer = region;

/** Says something. What is to be `held` is not pushed out by what follows at once, such as a new count. @param {string} words @param {{ isHeld?: boolean }} how */
export function announce(words, { isHeld = false } = {}) {
  clearTimeout(timer);
  const now = performance.now();
  const text = !isHeld && now < heldUntil ? `${held} ${words}` : words;
  if (isHeld) [held, heldUntil] = [words, now + LASTS];
  // The same words twice are only read again after a change.
  region.textContent = '';
  timer = setTimeout(() => (region.textContent = text), 60);
}

const shown = h('p', { class: 'toast', 'aria-hidden': 'true', hidden: true });
/** @type {number | undefined} */
let shownTimer;

export const toaster = shown;

/** Shows for a while what was said aloud, where nothing else on the page says it. @param {string} words */
export function toast(words) {
  clearTimeout(shownTimer);
  shown.textContent = words;
  shown.hidden = false;
  shownTimer = setTimeout(() => (shown.hidden = true), 8000);
}
