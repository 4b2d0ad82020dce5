// Offsets of the log count Unicode code points; those of script count UTF-16 units. This converts at the edge.

/**
 * Cuts of a text by code points. Where none needs two units, both counts are the same and nothing is stored.
 * @param {string} text @returns {{ length: number, slice(from: number, to: number): string, toUnit(point: number): number, fromUnit(unit: number): number }}
 */
export function codePoints(text) {
  const isPlain = !/[\ud800-\udbff][\udc00-\udfff]/.test(text);
  if (isPlain) return { length: text.length, slice: (from, to) => text.slice(from, to), toUnit: (n) => n, fromUnit: (n) => n };

  /** @type {number[]} */
  const starts = [];
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) starts.push(unit);
  /** @param {number} point */
  const toUnit = (point) => (point < starts.length ? starts[Math.max(0, point)] : text.length);
  return { length: starts.length, slice: (from, to) => text.slice(toUnit(from), toUnit(to)), toUnit, fromUnit };

  /** @param {number} unit */
  function fromUnit(unit) {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * A text cut where statements begin and end: `{text, begin, ids}` in order, `ids` being the statements that hold the piece. They may
 * overlap and nest.
 * @param {string} text @param {Statement[]} statements
 */
export function pieces(text, statements) {
  const points = codePoints(text);
  const cuts = new Set([0, points.length]);
  for (const s of statements) for (const at of [s.begin, s.end]) cuts.add(Math.max(0, Math.min(points.length, at)));
  const sorted = [...cuts].sort((a, b) => a - b);
  const starting = [...statements].sort((a, b) => a.begin - b.begin);
  const open = new Set();
  let next = 0;
  return sorted.slice(0, -1).map((begin, i) => {
    while (next < starting.length && starting[next].begin <= begin) open.add(starting[next++]);
    for (const s of open) if (s.end <= begin) open.delete(s);
    return { text: points.slice(begin, sorted[i + 1]), begin, ids: [...open].map((s) => s.id) };
  });
}
