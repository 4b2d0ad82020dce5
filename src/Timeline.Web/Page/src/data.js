// What the page has read. A question is asked once, and articles are remembered by the position they were read at.
import { FILTERS, LIMITS, question } from './address.js';
import { get, lines, path } from './api.js';
import { parse } from './dates.js';

/** More statements than this are not drawn; the page asks to narrow. */
export const CAP = 30_000;

/** Every statement a state asks for, with those that only the lack of a date leaves out, so that they can be counted. */
export async function readStatements(state, { signal, onProgress, without = [] } = {}) {
  const asked = { ...state, ...Object.fromEntries(without.map((key) => [key, ''])) };
  const query = question(asked, ...FILTERS, ...LIMITS.filter((key) => key !== 'undated'));
  if (asked.between) query.set('undated', 'true');
  const { rows, isCut, position } = await lines(path(state.collection, 'statements'), query, { signal, cap: CAP, onRow: readDates, onProgress });
  const leavesOut = asked.between && !state.undated;
  const statements = leavesOut ? rows.filter((s) => s.happened !== null) : rows;
  return { statements, isCut, position, leftOut: rows.length - statements.length };
}

// While the next lines are on their way there is time to read the dates of these.
function readDates(s) {
  parse(s.happened);
  parse(s.said);
}

/** Titles and publishers by article. */
export async function readArticles(state, signal) {
  const { articles } = await get(path(state.collection, 'articles'), question(state, 'asOf'), signal);
  return new Map(articles.map((article) => [article.id, article]));
}

/** One statement, also when the timeline does not hold it. */
export const readStatement = async (state, id, signal) => {
  const [article, number] = id.split('#');
  const answer = await get(path(state.collection, 'articles', article, 'statements', number), question(state, 'asOf'), signal);
  return answer.statement ?? answer;
};

/** The frames of a replay on the recorded clock, up to a position. */
export async function readFrames(state, to, signal) {
  const query = new URLSearchParams({ clock: 'recorded', to: String(to), step: 'true' });
  const { rows } = await lines(path(state.collection, 'replay'), query, { signal });
  return rows;
}

const texts = new Map();

/** An article with its text. As of a position it never changes, so it is kept. */
export async function readArticle(state, id, signal) {
  const key = `${state.collection} ${id} ${state.asOf}`;
  if (/^\d+$/.test(state.asOf) && texts.has(key)) return texts.get(key);
  const article = await get(path(state.collection, 'articles', id), question(state, 'asOf'), signal);
  texts.set(key, article);
  return article;
}

export const readHistory = (state, id, signal) => {
  const [article, number] = id.split('#');
  return get(path(state.collection, 'articles', article, 'statements', number, 'history'), null, signal);
};

const names = new Map();

/** Names to choose from, for a list of suggestions; an empty one is no reason to fail. */
export async function readNames(collection) {
  if (!names.has(collection)) {
    names.set(collection, get(path(collection, 'actors')).then((answer) => answer.actors.map((actor) => actor.name), () => {
      names.delete(collection);
      return [];
    }));
  }
  return names.get(collection);
}

export const forgetNames = (collection) => names.delete(collection);
