// The chosen statement: its words, who said it, three dates with what they rest on, its place in its article, everything recorded about it.
import { statementId, statementKey } from '../interface/address.js';
import { button, fill, focusFirst, h } from '../interface/dom.js';
import { formLabel } from '../interface/glyphs.js';
import { failure, loading } from '../interface/states.js';
import { BASIS_WORDS, marksOf, MODALITY_WORDS } from '../interface/words.js';
import { correctionButtons, correctionForm, undoing } from '../record/corrections.js';
import { changeItem } from '../record/history.js';
import { readArticle, readHistory, readStatement } from '../server/data.js';
import { problemOf } from '../server/problem.js';
import { say, sayInstant } from '../time/dates.js';
import { codePoints } from './codepoints.js';

const AROUND = 260;

/**
 * `find(id)` gives a statement that is already here; `onChanged()` follows a correction.
 * @param {{ ctx: Context, find: (id: string) => Statement | undefined, onChanged: () => unknown, onClose: () => void, hasPlace?: boolean }} parts
 */
export function createDetails({ ctx, find, onChanged, onClose, hasPlace = true }) {
  const body = h('div', { class: 'details-body' });
  const element = h('section', { class: 'details', 'aria-label': 'Chosen statement', hidden: true }, body);
  /** @type {AbortController | undefined} */
  let asking;
  let shown = '';

  return { element, show, focus };

  /** Moves the focus to the chosen statement, where there is one. */
  function focus() {
    if (!element.hidden) body.querySelector('h2')?.focus();
  }

  /** Shows the statement of the address; the same one again only where `again` says so. @param {string} key @param {boolean} [again] */
  async function show(key, again) {
    const mark = `${key} ${ctx.state.asOf} ${ctx.state.collection}`;
    if (mark === shown && !again) return;
    shown = mark;
    asking?.abort();
    element.hidden = !key;
    if (!key) return fill(body);
    asking = new AbortController();
    const { signal } = asking;
    const id = statementId(key);
    try {
      const here = again ? null : find(id);
      if (!here) fill(body, loading('Reading the statement…'));
      const statement = here ?? await readStatement(ctx.state, id, signal);
      draw(statement, signal);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!problem) return;
      fill(body, failure(problem, () => show(key, true)), button('Close', onClose));
    }
  }

  /** @param {Statement} s @param {AbortSignal} signal */
  function draw(s, signal) {
    const place = h('div', { class: 'place' }, loading('Reading the article…'));
    const history = h('ol', { class: 'changes' }, h('li', { class: 'quiet' }, 'Reading the history…'));
    const form = h('div', { class: 'form-place' });
    const isPast = ctx.state.asOf !== '';
    /** @param {OfStatement} kind @param {import('../record/corrections.js').Prefill} [prefill] @param {string} [reason] */
    const open = (kind, prefill, reason) => {
      fill(form, correctionForm({
        ctx, kind, statement: s, prefill, reason,
        onDone: (_, words) => changed(s.id, words),
        onReread: () => changed(s.id),
        onCancel: () => fill(form),
      }));
      focusFirst(form);
      form.scrollIntoView({ block: 'nearest' });
    };

    fill(body,
      h('header', {},
        h('h2', { class: 'label', tabindex: '-1' }, 'Statement ', h('code', {}, `${s.article.slice(0, 8)}#${s.number}`)),
        button('Close', onClose, { class: 'small', 'aria-keyshortcuts': 'Escape' })),
      h('div', { class: 'details-columns' },
        h('div', {},
          h('blockquote', { class: `said ${s.status}` }, s.words),
          h('p', { class: 'byline' }, formLabel(s.form), ' ', speaker(s), marksOf(s).map((mark) => h('span', { class: `mark ${mark}`, title: MODALITY_WORDS[/** @type {Statement['modality']} */ (mark)] }, mark))),
          s.mentions.length > 0 && h('p', {}, 'Speaks of ', s.mentions.map((name, i) => [i > 0 && ', ', actorLink(name)])),
          dates(s),
          isPast
            ? h('p', { class: 'quiet' }, 'Corrections are recorded now, so ', h('a', { href: ctx.href({ asOf: '' }) }, 'go back to now'), ' to make one.')
            : correctionButtons(s, open),
          form),
        h('div', {}, hasPlace && [h('h3', {}, 'In its article'), place], h('h3', {}, 'History'), history)));

    if (hasPlace) later(place, () => readArticle(ctx.state, s.article, signal), (article) => placeOf(article, s));
    later(history, () => readHistory(ctx.state, s.id, signal), ({ changes }) => {
      // As of a position, what came later is not told.
      const until = isPast ? ctx.position ?? Infinity : Infinity;
      const told = changes.filter((change) => change.position <= until);
      const hidden = changes.length - told.length;
      return [
        ...told.map((change) => {
          const back = isPast ? null : undoing(change, s);
          return changeItem(change, ctx, { undo: back && (() => open(back.kind, back.prefill, `undoes position ${change.position}: `)) });
        }),
        hidden > 0 && h('li', { class: 'quiet' }, `${hidden} recorded later than this moment.`),
      ];
    });
  }

  // The form is gone, and with it the focus: it stays with the statement.
  /** @param {string} id @param {string} [words] */
  async function changed(id, words) {
    await onChanged();
    await show(statementKey(id), true);
    if (words) fill(body.querySelector('.form-place') ?? h('div'), h('p', { class: 'notice recorded' }, words));
    if (!element.hidden && !element.contains(document.activeElement)) body.querySelector('h2')?.focus({ preventScroll: true });
  }

  /** @template A @param {HTMLElement} element @param {() => Promise<A>} ask @param {(answer: A) => Child} render */
  async function later(element, ask, render) {
    try {
      fill(element, render(await ask()));
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem) fill(element, h(element.tagName === 'OL' ? 'li' : 'p', { class: 'quiet' }, problem.message));
    }
  }

  /** @param {Statement} s */
  function speaker(s) {
    if (s.speaker) return actorLink(s.speaker);
    return s.form === 'narration' ? 'in the article’s own voice' : 'speaker not named';
  }

  /** @param {string} name */
  function actorLink(name) {
    return h('a', { href: ctx.href({ view: 'actor', name }) }, name);
  }

  /** @param {Statement} s */
  function dates(s) {
    return h('dl', { class: 'dates' },
      date('Happened', s.happened, s.happenedBasis, s.happenedWords),
      date('Said', s.said, s.saidBasis, s.saidWords),
      h('div', {}, h('dt', {}, 'Recorded'), h('dd', {}, h('span', { class: 'when' }, sayInstant(s.recorded)),
        h('span', { class: 'quiet' }, `position ${s.position}${s.changed === s.position ? '' : `, changed at ${s.changed}`}`))),
      h('div', {}, h('dt', {}, 'Published'), h('dd', {}, h('span', { class: 'when' }, say(s.published)), s.published && h('code', {}, s.published))));
  }

  /** @param {string} name @param {string | null} value @param {Schemas['DateBasis']} basis @param {string | null} words */
  function date(name, value, basis, words) {
    return h('div', {}, h('dt', {}, name), h('dd', {},
      h('span', { class: 'when' }, value ? say(value) : 'unknown'),
      value && h('code', {}, value),
      h('span', { class: 'quiet' }, BASIS_WORDS[basis], words && [', read from ', h('q', {}, words)])));
  }

  /** @param {Schemas['ArticleWithText']} place @param {Statement} s */
  function placeOf({ article, text }, s) {
    const link = h('a', { href: ctx.href({ view: 'article', article: s.article, statement: statementKey(s.id) }) }, article.title ?? 'Untitled article');
    const head = h('p', {}, link, h('span', { class: 'quiet' }, ` ${[article.publisher, article.published && say(article.published)].filter(Boolean).join(', ')}`));
    if (text === null) return [head, h('p', { class: 'quiet' }, 'The text of this article was taken down.')];
    const points = codePoints(text);
    const [from, to] = [Math.max(0, s.begin - AROUND), Math.min(points.length, s.end + AROUND)];
    return [head, h('p', { class: 'excerpt' }, from > 0 && '…', points.slice(from, s.begin), h('mark', { class: s.form }, points.slice(s.begin, s.end)), points.slice(s.end, to), to < points.length && '…')];
  }
}
