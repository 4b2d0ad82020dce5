// Where statements stand: lanes, rows within a lane, bars where there are too many. Pure; knows pixels but no canvas.

import { FORM_WORDS } from '../interface/words.js';
import { parse } from '../time/dates.js';

/** @type {StatementForm[]} */
export const FORMS = ['quote', 'indirect', 'post', 'narration'];

/** Pixels of a mark, of the tail of an open end, and between two things of a row. */
export const MARK = 11;
export const TAIL = 44;
export const GAP = 5;
const LABEL = 120;
const MOST_LABELLED = 6;
const MOST_ROWS = 9;
// Statements for each place a mark takes, from which on bars say more than marks.
const CROWDED = 3;

const NARRATION = 'Narration';
const NOBODY = 'Speaker not named';

/** One statement on an axis, or null when that date is unknown. `start` and `end` are finite; open ends are flags. @param {Statement} statement @param {Clock} axis @returns {Item | null} */
export function place(statement, axis) {
  const date = axis === 'recorded' ? instant(statement.recorded) : parse(statement[axis]);
  if (!date) return null;
  const start = date.openStart ? date.end : date.start;
  const end = date.openEnd ? date.start : date.end;
  return {
    statement, start, end, anchor: date.openStart ? end : start,
    openStart: date.openStart, openEnd: date.openEnd, approximate: date.approximate, uncertain: date.uncertain,
    form: FORMS.indexOf(statement.form),
  };
}

/** @param {string} iso */
function instant(iso) {
  const ms = Date.parse(iso);
  return { start: ms, end: ms + 1, openStart: false, openEnd: false, approximate: false, uncertain: false };
}

/**
 * Statements by lane, the fullest first, each lane in order of time; and those without a date on this axis. `order` keeps lanes where they
 * are while a film runs.
 * @param {Statement[]} statements @param {{ axis: Clock, lanes: LanesBy, articles?: Titles | null, order?: Map<string, number> }} how @returns {Arranged}
 */
export function arrange(statements, { axis, lanes: by, articles, order }) {
  /** @type {Map<string, Lane>} */
  const lanes = new Map();
  const undated = [];
  let from = Infinity;
  let to = -Infinity;
  for (const statement of statements) {
    const item = place(statement, axis);
    if (!item) {
      undated.push(statement);
      continue;
    }
    from = Math.min(from, item.start);
    to = Math.max(to, item.end);
    const key = laneOf(statement, by, articles);
    const lane = lanes.get(key);
    if (lane) lane.items.push(item);
    else lanes.set(key, { key, items: [item] });
  }
  /** @param {Lane} lane */
  const rank = (lane) => order?.get(lane.key) ?? 0;
  const sorted = [...lanes.values()].sort((a, b) => rank(a) - rank(b) || b.items.length - a.items.length || (a.key < b.key ? -1 : 1));
  for (const lane of sorted) lane.items.sort((a, b) => a.anchor - b.anchor || a.end - b.end);
  return { lanes: sorted, undated, extent: from <= to ? [from, to] : null, count: statements.length - undated.length };
}

/** @param {Statement} statement @param {LanesBy} by @param {Titles | null} [articles] */
function laneOf(statement, by, articles) {
  if (by === 'form') return FORM_WORDS[statement.form];
  if (by === 'actor') return statement.speaker ?? (statement.form === 'narration' ? NARRATION : NOBODY);
  const article = articles?.get(statement.article);
  if (by === 'article') return article?.title ?? `Article ${statement.article.slice(0, 8)}`;
  return article?.publisher ?? 'Publisher not known';
}

/**
 * A lane at `scale` pixels a millisecond, counted from `origin`: `rows` in which nothing touches, `bars` where so many crowd that only how
 * many can be told, `walls` where these begin, and `over` for what no row has room for although most of its neighbours have. With few statements there is room for a
 * label each. It does not depend on which part is looked at, so panning moves nothing up or down.
 * @param {Item[]} items @param {number} scale @param {number} origin @returns {Packing}
 */
export function pack(items, scale, origin) {
  const spans = items.map((item) => {
    const [a, b] = extent(item, scale, origin);
    return { item, a, b };
  });
  spans.sort((x, y) => x.a - y.a);
  /** @type {Packing} */
  const labelled = { rows: [], bars: [], over: [], walls: [] };
  fillRows(spans, LABEL, MOST_LABELLED, labelled);
  if (!labelled.over.length) return labelled;

  /** @type {Packing} */
  const packed = { rows: [], bars: [], over: [], walls: [] };
  for (const cluster of clusters(spans)) {
    /** @type {{ rows: Span[][], over: Item[] }} */
    const found = { rows: [], over: [] };
    fillRows(cluster.spans, 0, MOST_ROWS, found);
    const isCrowded = found.over.length > 0 && cluster.spans.length * (MARK + GAP) > CROWDED * (cluster.end - cluster.spans[0].a);
    if (isCrowded) {
      packed.walls.push(cluster.spans[0].a);
      for (const span of cluster.spans) packed.bars.push(span.item);
    } else {
      found.rows.forEach((row, r) => (packed.rows[r] ??= []).push(...row));
      for (const item of found.over) packed.over.push(item);
    }
  }
  return packed;
}

/** @param {Span[]} spans @param {number} reserve @param {number} most @param {{ rows: Span[][], over: Item[] }} into */
function fillRows(spans, reserve, most, { rows, over }) {
  const ends = [];
  for (const span of spans) {
    let row = 0;
    while (row < ends.length && ends[row] > span.a) row++;
    if (row === most) over.push(span.item);
    else {
      ends[row] = Math.max(span.b, span.a + reserve) + GAP;
      (rows[row] ??= []).push(span);
    }
  }
}

// Stretches of a lane between which there is nothing.
/** @param {Span[]} spans */
function clusters(spans) {
  /** @type {{ spans: Span[], end: number }[]} */
  const found = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (!last || span.a > last.end + GAP) found.push({ spans: [span], end: span.b });
    else {
      last.spans.push(span);
      last.end = Math.max(last.end, span.b);
    }
  }
  return found;
}

/** From where to where a statement is drawn, in pixels from `origin`. @param {Item} item @param {number} scale @param {number} origin @returns {[number, number]} */
export function extent(item, scale, origin) {
  const a = (item.start - origin) * scale;
  const b = (item.end - origin) * scale;
  if (item.openStart) return [b - TAIL, b];
  if (item.openEnd) return [a, a + TAIL];
  return [a, Math.max(b, a + MARK)];
}

/** How many statements of each form lie under each bin of `width` pixels between two moments. @param {Item[]} items @param {Stretch} view @param {number} pixels @param {number} width */
export function bins(items, [from, to], pixels, width) {
  const count = Math.ceil(pixels / width);
  const perForm = FORMS.map(() => new Int32Array(count + 1));
  const perBin = count / (to - from);
  for (const item of items) {
    if (item.end < from || item.start > to) continue;
    const first = Math.max(0, Math.floor((item.start - from) * perBin));
    const last = Math.min(count - 1, Math.floor((item.end - 1 - from) * perBin));
    if (first >= count || last < 0) continue;
    perForm[item.form][first]++;
    perForm[item.form][Math.max(first, last) + 1]--;
  }
  for (const form of perForm) for (let i = 1; i < count; i++) form[i] += form[i - 1];
  return { perForm, count };
}

/** What a pixel of a row shows; rows are in order, so this is a search and no scan. @param {Span[]} row @param {number} x */
export function atPixel(row, x) {
  let low = 0;
  let high = row.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (row[middle].b + 3 < x) low = middle + 1;
    else if (row[middle].a - 3 > x) high = middle - 1;
    else return row[middle].item;
  }
  return null;
}

/** The first entry of a row that ends at or after a pixel. @param {Span[]} row @param {number} x */
export function firstFrom(row, x) {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle].b < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of some sorted pixels at or after one; infinity where there is none. @param {number[]} walls @param {number} x */
export function wallAfter(walls, x) {
  let low = 0;
  let high = walls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (walls[middle] < x) low = middle + 1;
    else high = middle;
  }
  return walls[low] ?? Infinity;
}

/** A view that shows all of an extent with some air, more of it where labels go, and never less than an hour. @param {Stretch} extent @returns {Stretch} */
export function fit([from, to]) {
  const air = Math.max((to - from) * 0.05, 1_800_000);
  return [from - air, to + 3 * air];
}
