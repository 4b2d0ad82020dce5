// Statements as a plain list of links, where there are few.
import { statementKey } from '../interface/address.js';
import { h } from '../interface/dom.js';
import { formLabel } from '../interface/glyphs.js';
import { marksOf, speakerOf } from '../interface/words.js';
import { say } from '../time/dates.js';

/** @param {Statement[]} statements @param {Context} ctx @param {string} label */
export const statementRows = (statements, ctx, label) => h('ol', { class: 'plain-rows', 'aria-label': label }, statements.map((s) => h('li', {},
  h('span', { class: 'when' }, s.happened ? say(s.happened) : 'undated'),
  h('a', { class: 'words', href: ctx.href({ view: 'timeline', statement: statementKey(s.id) }) }, s.words),
  h('span', { class: 'quiet' }, speakerOf(s), `, said ${say(s.said)} `, formLabel(s.form), marksOf(s).map((mark) => h('span', { class: `mark ${mark}` }, mark))))));
