// Draws marks, bars and the axis on a canvas. Knows nothing of where they come from.
import { say } from '../time/dates.js';
import { tracePath } from '../interface/glyphs.js';
import { FORMS, MARK, TAIL } from './layout.js';

export const ROW = 21;
const BAR = 12;
export const FONT = '12px system-ui, sans-serif';
const SMALL = '11px system-ui, sans-serif';

/** The colours of the theme that holds now. */
export function palette(element) {
  const style = getComputedStyle(element);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: of('paper'), raised: of('raised'), ink: of('ink'), muted: of('muted'), rule: of('rule'), faint: of('faint'), accent: of('accent'), bad: of('bad'), good: of('good'),
    forms: FORMS.map((form) => of(form)),
  };
}

/** The empty page, with a faint line for each tick. */
export function drawGround(g, colours, { ticks }, toX, { gutter, width, height }, top) {
  g.textBaseline = 'middle';
  g.fillStyle = colours.paper;
  g.fillRect(0, 0, width, height);
  g.strokeStyle = colours.faint;
  g.lineWidth = 1;
  g.beginPath();
  for (const tick of ticks) {
    const x = Math.round(toX(tick.at)) + 0.5;
    if (x < gutter) continue;
    g.moveTo(x, top);
    g.lineTo(x, height);
  }
  g.stroke();
}

/** Where the mark of a statement stands that is drawn from `a` to `b`: at the end an open date has, else in the middle of what is seen of it. */
export function markAt(item, a, b, left, right) {
  if (item.openStart) return b - MARK / 2;
  if (item.openEnd || b - a <= MARK + 2) return a + MARK / 2;
  const [from, to] = [Math.max(a, left), Math.min(b, right)];
  return to - from < MARK ? (a + b) / 2 : (from + to) / 2;
}

/** One statement from `a` to `b`, its mark at `x`, in a row whose middle is `y`. */
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

/** The day of the reader's own clock: a hint for the eye that decides nothing. */
export function drawToday(g, colours, at, { gutter, width, height }, top) {
  const x = Math.round(at) + 0.5;
  if (x < gutter || x > width) return;
  g.strokeStyle = colours.accent;
  g.lineWidth = 1;
  g.setLineDash([1, 3]);
  g.beginPath();
  g.moveTo(x, top);
  g.lineTo(x, height);
  g.stroke();
  g.setLineDash([]);
  g.font = SMALL;
  const room = g.measureText('today').width + 8;
  const left = x + room > width ? x - room : x + 1;
  g.fillStyle = colours.raised;
  g.fillRect(left, 3, room - 1, 15);
  g.fillStyle = colours.accent;
  g.fillText('today', left + 3, 11);
}

// A date that spans time. What the text leaves open fades away, what it says about fades at both ends, behind a dashed line.
function drawBar(g, colour, item, a, b, y) {
  const isFuzzy = item.approximate || item.uncertain;
  const [from, to] = [Math.max(a, -50), Math.min(b, g.canvas.clientWidth + 50)];
  if (to <= from) return;
  let fill = colour;
  if (item.openStart || item.openEnd || isFuzzy) {
    fill = g.createLinearGradient(a, 0, b, 0);
    const edge = Math.min(0.35, 18 / (b - a));
    // The colour itself without any of it: plain "transparent" would fade through grey.
    const clear = `${colour}00`;
    fill.addColorStop(0, item.openStart || isFuzzy ? clear : colour);
    if (isFuzzy && !item.openStart && !item.openEnd) {
      fill.addColorStop(edge, colour);
      fill.addColorStop(1 - edge, colour);
    }
    fill.addColorStop(1, item.openEnd || isFuzzy ? clear : colour);
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

function drawHalo(g, colour, x, y) {
  g.strokeStyle = colour;
  g.lineWidth = 1;
  g.setLineDash([2, 2]);
  g.beginPath();
  g.arc(x, y, 7.5, 0, 2 * Math.PI);
  g.stroke();
  g.setLineDash([]);
}

function drawBadge(g, colour, sign, x, y) {
  g.fillStyle = colour;
  g.font = 'bold 11px system-ui, sans-serif';
  g.textAlign = 'center';
  g.fillText(sign, x, y + 1);
  g.textAlign = 'left';
}

/** Words beside a mark, cut to the room there is; nothing where a few letters would say nothing. */
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
function labelOf(s, isQualified) {
  const words = s.words.replace(/\s+/g, ' ').replace(/^["“”]+|["“”]+$/g, '').slice(0, 160);
  return isQualified ? `${say(s.happened)}: ${words}` : words;
}

function cut(g, text, room) {
  let letters = Math.min(text.length, Math.ceil(room / 5));
  for (;;) {
    const tried = letters < text.length ? `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…` : text;
    const width = g.measureText(tried).width;
    if (width <= room || letters <= 2) return tried;
    letters = Math.min(letters - 1, Math.floor((letters * room) / width));
  }
}

/** Bars for a lane with too many to draw apart: their height grows with the logarithm of how many, colours are forms. */
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

export function drawAxis(g, colours, { ticks, contexts }, toX, { left, right, height }) {
  g.fillStyle = colours.raised;
  g.fillRect(0, 0, right, height);
  g.strokeStyle = colours.rule;
  g.lineWidth = 1;
  g.beginPath();
  g.moveTo(0, height - 0.5);
  g.lineTo(right, height - 0.5);
  g.stroke();

  g.font = SMALL;
  g.fillStyle = colours.muted;
  let free = left;
  for (const tick of ticks) {
    const x = Math.round(toX(tick.at));
    const width = g.measureText(tick.words).width;
    if (x < left || x - width / 2 < free) continue;
    if (x + width / 2 > right) break;
    g.fillText(tick.words, x - width / 2, height - 10);
    free = x + width / 2 + 8;
  }

  g.font = `600 ${SMALL}`;
  g.fillStyle = colours.ink;
  contexts.forEach((context, i) => {
    const x = Math.max(left + 4, toX(context.at) + 4);
    const end = i + 1 < contexts.length ? toX(contexts[i + 1].at) : right;
    if (g.measureText(context.words).width + 6 <= end - x) g.fillText(context.words, x, 11);
  });
}
