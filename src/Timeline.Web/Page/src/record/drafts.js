// What was typed into a form stays until it is recorded, as long as the page is open: closing a form or looking elsewhere loses nothing.

/** @type {Map<string, Map<string, string | boolean>>} */
const drafts = new Map();
/** @typedef {HTMLInputElement} Control or another that has a value */

const EVERYWHERE = ['by']; // remembered by itself

/** @param {HTMLFormElement} form */
const controls = (form) => /** @type {Control[]} */ ([...form.elements]).filter((control) => control.name && !EVERYWHERE.includes(control.name) && !['file', 'submit', 'button'].includes(control.type));
/** @param {Control} control */
const valueOf = (control) => (control.type === 'checkbox' ? control.checked : control.value);

/** @param {Control} control @param {string | boolean | undefined} value */
function put(control, value) {
  if (control.type === 'checkbox') control.checked = !!value;
  else control.value = String(value);
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * Keeps what is typed into a form under a key, and puts back what was typed before. `save` keeps what the page itself put in, `drop` forgets,
 * `reset` puts the form as it was at first; `isRestored` says that something was put back, `isDirty()` that something is typed.
 * @param {HTMLFormElement} form @param {string} key
 */
export function keepDraft(form, key) {
  const first = new Map(controls(form).map((control) => [control.name, valueOf(control)]));
  const kept = drafts.get(key);
  if (kept) for (const control of controls(form)) if (kept.has(control.name) && !control.readOnly) put(control, kept.get(control.name));
  form.addEventListener('input', save);
  form.addEventListener('change', save);
  return { isRestored: !!kept, isDirty: () => drafts.has(key), save, drop: () => drafts.delete(key), reset };

  function save() {
    const changed = controls(form).filter((control) => valueOf(control) !== first.get(control.name));
    if (changed.length) drafts.set(key, new Map(changed.map((control) => [control.name, valueOf(control)])));
    else drafts.delete(key);
  }

  function reset() {
    for (const control of controls(form)) put(control, first.get(control.name));
    drafts.delete(key);
  }
}
