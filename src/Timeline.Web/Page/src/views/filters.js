// What is asked for: words, people, form, status and the limits of the three clocks. Every part is in the address.
import { DEFAULTS } from '../interface/address.js';
import { FILTERS, question } from '../server/question.js';
import { get, path } from '../server/api.js';
import { actorInput, wrappedField } from '../record/actor-input.js';
import { sayBetween, say, sayInstant } from '../time/dates.js';
import { button, field, fill, h, select } from '../interface/dom.js';
import { toBetween, toEdtf, toMoment } from '../time/typed.js';
import { FORM_WORDS, MODALITY_WORDS } from '../interface/words.js';

const NAMES = {
  text: 'words', actor: 'said by or about', speaker: 'speaker', form: 'form', modality: 'modality', status: 'status',
  between: 'between', knownBy: 'known by', asOf: 'as of',
};

/** Filters and limits that are set, in words: `[key, name, value]`. */
export const active = (state) => Object.keys(NAMES).filter((key) => state[key]).map((key) => [key, NAMES[key], valueWords(key, state[key])]);

function valueWords(key, value) {
  if (key === 'between') return sayBetween(value);
  if (key === 'knownBy') return say(value);
  if (key === 'asOf') return /^\d+$/.test(value) ? `position ${value}` : value.includes('T') ? sayInstant(value) : say(value);
  if (key === 'form') return FORM_WORDS[value] ?? value;
  return value;
}

// What may be typed as a limit, as the address has it; null where it cannot be read.
const READ = { between: toBetween, knownBy: toEdtf, asOf: (typed) => toMoment(typed, 'recorded', Date.now()).value ?? null };

export const cleared = (...keys) => Object.fromEntries(keys.map((key) => [key, DEFAULTS[key]]));

export function createFilters({ ctx }) {
  const search = h('input', { type: 'search', name: 'text', placeholder: 'Search the words' });
  search.setAttribute('aria-label', 'Search the words of statements');
  const chips = h('ul', { class: 'chips', 'aria-label': 'What is asked for' });
  const more = h('div', { class: 'more', id: 'more-filters', hidden: true });
  const toggle = button('Filters', () => open(more.hidden), { 'aria-expanded': 'false', 'aria-controls': 'more-filters' });
  const form = h('form', { class: 'filters', role: 'search', 'aria-label': 'Filters', onsubmit: submit },
    h('div', { class: 'filters-line' }, search, h('button', { type: 'submit', class: 'primary' }, 'Search'), toggle, chips), more);
  return { element: form, update };

  function open(isOpen) {
    more.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    build();
    more.querySelector('input, select').focus();
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
      h('p', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary' }, 'Apply'), button('Clear all', () => ctx.go(cleared(...Object.keys(NAMES), 'undated')))));
  }

  function submit(event) {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form));
    const patch = { text: values.text.trim() };
    if (!more.hidden) {
      for (const key of [...FILTERS, 'between', 'knownBy', 'asOf']) if (key !== 'text') patch[key] = (values[key] ?? '').trim();
      patch.undated = 'undated' in values;
      for (const [key, read] of Object.entries(READ)) {
        const value = patch[key] && read(patch[key]);
        if (value === null) return refuse(form.elements[key], patch[key]);
        patch[key] = value;
      }
    }
    ctx.go(patch);
  }

  function refuse(input, typed) {
    input.setCustomValidity(`“${typed}” is no date I can read; try 5 May 2021, May 2021 or 2021-05`);
    input.reportValidity();
    input.addEventListener('input', () => input.setCustomValidity(''), { once: true });
  }

  function update(state) {
    search.value = state.text;
    const set = active(state);
    const inMore = set.filter(([key]) => key !== 'text').length;
    toggle.textContent = inMore ? `Filters (${inMore})` : 'Filters';
    if (!more.hidden && !more.contains(document.activeElement)) build();
    fill(chips, set.map(([key, name, value]) => h('li', {}, button([h('span', { class: 'quiet' }, `${name} `), value, h('span', { class: 'cross', 'aria-hidden': 'true' }, ' ×')], () => ctx.go(cleared(key)), { class: 'chip', 'aria-label': `Drop ${name} ${value}` }))));
  }
}

/** For an empty answer: which one filter to drop so that something is found. */
export function suggestDrops(state, ctx, signal) {
  const list = h('ul', { class: 'drops' });
  for (const [key, name, value] of active(state)) {
    const item = h('li', {}, button(`Drop ${name}: ${value}`, () => ctx.go(cleared(key))), h('span', { class: 'quiet' }, ' …'));
    list.append(item);
    const without = { ...state, ...cleared(key) };
    const query = question(without, ...FILTERS, 'between', 'knownBy', 'asOf');
    query.set('limit', '1');
    get(path(state.collection, 'statements'), query, signal).then(
      (answer) => (item.lastChild.textContent = answer.statements.length ? ' finds statements' : ' alone changes nothing'),
      () => (item.lastChild.textContent = ''));
  }
  return list;
}
