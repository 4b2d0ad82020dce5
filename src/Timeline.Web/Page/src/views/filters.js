// What is asked for: words, people, form, status and the limits of the three clocks. Every part is in the address.
import { DEFAULTS } from '../interface/address.js';
import { button, field, fill, focusFirst, h, select } from '../interface/dom.js';
import { FORM_WORDS, MODALITY_WORDS } from '../interface/words.js';
import { actorInput, wrappedField } from '../record/actor-input.js';
import { valuesOf } from '../record/forms.js';
import { get, path } from '../server/api.js';
import { FILTERS, question } from '../server/question.js';
import { sayBetween, say, sayInstant } from '../time/dates.js';
import { toBetween, toEdtf, toMoment } from '../time/typed.js';

/** @type {Record<Exclude<typeof FILTERS[number] | Limit, 'undated'>, string>} */
const NAMES = {
  text: 'words', actor: 'said by or about', speaker: 'speaker', form: 'form', modality: 'modality', status: 'status',
  between: 'between', knownBy: 'known by', asOf: 'as of',
};

const ACTIVE = /** @type {(keyof typeof NAMES)[]} */ (Object.keys(NAMES));

/** Filters and limits that are set, in words: `[key, name, value]`. @param {State} state @returns {[keyof typeof NAMES, string, string][]} */
export const active = (state) => ACTIVE.filter((key) => state[key]).map((key) => [key, NAMES[key], valueWords(key, state[key])]);

/** @param {keyof typeof NAMES} key @param {string} value */
function valueWords(key, value) {
  if (key === 'between') return sayBetween(value);
  if (key === 'knownBy') return say(value);
  if (key === 'asOf') return /^\d+$/.test(value) ? `position ${value}` : value.includes('T') ? sayInstant(value) : say(value);
  if (key === 'form') return FORM_WORDS[/** @type {StatementForm} */ (value)] ?? value;
  return value;
}

// What may be typed as a limit, as the address has it; null where it cannot be read.
/** @type {Record<Limit, (typed: string) => string | null>} */
const READ = { between: toBetween, knownBy: toEdtf, asOf: (typed) => toMoment(typed, 'recorded', Date.now()).value ?? null };

const LIMITED = /** @type {Limit[]} */ (Object.keys(READ));

/** @param {(keyof State)[]} keys @returns {Partial<State>} */
export const cleared = (...keys) => Object.fromEntries(keys.map((key) => [key, DEFAULTS[key]]));

/** @param {{ ctx: Context }} parts */
export function createFilters({ ctx }) {
  const search = h('input', { type: 'search', name: 'text', placeholder: 'Search the words' });
  search.setAttribute('aria-label', 'Search the words of statements');
  const chips = h('ul', { class: 'chips', 'aria-label': 'What is asked for' });
  const more = h('div', { class: 'more', id: 'more-filters', hidden: true });
  const toggle = button('Filters', () => open(more.hidden), { 'aria-expanded': 'false', 'aria-controls': 'more-filters' });
  /** @type {HTMLFormElement} */
  const form = h('form', { class: 'filters', role: 'search', 'aria-label': 'Filters', onsubmit: submit },
    h('div', { class: 'filters-line' }, search, h('button', { type: 'submit', class: 'primary' }, 'Search'), toggle, chips), more);
  return { element: form, update };

  /** @param {boolean} isOpen */
  function open(isOpen) {
    more.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    build();
    focusFirst(more);
  }

  function build() {
    const { state } = ctx;
    fill(more,
      wrappedField('Said by or about', actorInput(state.collection, { name: 'actor', value: state.actor })),
      wrappedField('Speaker', actorInput(state.collection, { name: 'speaker', value: state.speaker })),
      field('Form', select({ name: 'form' }, [['', 'any'], ...Object.entries(FORM_WORDS)], state.form)),
      field('Modality', select({ name: 'modality' }, [['', 'any'], ...Object.entries(MODALITY_WORDS)], state.modality)),
      field('Status', select({ name: 'status' }, [['', 'all that stand'], ['recorded', 'recorded only'], ['accepted', 'accepted'], ['disputed', 'disputed'], ['retracted', 'retracted'], ['all', 'all, retracted too']], state.status)),
      field('Happened between', h('input', { name: 'between', value: state.between, spellcheck: 'false', placeholder: '2022-02..2022-03' }), 'Two dates with two dots between, either may be empty; or words such as 2019 to 2021.'),
      h('div', { class: 'field check' }, h('label', {}, h('input', { type: 'checkbox', name: 'undated', checked: state.undated }), ' with undated ones')),
      field('Known by (said)', h('input', { name: 'knownBy', value: state.knownBy, spellcheck: 'false', placeholder: 'March 2022' })),
      field('As of (recorded)', h('input', { name: 'asOf', value: state.asOf, spellcheck: 'false', placeholder: '41 or 1 March 2022' }), 'A position, or a date such as 1 March 2022.'),
      h('p', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary' }, 'Apply'), button('Clear all', () => ctx.go(cleared(...ACTIVE, 'undated')))));
  }

  /** @param {SubmitEvent} event */
  function submit(event) {
    event.preventDefault();
    const values = valuesOf(form);
    /** @type {Partial<State>} */
    const patch = { text: values.text.trim() };
    if (!more.hidden) {
      for (const key of FILTERS) patch[key] = (values[key] ?? '').trim();
      patch.undated = 'undated' in values;
      for (const key of LIMITED) {
        const typed = values[key].trim();
        const value = typed && READ[key](typed);
        if (value === null) return refuse(/** @type {HTMLInputElement} */ (form.elements.namedItem(key)), typed);
        patch[key] = value;
      }
    }
    ctx.go(patch);
  }

  /** @param {HTMLInputElement} input @param {string} typed */
  function refuse(input, typed) {
    input.setCustomValidity(`“${typed}” is not a date I can read; try 5 May 2021, May 2021 or 2021-05`);
    input.reportValidity();
    input.addEventListener('input', () => input.setCustomValidity(''), { once: true });
  }

  /** @param {State} state */
  function update(state) {
    search.value = state.text;
    const set = active(state);
    const inMore = set.filter(([key]) => key !== 'text').length;
    toggle.textContent = inMore ? `Filters (${inMore})` : 'Filters';
    if (!more.hidden && !more.contains(document.activeElement)) build();
    fill(chips, set.map(([key, name, value]) => h('li', {}, button([h('span', { class: 'quiet' }, `${name} `), value, h('span', { class: 'cross', 'aria-hidden': 'true' }, ' ×')], () => ctx.go(cleared(key)), { class: 'chip', 'aria-label': `Drop ${name} ${value}` }))));
  }
}

/** For an empty answer: which one filter to drop so that something is found. @param {State} state @param {Context} ctx @param {AbortSignal} signal */
export function suggestDrops(state, ctx, signal) {
  const list = h('ul', { class: 'drops' });
  for (const [key, name, value] of active(state)) {
    const says = h('span', { class: 'quiet' }, ' …');
    const item = h('li', {}, button(`Drop ${name}: ${value}`, () => ctx.go(cleared(key))), says);
    list.append(item);
    const without = { ...state, ...cleared(key) };
    const query = question(without, ...FILTERS, 'between', 'knownBy', 'asOf');
    query.set('limit', '1');
    get(path(state.collection, 'statements'), query, signal).then(
      (answer) => (says.textContent = answer.statements.length ? ' finds statements' : ' alone changes nothing'),
      () => (says.textContent = ''));
  }
  return list;
}
