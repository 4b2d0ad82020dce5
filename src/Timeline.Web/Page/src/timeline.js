// The timeline view: canvas, list and chosen statement, of one answer; and the film over it.
import { FILTERS, LIMITS, statementKey, statementId } from './address.js';
import { announce } from './announce.js';
import { createCanvas } from './canvas.js';
import { CAP, readArticles, readStatements } from './data.js';
import { say } from './dates.js';
import { createDetails } from './details.js';
import { after, button, count, fill, h, number, select } from './dom.js';
import { active, createFilters, suggestDrops } from './filters.js';
import { formLabel } from './glyphs.js';
import { arrange, FORMS } from './layout.js';
import { createList } from './list.js';
import { createScrubber } from './scrubber.js';
import { emptyState, failure } from './states.js';
import { speakerOf } from './words.js';

const KEY = [
  ['a mark alone', 'a date shorter than the mark is wide'],
  ['a bar', 'some time within it: a month, a year, an interval'],
  ['dashed, fading at both ends', 'about then'],
  ['a question mark', 'the source doubts the date'],
  ['an arrow that fades', 'open on that side: before, or later'],
  ['columns', 'too many to draw apart; click to go nearer'],
  ['!  ✓  struck through', 'disputed, accepted, retracted'],
];

const key = () => h('details', { class: 'key' }, h('summary', {}, 'Key'),
  h('div', {},
    h('dl', {}, KEY.map(([sign, means]) => h('div', {}, h('dt', {}, sign), h('dd', {}, means)))),
    h('p', {}, 'Arrow keys move, + and − zoom, 0 shows all, n and p choose the next and previous statement.')));

export function timelineView(ctx) {
  const filters = createFilters({ ctx });
  const canvas = createCanvas({ onSelect: chooseInPicture, onView: rememberView() });
  const list = createList({ onSelect: choose });
  const details = createDetails({ ctx, find: (id) => byId.get(id), onChanged: () => ctx.reload(), onClose: () => close() });
  const scrubber = createScrubber({ ctx, now: () => answer.statements, onFrame: showFrame });

  let answer = { statements: [], position: null, leftOut: 0, isCut: false };
  let articles = new Map();
  let byId = new Map();
  let arranged = arrange([], {});
  let order = null;
  let asked = '';
  let arrangedAs = '';
  let asking = null;
  let isFilm = false;
  let hasEnded = false;

  const lanes = select({ onchange: () => ctx.go({ lanes: lanes.value }) }, [['actor', 'speaker'], ['publisher', 'publisher'], ['article', 'article'], ['form', 'form']], 'actor');
  const axis = select({ onchange: () => ctx.go({ axis: axis.value, zoom: null }) }, [['happened', 'happened'], ['said', 'said'], ['recorded', 'recorded']], 'happened');
  const undated = button('', showUndated, { class: 'undated', hidden: true });
  const legend = h('ul', { class: 'legend', 'aria-label': 'Forms' }, FORMS.map((form) => h('li', {}, formLabel(form))));
  const keys = h('p', { class: 'aside', id: 'timeline-keys' }, 'Arrow keys move, plus and minus zoom, 0 shows all, n and p choose the next and previous statement.');
  const total = h('h2', { class: 'total' });
  const progress = h('progress', { hidden: true, 'aria-label': 'Reading statements' });
  const notes = h('div', { class: 'notes' });
  const tools = h('div', { class: 'tools', role: 'toolbar', 'aria-label': 'Timeline' },
    h('label', {}, 'Lanes by ', lanes), h('label', {}, 'Axis ', axis),
    h('span', { class: 'group' },
      button('−', () => canvas.zoomBy(1 / 1.8), { 'aria-label': 'Zoom out', title: 'Zoom out (-)' }),
      button('+', () => canvas.zoomBy(1.8), { 'aria-label': 'Zoom in', title: 'Zoom in (+)' }),
      button('←', () => canvas.panBy(-0.4), { 'aria-label': 'Earlier', title: 'Earlier (arrow left)' }),
      button('→', () => canvas.panBy(0.4), { 'aria-label': 'Later', title: 'Later (arrow right)' }),
      button('All', () => canvas.fitAll(), { 'aria-label': 'Show all', title: 'Show all (0)' })),
    undated, legend, key(), keys);
  const empty = h('div', { class: 'empty', hidden: true });
  const picture = h('section', { class: 'picture', 'aria-label': 'Timeline' }, tools, canvas.element, empty);
  const side = h('section', { class: 'side', 'aria-label': 'The same as a list' }, h('header', {}, total, progress), notes, list.element, details.element);
  const element = h('div', { class: 'timeline-view' }, filters.element,
    h('div', { class: 'board' }, h('div', { class: 'left' }, picture, scrubber.element), side));

  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && ctx.state.statement) close();
  });

  return { element, update, dispose };

  async function update(state) {
    filters.update(state);
    lanes.value = state.lanes;
    axis.value = state.axis;
    const question = JSON.stringify([state.collection, ctx.latest, ...[...FILTERS, ...LIMITS].map((name) => state[name])]);
    if (question !== asked) {
      asked = question;
      if (!(await load(state))) return;
      scrubber.update(state, true);
    } else {
      if (hasEnded) list.set(answer.statements);
      if (hasEnded || (`${state.lanes} ${state.axis}` !== arrangedAs && !isFilm)) draw();
      hasEnded = false;
      scrubber.update(state, false);
    }
    place();
  }

  // Zoom and choice, as the address of this moment has them.
  function place() {
    const { state } = ctx;
    const [from, to] = canvas.view;
    const isThere = state.zoom && Math.abs(state.zoom[0] - from) + Math.abs(state.zoom[1] - to) < (to - from) * 0.05;
    if (!isThere) canvas.setView(state.zoom);
    const id = state.statement ? statementId(state.statement) : null;
    canvas.select(id);
    list.select(id, !list.element.contains(document.activeElement));
    details.show(state.statement);
    if (id) canvas.reveal(id);
  }

  async function load(state) {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    element.setAttribute('aria-busy', 'true');
    progress.hidden = false;
    progress.removeAttribute('value');
    try {
      [answer, articles] = await Promise.all([
        readStatements(state, { signal, onProgress: (n) => (total.textContent = `${number(n)} statements so far…`) }),
        readArticles(state, signal),
      ]);
    } catch (problem) {
      if (problem.name === 'AbortError') return false;
      asked = '';
      progress.hidden = true;
      element.removeAttribute('aria-busy');
      total.textContent = ctx.isNew(problem) ? 'No statements yet' : 'No answer';
      fill(empty, ctx.isNew(problem) ? ctx.welcome() : [failure(problem, () => ctx.render()), !problem.isGone && suggestDrops(state, ctx, signal)]);
      empty.hidden = false;
      scrubber.element.hidden = true;
      return false;
    }
    performance.mark('timeline:data');
    ctx.answered(answer.position);
    isFilm = hasEnded = false;
    order = null;
    byId = new Map(answer.statements.map((s) => [s.id, s]));
    draw();
    list.set(answer.statements);
    canvas.draw();
    performance.measure('timeline:render', 'timeline:data');
    element.removeAttribute('aria-busy');
    progress.hidden = true;
    tell(state, signal);
    return true;
  }

  function draw() {
    const { state } = ctx;
    arrangedAs = `${state.lanes} ${state.axis}`;
    arranged = arrange(answer.statements, { axis: state.axis, lanes: state.lanes, articles });
    order = new Map(arranged.lanes.map((lane, i) => [lane.key, i]));
    canvas.setData(arranged);
    tellUndated(arranged.undated.length);
  }

  function tell(state, signal) {
    total.textContent = count(answer.statements.length, 'statement');
    fill(notes,
      answer.isCut && h('p', { class: 'notice' }, `More than ${number(CAP)} statements match, and these are the first ${number(CAP)} in order of happened. Narrow with a filter or a limit to see the others.`),
      answer.leftOut > 0 && h('p', { class: 'quiet' }, `${count(answer.leftOut, 'undated statement')} left out. `, h('a', { href: ctx.href({ undated: true }) }, 'Include them')));
    empty.hidden = answer.statements.length > 0;
    scrubber.element.hidden = false;
    announce(`${count(answer.statements.length, 'statement')}.`);
    if (!empty.hidden) {
      fill(empty, active(state).length
        ? emptyState('Nothing matches', h('p', {}, 'No statement is inside all of these limits.'), suggestDrops(state, ctx, signal))
        : ctx.welcome());
    }
  }

  function tellUndated(n) {
    undated.hidden = n === 0;
    undated.textContent = `${number(n)} undated`;
    undated.title = 'Statements without a date on this axis are in the list; go to the first of them';
  }

  function showUndated() {
    const shown = new Set(arranged.undated.map((s) => s.id));
    const i = answer.statements.findIndex((s) => shown.has(s.id));
    if (i >= 0) list.focus(i);
  }

  // A moment of the film: lanes stay where they are, and so does the part looked at.
  function showFrame(statements, fresh = new Set()) {
    if (statements === null) {
      isFilm = false;
      hasEnded = true;
      canvas.setFresh(new Set());
      list.setFresh(new Set());
      return;
    }
    isFilm = true;
    const { state } = ctx;
    const full = arranged.extent;
    const frame = arrange(statements, { axis: state.axis, lanes: state.lanes, articles, order });
    canvas.setData({ ...frame, extent: full ?? frame.extent }, true);
    canvas.setFresh(fresh);
    list.set(statements);
    list.setFresh(fresh);
    total.textContent = count(statements.length, 'statement');
    tellUndated(frame.undated.length);
  }

  function choose(id) {
    // With the view of this moment, which may not be in the address yet.
    ctx.go({ statement: statementKey(id), zoom: canvas.zoom });
  }

  // The focus stays on the picture, so what was chosen is said.
  function chooseInPicture(id) {
    choose(id);
    const s = byId.get(id);
    if (s) announce(`${say(s.happened)}, ${speakerOf(s)}: ${s.words}`);
  }

  function close() {
    const hadFocus = details.element.contains(document.activeElement);
    ctx.go({ statement: '', zoom: canvas.zoom });
    if (hadFocus) list.focus();
  }

  function rememberView() {
    return after(250, (view) => ctx.go({ zoom: view }, { replace: true }));
  }

  function dispose() {
    asking?.abort();
    scrubber.dispose();
    canvas.dispose();
    list.dispose();
  }
}
