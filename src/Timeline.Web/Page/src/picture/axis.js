// What stands on the time axis: ticks, and above them the larger unit they belong to.
import { scaleUtc } from 'd3-scale';
import { utcDay, utcMonth, utcYear } from 'd3-time';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAY = 86_400_000;

const yearWords = (year) => (year > 0 ? String(year) : `${1 - year} BC`);
const two = (n) => String(n).padStart(2, '0');

/** Ticks `{at, words}` and the contexts `{at, words}` they lie in, for a view of some pixels. */
export function axis([from, to], pixels) {
  const dates = scaleUtc([from, to], [0, pixels]).ticks(Math.max(2, Math.floor(pixels / 92)));
  const step = dates.length > 1 ? dates[1] - dates[0] : to - from;
  const unit = step >= 360 * DAY ? 'year' : step >= 27 * DAY ? 'month' : step >= DAY ? 'day' : 'minute';
  return { ticks: dates.map((date) => ({ at: date.getTime(), words: tickWords(date, unit) })), contexts: contexts(from, to, unit) };
}

function tickWords(date, unit) {
  if (unit === 'year') return yearWords(date.getUTCFullYear());
  if (unit === 'month') return MONTHS[date.getUTCMonth()];
  if (unit === 'day') return String(date.getUTCDate());
  const seconds = date.getUTCSeconds();
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}${seconds ? `:${two(seconds)}` : ''}`;
}

function contexts(from, to, unit) {
  if (unit === 'year') return [];
  const larger = unit === 'month' ? utcYear : unit === 'day' ? utcMonth : utcDay;
  const starts = [larger.floor(new Date(from)), ...larger.range(larger.offset(larger.floor(new Date(from)), 1), new Date(to))];
  return starts.map((date) => ({ at: date.getTime(), words: contextWords(date, unit) }));
}

function contextWords(date, unit) {
  const year = yearWords(date.getUTCFullYear());
  if (unit === 'month') return year;
  if (unit === 'day') return `${LONG[date.getUTCMonth()]} ${year}`;
  return `${date.getUTCDate()} ${LONG[date.getUTCMonth()]} ${year}, UTC`;
}
