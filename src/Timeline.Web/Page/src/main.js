// The page: what the address says is shown, what is chosen goes into the address.
import { read, write } from './interface/address.js';
import { announce, announcer, toaster } from './interface/announce.js';
import { button, fill, h, select } from './interface/dom.js';
import { failure } from './interface/states.js';
import { applyTheme, currentTheme, dark, toggleTheme } from './interface/theme.js';
import { get, path } from './server/api.js';
import { Problem } from './server/problem.js';
import { actorView } from './views/actor.js';
import { actorsView } from './views/actors.js';
import { articleView } from './views/article.js';
import { articlesView } from './views/articles.js';
import { createBanner } from './views/banner.js';
import { captureView } from './views/capture.js';
import { changesView } from './views/changes.js';
import { active } from './views/filters.js';
import { createNews } from './views/news.js';
import { timelineView } from './views/timeline.js';
import { welcome } from './views/welcome.js';

/** @type {Record<ViewName, (ctx: Context) => View>} */
const VIEWS = { timeline: timelineView, articles: articlesView, article: articleView, actors: actorsView, actor: actorView, changes: changesView, capture: captureView };
/** @type {[ViewName, string][]} */
const NAV = [['timeline', 'Timeline'], ['articles', 'Articles'], ['actors', 'Actors'], ['changes', 'Changes'], ['capture', 'Capture']];

/** @type {Context} */
const ctx = {
  state: read(location.search),
  latest: 0,
  position: null,
  go, href, render, latestPosition,
  welcome: () => welcome(ctx, known),
  answered(position) {
    if (position === null) return;
    this.position = position;
    tellPaper();
    news.listen();
  },
  reload() {
    this.moved();
    render();
  },
  moved() {
    this.latest++;
    latest = null;
    news.forget();
  },
};

/** @type {View & { name: ViewName } | null} */
let view = null;
/** @type {string[]} */
let known = [];
/** @type {{ of: string, position: number } | null} */
let latest = null;

const banner = createBanner({ ctx });
const collections = h('span', { class: 'collections' });
const nav = h('ul', {});
const news = createNews({ ctx, onNews: () => (latest = null) });
const theme = button('', () => (toggleTheme(), tellTheme()), { class: 'plain' });
const link = button('', copyLink, { class: 'plain' });
const paper = h('p', { class: 'paper' });
const main = h('main', { id: 'main', tabindex: '-1' });

fill(/** @type {HTMLElement} */ (document.getElementById('page')),
  h('a', { class: 'skip', href: '#main', onclick: (event) => { event.preventDefault(); main.focus(); } }, 'Skip to the content'),
  h('header', { class: 'masthead' },
    h('h1', {}, h('a', { href: '?' }, 'Timeline')), collections,
    h('nav', { 'aria-label': 'Views' }, nav),
    h('div', { class: 'masthead-end' }, news.element, link, theme)),
  banner.element, paper, main, announcer, toaster);

tellTheme();
dark.addEventListener('change', () => (applyTheme(), tellTheme()));
tellLink();
addEventListener('popstate', () => {
  ctx.state = read(location.search);
  render();
});
document.addEventListener('click', follow);
addEventListener('unhandledrejection', (event) => announce(`Something went wrong: ${event.reason?.message ?? event.reason}`));
Object.defineProperty(window, 'timeline', {
  value: Object.freeze({ get state() { return structuredClone(ctx.state); }, get position() { return ctx.position; } }),
});
start();

/** @param {Partial<State>} patch @param {{ replace?: boolean }} how */
function go(patch, { replace = false } = {}) {
  const next = { ...ctx.state, ...patch };
  const query = write(next);
  if (query === write(ctx.state)) {
    ctx.state = next;
    return render();
  }
  ctx.state = next;
  history[replace ? 'replaceState' : 'pushState'](null, '', query);
  render();
}

/** @param {Partial<State>} patch */
function href(patch) {
  return write({ ...ctx.state, ...patch });
}

// Links within the page do not load it anew; with a modifier they open as links do.
/** @param {MouseEvent} event */
function follow(event) {
  const anchor = event.target instanceof Element && event.target.closest('a[href^="?"]');
  if (!anchor || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const before = ctx.state.view;
  history.pushState(null, '', anchor.getAttribute('href'));
  ctx.state = read(location.search);
  if (!ctx.state.collection) start();
  else render();
  if (ctx.state.view !== before) {
    main.scrollTop = 0;
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
}

async function start() {
  try {
    const { collections: all } = await get(path());
    tellCollections(all);
    if (!ctx.state.collection) {
      // The fullest is the likeliest; nothing at all is shown as such.
      const [first] = [...all].sort((a, b) => b.statements - a.statements);
      ctx.state.collection = first?.name ?? 'default';
      history.replaceState(null, '', write(ctx.state));
    }
    render();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    fill(main, failure(problem, start));
  }
}

/** @param {Schemas['CollectionView'][]} all */
function tellCollections(all) {
  const { collection } = ctx.state;
  known = all.map((one) => one.name);
  const names = [...known];
  if (collection && !names.includes(collection)) names.unshift(collection);
  fill(collections, names.length < 2 ? names[0] ?? '' : select({
    'aria-label': 'Collection',
    onchange: (event) => go({ ...read(''), view: ['article', 'actor'].includes(ctx.state.view) ? 'timeline' : ctx.state.view, collection: event.target.value }),
  }, names.map((name) => [name, name]), collection || names[0]));
}

function render() {
  const { state } = ctx;
  if (!state.collection) return;
  if (view?.name !== state.view) {
    view?.dispose();
    if (view) announce('');
    view = { name: state.view, ...VIEWS[state.view](ctx) };
    fill(main, view.element);
    document.body.dataset.view = state.view;
  }
  news.update();
  const chosen = collections.querySelector('select');
  if (chosen && chosen.value !== state.collection) get(path()).then((answer) => tellCollections(answer.collections), () => {});
  fill(nav, NAV.map(([name, words]) => h('li', {}, h('a', { href: href({ view: name, ...(name === 'changes' && { clock: '', from: '', to: '' }) }), 'aria-current': isCurrent(name) ? 'page' : null }, words))));
  document.title = titleOf(state);
  banner.update(state);
  view.update(state);
}

/** @param {ViewName} name */
const isCurrent = (name) => ctx.state.view === name || (name === 'articles' && ctx.state.view === 'article') || (name === 'actors' && ctx.state.view === 'actor');

/** @param {State} state */
function titleOf(state) {
  const of = { timeline: '', article: 'Article', actor: state.name, articles: 'Articles', actors: 'Actors', changes: 'Changes', capture: 'Capture' }[state.view];
  return [of, state.collection, 'Timeline'].filter(Boolean).join(' · ');
}

/** Where the log of the collection ends now. @param {AbortSignal} [signal] */
async function latestPosition(signal) {
  const of = ctx.state.collection;
  if (latest?.of !== of) latest = { of, position: (await get(path(of), null, signal)).position };
  return latest.position;
}

// A printed page has no address line that says what was asked for.
function tellPaper() {
  const limits = active(ctx.state).map(([, name, value]) => `${name} ${value}`);
  paper.textContent = `Collection ${ctx.state.collection}${limits.map((limit) => `, ${limit}`).join('')}. Read at position ${ctx.position}.`;
}

function tellTheme() {
  const other = currentTheme() === 'dark' ? 'light' : 'dark';
  theme.textContent = other === 'light' ? 'Light' : 'Dark';
  theme.setAttribute('aria-label', `Use the ${other} theme`);
}

/** An address that shows what is shown now for ever. */
async function copyLink() {
  const position = ctx.state.asOf && /^\d+$/.test(ctx.state.asOf) ? ctx.state.asOf : ctx.position ?? await latestPosition();
  const url = new URL(write({ ...ctx.state, asOf: String(position) }), location.href).href;
  try {
    await navigator.clipboard.writeText(url);
    link.textContent = 'Copied';
    announce(`Copied a link as of position ${position}.`);
  } catch {
    // Without the right to the clipboard, the link goes into the address, from where it can be copied.
    history.pushState(null, '', url);
    ctx.state = read(location.search);
    render();
    link.textContent = 'It is in the address';
  }
  setTimeout(tellLink, 2500);
}

function tellLink() {
  fill(link, 'Copy link', h('span', { class: 'wide' }, '\u00a0to this moment'));
}
