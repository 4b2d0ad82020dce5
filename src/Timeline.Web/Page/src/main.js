// The page: what the address says is shown, what is chosen goes into the address.
import { actorView } from './views/actor.js';
import { actorsView } from './views/actors.js';
import { read, write } from './interface/address.js';
import { announce, announcer, toaster } from './interface/announce.js';
import { get, path } from './server/api.js';
import { articleView } from './views/article.js';
import { articlesView } from './views/articles.js';
import { createBanner } from './views/banner.js';
import { captureView } from './views/capture.js';
import { changesView } from './views/changes.js';
import { button, count, fill, h, select } from './interface/dom.js';
import { active } from './views/filters.js';
import { watch } from './server/live.js';
import { failure } from './interface/states.js';
import { applyTheme, currentTheme, dark, toggleTheme } from './interface/theme.js';
import { timelineView } from './views/timeline.js';
import { welcome } from './views/welcome.js';

const VIEWS = { timeline: timelineView, articles: articlesView, article: articleView, actors: actorsView, actor: actorView, changes: changesView, capture: captureView };
const NAV = [['timeline', 'Timeline'], ['articles', 'Articles'], ['actors', 'Actors'], ['changes', 'Changes'], ['capture', 'Capture']];

const ctx = {
  state: read(location.search),
  /** Grows when something was recorded that the page wants to show; part of what decides whether to ask again. */
  latest: 0,
  /** The position of the last answer, for links that show the same for ever. */
  position: null,
  go, href, render, isNew, latestPosition,
  welcome: () => welcome(ctx, known),
  answered(position) {
    if (position === null) return;
    this.position = position;
    tellPaper();
    listen();
  },
  reload() {
    this.moved();
    render();
  },
  /** Something was recorded, and the view has it already. */
  moved() {
    this.latest++;
    news = 0;
    latest = null;
    stopWatching?.();
    stopWatching = null;
    tellNews();
  },
};

let view = null;
let known = [];
let news = 0;
let latest = null;
let stopWatching = null;
let watched = '';

const banner = createBanner({ ctx });
const collections = h('span', { class: 'collections' });
const nav = h('ul', {});
const newsButton = button('', () => ctx.reload(), { class: 'news', hidden: true });
const theme = button('', () => (toggleTheme(), tellTheme()), { class: 'plain' });
const link = button('', copyLink, { class: 'plain' });
const paper = h('p', { class: 'paper' });
const main = h('main', { id: 'main', tabindex: '-1' });

fill(document.getElementById('page'),
  h('a', { class: 'skip', href: '#main', onclick: (event) => { event.preventDefault(); main.focus(); } }, 'Skip to the content'),
  h('header', { class: 'masthead' },
    h('h1', {}, h('a', { href: '?' }, 'Timeline')), collections,
    h('nav', { 'aria-label': 'Views' }, nav),
    h('div', { class: 'masthead-end' }, newsButton, link, theme)),
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

/** Changes the state, and with it the address. */
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

/** The address of this state with a few things otherwise. */
function href(patch) {
  return write({ ...ctx.state, ...patch });
}

// Links within the page do not load it anew; with a modifier they open as links do.
function follow(event) {
  const anchor = event.target.closest?.('a[href^="?"]');
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
    if (problem.status === undefined) throw problem;
    fill(main, failure(problem, start));
  }
}

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
  if (watched && watched !== state.collection) {
    stopWatching?.();
    stopWatching = null;
    news = 0;
    latest = null;
    tellNews();
  }
  const chosen = collections.querySelector('select');
  if (chosen && chosen.value !== state.collection) get(path()).then((answer) => tellCollections(answer.collections), () => {});
  fill(nav, NAV.map(([name, words]) => h('li', {}, h('a', { href: href({ view: name, ...(name === 'changes' && { clock: '', from: '', to: '' }) }), 'aria-current': isCurrent(name) ? 'page' : null }, words))));
  document.title = titleOf(state);
  banner.update(state);
  tellNews();
  view.update(state);
}

const isCurrent = (name) => ctx.state.view === name || (name === 'articles' && ctx.state.view === 'article') || (name === 'actors' && ctx.state.view === 'actor');

function titleOf(state) {
  const of = { article: 'Article', actor: state.name, articles: 'Articles', actors: 'Actors', changes: 'Changes', capture: 'Capture' }[state.view];
  return [of, state.collection, 'Timeline'].filter(Boolean).join(' · ');
}

/** Where the log of the collection ends now. */
async function latestPosition(signal) {
  latest ??= (await get(path(ctx.state.collection), null, signal)).position;
  return latest;
}

// Only what shows the present can be out of date.
function listen() {
  if (stopWatching || ctx.state.asOf) return;
  watched = ctx.state.collection;
  stopWatching = watch(watched, ctx.position, () => {
    news++;
    latest = null;
    tellNews();
  });
}

function tellNews() {
  const isShown = news > 0 && !ctx.state.asOf;
  if (isShown && newsButton.hidden) announce('There are new events.');
  newsButton.hidden = !isShown;
  newsButton.textContent = `${count(news, 'new event')} — show`;
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

function isNew(problem) {
  return problem.status === 404 && /^(No|There is no) collection /.test(problem.message);
}
