// An input for the name of an actor, with those of the collection to choose from.
import { after, field, fill, h } from '../interface/dom.js';
import { readNames } from '../server/data.js';

/** A text input with the collection's actors as suggestions: of many, those that contain what is typed. @param {string} collection @param {Props} props */
export function actorInput(collection, props) {
  const id = `names-${Math.random().toString(36).slice(2)}`;
  const list = h('datalist', { id });
  let asked = 0;
  /** @param {string} part */
  const suggest = async (part) => {
    const mine = ++asked;
    const names = await readNames(collection, part);
    if (mine === asked) fill(list, names.map((name) => h('option', { value: name })));
  };
  /** @type {(input: HTMLInputElement) => void} */
  const type = after(150, (input) => suggest(input.value.trim()));
  suggest('');
  return h('span', { class: 'with-list' }, h('input', { list: id, autocomplete: 'off', ...props, oninput: (event) => type(event.target) }), list);
}

/** As `field`, for a control inside a wrapper. @param {string} words @param {HTMLElement} wrapper @param {string} [hint] */
export function wrappedField(words, wrapper, hint) {
  const control = /** @type {HTMLInputElement} */ (wrapper.querySelector('input'));
  const whole = field(words, control, hint);
  whole.insertBefore(wrapper, whole.querySelector('small'));
  wrapper.prepend(control);
  return whole;
}
