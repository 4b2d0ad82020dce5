// A search for words finds words. Where they are somebody's name, what that somebody said is a question away.
import { fill, h, number } from '../interface/dom.js';
import { get, path } from '../server/api.js';
import { question } from '../server/question.js';

const MOST = 3;

/**
 * Links such as "said by Greta Olsen (4)" for the words of a search, as soon as they are known; nothing where they are nobody's name.
 * @param {State} state @param {Context} ctx @param {AbortSignal} signal
 */
export function offerSpeakers(state, ctx, signal) {
  const place = h('p', { class: 'said-by', hidden: true });
  if (!state.text || state.speaker) return place;
  const query = question(state, 'asOf');
  query.set('name', state.text);
  query.set('limit', '20');
  get(path(state.collection, 'actors'), query, signal).then(({ actors }) => {
    const speakers = actors.filter((actor) => actor.saidBy > 0).slice(0, MOST);
    if (!speakers.length) return;
    fill(place, 'These are the words. There is also: ', speakers.map(({ name, saidBy }, i) => [i > 0 && ', ',
      h('a', { href: ctx.href({ text: '', actor: '', speaker: name, statement: '', zoom: null }) }, `said by ${name} (${number(saidBy)})`)]), '.');
    place.hidden = false;
  }, () => {});
  return place;
}
