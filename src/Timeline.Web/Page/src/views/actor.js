// One actor: what it said, what was said about it, what it is called, what it held, and who speaks of whom.
import { toast } from '../interface/announce.js';
import { button, count, field, fill, focusFirst, h, select } from '../interface/dom.js';
import { KIND_WORDS } from '../interface/words.js';
import { actorInput, wrappedField } from '../record/actor-input.js';
import { dateInput, typedDate } from '../record/date-input.js';
import { recordForm } from '../record/forms.js';
import { get, path, post } from '../server/api.js';
import { question } from '../server/question.js';
import { say } from '../time/dates.js';
import { readingView } from './reading.js';
import { statementRows } from './rows.js';

/** @type {(Limit | 'status')[]} */
const LIMITS = ['asOf', 'knownBy', 'between', 'status'];

/** @param {Context} ctx */
export function actorView(ctx) {
  const forms = h('div', { class: 'form-place' });
  return readingView(ctx, {
    name: 'actor',
    keyOf: (state) => JSON.stringify([state.name, ...LIMITS.map((key) => state[key])]),
    ask: (state, signal) => {
      const query = question(state, ...LIMITS);
      query.set('limit', '200');
      return get(path(state.collection, 'actors', state.name), query, signal);
    },
    show,
  });

  /** @param {Actor} actor @param {State} state */
  function show(actor, state) {
    fill(forms);
    const role = actor.roles[0]?.role;
    return [
      h('header', {},
        h('h2', {}, actor.name),
        h('p', { class: 'byline' }, [actor.kind ? KIND_WORDS[actor.kind] : 'kind not known', role].filter(Boolean).join(', '), actor.firstSeen && h('span', { class: 'quiet' }, ` seen ${actor.firstSeen === actor.lastSeen ? say(actor.firstSeen) : `from ${say(actor.firstSeen)} to ${say(actor.lastSeen)}`}`)),
        h('p', { class: 'buttons' },
          h('a', { class: 'button', href: ctx.href({ view: 'timeline', speaker: actor.name, actor: '', statement: '', zoom: null }) }, 'What it said, on the timeline'),
          h('a', { class: 'button', href: ctx.href({ view: 'timeline', actor: actor.name, speaker: '', statement: '', zoom: null }) }, 'Said by or about, on the timeline')),
        state.asOf ? h('p', { class: 'quiet' }, 'Decisions are recorded now, so ', h('a', { href: ctx.href({ asOf: '' }) }, 'go back to now'), ' to make one.')
          : h('div', { class: 'buttons', role: 'group', 'aria-label': 'Decide about this actor' },
            button('Alias', () => open(alias(actor))), button('Merge', () => open(merge(actor))), button('Separate', () => open(separate(actor))), button('Describe', () => open(describe(actor)))),
        forms),
      h('div', { class: 'actor-columns' },
        h('section', { 'aria-label': 'Names and roles' },
          h('h3', {}, 'Also called'),
          actor.aliases.length ? h('ul', {}, actor.aliases.map((a) => h('li', {}, a.name, source(a.article, a.by, a.reason)))) : h('p', { class: 'quiet' }, 'nothing else'),
          h('h3', {}, 'Roles'),
          actor.roles.length ? h('ul', {}, actor.roles.map((r) => h('li', {}, r.role, r.when && h('span', { class: 'quiet' }, ` ${say(r.when)}`), source(r.article, r.by)))) : h('p', { class: 'quiet' }, 'none given')),
        h('section', { 'aria-label': 'Who speaks of whom' },
          h('h3', {}, 'Speaks of'), links(actor.speaksOf),
          h('h3', {}, 'Spoken of by'), links(actor.spokenOfBy))),
      said(actor.saidBy, actor.saidByNext, `Said by ${actor.name}`, { speaker: actor.name }),
      said(actor.saidAbout, actor.saidAboutNext, `Said about ${actor.name}`, { actor: actor.name }),
    ];
  }

  /** @param {string | null} article @param {string | null} by @param {string | null} [reason] */
  function source(article, by, reason) {
    const why = [by && `decided by ${by}`, reason].filter(Boolean).join(': ');
    return h('span', { class: 'quiet' }, why && ` (${why})`, article && [' ', h('a', { href: ctx.href({ view: 'article', article, statement: '' }) }, 'article')]);
  }

  /** @param {Schemas['ActorLink'][]} list */
  function links(list) {
    if (!list.length) return h('p', { class: 'quiet' }, 'nobody');
    const most = Math.max(...list.map((link) => link.statements));
    return h('ul', { class: 'links' }, list.slice(0, 30).map((link) => h('li', {},
      h('a', { href: ctx.href({ view: 'actor', name: link.name }) }, link.name),
      h('meter', { min: '0', max: String(most), value: String(link.statements), 'aria-hidden': 'true' }),
      h('span', { class: 'quiet' }, count(link.statements, 'statement')))));
  }

  /** @param {Statement[]} statements @param {string | null} next @param {string} title @param {Partial<State>} filter */
  function said(statements, next, title, filter) {
    return h('section', { 'aria-label': title },
      h('h3', {}, title, h('span', { class: 'quiet' }, ` ${statements.length}${next ? '+' : ''}`)),
      statements.length ? statementRows(statements, ctx, title) : h('p', { class: 'quiet' }, 'nothing'),
      next && h('p', {}, h('a', { href: ctx.href({ view: 'timeline', actor: '', speaker: '', ...filter, statement: '' }) }, 'All of them, on the timeline')));
  }

  /** @param {HTMLFormElement} form */
  function open(form) {
    fill(forms, form);
    focusFirst(form);
  }

  /**
   * @template {OfActor} V @param {Actor} actor @param {V} verb
   * @param {{ title: string, explain?: string, fields: Child, body: (values: Values) => Omit<Sent<InCollection<`/actors/{name}/${V}`>>, 'by' | 'reason'> }} what
   */
  function decide(actor, verb, { title, explain, fields, body }) {
    return recordForm({
      title, explain, fields, draft: `${ctx.state.collection} ${verb} ${actor.name}`, submit: verb[0].toUpperCase() + verb.slice(1),
      send: (values) => post(/** @type {Url<unknown, object, Recorded>} */ (path(ctx.state.collection, 'actors', actor.name, verb)), { ...body(values), reason: values.reason, by: values.by }),
      onDone: (answer, words) => {
        toast(words);
        ctx.reload();
        if (answer.id && answer.id !== ctx.state.name) ctx.go({ name: answer.id }, { replace: true });
      },
      onCancel: () => fill(forms),
    });
  }

  /** @param {Actor} actor */
  function alias(actor) {
    return decide(actor, 'alias', {
      title: `${actor.name} has another name`, fields: field('Other name', h('input', { name: 'alias', required: true })), body: ({ alias: name }) => ({ alias: name.trim() }),
    });
  }

  /** @param {Actor} actor */
  function merge(actor) {
    return decide(actor, 'merge', {
      title: `Another name is ${actor.name} too`, explain: 'The name above is kept. No statement is rewritten; a merge is taken back by separating, an article at a time.',
      fields: wrappedField('The other name', actorInput(ctx.state.collection, { name: 'other', required: true })), body: ({ other }) => ({ other: other.trim() }),
    });
  }

  /** @param {Actor} actor */
  function separate(actor) {
    return decide(actor, 'separate', {
      title: `In one article, ${actor.name} is somebody else`,
      fields: [
        field('In article', h('input', { name: 'in', required: true, spellcheck: 'false', value: [...actor.saidBy, ...actor.saidAbout][0]?.article.slice(0, 12) ?? '' }), 'Eight or more digits of its id.'),
        field('The name to show there', h('input', { name: 'as', required: true })),
      ],
      body: (values) => ({ in: values.in.trim(), as: values.as.trim() }),
    });
  }

  /** @param {Actor} actor */
  function describe(actor) {
    const when = dateInput({ name: 'when' });
    return decide(actor, 'describe', {
      title: `What ${actor.name} is, or held and when`,
      fields: [
        field('Kind', select({ name: 'kind' }, [['', 'as it is'], ...Object.entries(KIND_WORDS)], '')),
        field('Role', h('input', { name: 'role' })),
        field('When (EDTF)', when.input, 'When the role was held, such as 2021/..'), when.echo,
      ],
      body: ({ kind, role, when: date }) => ({ kind: /** @type {Schemas['ActorKind'] | ''} */ (kind) || undefined, role: role.trim() || undefined, when: typedDate(date) ?? undefined }),
    });
  }
}
