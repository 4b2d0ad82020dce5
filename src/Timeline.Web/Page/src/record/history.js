// Changes as people read them: what, from what to what, who, when, why.
import { button, h } from '../interface/dom.js';
import { speakerOf } from '../interface/words.js';
import { parse, say, sayInstant } from '../time/dates.js';

/** @param {string} text */
const asWords = (text) => (text && parse(text) ? h('span', { title: text }, say(text)) : text);

// Of names nothing is struck out: both are the actor's.
const OF_NAMES = ['aliased', 'merged', 'separated'];

/** @param {Change} change */
function transition({ change, before, after }) {
  const was = before ?? null;
  const became = after ?? null;
  if (OF_NAMES.includes(change)) return [' ', h('ins', {}, was), change === 'separated' ? ' as ' : ' with ', h('ins', {}, became)];
  return [was !== null && [' from ', h('del', {}, asWords(was))], became !== null && [was === null ? ' ' : ' to ', h('ins', {}, asWords(became))]];
}

/** @type {Record<string, string>} */
const NOT_UNDONE = {
  accepted: 'An acceptance is not undone: dispute the statement, and it is open again.',
  merged: 'A merge is taken back by separating, an article at a time, in the actor’s view.',
};

/** One change. `undo` offers the correction that takes it back. @param {Change} change @param {Context} ctx @param {{ undo?: (() => void) | null, withStatement?: boolean }} how */
export function changeItem(change, ctx, { undo, withStatement } = {}) {
  const s = change.statement;
  return h('li', { class: `change ${change.change.replace(' ', '-')}` },
    h('p', { class: 'change-head' }, h('b', {}, change.change),
      transition(change)),
    withStatement && s && h('p', { class: 'change-of' },
      h('a', { href: ctx.href({ view: 'timeline', statement: `${s.article}.${s.number}` }) }, s.words),
      h('span', { class: 'quiet' }, ` — ${speakerOf(s)}, ${s.happened ? say(s.happened) : 'undated'}`)),
    change.reason && h('p', { class: 'reason' }, change.reason),
    h('p', { class: 'quiet' }, `${change.by ?? 'the reader'}, ${sayInstant(change.recorded)}, `,
      h('a', { href: ctx.href({ asOf: String(change.position), clock: 'recorded' }), title: 'Look at the collection as of then' }, `position ${change.position}`)),
    NOT_UNDONE[change.change] && h('p', { class: 'quiet' }, NOT_UNDONE[change.change]),
    undo && button('Undo', undo, { class: 'small', title: 'By another correction; this one stays in the history' }));
}
