// An article by paste or file: first what would be recorded, then recording it.
import { announce, toast } from '../interface/announce.js';
import { button, count, field, fill, h } from '../interface/dom.js';
import { formLabel } from '../interface/glyphs.js';
import { marksOf, PUBLISHED_WORDS } from '../interface/words.js';
import { dateInput, typedDate } from '../record/date-input.js';
import { keepDraft } from '../record/drafts.js';
import { byField, rememberBy, valuesOf } from '../record/forms.js';
import { path, post } from '../server/api.js';
import { Problem } from '../server/problem.js';
import { say } from '../time/dates.js';

/** @param {Context} ctx */
export function captureView(ctx) {
  const published = dateInput({ name: 'published', empty: 'Empty: read from the text.' });
  const collection = h('input', { name: 'collection', required: true, spellcheck: 'false', value: ctx.state.collection || 'default' });
  const text = h('textarea', { name: 'text', rows: '14', required: true, spellcheck: 'false' });
  const file = h('input', { type: 'file', accept: '.txt,.md,text/plain,text/markdown', onchange: readFile });
  const message = h('div', { class: 'form-message', role: 'alert' });
  const submit = h('button', { type: 'submit', class: 'primary' }, 'Preview');
  const note = h('span', { class: 'quiet' });
  const preview = h('section', { class: 'preview', 'aria-label': 'What would be recorded', tabindex: '-1', hidden: true });
  const form = h('form', { class: 'record capture-form', 'aria-label': 'Capture an article', onsubmit: show },
    field('The article', text, 'Paste its text, or choose a file. Line breaks are kept; nothing is sent anywhere but to this server.'),
    field('File', file, 'A .txt or .md in UTF-8.'),
    h('div', { class: 'columns' },
      field('Title', h('input', { name: 'title' }), 'Empty: read from the text.'),
      field('Publisher', h('input', { name: 'publisher' })),
      field('Address', h('input', { name: 'url', type: 'url' })),
      h('div', {}, field('Published (EDTF)', published.input), published.echo),
      field('Collection', collection),
      field('By', byField(), 'Who records this.')),
    message,
    h('p', { class: 'buttons' }, submit, note));
  form.addEventListener('input', () => (preview.hidden = true));
  // The preview invites to look elsewhere: what is pasted is here again afterwards.
  const kept = keepDraft(form, `capture ${ctx.state.collection}`);
  if (kept.isRestored) fill(note, 'What you began before is here again. ', button('Start over', startOver, { class: 'small' }));
  const element = h('div', { class: 'reading capture' },
    h('h2', {}, 'Capture an article'),
    h('p', { class: 'lead' }, 'Its statements are read out of it: who said what, when it was said, and when it is supposed to have happened. You see them before anything is recorded.'),
    form, preview,
    h('p', { class: 'quiet' }, 'On the command line: ', h('code', {}, 'timeline capture FILE --collection NAME'), '; a folder captures all texts in it.'));

  return { element, update: () => {}, dispose: () => {} };

  async function readFile() {
    const chosen = file.files?.[0];
    if (!chosen) return;
    try {
      text.value = new TextDecoder('utf-8', { fatal: true }).decode(await chosen.arrayBuffer());
      fill(message);
      preview.hidden = true;
      kept.save();
    } catch {
      fill(message, h('p', {}, `${chosen.name} is not UTF-8. Save it as UTF-8 and choose it again.`));
    }
  }

  function startOver() {
    kept.reset();
    fill(note);
    fill(message);
    preview.hidden = true;
    text.focus();
  }

  function values() {
    const given = valuesOf(form);
    // A form's own line ends are CRLF; the text is to be as it was pasted.
    const body = {
      text: text.value, by: given.by,
      title: given.title.trim() || undefined, publisher: given.publisher.trim() || undefined, url: given.url.trim() || undefined, published: typedDate(given.published) ?? undefined,
    };
    return { body, into: given.collection.trim() };
  }

  /** @param {SubmitEvent} event */
  async function show(event) {
    event.preventDefault();
    const { body, into } = values();
    rememberBy(body.by);
    await trying(submit, 'Reading…', async () => {
      const answer = await post(path(into, 'articles', 'preview'), body);
      fill(preview, previewOf(answer, into, (pressed) => record(body, into, pressed)));
      preview.hidden = false;
      preview.focus();
      preview.scrollIntoView({ block: 'start' });
    });
  }

  /** @param {Sent<InCollection<'/articles'>>} body @param {string} into @param {HTMLButtonElement} pressed */
  async function record(body, into, pressed) {
    await trying(pressed, 'Recording…', async () => {
      const answer = await post(path(into, 'articles'), body);
      kept.drop();
      const words = `Recorded: ${count(answer.statements ?? 0, 'statement')} in ${into}.`;
      announce(words, { isHeld: true });
      toast(words);
      ctx.reload();
      ctx.go({ view: 'article', collection: into, article: answer.article, statement: '', asOf: '', knownBy: '', between: '', zoom: null });
    });
  }

  // Reading takes its time: the button says so, and is not pressed twice.
  /** @param {HTMLButtonElement} pressed @param {string} words @param {() => Promise<void>} what */
  async function trying(pressed, words, what) {
    const usual = pressed.textContent;
    form.setAttribute('aria-busy', 'true');
    pressed.disabled = true;
    pressed.textContent = words;
    announce(words);
    fill(message);
    try {
      await what();
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      fail(problem);
    } finally {
      form.removeAttribute('aria-busy');
      pressed.disabled = false;
      pressed.textContent = usual;
    }
  }

  /** @param {Problem} problem */
  function fail(problem) {
    const { isUndated } = problem;
    fill(message, h('p', {}, isUndated ? 'No date of publication is found in the text. Fill in Published, for example 1 March 2022.' : problem.message));
    if (isUndated) {
      published.input.setAttribute('aria-invalid', 'true');
      published.input.focus();
    } else message.scrollIntoView({ block: 'nearest' });
  }
}

/** @param {Schemas['PreviewAnswer']} preview @param {string} into @param {(pressed: HTMLButtonElement) => void} record */
function previewOf({ events }, into, record) {
  // Bodies of events are those of the log, which docs/events.md has.
  /** @type {(type: string) => any[]} */
  const of = (type) => events.filter((e) => e.type === type).map((e) => e.data);
  const [article] = of('article_captured');
  const statements = of('statement_recorded');
  const actors = of('actors_read').flatMap((e) => e.actors);
  const isEmpty = statements.length === 0;
  const save = button(isEmpty ? 'Record' : `Record ${count(statements.length, 'statement')} in ${into}`, (event) => record(event.currentTarget), { class: 'primary', disabled: isEmpty, 'aria-describedby': isEmpty && 'nothing-found' });
  if (!article) {
    return [h('h3', {}, 'Nothing new'), h('p', {}, events.length ? 'This text was captured before; it would be noted that it was seen again.' : 'This text was captured before, and there is nothing to add.'),
      events.length > 0 && button('Record that it was seen again', (event) => record(event.currentTarget), { class: 'primary' })];
  }
  return [
    h('h3', {}, isEmpty ? 'No statement found' : `${count(statements.length, 'statement')} would be recorded`),
    isEmpty && h('p', { class: 'notice', id: 'nothing-found' }, 'In this text nobody says anything and nothing is told, as far as can be read, so there is nothing to record. Is it the text of an article, in English?'),
    h('dl', { class: 'facts' },
      h('dt', {}, 'Title'), h('dd', {}, article.title ?? 'none'),
      h('dt', {}, 'Publisher'), h('dd', {}, article.publisher ?? 'not known'),
      h('dt', {}, 'Published'), h('dd', {}, article.published ? say(article.published) : 'not known', ' ', h('span', { class: 'quiet' }, PUBLISHED_WORDS[/** @type {Schemas['DateBasis']} */ (article.publishedBasis)], article.publishedWords && [', read from ', h('q', {}, article.publishedWords)])),
      h('dt', {}, 'Language'), h('dd', {}, article.language),
      h('dt', {}, 'Actors'), h('dd', {}, actors.map((actor) => (actor.role ? `${actor.name} (${actor.role})` : actor.name)).join(', ') || 'none')),
    !isEmpty && article.language !== 'en' && h('p', { class: 'notice' }, 'This does not seem to be English, and English is all that is read well.'),
    h('p', { class: 'buttons' }, save),
    h('ol', { class: 'plain-rows', 'aria-label': 'Statements that would be recorded' }, statements.map((s) => h('li', {},
      h('span', { class: 'when' }, s.happened.value ? say(s.happened.value) : 'undated'),
      h('span', { class: 'words' }, s.words),
      h('span', { class: 'quiet' }, s.speaker ?? (s.form === 'narration' ? 'the article' : 'speaker not named'), `, said ${say(s.said.value)} (${s.said.basis}), happened ${s.happened.basis}${s.happened.words ? `: “${s.happened.words}” ` : ' '}`, formLabel(s.form), marksOf({ ...s, status: 'recorded' }).map((mark) => h('span', { class: 'mark' }, mark)))))),
  ];
}
