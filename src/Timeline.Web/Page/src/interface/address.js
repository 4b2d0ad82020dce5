// Everything the page shows is in its address, under the names the HTTP interface uses.

/** What each part is when the address does not say. @type {State} */
export const DEFAULTS = {
  collection: '', view: 'timeline',
  text: '', actor: '', speaker: '', form: '', modality: '', status: '',
  between: '', undated: false, knownBy: '', asOf: '',
  lanes: 'actor', axis: 'happened', zoom: null, statement: '',
  article: '', name: '', clock: '', from: '', to: '',
};

/** @type {ViewName[]} */
export const VIEWS = ['timeline', 'articles', 'article', 'actors', 'actor', 'changes', 'capture'];

/** @type {Record<string, string[]>} */
const CHOICES = {
  view: VIEWS,
  lanes: ['actor', 'publisher', 'article', 'form'],
  axis: ['happened', 'said', 'recorded'],
  clock: ['', 'happened', 'said', 'recorded'],
};

/** State from a query string. What makes no sense is as if it were not there. @param {string} query @returns {State} */
export function read(query) {
  const given = new URLSearchParams(query);
  const state = { ...DEFAULTS };
  for (const key of /** @type {(keyof State)[]} */ (Object.keys(DEFAULTS))) {
    const value = given.get(key);
    if (value === null) continue;
    if (key === 'zoom') state.zoom = readZoom(value);
    else if (key === 'undated') state.undated = value === 'true';
    else if (!CHOICES[key] || CHOICES[key].includes(value)) Object.assign(state, { [key]: value });
  }
  return state;
}

/** The query string of a state, without what is usual. @param {State} state */
export function write(state) {
  const query = new URLSearchParams();
  for (const [key, usual] of Object.entries(DEFAULTS)) {
    const value = state[/** @type {keyof State} */ (key)];
    if (value === usual || value === null || value === undefined) continue;
    query.set(key, Array.isArray(value) ? writeZoom(value) : String(value));
  }
  // Slashes, colons, commas and the like are harmless in a query, and readable.
  const text = query.toString().replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%40/g, '@');
  return text ? `?${text}` : '?';
}

// Of a span of centuries nobody needs the second it begins in.
/** @param {Stretch} zoom */
function writeZoom([from, to]) {
  const length = to - from > 40 * 86_400_000 ? 10 : to - from > 120_000_000 ? 13 : to - from > 600_000 ? 16 : 19;
  return [from, to].map((ms) => short(new Date(ms), length)).join('..');
}

/** @param {Date} date @param {number} length */
function short(date, length) {
  const iso = date.toISOString();
  const year = iso.indexOf('-', 1);
  return iso.slice(0, year + length - 4);
}

/** @param {string} text @returns {Stretch | null} */
function readZoom(text) {
  const [from, to, ...more] = text.split('..').map((part) => Date.parse(whole(part)));
  return from < to && !more.length ? [from, to] : null;
}

/** @param {string} part */
function whole(part) {
  const [day, time] = part.split('T');
  return time === undefined ? `${day}T00:00Z` : `${day}T${time}${time.length === 2 ? ':00' : ''}Z`;
}

/** A statement's id without its hash sign, which an address cannot hold unescaped. @param {string} id */
export const statementKey = (id) => id.replace('#', '.');
/** @param {string} key */
export const statementId = (key) => key.replace(/\.(\d+)$/, '#$1');
