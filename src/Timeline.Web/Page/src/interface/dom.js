// Elements without a framework, and text that is never taken for HTML.

/** An element. `on…` are listeners, `class` and `aria-…` attributes, what is null, false or undefined is left out. */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...kept(children));
  return element;
}

/** Puts children in place of what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...kept(children));
  return element;
}

const kept = (children) => children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);

/** An option list; `chosen` is a value. */
export function select(props, options, chosen) {
  return h('select', props, options.map(([value, words]) => h('option', { value, selected: value === chosen }, words)));
}

let labels = 0;

/** A labelled control. */
export function field(words, control, hint) {
  control.id ||= `f${++labels}`;
  const hintId = hint && `${control.id}-hint`;
  if (hint) control.setAttribute('aria-describedby', hintId);
  return h('div', { class: 'field' }, h('label', { for: control.id }, words), control, hint && h('small', { id: hintId }, hint));
}

export const button = (words, onclick, props) => h('button', { type: 'button', onclick, ...props }, words);

/** "1 statement", "2,000 statements". */
export const count = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

export const number = (n) => n.toLocaleString('en-GB');

/** Runs the last of many calls, once a frame. */
export function onFrame(run) {
  let wanted = 0;
  return () => {
    wanted ||= requestAnimationFrame(() => {
      wanted = 0;
      run();
    });
  };
}

/** Runs the last of many calls, after they have stopped. */
export function after(milliseconds, run) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds, ...args);
  };
}

export const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
