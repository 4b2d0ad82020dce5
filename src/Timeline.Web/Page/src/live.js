// Tells of new events as they are recorded. Nothing moves under the reader: a button says how many there are.
import { path } from './api.js';

// Each kind of event comes under its name in the log, and none can be listened to together.
const TYPES = [
  'article_captured', 'actors_read', 'statement_recorded', 'article_seen_again', 'article_redated', 'statement_added', 'statement_redated',
  'statement_reattributed', 'statement_amended', 'statement_disputed', 'dispute_settled', 'statement_accepted', 'statement_retracted',
  'statement_restored', 'article_withdrawn', 'actor_aliased', 'actor_described', 'actors_merged', 'actors_separated', 'message',
];

/** Calls `onNews(position)` for each event after a position; gives a function that stops. */
export function watch(collection, position, onNews) {
  const url = `${path(collection, 'changes')}${position === null ? '' : `?after=${position}`}`;
  const source = new EventSource(url);
  const tell = (event) => {
    const at = Number(event.lastEventId);
    if (at > (position ?? -1)) onNews(at);
  };
  for (const type of TYPES) source.addEventListener(type, tell);
  return () => source.close();
}
