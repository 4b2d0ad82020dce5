// Tells of events as they are recorded, to a page that somebody sees. A browser has six connections to a host for all its tabs, and a stream holds one as long as it is open.
import { path } from './api.js';

/**
 * Calls `onNews()` for each event after a position; gives a function that stops. While the page is hidden, or left but kept for Back, nothing is open; when it is back, it goes on after the last event.
 * @param {string} collection @param {number} position @param {() => void} onNews
 */
export function watch(collection, position, onNews) {
  let last = position;
  /** @type {EventSource | null} */
  let source = null;
  const end = new AbortController();
  const { signal } = end;
  document.addEventListener('visibilitychange', follow, { signal });
  addEventListener('pageshow', follow, { signal });
  addEventListener('pagehide', close, { signal });
  follow();
  return () => {
    end.abort();
    close();
  };

  function follow() {
    if (document.hidden) return close();
    source ??= open();
  }

  function close() {
    source?.close();
    source = null;
  }

  function open() {
    const opened = new EventSource(`${path(collection, 'changes')}?after=${last}`);
    opened.addEventListener('message', (event) => {
      const at = Number(event.lastEventId);
      if (at <= last) return;
      last = at;
      onNews();
    });
    return opened;
  }
}
