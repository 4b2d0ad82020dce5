// What a collection without statements says; one that is not there says which are.
import { read, write } from '../interface/address.js';
import { h } from '../interface/dom.js';
import { emptyState } from '../interface/states.js';

const NOW = { asOf: '', knownBy: '', between: '' };

/** `known` are the names of the collections there are. @param {Context} ctx @param {string[]} known */
export function welcome(ctx, known) {
  const { collection } = ctx.state;
  return known.length && !known.includes(collection) ? noSuch(ctx, collection, known) : nothingYet(ctx, collection);
}

/** @param {Context} ctx @param {string} collection @param {string[]} known */
function noSuch(ctx, collection, known) {
  return emptyState(`There is no collection “${collection}”`,
    h('p', {}, known.length === 1 ? 'There is one:' : 'There are:'),
    h('ul', {}, known.map((name) => h('li', {}, h('a', { href: write({ ...read(''), collection: name }) }, name)))),
    h('p', {}, h('a', { href: ctx.href({ view: 'capture', ...NOW }) }, `Capture an article into “${collection}”`), ', and it is there.'));
}

/** @param {Context} ctx @param {string} collection */
function nothingYet(ctx, collection) {
  return emptyState('Nothing is captured here yet',
    h('p', {}, `Collection “${collection}” has no statements. Give it a news article, and it reads out who said what and when.`),
    h('p', {}, h('a', { class: 'button primary', href: ctx.href({ view: 'capture', ...NOW }) }, 'Capture an article')),
    h('p', {}, 'Or on the command line: ', h('code', {}, `timeline capture FILE --collection ${collection}`), ', or ', h('code', {}, 'timeline demo'), ' for a sample.'));
}
