// Statements in the picture and in the list: those of the answer, or of a moment of a film over it.
import { count, number } from '../interface/dom.js';
import { dense } from '../picture/dense.js';
import { arrange } from '../picture/layout.js';

/**
 * `total` says how many are shown, `undated` how many of them the picture lacks.
 * @param {{ ctx: Context, canvas: ReturnType<typeof import('../picture/canvas.js').createCanvas>, list: ReturnType<typeof import('./list.js').createList>, total: HTMLElement, undated: HTMLElement }} parts
 */
export function createBoard({ ctx, canvas, list, total, undated }) {
  /** @type {Arranged} */
  let arranged = { lanes: [], undated: [], extent: null, count: 0 };
  /** @type {Stretch | null} */
  let shownDense = null;
  /** @type {Map<string, number> | undefined} */
  let order;
  let arrangedAs = '';
  let isFilm = false;

  return {
    draw, show, showFrame, endFilm, firstUndated,
    get isFilm() {
      return isFilm;
    },
    /** Whether the lanes and the axis of a state are those that are drawn. @param {State} state */
    isArrangedAs: (state) => arrangedAs === `${state.lanes} ${state.axis}`,
  };

  /** Shows an answer. @param {Statement[]} statements @param {Titles | null} articles */
  function show(statements, articles) {
    isFilm = false;
    forgetFresh();
    draw(statements, articles);
    list.set(statements);
    total.textContent = count(statements.length, 'statement');
  }

  /** @param {Statement[]} statements @param {Titles | null} articles */
  function draw(statements, articles) {
    const { lanes, axis } = ctx.state;
    arrangedAs = `${lanes} ${axis}`;
    arranged = arrange(statements, { axis, lanes, articles });
    order = new Map(arranged.lanes.map((lane, i) => [lane.key, i]));
    shownDense = dense(arranged.lanes.flatMap((lane) => lane.items));
    canvas.setData({ ...arranged, dense: shownDense });
    tellUndated(arranged.undated.length);
  }

  /** The answer takes the place of the film again. @param {Statement[]} statements @param {Titles | null} articles */
  function endFilm(statements, articles) {
    if (isFilm) show(statements, articles);
  }

  function forgetFresh() {
    canvas.setFresh(new Set());
    list.setFresh(new Set());
  }

  /** A moment of the film: lanes stay where they are, and so does the part looked at. @param {Statement[]} statements @param {Titles | null} articles @param {Set<string>} fresh */
  function showFrame(statements, articles, fresh) {
    isFilm = true;
    const { lanes, axis } = ctx.state;
    const frame = arrange(statements, { axis, lanes, articles, order });
    canvas.setData({ ...frame, extent: arranged.extent ?? frame.extent, dense: shownDense }, true);
    canvas.setFresh(fresh);
    list.set(statements);
    list.setFresh(fresh);
    total.textContent = count(statements.length, 'statement');
    tellUndated(frame.undated.length);
  }

  /** @param {number} n */
  function tellUndated(n) {
    undated.hidden = n === 0;
    undated.textContent = `${number(n)} undated`;
    undated.title = 'Statements without a date on this axis are in the list; go to the first of them';
  }

  /** Where the first statement is that the picture lacks; -1 where it has all. @param {Statement[]} statements */
  function firstUndated(statements) {
    const lacking = new Set(arranged.undated.map((s) => s.id));
    return statements.findIndex((s) => lacking.has(s.id));
  }
}
