// What a page says when there is nothing to show: what happened, and what to do.
import { missed } from '../server/pauses.js';
import { button, count, fill, h } from './dom.js';

/** @param {string} words */
export const loading = (words) => h('p', { class: 'state loading', role: 'status' }, words);

/** A failed read. `retry` asks again; when nobody answered it does so by itself, as long as this is on the page. @param {import('../server/problem.js').Problem} problem @param {() => void} [retry] */
export function failure(problem, retry) {
  return h('div', { class: 'state failure', role: 'alert' },
    h('h2', {}, problem.isGone ? 'The server is gone' : problem.status === 404 ? 'Not found' : 'That did not work'),
    h('p', {}, problem.message),
    retry && problem.isGone && waiting(retry),
    retry && h('p', {}, button('Try again', retry, { class: 'primary' })));
}

/** @param {() => void} retry */
function waiting(retry) {
  const words = h('p', { class: 'quiet' });
  let left = missed();
  tell();
  const timer = setInterval(() => {
    if (!words.isConnected) return clearInterval(timer);
    left--;
    tell();
    if (left > 0) return;
    clearInterval(timer);
    retry();
  }, 1000);
  return words;

  function tell() {
    fill(words, left > 0 ? `The page tries again by itself in ${count(left, 'second')}.` : 'Trying again…');
  }
}

/** @param {string} title @param {Child[]} what */
export const emptyState = (title, ...what) => h('div', { class: 'state' }, h('h2', {}, title), what);
