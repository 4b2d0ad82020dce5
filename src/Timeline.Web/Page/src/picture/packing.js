// How high the lanes of a picture are, and what lies under a point of them.
import { ROW } from './draw.js';
import { AIR, AXIS, BARS, BIN, STRIP } from './lanes.js';
import { atPixel, pack } from './layout.js';

/**
 * Lanes with their rows at a scale, each with where it begins; `head` is the room for a name above.
 * @param {Lane[]} lanes @param {number} scale @param {number} origin @param {number} head @returns {Packed}
 */
export function packLanes(lanes, scale, origin, head) {
  let top = AXIS;
  const packed = lanes.map((lane) => {
    const { rows, bars, over, walls } = pack(lane.items, scale, origin);
    const body = Math.max(rows.length * ROW, bars.length ? BARS : 0);
    const height = head + body + (over.length ? STRIP : 0) + AIR;
    const placed = { rows, bars, over, walls, body, top, height };
    top += height;
    return placed;
  });
  return { scale, lanes: packed, height: top, origin };
}

/**
 * The lane at a point, `down` being where it is among all lanes and `y` in the window onto them, with the statement there, or those of its column.
 * @param {number} x @param {number} down @param {number} y @param {Packed} packed @param {Lane[]} lanes @param {{ size: Size, view: Stretch, shift: number, scale: number }} looked @returns {{ lane: Lane, item?: Item, items?: Item[] } | null}
 */
export function laneAt(x, down, y, packed, lanes, { size, view, shift, scale }) {
  if (y < AXIS) return null;
  const i = packed.lanes.findIndex((placed) => down >= placed.top && down < placed.top + placed.height);
  if (i < 0) return null;
  const placed = packed.lanes[i];
  const lane = lanes[i];
  if (x < size.gutter) return { lane };
  const inside = down - placed.top - size.head - AIR / 2;
  const row = inside < placed.body ? placed.rows[Math.floor(inside / ROW)] : null;
  const item = row ? atPixel(row, x - shift) : null;
  if (item) return { lane, item };
  const from = view[0] + (Math.floor((x - size.gutter) / BIN) * BIN) / scale;
  const to = from + BIN / scale;
  const items = (inside < placed.body ? placed.bars : placed.over).filter((one) => one.start < to && one.end > from);
  return items.length === 1 ? { lane, item: items[0] } : { lane, items };
}
