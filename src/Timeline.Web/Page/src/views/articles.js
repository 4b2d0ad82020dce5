// The captured articles of a collection, in order of publication.
import { h } from '../interface/dom.js';
import { get, path } from '../server/api.js';
import { question } from '../server/question.js';
import { say } from '../time/dates.js';
import { PAGE, pagedTable } from './more.js';
import { readingView } from './reading.js';

/** @param {Context} ctx */
export const articlesView = (ctx) => readingView(ctx, {
  name: 'articles',
  keyOf: (state) => `as of ${state.asOf}`,
  ask: (state, signal) => {
    const query = question(state, 'asOf');
    query.set('limit', String(PAGE));
    return get(path(state.collection, 'articles'), query, signal);
  },
  show: (first) => (first.articles.length === 0 ? ctx.welcome() : table(first, ctx)),
});

/** @param {Schemas['ArticlePage']} first @param {Context} ctx */
function table(first, ctx) {
  const total = h('h2', {});
  return [total, pagedTable({
    label: 'Articles', heads: ['Published', 'Title', 'Publisher', 'Statements'], one: 'article', first,
    ask: (query) => get(path(ctx.state.collection, 'articles'), query),
    rowsOf: (page) => page.articles,
    onTell: (words) => (total.textContent = words),
    row: (article) => h('tr', { class: article.withdrawn ? 'withdrawn' : null },
      h('td', { class: 'when' }, article.published ? say(article.published) : 'unknown'),
      h('td', {}, h('a', { href: ctx.href({ view: 'article', article: article.id, statement: '' }) }, article.title ?? `Untitled (${article.id.slice(0, 8)})`), article.withdrawn && h('span', { class: 'mark retracted' }, 'withdrawn')),
      h('td', {}, article.publisher ?? '—'),
      h('td', { class: 'figure' }, String(article.statements))),
  }).element];
}
