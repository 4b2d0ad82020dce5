// The captured articles of a collection.
import { question } from './address.js';
import { get, path } from './api.js';
import { say } from './dates.js';
import { count, h } from './dom.js';
import { readingView } from './reading.js';

export const articlesView = (ctx) => readingView(ctx, {
  name: 'articles',
  keyOf: (state) => state.asOf,
  ask: (state, signal) => get(path(state.collection, 'articles'), question(state, 'asOf'), signal),
  show: ({ articles }) => (articles.length === 0 ? ctx.welcome() : [
    h('h2', {}, count(articles.length, 'article')),
    h('div', { class: 'table', role: 'region', 'aria-label': 'Articles', tabindex: '0' }, h('table', {},
      h('thead', {}, h('tr', {}, ['Published', 'Title', 'Publisher', 'Statements'].map((words) => h('th', { scope: 'col' }, words)))),
      h('tbody', {}, articles.map((article) => h('tr', { class: article.withdrawn ? 'withdrawn' : null },
        h('td', { class: 'when' }, article.published ? say(article.published) : 'unknown'),
        h('td', {}, h('a', { href: ctx.href({ view: 'article', article: article.id, statement: '' }) }, article.title ?? `Untitled (${article.id.slice(0, 8)})`), article.withdrawn && h('span', { class: 'mark retracted' }, 'withdrawn')),
        h('td', {}, article.publisher ?? '—'),
        h('td', { class: 'figure' }, String(article.statements))))))),
  ]),
});
