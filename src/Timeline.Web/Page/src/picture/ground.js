// Draws what statements stand on: the ground, the axis, today; in the colours of the theme.
import { FORMS } from './layout.js';

const SMALL = '11px system-ui, sans-serif';

/** The colours of the theme that holds now. @param {Element} element */
export function palette(element) {
  const style = getComputedStyle(element);
  /** @param {string} name */
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: of('paper'), raised: of('raised'), ink: of('ink'), muted: of('muted'), rule: of('rule'), faint: of('faint'), accent: of('accent'), bad: of('bad'), good: of('good'),
    forms: FORMS.map((form) => of(form)),
  };
}

/** The empty page, with a faint line for each tick. @param {Pen} g @param {Colours} colours @param {Lines} lines @param {(ms: number) => number} toX @param {Size} size @param {number} top */
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

/** The day of the reader's own clock: a hint for the eye that decides nothing. @param {Pen} g @param {Colours} colours @param {number} at @param {Size} size @param {number} top */
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

/** @param {Pen} g @param {Colours} colours @param {Lines} lines @param {(ms: number) => number} toX @param {{ left: number, right: number, height: number }} place */
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
