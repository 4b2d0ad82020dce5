// The timeline view: canvas, list and chosen statement, of one answer; and the film over it.
import { statementKey, statementId } from '../interface/address.js';
import { announce } from '../interface/announce.js';
import { after, count, fill, h, number } from '../interface/dom.js';
import { emptyState, failure } from '../interface/states.js';
import { speakerOf } from '../interface/words.js';
import { createCanvas } from '../picture/canvas.js';
import { createTools } from '../picture/tools.js';
import { CAP, readArticles, readChanged, readStatements } from '../server/data.js';
import { problemOf } from '../server/problem.js';
import { FILTERS, LIMITS } from '../server/question.js';
import { say } from '../time/dates.js';
import { createBoard } from './board.js';
import { createDetails } from './details.js';
import { active, createFilters, suggestDrops } from './filters.js';
import { createList } from './list.js';
import { offerSpeakers } from './said-by.js';
import { createScrubber } from './scrubber.js';

/** @param {Context} ctx @returns {View} */
export function timelineView(ctx) {
  const filters = createFilters({ ctx });
  const canvas = createCanvas({ onSelect: chooseInPicture, onEnter: () => details.focus(), onView: rememberView() });
  const list = createList({ onSelect: choose });
  const details = createDetails({ ctx, find: (id) => byId.get(id), onChanged: changed, onClose: () => close() });
  const scrubber = createScrubber({ ctx, now: () => answer.statements, onFrame: (statements, fresh) => board.showFrame(statements, articles, fresh) });

  /** @type {Read} */
  let answer = { statements: [], position: null, leftOut: 0, isCut: false };
  /** @type {Titles | null} */
  let articles = null;
  /** @type {Map<string, Statement>} */
  let byId = new Map();
  let asked = '';
  let asking = new AbortController();

  const tools = createTools({ ctx, canvas, onUndated: showUndated });
  const total = h('h2', { class: 'total' });
  const board = createBoard({ ctx, canvas, list, total, undated: tools.undated });
  const progress = h('progress', { hidden: true, 'aria-label': 'Reading statements' });
  const notes = h('div', { class: 'notes' });
  const empty = h('div', { class: 'empty', hidden: true });
  const picture = h('section', { class: 'picture', 'aria-label': 'Timeline' }, tools.element, canvas.element, empty);
  const side = h('section', { class: 'side', 'aria-label': 'The same as a list' }, h('header', {}, total, progress), notes, list.element, details.element);
  const element = h('div', { class: 'timeline-view' }, filters.element,
    h('div', { class: 'board' }, h('div', { class: 'left' }, picture, scrubber.element), side));

  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && ctx.state.statement) close();
  });

  return { element, update, dispose };

  /** @param {State} state */
  async function update(state) {
    filters.update(state);
    tools.lanes.value = state.lanes;
    tools.axis.value = state.axis;
    const question = questionOf(state);
    if (question !== asked) {
      asked = question;
      // A film of another question has ended; what it showed last stays until there is an answer.
      scrubber.stop();
      if (!(await load(state))) return;
      scrubber.update(state, true);
    } else {
      if (needsArticles(state) && !(await loadArticles(state))) return;
      if (!scrubber.keeps(state)) board.endFilm(answer.statements, articles);
      if (!board.isFilm && !board.isArrangedAs(state)) board.draw(answer.statements, articles);
      scrubber.update(state, false);
    }
    place();
  }

  /** @param {State} state */
  function questionOf(state) {
    return JSON.stringify([state.collection, ctx.latest, ...[...FILTERS, ...LIMITS].map((name) => state[name])]);
  }

  /** @param {State} state */
  function needsArticles(state) {
    return !articles && (state.lanes === 'publisher' || state.lanes === 'article');
  }

  /** @param {State} state */
  async function loadArticles(state) {
    const wanted = asked;
    try {
      const read = await readArticles(state, asking.signal);
      if (wanted !== asked) return false;
      articles = read;
      return true;
    } catch (problem) {
      const words = problemOf(problem)?.message;
      if (words) announce(words);
      return false;
    }
  }

  // After a correction: of thousands of statements mostly one is another.
  async function changed() {
    const { state } = ctx;
    const wanted = asked;
    let next = null;
    try {
      ctx.moved();
      next = await readChanged(state, answer, await ctx.latestPosition());
    } catch {
      // Then all of it is asked for again, and that says what is the matter.
    }
    if (!next || wanted !== asked) return ctx.render();
    asked = questionOf(ctx.state);
    answer = next;
    take(ctx.state, asking.signal);
    await scrubber.update(ctx.state, true);
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
    // First, since it takes room from the list.
    details.show(state.statement);
    list.select(id, !list.element.contains(document.activeElement));
    if (id) canvas.reveal(id);
  }

  /** @param {State} state */
  async function load(state) {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    element.setAttribute('aria-busy', 'true');
    progress.hidden = false;
    progress.removeAttribute('value');
    try {
      articles = null;
      [answer, articles] = await Promise.all([
        readStatements(state, { signal, onProgress: (n) => (total.textContent = `${number(n)} statements so far…`) }),
        needsArticles(state) ? readArticles(state, signal) : null,
      ]);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!problem) return false;
      asked = '';
      progress.hidden = true;
      element.removeAttribute('aria-busy');
      element.classList.toggle('is-old', answer.statements.length > 0);
      total.textContent = problem.isNew ? 'No statements yet' : answer.statements.length ? 'No answer: below is what was read before' : 'No answer';
      fill(empty, problem.isNew ? ctx.welcome() : [failure(problem, () => ctx.render()), !problem.isGone && suggestDrops(state, ctx, signal)]);
      empty.hidden = false;
      scrubber.element.hidden = true;
      return false;
    }
    take(state, signal);
    element.removeAttribute('aria-busy');
    progress.hidden = true;
    return true;
  }

  // What is read is shown.
  /** @param {State} state @param {AbortSignal} signal */
  function take(state, signal) {
    element.classList.remove('is-old');
    performance.mark('timeline:data');
    ctx.answered(answer.position);
    scrubber.stop();
    byId = new Map(answer.statements.map((s) => [s.id, s]));
    board.show(answer.statements, articles);
    canvas.draw();
    performance.measure('timeline:render', 'timeline:data');
    tell(state, signal);
  }

  /** @param {State} state @param {AbortSignal} signal */
  function tell(state, signal) {
    fill(notes,
      offerSpeakers(state, ctx, signal),
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

  function showUndated() {
    const i = board.firstUndated(answer.statements);
    if (i >= 0) list.focus(i);
  }

  /** @param {string} id */
  function choose(id) {
    // With the view of this moment, which may not be in the address yet.
    ctx.go({ statement: statementKey(id), zoom: canvas.zoom });
  }

  // The focus stays on the picture, so what was chosen is said.
  /** @param {string} id */
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
    // Another view may have been opened meanwhile, whose address has no zoom.
    return after(250, (/** @type {Stretch | null} */ view) => ctx.state.view === 'timeline' && ctx.go({ zoom: view }, { replace: true }));
  }

  function dispose() {
    asking.abort();
    scrubber.dispose();
    canvas.dispose();
    list.dispose();
  }
}
