// The tools over the picture. On a narrow page they fold behind one button.
import { button, h, select } from '../interface/dom.js';
import { formLabel } from '../interface/glyphs.js';
import { FORMS } from './layout.js';

const KEYS = 'Arrow keys move, plus and minus zoom, 0 shows all, n and p choose the next and previous statement, Enter goes to the chosen one.';

const KEY = [
  ['a mark alone', 'a date shorter than the mark is wide'],
  ['a bar, the mark in its middle', 'some time within it: a month, a year, an interval'],
  ['dashed, fading at both ends', 'about then'],
  ['a question mark', 'the source doubts the date'],
  ['an arrow that fades', 'open on that side: before, or later'],
  ['columns', 'too many to draw apart; click to go nearer'],
  ['a ring with !, ✓, struck through', 'disputed, accepted, retracted'],
  ['a dotted line', 'today'],
];

const key = () => h('details', { class: 'key' }, h('summary', {}, 'Key'),
  h('div', {},
    h('dl', {}, KEY.map(([sign, means]) => h('div', {}, h('dt', {}, sign), h('dd', {}, means)))),
    h('p', {}, KEYS)));

/** @param {{ ctx: Context, canvas: Pick<ReturnType<typeof import('./canvas.js').createCanvas>, 'zoomBy' | 'panBy' | 'fitAll'>, onUndated: () => void }} parts */
export function createTools({ ctx, canvas, onUndated }) {
  const lanes = select({ onchange: () => ctx.go({ lanes: /** @type {LanesBy} */ (lanes.value) }) }, [['actor', 'speaker'], ['publisher', 'publisher'], ['article', 'article'], ['form', 'form']], 'actor');
  const axis = select({ onchange: () => ctx.go({ axis: /** @type {Clock} */ (axis.value), zoom: null }) }, [['happened', 'happened'], ['said', 'said'], ['recorded', 'recorded']], 'happened');
  const undated = button('', onUndated, { class: 'undated', hidden: true });
  const fold = button('Tools', () => {
    const isOpen = element.classList.toggle('open');
    fold.setAttribute('aria-expanded', String(isOpen));
  }, { class: 'fold', 'aria-expanded': 'false' });
  const element = h('div', { class: 'tools', role: 'toolbar', 'aria-label': 'Timeline' },
    fold, h('label', {}, 'Lanes by ', lanes), h('label', {}, 'Axis ', axis),
    h('span', { class: 'group' },
      button('−', () => canvas.zoomBy(1 / 1.8), { 'aria-label': 'Zoom out', title: 'Zoom out (-)' }),
      button('+', () => canvas.zoomBy(1.8), { 'aria-label': 'Zoom in', title: 'Zoom in (+)' }),
      button('←', () => canvas.panBy(-0.4), { 'aria-label': 'Earlier', title: 'Earlier (arrow left)' }),
      button('→', () => canvas.panBy(0.4), { 'aria-label': 'Later', title: 'Later (arrow right)' }),
      button('All', () => canvas.fitAll(), { 'aria-label': 'Show all', title: 'Show all (0)' })),
    undated,
    h('ul', { class: 'legend', 'aria-label': 'Forms' }, FORMS.map((form) => h('li', {}, formLabel(form)))),
    key(),
    h('p', { class: 'aside', id: 'timeline-keys' }, KEYS));
  return { element, lanes, axis, undated };
}
