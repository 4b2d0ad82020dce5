// The three clocks to choose from, and which one an address means.
import { h } from '../interface/dom.js';

/** @type {[Clock, string, string][]} */
const CLOCKS = [['said', 'Known by', 'said'], ['happened', 'Between', 'happened'], ['recorded', 'As of', 'recorded']];

/** @type {Record<string, number>} */
const WAYS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The limit of each clock in the address. @type {Record<Clock, Limit>} */
export const LIMIT = { said: 'knownBy', happened: 'between', recorded: 'asOf' };

/** @param {State} state @returns {Clock} */
export const clockOf = (state) => state.clock || (state.asOf ? 'recorded' : state.between && !state.knownBy ? 'happened' : 'said');

/** Radio buttons; `onChoose(clock)`. @param {(clock: Clock) => void} onChoose */
export function createClocks(onChoose) {
  const element = h('div', { class: 'clocks', role: 'radiogroup', 'aria-label': 'Clock', onkeydown: key }, CLOCKS.map(([value, words, of]) => h('button', {
    type: 'button', role: 'radio', 'aria-checked': 'false', 'data-clock': value, onclick: () => onChoose(value),
  }, words, h('span', { class: 'quiet' }, ` (${of})`))));
  const items = () => /** @type {HTMLElement[]} */ ([...element.children]);
  return { element, check };

  /** @param {Clock} clock */
  function check(clock) {
    for (const item of items()) {
      const isIt = item.dataset.clock === clock;
      item.setAttribute('aria-checked', String(isIt));
      item.tabIndex = isIt ? 0 : -1;
    }
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    const next = items()[(items().findIndex((item) => item.getAttribute('aria-checked') === 'true') + way + 3) % 3];
    next.focus();
    next.click();
  }
}
