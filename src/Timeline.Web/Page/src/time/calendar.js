// Days, months and digits: what dates are counted with.
export const DAY = 86_400_000;
export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Milliseconds of a day; months and days may overflow. Date.UTC alone would take year 50 for 1950. @param {number} year @param {number} [month] @param {number} [day] */
export function utc(year, month = 1, day = 1) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** How many days a month has. @param {number} year @param {number} month */
export const daysIn = (year, month) => new Date(utc(year, month + 1, 0)).getUTCDate();

/** The numbers that two digits, some of them X, can stand for. @param {string} pattern @param {number} low @param {number} high */
export function matching(pattern, low, high) {
  const found = [];
  for (let n = low; n <= high; n++) {
    const text = String(n).padStart(2, '0');
    if ([...pattern].every((c, i) => c === 'X' || c === text[i])) found.push(n);
  }
  return found;
}

/** A day as EDTF. @param {number} ms */
export function isoDay(ms) {
  const date = new Date(ms);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`;
}
