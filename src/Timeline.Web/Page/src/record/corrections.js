// Corrections of a statement: what can be recorded about it, as forms. Whatever is recorded, what stood before stays in the log.
import { button, field, h, select } from '../interface/dom.js';
import { MODALITY_WORDS } from '../interface/words.js';
import { path, post } from '../server/api.js';
import { readHistory } from '../server/data.js';
import { actorInput, wrappedField } from './actor-input.js';
import { dateInput, typedDate } from './date-input.js';
import { recordForm } from './forms.js';
import { changeItem } from './history.js';
import { recordedWords } from './recorded.js';

/**
 * What undoing puts into a form.
 * @typedef {{ of?: string, date?: string | null, speaker?: string | null, words?: string, modality?: string, negated?: boolean }} Prefill
 */

/**
 * A kind of correction: the words of its button, the title of its form, its fields, and what is sent of them beside who and why.
 * @template {OfStatement} V
 * @typedef {{
 *   words: string, title: string, fields?: (s: Statement, prefill: Prefill, ctx: Context) => Child,
 *   body?: (values: Values, s: Statement) => Omit<Sent<InCollection<`/articles/{article}/statements/{number}/${V}`>>, 'by' | 'reason'>,
 * }} Kind
 */

/** @type {{ [V in OfStatement]: Kind<V> }} */
const KINDS = {
  redate: {
    words: 'Redate', title: 'It happened, or was said, at another time',
    fields: (s, { of = 'happened', date }) => {
      const { input, echo } = dateInput({ name: 'date', value: date ?? s[/** @type {'happened' | 'said'} */ (of)] ?? '' });
      return [field('Which date', select({ name: 'of' }, [['happened', 'Happened'], ['said', 'Said']], of)), field('Date (EDTF)', input, 'As precise as the source, and no more. Empty takes the date away.'), echo];
    },
    body: (values) => ({ of: /** @type {'happened' | 'said'} */ (values.of), date: typedDate(values.date) }),
  },
  reattribute: {
    words: 'Reattribute', title: 'Somebody else said it',
    fields: (s, { speaker }, ctx) => wrappedField('Speaker', actorInput(ctx.state.collection, { name: 'speaker', value: speaker ?? s.speaker ?? '' }), 'Empty: nobody.'),
    body: (values) => ({ speaker: values.speaker.trim() || null }),
  },
  amend: {
    words: 'Amend', title: 'It is other words, or is meant otherwise',
    fields: (s, { modality = s.modality, negated = s.negated, words = s.words }) => [
      field('Words', h('textarea', { name: 'words', rows: '3', value: words }), 'As they stand in the article, once.'),
      field('Modality', select({ name: 'modality' }, Object.entries(MODALITY_WORDS), modality)),
      field('Negated', select({ name: 'negated' }, [['false', 'no'], ['true', 'yes']], String(negated))),
    ],
    body: (values, s) => ({
      words: values.words.trim() === s.words ? undefined : values.words.trim(),
      modality: values.modality === s.modality ? undefined : /** @type {Statement['modality']} */ (values.modality),
      negated: (values.negated === 'true') === s.negated ? undefined : values.negated === 'true',
    }),
  },
  dispute: { words: 'Dispute', title: 'It is wrong, or wrongly read, and that is open' },
  settle: {
    words: 'Settle', title: 'Settle the dispute',
    fields: () => field('Outcome', select({ name: 'outcome' }, [['stands', 'it stands'], ['retracted', 'it is retracted']], 'stands')),
    body: (values) => ({ outcome: /** @type {Schemas['DisputeOutcome']} */ (values.outcome) }),
  },
  accept: { words: 'Accept', title: 'You checked it' },
  retract: { words: 'Retract', title: 'It is not what the article says' },
  restore: { words: 'Restore', title: 'Take a retraction back' },
};

/** @type {Record<Statement['status'], OfStatement[]>} */
const ALLOWED = {
  recorded: ['redate', 'reattribute', 'amend', 'accept', 'dispute', 'retract'],
  accepted: ['redate', 'reattribute', 'amend', 'dispute', 'retract'],
  disputed: ['settle', 'redate', 'reattribute', 'amend'],
  retracted: ['restore'],
};

/** Buttons for what can be recorded of a statement; each opens its form below. @param {Statement} s @param {(kind: OfStatement) => void} open */
export function correctionButtons(s, open) {
  return h('div', { class: 'buttons', role: 'group', 'aria-label': 'Correct this statement' },
    (ALLOWED[s.status] ?? []).map((kind) => button(KINDS[kind].words, () => open(kind), { title: KINDS[kind].title })));
}

/**
 * The form of one kind of correction. `prefill` is what undoing puts in.
 * @param {{ ctx: Context, kind: OfStatement, statement: Statement, prefill?: Prefill, reason?: string, onDone: (answer: Recorded, words: string) => void, onReread: () => void, onCancel: () => void }} about
 */
export function correctionForm({ ctx, kind, statement: s, prefill = {}, reason, onDone, onReread, onCancel }) {
  const { title, fields, body } = KINDS[kind];
  /** @param {Values} values */
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

/**
 * What would take a change back, as the kind and its prefilled values; null where nothing does.
 * @param {Change} change @param {Statement} s @returns {{ kind: OfStatement, prefill?: Prefill } | null}
 */
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
/** @param {string | null} before */
function amendment(before) {
  /** @type {Prefill} */
  const prefill = {};
  let rest = before ?? '';
  /** @param {RegExp} pattern @param {(word: string) => void} use */
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

