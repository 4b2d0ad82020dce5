// An input for a date as people write it. What it understood stands beside it before anything is sent.
import { fill, h } from '../interface/dom.js';
import { say } from '../time/dates.js';
import { FORMS_OF_DATES, toEdtf } from '../time/typed.js';

/** The input and what it says back; `empty` is what an empty one means. Its EDTF is `typedDate` of its value. @param {{ empty?: string } & Props} props */
export function dateInput({ empty = 'Empty: no date.', ...props }) {
  const echo = h('output', { class: 'echo' });
  const input = h('input', { spellcheck: 'false', autocomplete: 'off', ...props, oninput: tell, onchange: tell });
  tell();
  return { input, echo };

  function tell() {
    const text = input.value.trim();
    const edtf = toEdtf(text);
    const problem = text && !edtf ? `“${text}” is not a date I can read; ${FORMS_OF_DATES}` : '';
    // What cannot be read is not sent, and least of all as no date.
    input.setCustomValidity(problem);
    if (problem) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    fill(echo, !text ? empty : problem || [say(edtf), edtf !== text && [', as EDTF ', h('code', {}, edtf)]]);
  }
}

/** What a date input holds, as EDTF; null where it is empty. @param {string | null | undefined} value */
export const typedDate = (value) => toEdtf(value ?? '');
