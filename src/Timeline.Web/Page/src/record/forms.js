// A form that records something: what, why, by whom. Knows how to be refused.
import { announce } from '../interface/announce.js';
import { button, field, fill, h } from '../interface/dom.js';
import { Problem } from '../server/problem.js';
import { keepDraft } from './drafts.js';
import { recordedWords } from './recorded.js';

const KEY = 'timeline.by';

function lastBy() {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} by */
export function rememberBy(by) {
  try {
    localStorage.setItem(KEY, by);
  } catch {
    // Then it is asked again.
  }
}

/** What is typed into a form. @param {HTMLFormElement} form @returns {Values} */
export const valuesOf = (form) => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

export const byField = () => h('input', { name: 'by', required: true, autocomplete: 'name', value: lastBy(), maxlength: '200' });

/**
 * `send(values)` records and answers, `saying(answer, values)` puts that into words, `onDone(answer, words)` follows; `onStale(problem)` gives what
 * to show when somebody was faster. The values are those of the named controls; under the key `draft` they are kept until they are recorded.
 * @template {{ position?: number | null, statement?: Statement | null }} A @param {RecordForm<A>} what
 */
export function recordForm({ title, explain, fields, submit = 'Record', reason = '', draft = title, send, saying = (answer, values) => recordedWords('', values, answer), onDone, onStale, onCancel }) {
  const message = h('div', { class: 'form-message', role: 'alert' });
  const save = h('button', { type: 'submit', class: 'primary' }, submit);
  const form = h('form', { class: 'record', 'aria-label': title, onsubmit: record, onkeydown: key },
    h('h3', {}, title),
    explain && h('p', { class: 'quiet' }, explain),
    fields,
    field('Reason', h('textarea', { name: 'reason', rows: '2', required: true, value: reason }), 'Kept with the correction, for good.'),
    field('By', byField(), 'Who records this.'),
    message,
    h('p', { class: 'buttons' }, save, button('Cancel', cancel, { 'aria-keyshortcuts': 'Escape' })));
  const opener = /** @type {HTMLElement | null} */ (document.activeElement);
  const kept = keepDraft(form, draft);
  if (kept.isRestored) form.insertBefore(restored(), form.children[1]);
  return form;

  function restored() {
    const note = h('p', { class: 'quiet' }, 'What you typed before is here again. ', button('Start over', () => {
      kept.reset();
      note.remove();
    }, { class: 'small' }));
    return note;
  }

  // Escape closes the form and nothing around it; what is typed is kept.
  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  }

  function cancel() {
    if (kept.isDirty()) announce('Closed. What you typed is kept until you record it.');
    onCancel();
    if (opener?.isConnected) opener.focus();
  }

  /** @param {SubmitEvent} event */
  async function record(event) {
    event.preventDefault();
    const values = valuesOf(form);
    rememberBy(values.by);
    save.disabled = true;
    form.setAttribute('aria-busy', 'true');
    save.textContent = 'Recording…';
    fill(message);
    try {
      const answer = await send(values);
      kept.drop();
      const words = saying(answer, values);
      announce(words, { isHeld: true });
      onDone(answer, words);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      fill(message, problem.isStale && onStale ? await onStale() : h('p', {}, problem.message));
    } finally {
      save.disabled = false;
      save.textContent = submit;
      form.removeAttribute('aria-busy');
    }
  }
}
