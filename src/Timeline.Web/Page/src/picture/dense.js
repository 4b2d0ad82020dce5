// Which part of time is worth opening on: where nearly all statements are, when a few far off would press them into a corner. Pure.
import { DAY } from '../time/calendar.js';

// At most this share is left out, and leaving out one in twenty has to halve the span.
const MOST_LEFT_OUT = 0.2;
const HALVING = 0.05;

/**
 * `[from, to]` of the dense part of some moments with a width each (`{ anchor, end }`), or null where all of it is as good. What lies outside is few, and
 * far off.
 * @param {Pick<Item, 'anchor' | 'end'>[]} items @returns {Stretch | null}
 */
export function dense(items) {
  if (items.length < 3) return null;
  const sorted = [...items].sort((a, b) => a.anchor - b.anchor);
  const n = sorted.length;
  const most = Math.max(1, Math.floor(n * MOST_LEFT_OUT));
  /** @param {number} i @param {number} j */
  const span = (i, j) => Math.max(DAY, sorted[n - 1 - j].anchor - sorted[i].anchor);
  const full = span(0, 0);
  let best = { worth: 0, i: 0, j: 0 };
  // Most ends are not worth a look: only where a gap begins does leaving out pay.
  const [firsts, lasts] = [gaps((i) => sorted[i].anchor, most), gaps((j) => -sorted[n - 1 - j].anchor, most)];
  for (const i of firsts) {
    for (const j of lasts) {
      if (i + j > most) continue;
      const worth = Math.log2(full / span(i, j)) - (i + j) / n / HALVING;
      if (worth > best.worth) best = { worth, i, j };
    }
  }
  if (best.worth < 1) return null;
  const [from, to] = [sorted[best.i].anchor, sorted[n - 1 - best.j].anchor];
  const ends = sorted.slice(best.i, n - best.j).reduce((last, item) => Math.max(last, item.end), to);
  return [from, Math.min(ends, to + Math.max(DAY, (to - from) * 0.25))];
}

// How many may be left out at one end: none, or those before one of its largest gaps.
/** @param {(i: number) => number} at @param {number} most */
function gaps(at, most) {
  const found = [];
  for (let i = 1; i <= most; i++) found.push([at(i) - at(i - 1), i]);
  return [0, ...found.sort((a, b) => b[0] - a[0]).slice(0, 40).map(([, i]) => i)];
}

/** How many lie wholly before and after a view, and the nearest of each. @param {Lane[]} lanes @param {Stretch} view */
export function outside(lanes, [from, to]) {
  const found = { earlier: 0, later: 0, before: -Infinity, after: Infinity };
  for (const lane of lanes) {
    for (const { start, end, anchor } of lane.items) {
      if (end < from) {
        found.earlier++;
        found.before = Math.max(found.before, anchor);
      } else if (start > to) {
        found.later++;
        found.after = Math.min(found.after, anchor);
      }
    }
  }
  return found;
}
