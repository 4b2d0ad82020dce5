// A form that records something: what, why, by whom. Knows how to be refused.
import { announce } from './announce.js';
import { button, field, fill, h } from './dom.js';

const KEY = 'timeline.by';

function lastBy() {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberBy(by) {
  try {
    localStorage.setItem(KEY, by);
  } catch {
    // Then it is asked again.
  }
}

export const byField = () => h('input', { name: 'by', required: true, autocomplete: 'name', value: lastBy(), maxlength: '200' });

/**
 * `send(values)` records and answers; `onDone(answer)` follows; `onStale(problem)` gives what to show when somebody was faster. The values
 * are those of the named controls.
 */
export function recordForm({ title, explain, fields, submit = 'Record', needsReason = true, reason = '', send, onDone, onStale, onCancel }) {
  const message = h('div', { class: 'form-message', role: 'alert' });
  const save = h('button', { type: 'submit', class: 'primary' }, submit);
  const form = h('form', { class: 'record', 'aria-label': title, onsubmit: record },
    h('h3', {}, title),
    explain && h('p', { class: 'quiet' }, explain),
    fields,
    needsReason && field('Reason', h('textarea', { name: 'reason', rows: '2', required: true, value: reason }), 'Kept with the correction, for good.'),
    field('By', byField(), 'Who records this.'),
    message,
    h('p', { class: 'buttons' }, save, onCancel && button('Cancel', onCancel)));
  return form;

  async function record(event) {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    rememberBy(values.by);
    save.disabled = true;
    fill(message);
    try {
      const answer = await send(values);
      announce(`Recorded${answer?.position ? ` at position ${answer.position}` : ''}.`);
      onDone(answer);
    } catch (problem) {
      if (problem.status === undefined) throw problem;
      fill(message, problem.isStale && onStale ? await onStale(problem) : h('p', {}, problem.message));
    } finally {
      save.disabled = false;
    }
  }
}
