// Dates as a person would say them, from the parts of their EDTF. Never more precise than those.
import { DAY, MONTHS, matching } from './calendar.js';

/** @type {Record<string, string>} */
const SEASONS = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter',
  25: 'northern spring', 26: 'northern summer', 27: 'northern autumn', 28: 'northern winter',
  29: 'southern spring', 30: 'southern summer', 31: 'southern autumn', 32: 'southern winter',
  33: 'first quarter of', 34: 'second quarter of', 35: 'third quarter of', 36: 'fourth quarter of',
  37: 'first third of', 38: 'second third of', 39: 'last third of', 40: 'first half of', 41: 'second half of',
};

/** @param {string} year */
function yearWords(year) {
  const digits = year.replace('-', '');
  const isBefore = year.startsWith('-') || digits === '0000';
  if (digits === 'XXXX') return 'an unknown year';
  if (digits.length === 3 || /^\d{3}X$/.test(digits)) {
    const decade = +digits.slice(0, 3) * 10;
    return isBefore ? `${decade + 10} to ${decade + 1} BC` : `the ${decade}s`;
  }
  if (/^\d\dXX$/.test(digits)) {
    const century = +digits.slice(0, 2) * 100;
    return isBefore ? `${century + 100} to ${century + 1} BC` : `${century} to ${century + 99}`;
  }
  if (digits.includes('X')) return `a year like ${digits}`;
  return isBefore ? `${+digits + 1} BC` : String(+digits);
}

/** A year, a month or a day; `month` and `day` as the text has them, or undefined. @param {string} year @param {string} [month] @param {string} [day] */
export function wordsOf(year, month, day) {
  const inYear = yearWords(year);
  const whole = !year.includes('X') && year.replace('-', '').length === 4;
  if (!month) return inYear;
  if (SEASONS[month]) return `${SEASONS[month]} ${inYear}`;
  const some = whole ? inYear : `some year of ${inYear}`;
  const inMonth = month === 'XX' ? null : month.includes('X') ? oneMonthOf(month) : MONTHS[+month - 1];
  if (!day) return inMonth === null ? `some month of ${inYear}` : whole ? `${inMonth} ${inYear}` : `${inMonth} of ${some}`;
  if (day.includes('X')) {
    const days = day === 'XX' ? 'some day of' : `a day like ${day} of`;
    return inMonth === null ? `${days} ${inYear}` : `${days} ${inMonth} ${inYear}`;
  }
  if (inMonth === null) return `the ${+day}th of some month of ${inYear}`;
  return whole ? `${+day} ${inMonth} ${inYear}` : `${+day} ${inMonth} of ${some}`;
}

/** @param {string} pattern */
function oneMonthOf(pattern) {
  const names = matching(pattern, 1, 12).map((n) => MONTHS[n - 1]);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** @param {string} name @param {boolean} approximate @param {boolean} uncertain */
export function qualified(name, approximate, uncertain) {
  return (approximate ? 'about ' : '') + name + (uncertain ? ' (uncertain)' : '');
}

/** @param {string} [zone] */
export const zoneWords = (zone) => (zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` (UTC${zone})`);

/** `from` and `to` as the text has them; `start` and `finish` as they were read. @param {string} from @param {string} to @param {EdtfDate | OpenSide} start @param {EdtfDate | OpenSide} finish */
export function intervalWords(from, to, start, finish) {
  if (start.isOpen) return finish.isOpen ? 'any time' : from === '' ? `until ${finish.words}, beginning unknown` : before(finish);
  if (finish.isOpen) return to === '' ? `since ${start.words}, end unknown` : `${start.words} or later`;
  if (start.approximate || finish.approximate || start.uncertain || finish.uncertain) return `${start.words} to ${finish.words}`;
  if (start.unit === 'day' && finish.unit === 'day') {
    const isWeek = finish.end - start.start === 7 * DAY && new Date(start.start).getUTCDay() === 1;
    return (isWeek ? 'the week of ' : '') + dayRange(start, finish);
  }
  if (start.unit === 'month' && finish.unit === 'month' && sameYear(start, finish)) return `${start.words.replace(/ \S+$/, '')} to ${finish.words}`;
  return `${start.words} to ${finish.words}`;
}

// "../2022-02-27" includes the 27th, so people say before the 28th. What is qualified or timed keeps its own words.
/** @param {EdtfDate} finish */
function before(finish) {
  if (!finish.approximate && !finish.uncertain && !finish.text.includes('X')) {
    const next = new Date(finish.end);
    const year = next.getUTCFullYear();
    const ofYear = year > 0 ? String(year) : `${1 - year} BC`;
    if (finish.unit === 'day') return `before ${next.getUTCDate()} ${MONTHS[next.getUTCMonth()]} ${ofYear}`;
    if (finish.unit === 'month' && !SEASONS[finish.text.slice(-2)]) return `before ${MONTHS[next.getUTCMonth()]} ${ofYear}`;
    if (finish.unit === 'year' && /^-?\d{4}$/.test(finish.text)) return `before ${ofYear}`;
  }
  return `${finish.words} or earlier`;
}

/** @param {EdtfDate} a @param {EdtfDate} b */
const sameYear = (a, b) => new Date(a.start).getUTCFullYear() === new Date(b.start).getUTCFullYear();

/** @param {EdtfDate} start @param {EdtfDate} finish */
function dayRange(start, finish) {
  const [a, b] = [start.words.split(' '), finish.words.split(' ')];
  if (a.length !== 3 || b.length !== 3 || a[2] !== b[2]) return `${start.words} to ${finish.words}`;
  return a[1] === b[1] ? `${a[0]} to ${finish.words}` : `${a[0]} ${a[1]} to ${finish.words}`;
}
