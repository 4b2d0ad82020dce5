// Elements without a framework, and text that is never taken for HTML.

/**
 * An element. `on…` are listeners, `class` and `aria-…` attributes, what is null, false or undefined is left out.
 * @template {keyof HTMLElementTagNameMap} K @param {K} tag @param {Props | null} [props] @param {Child[]} children @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (name === 'value') Object.assign(element, { value });
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...kept(children));
  return element;
}

/** Puts children in place of what an element holds. @template {Element} E @param {E} element @param {Child[]} children @returns {E} */
export function fill(element, ...children) {
  element.replaceChildren(...kept(children));
  return element;
}

/** @param {Child[]} children */
const kept = (children) => /** @type {(Node | string)[]} */ (/** @type {any[]} */ (children).flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));

/** An option list; `chosen` is a value. @param {Props} props @param {(readonly [string, string])[]} options @param {string} [chosen] */
export function select(props, options, chosen) {
  return h('select', props, options.map(([value, words]) => h('option', { value, selected: value === chosen }, words)));
}

let labels = 0;

/** A labelled control. @param {string} words @param {HTMLElement} control @param {string} [hint] */
export function field(words, control, hint) {
  control.id ||= `f${++labels}`;
  const hintId = `${control.id}-hint`;
  if (hint) control.setAttribute('aria-describedby', hintId);
  return h('div', { class: 'field' }, h('label', { for: control.id }, words), control, hint && h('small', { id: hintId }, hint));
}

/** @param {Child} words @param {Props['onclick']} onclick @param {Props} [props] */
export const button = (words, onclick, props) => h('button', { type: 'button', onclick, ...props }, words);

/** "1 statement", "2,000 statements". @param {number} n @param {string} one @param {string} [many] */
export const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

/** @param {number} n */
export const number = (n) => n.toLocaleString('en-GB');

/** Runs the last of many calls, once a frame. @param {() => void} run */
export function onFrame(run) {
  let wanted = 0;
  return () => {
    wanted ||= requestAnimationFrame(() => {
      wanted = 0;
      run();
    });
  };
}

/** Runs the last of many calls, after they have stopped. @template {unknown[]} A @param {number} milliseconds @param {(...args: A) => void} run @returns {(...args: A) => void} */
export function after(milliseconds, run) {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds, ...args);
  };
}

/** Puts the focus on the first control within. @param {Element} element */
export const focusFirst = (element) => /** @type {HTMLElement | null} */ (element.querySelector('input, select, textarea'))?.focus();

export const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
