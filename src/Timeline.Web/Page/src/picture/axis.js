// What stands on the time axis: ticks, and above them the larger unit they belong to.
import { utcDay, utcMonth, utcTicks, utcYear } from 'd3-time';
import { DAY, MONTHS } from '../time/calendar.js';


/** @param {number} year */
const yearWords = (year) => (year > 0 ? String(year) : `${1 - year} BC`);
/** @param {number} n */
const two = (n) => String(n).padStart(2, '0');

/** Ticks `{at, words}` and the contexts `{at, words}` they lie in, for a view of some pixels. @param {Stretch} view @param {number} pixels @returns {Lines} */
export function axis([from, to], pixels) {
  const dates = utcTicks(new Date(from), new Date(to), Math.max(2, Math.floor(pixels / 92)));
  const step = dates.length > 1 ? dates[1].getTime() - dates[0].getTime() : to - from;
  const unit = step >= 360 * DAY ? 'year' : step >= 27 * DAY ? 'month' : step >= DAY ? 'day' : 'minute';
  return { ticks: dates.map((date) => ({ at: date.getTime(), words: tickWords(date, unit) })), contexts: contexts(from, to, unit) };
}

/** @param {Date} date @param {string} unit */
function tickWords(date, unit) {
  if (unit === 'year') return yearWords(date.getUTCFullYear());
  if (unit === 'month') return MONTHS[date.getUTCMonth()].slice(0, 3);
  if (unit === 'day') return String(date.getUTCDate());
  const seconds = date.getUTCSeconds();
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}${seconds ? `:${two(seconds)}` : ''}`;
}

/** @param {number} from @param {number} to @param {string} unit */
function contexts(from, to, unit) {
  if (unit === 'year') return [];
  const larger = unit === 'month' ? utcYear : unit === 'day' ? utcMonth : utcDay;
  const starts = [larger.floor(new Date(from)), ...larger.range(larger.offset(larger.floor(new Date(from)), 1), new Date(to))];
  return starts.map((date) => ({ at: date.getTime(), words: contextWords(date, unit) }));
}

/** @param {Date} date @param {string} unit */
function contextWords(date, unit) {
  const year = yearWords(date.getUTCFullYear());
  if (unit === 'month') return year;
  if (unit === 'day') return `${MONTHS[date.getUTCMonth()]} ${year}`;
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${year}, UTC`;
}
