// What the page has read. A question is asked once, and articles are remembered by the position they were read at.
import { parse } from '../time/dates.js';
import { withStatement } from '../time/film.js';
import { get, lines, path } from './api.js';
import { FILTERS, LIMITS, question } from './question.js';

/** More statements than this are not drawn; the page asks to narrow. */
export const CAP = 30_000;

/**
 * Every statement a state asks for, with those that only the lack of a date leaves out, so that they can be counted.
 * @param {State} state @param {{ signal?: AbortSignal, onProgress?: (n: number) => void, without?: Limit[] }} how @returns {Promise<Read>}
 */
export async function readStatements(state, { signal, onProgress, without = [] }) {
  const asked = { ...state, ...Object.fromEntries(without.map((key) => [key, ''])) };
  const query = question(asked, ...FILTERS, ...LIMITS.filter((key) => key !== 'undated'));
  if (asked.between) query.set('undated', 'true');
  const { rows, isCut, position } = await lines(path(state.collection, 'statements'), query, { signal, cap: CAP, onRow: readDates, onProgress });
  const leavesOut = asked.between && !state.undated;
  const statements = leavesOut ? rows.filter((s) => s.happened !== null) : rows;
  return { statements, isCut, position, leftOut: rows.length - statements.length };
}

// While the next lines are on their way there is time to read the dates of these.
/** @param {Statement} s */
function readDates(s) {
  parse(s.happened);
  parse(s.said);
}

/** Titles and publishers by article: all of them, so only where lanes are named so. @param {State} state @param {AbortSignal} [signal] @returns {Promise<Titles>} */
export async function readArticles(state, signal) {
  const { rows } = await lines(path(state.collection, 'articles'), question(state, 'asOf'), { signal });
  return new Map(rows.map(({ id, title, publisher }) => [id, { title, publisher }]));
}

// Changes of one statement and nothing else; any other may change names, or many statements at once.
const OF_ONE = ['added', 'redated', 'reattributed', 'amended', 'disputed', 'settled', 'accepted', 'retracted', 'restored'];

/**
 * An answer with what was recorded since, where that can be told without asking for all of it again; null where it cannot: where a filter or limit
 * decides what belongs to it, or names or whole articles changed.
 * @param {State} state @param {Read} answer @param {number} to @param {AbortSignal} [signal] @returns {Promise<Read | null>}
 */
export async function readChanged(state, answer, to, signal) {
  if (answer.isCut || [...FILTERS, ...LIMITS].some((key) => state[key])) return null;
  const query = new URLSearchParams({ clock: 'recorded', from: String(answer.position), to: String(to) });
  const { changes, position } = await get(path(state.collection, 'diff'), query, signal);
  /** @type {Map<string, Statement>} */
  const changed = new Map();
  for (const { change, statement } of changes) {
    if (!statement || !OF_ONE.includes(change)) return null;
    changed.set(statement.id, statement);
  }
  return { ...answer, position, statements: [...changed.values()].reduce(withStatement, answer.statements) };
}

/** One statement, also when the timeline does not hold it. @param {State} state @param {string} id @param {AbortSignal} [signal] */
export const readStatement = async (state, id, signal) => {
  const [article, number] = id.split('#');
  return (await get(path(state.collection, 'articles', article, 'statements', number), question(state, 'asOf'), signal)).statement;
};

/** The frames of a replay on the recorded clock, up to a position. @param {State} state @param {number} to @param {AbortSignal} [signal] */
export async function readFrames(state, to, signal) {
  const query = new URLSearchParams({ clock: 'recorded', to: String(to), step: 'true' });
  const { rows } = await lines(path(state.collection, 'replay'), query, { signal });
  return rows;
}

/** @type {Map<string, Schemas['ArticleWithText']>} */
const texts = new Map();

/** An article with its text. As of a position it never changes, so it is kept. @param {State} state @param {string} id @param {AbortSignal} [signal] */
export async function readArticle(state, id, signal) {
  const key = `${state.collection} ${id} ${state.asOf}`;
  const kept = /^\d+$/.test(state.asOf) && texts.get(key);
  if (kept) return kept;
  const article = await get(path(state.collection, 'articles', id), question(state, 'asOf'), signal);
  texts.set(key, article);
  return article;
}

/** @param {State} state @param {string} id @param {AbortSignal} [signal] */
export const readHistory = (state, id, signal) => {
  const [article, number] = id.split('#');
  return get(path(state.collection, 'articles', article, 'statements', number, 'history'), null, signal);
};

const SUGGESTED = '50';

/** Names to choose from that contain `part`, those with most statements first; none is no reason to fail. @param {string} collection @param {string} part */
export async function readNames(collection, part) {
  const query = new URLSearchParams({ limit: SUGGESTED });
  if (part) query.set('name', part);
  return get(path(collection, 'actors'), query).then((answer) => answer.actors.map((actor) => actor.name), () => []);
}
