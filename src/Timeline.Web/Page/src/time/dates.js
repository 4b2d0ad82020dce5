// EDTF as docs/dates.md has it: what a text can denote, and how a person would say it. Never more precise than the text.
import { daysIn, isoDay, matching, utc } from './calendar.js';
import { intervalWords, qualified, wordsOf, zoneWords } from './date-words.js';

// First month and last day of each part of a year; a winter runs into the year that follows, and may be named after either.
/** @type {Record<string, [number, number, number]>} */
const PARTS = {
  21: [3, 6, 21], 22: [6, 9, 23], 23: [9, 12, 22], 24: [1, 15, 21],
  25: [3, 6, 21], 26: [6, 9, 23], 27: [9, 12, 22], 28: [1, 15, 21],
  29: [9, 12, 22], 30: [1, 15, 21], 31: [3, 6, 21], 32: [6, 9, 23],
  33: [1, 3, 31], 34: [4, 6, 30], 35: [7, 9, 30], 36: [10, 12, 31],
  37: [1, 4, 30], 38: [5, 8, 31], 39: [9, 12, 31], 40: [1, 6, 30], 41: [7, 12, 31],
};

const SINGLE = /^(-?[\dX]{3,4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?)?$/;

/** @type {Map<string, EdtfDate | null>} */
const known = new Map();

/**
 * What an EDTF text can denote: `start` and exclusive `end` in milliseconds (infinite where open), whether it is approximate
 * or uncertain, and `words` for a person, made when asked for. Null for a text that is no date. Answers are shared: do not change them.
 * @param {string | null | undefined} text @returns {EdtfDate | null}
 */
export function parse(text) {
  if (text === null || text === undefined) return null;
  const before = known.get(text);
  if (before !== undefined) return before;
  const date = read(text);
  known.set(text, date);
  return date;
}

/** As `parse`, of a text that is a date for certain. @param {string} text */
export function dateOf(text) {
  const date = parse(text);
  if (!date) throw new RangeError(`'${text}' is no date.`);
  return date;
}

/** A date for a person; "no date" for null. The text itself where it cannot be read. @param {string | null | undefined} text */
export const say = (text) => (text ? parse(text)?.words ?? text : 'no date');

/** @param {string} text */
function read(text) {
  if (/^\[.*\]$/.test(text)) return oneOf(text);
  if (text.includes('/')) return interval(text);
  return single(text);
}

/** @param {string} text @returns {EdtfDate | null} */
function single(text) {
  const marks = text.replace(/[^~?%]/g, '');
  const plain = text.replace(/[~?%]/g, '');
  const match = SINGLE.exec(plain);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const bounds = boundsOf(year, month, day);
  if (!bounds) return null;

  let { start, end } = bounds;
  const isTimed = hour !== undefined;
  if (isTimed) {
    start += ((+hour * 60 + +minute) * 60 + +(second ?? 0)) * 1000 - offsetOf(zone);
    end = start + (second === undefined ? 60_000 : 1000);
  }

  const approximate = /[~%]/.test(marks);
  const uncertain = /[?%]/.test(marks);
  return {
    text, start, end, openStart: false, openEnd: false, approximate, uncertain, unit: unitOf(plain),
    get words() {
      const time = isTimed ? `, ${hour}:${minute}${second ? `:${second}` : ''}${zoneWords(zone)}` : '';
      return qualified(wordsOf(year, month, day) + time, approximate, uncertain);
    },
  };
}

/** @param {string} year @param {string} [month] @param {string} [day] */
function boundsOf(year, month, day) {
  const digits = year.replace('-', '');
  const sign = year.startsWith('-') ? -1 : 1;
  let low = +digits.replace(/X/g, '0');
  let high = +digits.replace(/X/g, '9');
  if (digits.length === 3) [low, high] = [low * 10, high * 10 + 9];
  if (sign < 0) [low, high] = [-high, -low];

  if (!month) return { start: utc(low), end: utc(high + 1) };
  const part = PARTS[month];
  if (part) return { start: utc(low, part[0]), end: utc(low, part[1], part[2] + 1) };

  const months = matching(month, 1, 12);
  if (!months.length) return null;
  const [first, last] = [months[0], months[months.length - 1]];
  if (!day) return { start: utc(low, first), end: utc(high, last + 1) };
  const inFirst = matching(day, 1, daysIn(low, first));
  const inLast = matching(day, 1, daysIn(high, last));
  if (!inFirst.length || !inLast.length) return null;
  return { start: utc(low, first, inFirst[0]), end: utc(high, last, inLast[inLast.length - 1] + 1) };
}

/** @param {string} [zone] */
function offsetOf(zone) {
  if (!zone || zone === 'Z') return 0;
  const [hours, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** @param {string} plain */
function unitOf(plain) {
  if (plain.includes('T')) return 'minute';
  return ['year', 'month', 'day'][plain.replace(/^-/, '').split('-').length - 1];
}

/** @param {string} text @returns {EdtfDate | null} */
function interval(text) {
  const [from, to, ...more] = text.split('/');
  if (more.length) return null;
  const start = end(from);
  const finish = end(to);
  if (!start || !finish || (start.isOpen && finish.isOpen)) return null;
  return {
    text,
    start: start.isOpen ? -Infinity : start.start,
    end: finish.isOpen ? Infinity : finish.end,
    openStart: !!start.isOpen,
    openEnd: !!finish.isOpen,
    approximate: !!(start.approximate || finish.approximate),
    uncertain: !!(start.uncertain || finish.uncertain),
    unit: 'interval',
    get words() {
      return intervalWords(from, to, start, finish);
    },
  };

  /** @param {string} side @returns {EdtfDate | OpenSide | null} */
  function end(side) {
    return side === '..' || side === '' ? { isOpen: true } : single(side);
  }
}

/** @param {string} text @returns {EdtfDate | null} */
function oneOf(text) {
  const parts = text.slice(1, -1).split(',').map((part) => part.trim());
  let [start, end] = [Infinity, -Infinity];
  let approximate = false;
  let uncertain = false;
  /** @type {(() => string)[]} */
  const said = [];
  for (const part of parts) {
    const [from, to] = part.includes('..') ? part.split('..') : [part, part];
    const [a, b] = [from ? single(from) : null, to ? single(to) : null];
    if ((from && !a) || (to && !b)) return null;
    start = Math.min(start, a?.start ?? -Infinity);
    end = Math.max(end, b?.end ?? Infinity);
    approximate ||= !!(a?.approximate || b?.approximate);
    uncertain ||= !!(a?.uncertain || b?.uncertain);
    said.push(() => (from === to ? `${a?.words}` : !a ? `${b?.words} or earlier` : !b ? `${a.words} or later` : `${a.words} to ${b.words}`));
  }
  return {
    text, start, end, openStart: start === -Infinity, openEnd: end === Infinity, approximate, uncertain,
    unit: 'oneOf',
    get words() {
      return said.length > 1 ? `one of ${said.map((words) => words()).join('; ')}` : said[0]();
    },
  };
}

/** The first and last UTC day as docs/dates.md writes them: `2022-02-28`, or `open`. @param {EdtfDate} date */
export function days(date) {
  return [date.openStart ? 'open' : isoDay(date.start), date.openEnd ? 'open' : isoDay(date.end - 1)];
}

/** An instant of the log, to the second and in UTC: no host's zone decides what a page says. @param {string | null | undefined} iso */
export function sayInstant(iso) {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(iso ?? '');
  return match ? `${say(match[1])}, ${match[2]} UTC` : iso ?? '';
}

/** A limit `A..B` for a person. @param {string} limit */
export function sayBetween(limit) {
  const [from, to] = limit.split('..');
  if (to === undefined) return say(from);
  return !from ? `up to ${say(to)}` : !to ? `from ${say(from)} on` : `${say(from)} to ${say(to)}`;
}
