// One article: its text with its statements marked, and the chosen one beside it. Selected text can become a statement.
import { statementId, statementKey } from '../interface/address.js';
import { toast } from '../interface/announce.js';
import { button, count, field, fill, focusFirst, h, select } from '../interface/dom.js';
import { FORM_WORDS, MODALITY_WORDS, PUBLISHED_WORDS } from '../interface/words.js';
import { actorInput, wrappedField } from '../record/actor-input.js';
import { dateInput, typedDate } from '../record/date-input.js';
import { recordForm } from '../record/forms.js';
import { path, post } from '../server/api.js';
import { readArticle } from '../server/data.js';
import { say, sayInstant } from '../time/dates.js';
import { pieces } from './codepoints.js';
import { createDetails } from './details.js';
import { readingView } from './reading.js';
import { selectedIn } from './selection.js';

/** @param {Context} ctx */
export function articleView(ctx) {
  /** @type {Schemas['ArticleWithText'] | null} */
  let read = null;
  const text = h('div', { class: 'text', tabindex: '-1' });
  const forms = h('div', { class: 'form-place' });
  const details = createDetails({
    ctx, hasPlace: false,
    find: (id) => read?.statements.find((s) => s.id === id),
    onChanged: () => ctx.reload(),
    onClose: () => ctx.go({ statement: '' }),
  });

  const view = readingView(ctx, {
    name: 'article',
    keyOf: (state) => `${state.article} ${state.asOf}`,
    ask: (state, signal) => readArticle(state, state.article, signal),
    show,
    follow: (state) => {
      details.show(state.statement);
      mark(state);
    },
  });
  document.addEventListener('selectionchange', selected);
  const addSelected = button('Add the selected words as a statement', () => read && openAdd(read), { hidden: true, class: 'primary' });

  return { element: view.element, update: view.update, dispose: () => { document.removeEventListener('selectionchange', selected); view.dispose(); } };

  /** @param {Schemas['ArticleWithText']} answer @param {State} state */
  function show(answer, state) {
    read = answer;
    const { article } = answer;
    const isPast = state.asOf !== '';
    fill(forms);
    drawText();
    return h('div', { class: 'article-columns' },
      h('article', {},
        h('header', {},
          h('h2', {}, article.title ?? 'Untitled article'),
          h('p', { class: 'byline' }, article.publisher ?? 'Publisher not known', ', ', h('span', { class: 'when' }, article.published ? say(article.published) : 'date not known'), ' ',
            article.published && h('code', {}, article.published), ' ', h('span', { class: 'quiet' }, PUBLISHED_WORDS[article.publishedBasis], article.publishedWords && [', read from ', h('q', {}, article.publishedWords)])),
          h('p', { class: 'quiet' }, `${count(article.statements, 'statement')}, recorded ${sayInstant(article.recorded)}${article.by ? ` by ${article.by}` : ''}, position ${article.position}. `,
            article.url && h('a', { href: safeUrl(article.url), rel: 'noreferrer noopener' }, article.url)),
          article.withdrawn && h('p', { class: 'notice' }, 'This article was withdrawn. Its statements are hidden unless asked for, and no longer corrected.'),
          isPast ? h('p', { class: 'quiet' }, 'Corrections are recorded now, so ', h('a', { href: ctx.href({ asOf: '' }) }, 'go back to now'), ' to make one.')
            : !article.withdrawn && h('div', { class: 'buttons' },
              addSelected,
              button('Add a statement', () => openAdd(answer)),
              button('Redate the article', () => open(redate(article))),
              button('Reread', () => open(reread(article))),
              button('Withdraw', () => open(withdraw(article))),
              h('a', { href: ctx.href({ view: 'changes', clock: 'recorded', from: String(article.position - 1), to: '' }) }, 'What changed since its capture'))),
        forms, text),
      details.element);
  }

  // Somebody's article is no reason to run somebody's script.
  /** @param {string} url */
  function safeUrl(url) {
    return /^https?:\/\//i.test(url) ? url : null;
  }

  function drawText() {
    if (read?.text == null) return fill(text, h('p', { class: 'quiet' }, 'The text of this article was taken down.'));
    const byId = new Map(read.statements.map((s) => [s.id, s]));
    const numbered = new Set();
    fill(text, pieces(read.text, read.statements).map((piece) => {
      if (!piece.ids.length) return h('span', { 'data-begin': String(piece.begin) }, piece.text);
      const inner = piece.ids.flatMap((id) => byId.get(id) ?? []).sort((a, b) => (a.end - a.begin) - (b.end - b.begin));
      const begun = inner.filter((s) => s.begin === piece.begin && !numbered.has(s.id));
      for (const s of begun) numbered.add(s.id);
      return [
        begun.map((s) => h('button', {
          type: 'button', class: `number ${s.form} ${s.status}`, 'data-id': s.id, title: `${FORM_WORDS[s.form]}, happened ${say(s.happened)}`,
          'aria-label': `Statement ${s.number}, ${FORM_WORDS[s.form]}`, onclick: () => choose(s),
        }, String(s.number))),
        h('span', { class: `st ${inner[0].form} ${inner[0].status}`, 'data-begin': String(piece.begin), 'data-ids': piece.ids.join(' '), onclick: () => getSelection()?.isCollapsed && choose(inner[0]) }, piece.text),
      ];
    }));
  }

  /** @param {Statement} s */
  function choose(s) {
    ctx.go({ statement: statementKey(s.id) });
  }

  /** @param {State} state */
  function mark(state) {
    const id = state.statement ? statementId(state.statement) : '';
    let first = null;
    for (const piece of /** @type {NodeListOf<HTMLElement>} */ (text.querySelectorAll('.st'))) {
      const isIt = id !== '' && piece.dataset.ids?.split(' ').includes(id);
      piece.classList.toggle('chosen', !!isIt);
      if (isIt) first ??= piece;
    }
    for (const number of /** @type {NodeListOf<HTMLElement>} */ (text.querySelectorAll('.number'))) {
      if (number.dataset.id === id) number.setAttribute('aria-current', 'true');
      else number.removeAttribute('aria-current');
    }
    first?.scrollIntoView({ block: 'nearest' });
  }

  function selected() {
    addSelected.hidden = !read || !text.isConnected || !selectedIn(text, read.text);
  }

  /** @param {HTMLFormElement} form */
  function open(form) {
    fill(forms, form);
    focusFirst(form);
    form.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Schemas['ArticleWithText']} answer */
  function openAdd({ article, text: whole }) {
    const span = selectedIn(text, whole);
    const happened = dateInput({ name: 'happened', empty: 'Empty: unknown.' });
    const said = dateInput({ name: 'said', empty: 'Empty: when the article came out.' });
    const words = h('textarea', { name: 'words', rows: '3', required: true, value: span?.words ?? '', readonly: !!span });
    open(recordForm({
      title: 'Add a statement', draft: `add ${article.id} ${span?.begin ?? ''}`,
      explain: span ? `Selected: code points ${span.begin} to ${span.end}.` : 'Give the words as they stand in the text, once; or select them in the text first.',
      fields: [
        field('Words', words),
        wrappedField('Speaker', actorInput(ctx.state.collection, { name: 'speaker' }), 'Empty: the article’s own voice.'),
        field('Happened (EDTF)', happened.input), happened.echo,
        field('Said (EDTF)', said.input), said.echo,
        field('Form', select({ name: 'form' }, [['', 'as it looks'], ...Object.entries(FORM_WORDS)], '')),
        field('Modality', select({ name: 'modality' }, Object.entries(MODALITY_WORDS), 'asserted')),
        h('div', { class: 'field check' }, h('label', {}, h('input', { type: 'checkbox', name: 'negated' }), ' negated')),
      ],
      send: (values) => post(path(ctx.state.collection, 'articles', article.id, 'statements'), {
        by: values.by, reason: values.reason,
        ...(span ? { span: { begin: span.begin, end: span.end } } : { words: values.words.trim() }),
        speaker: values.speaker.trim() || undefined, happened: typedDate(values.happened) ?? undefined, said: typedDate(values.said) ?? undefined,
        form: /** @type {StatementForm | ''} */ (values.form) || undefined, modality: /** @type {Statement['modality']} */ (values.modality), negated: 'negated' in values,
      }),
      saying: (answer) => (answer.id?.includes('#') ? `Recorded: statement ${answer.id.split('#')[1]} is added.` : 'Recorded.'),
      onDone: (answer, words) => {
        toast(words);
        fill(forms);
        ctx.reload();
        if (answer.id?.includes('#')) ctx.go({ statement: statementKey(answer.id) });
      },
      onCancel: () => fill(forms),
    }));
  }

  /** @template {OfArticle} V @param {V} verb @param {Sent<InCollection<`/articles/{article}/${V}`>>} body @returns {Promise<Recorded>} */
  function send(verb, body) {
    return post(/** @type {Url<unknown, typeof body, Recorded>} */ (path(ctx.state.collection, 'articles', ctx.state.article, verb)), body);
  }

  /** @param {Recorded} _ @param {string} words */
  function done(_, words) {
    toast(words);
    fill(forms);
    ctx.reload();
  }

  /** @param {Article} article */
  function redate(article) {
    const published = dateInput({ name: 'published', value: article.published ?? '', required: true, empty: 'A date is needed.' });
    return recordForm({
      title: 'The article came out at another time', draft: `redate ${article.id}`, explain: 'Statements that rest on that date move with it.',
      fields: [field('Published (EDTF)', published.input), published.echo], submit: 'Redate',
      saying: (_, { published: value }) => `Recorded: the article came out ${say(typedDate(value))}.`,
      send: ({ published: value, reason, by }) => send('redate', { published: typedDate(value) ?? '', reason, by }), onDone: done, onCancel: () => fill(forms),
    });
  }

  /** @param {Article} article */
  function reread(article) {
    return recordForm({
      title: 'Reread', draft: `reread ${article.id}`, explain: 'Reads the text again with the reader as it is now, and records only what it finds otherwise. What people corrected stays.',
      submit: 'Reread', saying: () => 'Recorded: the article is read again.', send: ({ reason, by }) => send('reread', { reason, by }), onDone: done, onCancel: () => fill(forms),
    });
  }

  /** @param {Article} article */
  function withdraw(article) {
    return recordForm({
      title: 'Withdraw the article', draft: `withdraw ${article.id}`, explain: 'It is no longer relied upon: its statements are hidden unless asked for, and nothing of it is corrected any more. There is no way back.',
      submit: 'Withdraw', saying: () => 'Recorded: the article is withdrawn.', send: ({ reason, by }) => send('withdraw', { reason, by }), onDone: done, onCancel: () => fill(forms),
    });
  }
}
