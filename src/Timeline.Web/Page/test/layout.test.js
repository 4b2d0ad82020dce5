import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange, atPixel, bins, extent, fit, MARK, pack, place, TAIL, wallAfter } from '../src/picture/layout.js';

const DAY = 86_400_000;
const day = (n) => new Date(Date.UTC(2022, 0, 1) + n * DAY).toISOString().slice(0, 10);
const one = (happened, more = {}) => ({ id: 'a#1', article: 'a', number: 1, form: 'quote', speaker: 'Mara Lind', said: '2022-01-01', recorded: '2026-01-01T00:00:00Z', happened, ...more });
const arranged = (statements, more = {}) => arrange(statements, { axis: 'happened', lanes: 'actor', ...more });

test('statements are in lanes, the fullest first, and none is lost', () => {
  const all = [one('2022'), one(null), one('2021', { speaker: null, form: 'narration' }), one('2020'), one('nonsense')];
  const { lanes, undated, count } = arranged(all);
  assert.deepEqual(lanes.map((lane) => [lane.key, lane.items.length]), [['Mara Lind', 2], ['Narration', 1]]);
  assert.equal(undated.length, 2);
  assert.equal(count + undated.length, all.length);
});

test('lanes are by publisher where that is asked', () => {
  const articles = new Map([['a', { publisher: 'The Ledger' }]]);
  assert.deepEqual(arranged([one('2022'), one('2022', { article: 'b' })], { lanes: 'publisher', articles }).lanes.map((lane) => lane.key).sort(), ['Publisher not known', 'The Ledger']);
});

test('an open end is a tail of fixed length, and the other end stays where it is', () => {
  const before = place(one('../2022-01-10'), 'happened');
  const [a, b] = extent(before, 1 / DAY, Date.UTC(2022, 0, 1));
  assert.equal(b, 10);
  assert.equal(b - a, TAIL);
  assert.ok(before.openStart && !before.openEnd);
});

test('nothing in a row touches', () => {
  const items = arranged(Array.from({ length: 300 }, (_, i) => one(i % 3 ? day(i) : `${day(i)}/${day(i + 9)}`))).lanes[0].items;
  for (const scale of [1, 3, 12, 60].map((pixels) => pixels / DAY)) {
    const { rows } = pack(items, scale, 0);
    for (const row of rows) for (let i = 1; i < row.length; i++) assert.ok(row[i - 1].b < row[i].a, `${row[i - 1].b} ${row[i].a}`);
  }
});

test('none is lost, however dense it is', () => {
  const { lanes } = arranged(Array.from({ length: 500 }, (_, i) => one(i < 60 ? day(7) : i < 70 ? `${day(0)}/${day(900)}` : day(i * 2))));
  for (const scale of [0.1, 1, 20, 2000].map((pixels) => pixels / DAY)) {
    const { rows, bars, over } = pack(lanes[0].items, scale, 0);
    assert.equal(rows.flat().length + bars.length + over.length, 500);
  }
});

test('what crowds one day does not hide what stands alone', () => {
  const { lanes } = arranged([...Array.from({ length: 40 }, () => one(day(0))), one(day(90))]);
  const { rows, bars, walls } = pack(lanes[0].items, 10 / DAY, Date.UTC(2022, 0, 1));
  assert.equal(bars.length, 40);
  assert.equal(wallAfter(walls, -1), 0);
  assert.equal(wallAfter(walls, 1), Infinity);
  assert.deepEqual(rows.flat().map((span) => span.item.statement.happened), [day(90)]);
  const near = pack(lanes[0].items, 800 / DAY, 0);
  assert.equal(near.bars.length, 0);
  assert.equal(near.over.length, 40 - near.rows.length);
});

test('too many for rows are counted in bars', () => {
  const { lanes, extent: span } = arranged(Array.from({ length: 500 }, (_, i) => one(day(i % 5))));
  assert.equal(pack(lanes[0].items, 1 / DAY, 0).bars.length, 500);
  const { perForm } = bins(lanes[0].items, [span[0], span[0] + 10 * DAY], 10, 1);
  assert.deepEqual([...perForm[0].slice(0, 6)], [100, 100, 100, 100, 100, 0]);
});

test('a pixel finds its statement', () => {
  const { rows } = pack(arranged([one(day(0)), one(day(100))]).lanes[0].items, 4 / DAY, Date.UTC(2022, 0, 1));
  const row = rows.at(-1);
  assert.equal(atPixel(rows[0], MARK / 2).statement.happened, day(0));
  assert.equal(atPixel(row, 402).statement.happened, day(100));
  assert.equal(atPixel(row, 200), null);
});

test('all of it fits with air', () => {
  const [from, to] = fit([0, 100 * DAY]);
  assert.ok(from < 0 && to > 100 * DAY);
});
