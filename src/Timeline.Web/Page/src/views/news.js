// Says that something was recorded elsewhere. Nothing moves under the reader: a button says how many events there are.
import { announce } from '../interface/announce.js';
import { button, count } from '../interface/dom.js';
import { watch } from '../server/live.js';

/** `onNews()` is called for each event. @param {{ ctx: Context, onNews: () => void }} parts */
export function createNews({ ctx, onNews }) {
  let events = 0;
  let watched = '';
  /** @type {(() => void) | null} */
  let stop = null;
  const element = button('', () => ctx.reload(), { class: 'news', hidden: true });
  return { element, listen, forget, update };

  /** Begins with the position that was read. Only what shows the present can be out of date. */
  function listen() {
    if (stop || ctx.state.asOf || ctx.position === null) return;
    watched = ctx.state.collection;
    stop = watch(watched, ctx.position, () => {
      events++;
      onNews();
      tell();
    });
  }

  function forget() {
    events = 0;
    stop?.();
    stop = null;
    tell();
  }

  /** Follows the address. */
  function update() {
    if (stop && watched !== ctx.state.collection) {
      forget();
      onNews();
    }
    tell();
  }

  function tell() {
    const isShown = events > 0 && !ctx.state.asOf;
    if (isShown && element.hidden) announce('There are new events.');
    element.hidden = !isShown;
    element.textContent = `${count(events, 'new event')} — show`;
  }
}
