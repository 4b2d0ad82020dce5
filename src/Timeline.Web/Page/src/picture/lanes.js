// Draws one lane: its name, and its statements as marks with words, as columns, or both.
import { count } from '../interface/dom.js';
import { drawBars, drawLabel, drawMark, markAt, ROW } from './draw.js';
import { bins, firstFrom, MARK, TAIL, wallAfter } from './layout.js';

/** Pixels from the canvas's top to the first lane, of a lane of columns, of a strip for what has no row, of a column, between lanes. */
export const AXIS = 38;
export const BARS = 44;
export const STRIP = 18;
export const BIN = 4;
export const AIR = 9;

const LONGEST_LABEL = 420;

/**
 * `looked` is how it is looked at: size, view, the shift of rows, and what is chosen, hovered or fresh.
 * @param {Pen} g @param {Colours} colours @param {Lane} lane @param {Placed} placed @param {number} top @param {Looked} looked
 */
export function drawLane(g, colours, lane, placed, top, looked) {
  const { view, size: { width, gutter, head } } = looked;
  g.strokeStyle = colours.rule;
  g.beginPath();
  g.moveTo(0, Math.round(top + placed.height) - 0.5);
  g.lineTo(width, Math.round(top + placed.height) - 0.5);
  g.stroke();

  g.save();
  g.beginPath();
  g.rect(gutter, top, width - gutter, placed.height);
  g.clip();
  const first = top + head + AIR / 2;
  const most = lane.items.length;
  if (placed.bars.length) drawBars(g, colours, bins(placed.bars, view, width - gutter, BIN), { left: gutter, top: first + placed.body - BARS, height: BARS, width: BIN, most });
  drawRows(g, colours, placed, first, looked);
  if (placed.over.length) drawBars(g, colours, bins(placed.over, view, width - gutter, BIN), { left: gutter, top: first + placed.body, height: STRIP - 2, width: BIN, most });
  g.restore();

  if (head) drawNameAbove(g, colours, lane, top, placed, looked.size);
  else drawNameBeside(g, colours, lane, top, placed, looked.size);
}

/** @param {Pen} g @param {Colours} colours @param {Placed} placed @param {number} top @param {Looked} looked */
function drawRows(g, colours, { rows, walls }, top, { size: { width, gutter }, shift, chosen, hovered, fresh }) {
  rows.forEach((row, r) => {
    const y = top + r * ROW + ROW / 2;
    for (let i = firstFrom(row, gutter - shift - LONGEST_LABEL); i < row.length; i++) {
      const { item } = row[i];
      const [a, b] = [row[i].a + shift, row[i].b + shift];
      if (a > width) break;
      const { id } = item.statement;
      const isChosen = id === chosen;
      const x = markAt(item, a, b, gutter, width);
      drawMark(g, colours, item, a, b, x, y, { isChosen, isHovered: item === hovered, isFresh: fresh.has(id) });

      // Beside a bar when it is short, beside its mark when it is long; never into the next mark or columns. Words stay in sight as long as their mark does.
      const isLong = !item.openStart && !item.openEnd && b - a > TAIL * 3;
      const badge = item.statement.status === 'disputed' ? 5 : 0;
      const start = Math.max((isLong ? x + MARK : b + 7) + badge, b > gutter ? gutter + 4 : -Infinity);
      const next = Math.min(i + 1 < row.length ? row[i + 1].a : Infinity, wallAfter(walls, row[i].a)) + shift - 6;
      const end = Math.min(next, width - 4, start + LONGEST_LABEL);
      drawLabel(g, colours, item, start, end - start, y, isChosen);
    }
  });
}

// On a narrow page names stand above their lanes. They stay in sight as long as their lane does.
/** @param {Pen} g @param {Colours} colours @param {Lane} lane @param {number} top @param {Placed} placed @param {Size} size */
function drawNameAbove(g, colours, lane, top, placed, { width }) {
  g.font = '600 11px system-ui, sans-serif';
  g.fillStyle = colours.muted;
  g.fillText(clipped(g, `${lane.key}  ${lane.items.length}`, width - 12), 6, Math.max(top + 9, Math.min(AXIS + 9, top + placed.height - 9)));
}

/** @param {Pen} g @param {Colours} colours @param {Lane} lane @param {number} top @param {Placed} placed @param {Size} size */
function drawNameBeside(g, colours, lane, top, placed, { gutter }) {
  const number = lane.items.length;
  const isTall = placed.height > 34;
  const y = Math.max(top + 14, Math.min(AXIS + 14, top + placed.height - 22));
  g.fillStyle = colours.raised;
  g.fillRect(0, top, gutter - 1, placed.height - 1);
  g.font = '600 12px system-ui, sans-serif';
  g.fillStyle = colours.ink;
  g.fillText(clipped(g, lane.key, gutter - (isTall ? 16 : 42)), 8, y);
  g.font = '11px system-ui, sans-serif';
  g.fillStyle = colours.muted;
  if (isTall) g.fillText(count(number, 'statement'), 8, y + 16);
  else g.fillText(String(number), gutter - 10 - g.measureText(String(number)).width, y);
}

/** @param {Pen} g @param {string} text @param {number} room */
function clipped(g, text, room) {
  if (g.measureText(text).width <= room) return text;
  let letters = text.length;
  while (letters > 1 && g.measureText(`${text.slice(0, letters)}…`).width > room) letters--;
  return `${text.slice(0, letters).trimEnd()}…`;
}
