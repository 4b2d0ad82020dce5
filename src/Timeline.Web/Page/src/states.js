// What a page says when there is nothing to show: what happened, and what to do.
import { button, h } from './dom.js';

export const loading = (words) => h('p', { class: 'state loading', role: 'status' }, words);

/** A failed read. `retry` asks again. */
export function failure(problem, retry) {
  return h('div', { class: 'state failure', role: 'alert' },
    h('h2', {}, problem.isGone ? 'The server is gone' : problem.status === 404 ? 'Not found' : 'That did not work'),
    h('p', {}, problem.message),
    retry && h('p', {}, button('Try again', retry, { class: 'primary' })));
}

export const emptyState = (title, ...what) => h('div', { class: 'state' }, h('h2', {}, title), what);
