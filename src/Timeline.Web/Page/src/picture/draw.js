// Draws statements on a canvas: marks, bars, words and columns. Knows nothing of where they come from.
import { tracePath } from '../interface/glyphs.js';
import { say } from '../time/dates.js';
import { MARK, TAIL } from './layout.js';

export const ROW = 21;
const BAR = 12;
const FONT = '12px system-ui, sans-serif';

/**
 * Where the mark of a statement stands that is drawn from `a` to `b`: at the end an open date has, else in the middle of what is seen of it.
 * @param {Item} item @param {number} a @param {number} b @param {number} left @param {number} right
 */
export function markAt(item, a, b, left, right) {
  if (item.openStart) return b - MARK / 2;
  if (item.openEnd || b - a <= MARK + 2) return a + MARK / 2;
  const [from, to] = [Math.max(a, left), Math.min(b, right)];
  return to - from < MARK ? (a + b) / 2 : (from + to) / 2;
}

/**
 * One statement from `a` to `b`, its mark at `x`, in a row whose middle is `y`.
 * @param {Pen} g @param {Colours} colours @param {Item} item @param {number} a @param {number} b @param {number} x @param {number} y @param {{ isChosen: boolean, isHovered: boolean, isFresh: boolean }} how
 */
export function drawMark(g, colours, item, a, b, x, y, { isChosen, isHovered, isFresh }) {
  const colour = colours.forms[item.form];
  const status = item.statement.status;
  if (isChosen || isHovered || isFresh) {
    g.strokeStyle = isChosen || isFresh ? colours.accent : colours.ink;
    g.lineWidth = isChosen ? 2 : 1.25;
    g.beginPath();
    g.roundRect(a - 3, y - BAR / 2 - 3, Math.max(b - a, MARK) + 6, BAR + 6, 8);
    g.stroke();
  }

  const isBar = item.openStart || item.openEnd || b - a > MARK + 2;
  g.globalAlpha = status === 'retracted' ? 0.5 : 1;
  if (isBar) drawBar(g, colour, item, a, b, y);
  else if (item.approximate || item.uncertain) drawHalo(g, colour, x, y);
  g.fillStyle = colour;
  tracePath(g, item.statement.form, x, y, 4.2);
  g.fill();
  if (item.uncertain) drawBadge(g, colours.ink, '?', x - 7, y - 5);
  if (status === 'disputed') drawDisputed(g, colours, x, y);
  if (status === 'accepted') drawBadge(g, colours.good, '✓', x + 6, y - 5);
  g.globalAlpha = 1;
}

// To be seen at a glance, also within a bar and under a ring: a heavy ring of its own, and a sign on a ground.
/** @param {Pen} g @param {Colours} colours @param {number} x @param {number} y */
function drawDisputed(g, colours, x, y) {
  g.strokeStyle = colours.bad;
  g.lineWidth = 2;
  g.beginPath();
  g.arc(x, y, 7, 0, 2 * Math.PI);
  g.stroke();
  g.fillStyle = colours.bad;
  g.beginPath();
  g.arc(x + 8, y - 5, 5.5, 0, 2 * Math.PI);
  g.fill();
  drawBadge(g, colours.paper, '!', x + 8, y - 5.5);
}

// A date that spans time. What the text leaves open fades away, what it says about fades at both ends, behind a dashed line.
/** @param {Pen} g @param {string} colour @param {Item} item @param {number} a @param {number} b @param {number} y */
function drawBar(g, colour, item, a, b, y) {
  const isFuzzy = item.approximate || item.uncertain;
  const [from, to] = [Math.max(a, -50), Math.min(b, g.canvas.clientWidth + 50)];
  if (to <= from) return;
  /** @type {string | CanvasGradient} */
  let fill = colour;
  if (item.openStart || item.openEnd || isFuzzy) {
    const fading = g.createLinearGradient(a, 0, b, 0);
    fill = fading;
    const edge = Math.min(0.35, 18 / (b - a));
    // The colour itself without any of it: plain "transparent" would fade through grey.
    const clear = `${colour}00`;
    fading.addColorStop(0, item.openStart || isFuzzy ? clear : colour);
    if (isFuzzy && !item.openStart && !item.openEnd) {
      fading.addColorStop(edge, colour);
      fading.addColorStop(1 - edge, colour);
    }
    fading.addColorStop(1, item.openEnd || isFuzzy ? clear : colour);
  }
  g.globalAlpha *= 0.28;
  g.fillStyle = fill;
  g.beginPath();
  if (isFuzzy) g.rect(from, y - BAR / 2, to - from, BAR);
  else g.roundRect(from, y - BAR / 2, to - from, BAR, 4);
  g.fill();
  g.globalAlpha /= 0.28;

  g.lineWidth = 1;
  g.strokeStyle = fill;
  g.setLineDash(isFuzzy ? [4, 3] : []);
  g.beginPath();
  if (item.openStart || item.openEnd) {
    // Nothing closes an open date.
  } else if (isFuzzy) {
    for (const edge of [y - BAR / 2 + 0.5, y + BAR / 2 - 0.5]) {
      g.moveTo(from, edge);
      g.lineTo(to, edge);
    }
  } else g.roundRect(from + 0.5, y - BAR / 2 + 0.5, to - from - 1, BAR - 1, 4);
  g.stroke();
  g.setLineDash([]);
  if (item.openStart) drawArrow(g, colour, a + 4, y, -1);
  if (item.openEnd) drawArrow(g, colour, b - 4, y, 1);
}

/** @param {Pen} g @param {string} colour @param {number} x @param {number} y @param {number} way */
function drawArrow(g, colour, x, y, way) {
  g.strokeStyle = colour;
  g.lineWidth = 1.25;
  g.beginPath();
  g.moveTo(x - way * 4, y - 3.5);
  g.lineTo(x, y);
  g.lineTo(x - way * 4, y + 3.5);
  g.moveTo(x, y);
  g.lineTo(x - way * (TAIL - 16), y);
  g.stroke();
}

/** @param {Pen} g @param {string} colour @param {number} x @param {number} y */
function drawHalo(g, colour, x, y) {
  g.strokeStyle = colour;
  g.lineWidth = 1;
  g.setLineDash([2, 2]);
  g.beginPath();
  g.arc(x, y, 7.5, 0, 2 * Math.PI);
  g.stroke();
  g.setLineDash([]);
}

/** @param {Pen} g @param {string} colour @param {string} sign @param {number} x @param {number} y */
function drawBadge(g, colour, sign, x, y) {
  g.fillStyle = colour;
  g.font = 'bold 11px system-ui, sans-serif';
  g.textAlign = 'center';
  g.fillText(sign, x, y + 1);
  g.textAlign = 'left';
}

/**
 * Words beside a mark, cut to the room there is; nothing where a few letters would say nothing.
 * @param {Pen} g @param {Colours} colours @param {Item} item @param {number} x @param {number} room @param {number} y @param {boolean} isChosen
 */
export function drawLabel(g, colours, item, x, room, y, isChosen) {
  if (room < 34) return;
  item.label ??= labelOf(item.statement, item.approximate || item.uncertain);
  g.font = FONT;
  g.fillStyle = item.statement.status === 'retracted' ? colours.muted : colours.ink;
  const text = cut(g, item.label, room);
  g.fillText(text, x, y + 0.5);
  if (item.statement.status === 'retracted' || isChosen) {
    const width = g.measureText(text).width;
    g.fillRect(x, isChosen ? y + 8 : y, width, 1);
  }
}

// What is not certain says so in words too, and first, since the rest may be cut.
/** @param {Statement} s @param {boolean} isQualified */
function labelOf(s, isQualified) {
  const words = s.words.replace(/\s+/g, ' ').replace(/^["“”]+|["“”]+$/g, '').slice(0, 160);
  return isQualified ? `${say(s.happened)}: ${words}` : words;
}

/** @param {Pen} g @param {string} text @param {number} room */
function cut(g, text, room) {
  let letters = Math.min(text.length, Math.ceil(room / 5));
  for (;;) {
    const tried = letters < text.length ? `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…` : text;
    const width = g.measureText(tried).width;
    if (width <= room || letters <= 2) return tried;
    letters = Math.min(letters - 1, Math.floor((letters * room) / width));
  }
}

/**
 * Bars for a lane with too many to draw apart: their height grows with the logarithm of how many, colours are forms.
 * @param {Pen} g @param {Colours} colours @param {{ perForm: Int32Array[], count: number }} bins @param {{ left: number, top: number, height: number, width: number, most: number }} place
 */
export function drawBars(g, colours, { perForm, count }, { left, top, height, width, most }) {
  const full = Math.log1p(most);
  for (let i = 0; i < count; i++) {
    const total = perForm[0][i] + perForm[1][i] + perForm[2][i] + perForm[3][i];
    if (!total) continue;
    const tall = Math.max(3, (height * Math.log1p(total)) / full);
    let y = top + height;
    for (let form = 0; form < 4; form++) {
      const part = (tall * perForm[form][i]) / total;
      if (!part) continue;
      g.fillStyle = colours.forms[form];
      g.fillRect(left + i * width, y - part, width - 1, part);
      y -= part;
    }
  }
}
