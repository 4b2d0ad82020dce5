// Corrections of a statement: what can be recorded about it, as forms. Whatever is recorded, what stood before stays in the log.
import { path, post } from '../server/api.js';
import { readHistory } from '../server/data.js';
import { actorInput, wrappedField } from './actor-input.js';
import { dateInput, typedDate } from './date-input.js';
import { button, field, h, select } from '../interface/dom.js';
import { recordForm } from './forms.js';
import { changeItem } from './history.js';
import { recordedWords } from './recorded.js';
import { MODALITY_WORDS } from '../interface/words.js';

const KINDS = {
  redate: {
    words: 'Redate', title: 'It happened, or was said, at another time',
    fields: (s, { of = 'happened', date } = {}) => {
      const { input, echo } = dateInput({ name: 'date', value: date ?? s[of] ?? '' });
      return [field('Which date', select({ name: 'of' }, [['happened', 'Happened'], ['said', 'Said']], of)), field('Date (EDTF)', input, 'As precise as the source, and no more. Empty takes the date away.'), echo];
    },
    body: (values) => ({ of: values.of, date: typedDate(values.date) }),
  },
  reattribute: {
    words: 'Reattribute', title: 'Somebody else said it',
    fields: (s, { speaker } = {}, ctx) => wrappedField('Speaker', actorInput(ctx.state.collection, { name: 'speaker', value: speaker ?? s.speaker ?? '' }), 'Empty: nobody.'),
    body: (values) => ({ speaker: values.speaker.trim() || null }),
  },
  amend: {
    words: 'Amend', title: 'It is other words, or is meant otherwise',
    fields: (s, { modality = s.modality, negated = s.negated, words = s.words } = {}) => [
      field('Words', h('textarea', { name: 'words', rows: '3', value: words }), 'As they stand in the article, once.'),
      field('Modality', select({ name: 'modality' }, Object.entries(MODALITY_WORDS), modality)),
      field('Negated', select({ name: 'negated' }, [['false', 'no'], ['true', 'yes']], String(negated))),
    ],
    body: (values, s) => ({
      words: values.words.trim() === s.words ? undefined : values.words.trim(),
      modality: values.modality === s.modality ? undefined : values.modality,
      negated: (values.negated === 'true') === s.negated ? undefined : values.negated === 'true',
    }),
  },
  dispute: { words: 'Dispute', title: 'It is wrong, or wrongly read, and that is open' },
  settle: {
    words: 'Settle', title: 'Settle the dispute',
    fields: () => field('Outcome', select({ name: 'outcome' }, [['stands', 'it stands'], ['retracted', 'it is retracted']], 'stands')),
    body: (values) => ({ outcome: values.outcome }),
  },
  accept: { words: 'Accept', title: 'You checked it' },
  retract: { words: 'Retract', title: 'It is not what the article says' },
  restore: { words: 'Restore', title: 'Take a retraction back' },
};

const ALLOWED = {
  recorded: ['redate', 'reattribute', 'amend', 'accept', 'dispute', 'retract'],
  accepted: ['redate', 'reattribute', 'amend', 'dispute', 'retract'],
  disputed: ['settle', 'redate', 'reattribute', 'amend'],
  retracted: ['restore'],
};

/** Buttons for what can be recorded of a statement; each opens its form below. */
export function correctionButtons(s, open) {
  return h('div', { class: 'buttons', role: 'group', 'aria-label': 'Correct this statement' },
    (ALLOWED[s.status] ?? []).map((kind) => button(KINDS[kind].words, () => open(kind), { title: KINDS[kind].title })));
}

/** The form of one kind of correction. `prefill` is what undoing puts in. */
export function correctionForm({ ctx, kind, statement: s, prefill, reason, onDone, onReread, onCancel }) {
  const { title, fields, body } = KINDS[kind];
  const send = (values) => post(
    path(ctx.state.collection, 'articles', s.article, 'statements', String(s.number), kind),
    { ...body?.(values, s), reason: values.reason, by: values.by }, s.changed);
  const draft = [ctx.state.collection, s.id, kind, JSON.stringify(prefill), reason].join(' ');
  return recordForm({ title, fields: fields?.(s, prefill, ctx), reason, submit: KINDS[kind].words, draft, send, saying: (answer, values) => recordedWords(kind, values, answer), onDone, onStale, onCancel });

  // Somebody corrected it meanwhile: what they did, and a way to look again before deciding.
  async function onStale() {
    const { changes } = await readHistory(ctx.state, s.id);
    return h('div', { class: 'stale' },
      h('p', {}, h('b', {}, 'It changed since you looked.'), ' Nothing was recorded. What changed:'),
      h('ol', {}, changes.filter((change) => change.position > s.changed).map((change) => changeItem(change, ctx))),
      h('p', {}, button('Read it again', onReread, { class: 'primary' })));
  }
}

/** What would take a change back, as the kind and its prefilled values; null where nothing does. */
export function undoing(change, s) {
  const { before } = change;
  switch (change.change) {
    case 'redated': {
      const of = change.after === (s.said ?? 'unknown') && change.after !== (s.happened ?? 'unknown') ? 'said' : 'happened';
      return { kind: 'redate', prefill: { of, date: before === 'unknown' ? '' : before } };
    }
    case 'reattributed': return { kind: 'reattribute', prefill: { speaker: before === 'nobody' ? '' : before } };
    case 'amended': return { kind: 'amend', prefill: amendment(before) };
    case 'retracted': return { kind: 'restore' };
    case 'restored': return { kind: 'retract' };
    case 'disputed': return { kind: 'settle' };
    default: return null;
  }
}

// "the words, alleged, negated": of what an amendment touched, what stood before.
function amendment(before) {
  const prefill = {};
  let rest = before ?? '';
  const take = (pattern, use) => {
    const match = pattern.exec(rest);
    if (!match) return;
    use(match[1]);
    rest = rest.slice(0, match.index);
  };
  take(/(?:^|, )(not negated|negated)$/, (word) => (prefill.negated = word === 'negated'));
  take(/(?:^|, )(asserted|possible|planned|alleged|question)$/, (word) => (prefill.modality = word));
  take(/(?:^|, )(?:quote|indirect|post|narration)$/, () => {});
  if (rest) prefill.words = rest;
  return prefill;
}

