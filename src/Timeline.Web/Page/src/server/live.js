// Tells of new events as they are recorded. Nothing moves under the reader: a button says how many there are.
import { path } from './api.js';

/** Calls `onNews(position)` for each event after a position; gives a function that stops. */
export function watch(collection, position, onNews) {
  const url = `${path(collection, 'changes')}${position === null ? '' : `?after=${position}`}`;
  const source = new EventSource(url);
  source.addEventListener('message', (event) => {
    const at = Number(event.lastEventId);
    if (at > (position ?? -1)) onNews(at);
  });
  return () => source.close();
}
