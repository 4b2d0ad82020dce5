// Dates as people type them, and as this page writes them, turned into EDTF. What is not understood for certain is refused, not guessed. Pure.
import { DAY, isoDay, MONTHS } from './calendar.js';
import { dateOf, parse } from './dates.js';

/** @type {Record<string, number>} */
const PARTS = {
  spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24,
  'northern spring': 25, 'northern summer': 26, 'northern autumn': 27, 'northern winter': 28,
  'southern spring': 29, 'southern summer': 30, 'southern autumn': 31, 'southern winter': 32,
  'first quarter of': 33, 'second quarter of': 34, 'third quarter of': 35, 'fourth quarter of': 36,
  'first third of': 37, 'second third of': 38, 'last third of': 39, 'first half of': 40, 'second half of': 41,
};

/** What to say of a text that is no date. */
export const FORMS_OF_DATES = 'try 5 May 2021, May 2021, about 1998, before 2020, since 2019, 2019 to 2021, or EDTF such as 2021-05';

/** EDTF for what was typed, which may be EDTF already; null where it cannot be read. @param {string} typed @returns {string | null} */
export function toEdtf(typed) {
  const text = typed.trim().replace(/\s+/g, ' ').replace(/[–—]/g, '-');
  if (!text) return null;
  const edtf = text.toUpperCase();
  if (parse(edtf)) return edtf;
  const found = ofWords(text.toLowerCase().replace(/\.$/, ''));
  return found && parse(found) ? found : null;
}

/** @param {string} text @returns {string | null} */
function ofWords(text) {
  let match;
  if ((match = /^one of (.+)$/.exec(text))) return joined(match[1].split(/; ?/).map(ofWords), (parts) => `[${parts.join(',')}]`);
  if ((match = /^before (.+)$/.exec(text))) return joined([qualified(match[1])], ([date]) => neighbour(date, -1, (day) => `../${day}`));
  if ((match = /^after (.+)$/.exec(text))) return joined([qualified(match[1])], ([date]) => neighbour(date, 1, (day) => `${day}/..`));
  if ((match = /^(?:(?:until|till|by|up to) (.+)|(.+) or earlier)$/.exec(text))) return joined([qualified(match[1] ?? match[2])], ([date]) => `../${date}`);
  if ((match = /^(?:since (.+)|from (.+) on(?:wards)?|(.+) or later)$/.exec(text))) return joined([qualified(match[1] ?? match[2] ?? match[3])], ([date]) => `${date}/..`);
  if ((match = /^(?:the week of |from )?(.+?) (?:to|until) (.+)$/.exec(text) ?? /^between (.+) and (.+)$/.exec(text))) return range(match[1], match[2]);
  return qualified(text);
}

/** @param {(string | null)[]} parts @param {(parts: string[]) => string | null} join */
const joined = (parts, join) => (parts.every(Boolean) ? join(/** @type {string[]} */ (parts)) : null);

// "28 February to 6 March 2022", "1 to 5 May 2021": the first side has what it does not say from the second.
/** @param {string} first @param {string} second */
function range(first, second) {
  const to = qualified(second);
  if (!to) return null;
  const rest = second.split(' ').filter((word) => !/^(about|circa|c|ca)$/.test(word));
  for (let own = 0; own < rest.length; own++) {
    const from = qualified([first, ...rest.slice(rest.length - own)].join(' '));
    if (from) return `${from}/${to}`;
  }
  return null;
}

// The unit before or after a date that is a day, a month or a year.
/** @param {string} edtf @param {number} way @param {(day: string) => string} write */
function neighbour(edtf, way, write) {
  if (!/^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(edtf)) return null;
  const { start, end } = dateOf(edtf);
  return write(isoDay(way < 0 ? start - 1 : end).slice(0, edtf.length));
}

/** @param {string} text @returns {string | null} */
function qualified(text) {
  let match;
  if ((match = /^(?:about|around|circa|approximately|ca?\.?|~) ?(.+)$/.exec(text))) return marked(match[1], '~');
  if ((match = /^(.+?) ?(?:\(uncertain\)|\?)$/.exec(text))) return marked(match[1], '?');
  return single(text);
}

/** @param {string} text @param {string} mark */
function marked(text, mark) {
  const date = qualified(text);
  if (!date || date.includes('T') || /[?%]$/.test(date) && mark === '?') return null;
  return date.endsWith('?') ? `${date.slice(0, -1)}%` : date + mark;
}

/** @param {string} text @returns {string | null} */
function single(text) {
  const edtf = text.toUpperCase();
  const date = parse(edtf);
  if (date) return date.unit === 'interval' || date.unit === 'oneOf' ? null : edtf;
  let match;
  if ((match = /^(.+), (\d\d):(\d\d)(?::(\d\d))?(?: utc)?$/.exec(text))) {
    const day = single(match[1]);
    return day && `${day}T${match[2]}:${match[3]}:${match[4] ?? '00'}${text.endsWith('utc') ? 'Z' : ''}`;
  }
  if ((match = /^(?:the )?(\d{3})0s$/.exec(text))) return `${match[1]}X`;
  if ((match = /^(\d{1,4}) bc$/.exec(text))) return match[1] === '1' ? '0000' : `-${String(+match[1] - 1).padStart(4, '0')}`;
  if ((match = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)\.?,? (\d{4})$/.exec(text))) return day(match[3], match[2], match[1]);
  if ((match = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text))) return day(match[3], match[1], match[2]);
  if ((match = /^(?:the )?([a-z][a-z ]*?)\.?(?:,| of)? (\d{4})$/.exec(text))) return part(match[2], match[1]) ?? part(match[2], `${match[1]} of`);
  return null;
}

/** @param {string} name */
function month(name) {
  const i = MONTHS.findIndex((one) => [one.toLowerCase(), one.toLowerCase().slice(0, 3), one === 'September' && 'sept'].includes(name));
  return i < 0 ? null : String(i + 1).padStart(2, '0');
}

/** @param {string} year @param {string} name @param {string} number */
/** @param {string} year @param {string} name @param {string} number */
const day = (year, name, number) => month(name) && `${year}-${month(name)}-${number.padStart(2, '0')}`;

/** @param {string} year @param {string} name */
function part(year, name) {
  const number = month(name) ?? PARTS[name];
  return number ? `${year}-${number}` : null;
}

/**
 * A moment of a clock as typed: on the recorded clock a position or an instant too. `{ value }`, empty for now or none; or `{ problem }` in words.
 * @param {string} typed @param {Clock} clock @param {number} today @returns {{ value: string, problem?: undefined } | { problem: string, value?: undefined }}
 */
export function toMoment(typed, clock, today) {
  const text = typed.trim();
  if (!text || /^now$/i.test(text)) return { value: '' };
  if (/^today$/i.test(text)) return { value: isoDay(today) };
  if (/^yesterday$/i.test(text)) return { value: isoDay(today - DAY) };
  if (clock === 'recorded') {
    const position = /^(?:position )?(\d{1,3}|\d{5,})$/i.exec(text);
    if (position) return { value: position[1] };
    if (/^\d{4}$/.test(text)) return { value: text };
    if (/^\d{4}-\d\d-\d\dT/.test(text) && Number.isFinite(Date.parse(text))) return { value: text };
  }
  const edtf = toEdtf(text);
  if (edtf) return { value: edtf };
  return { problem: `“${text}” is no ${clock === 'recorded' ? 'position, instant or date' : 'date'} I can read; ${clock === 'recorded' ? 'try 21, 2021-05-05 or 5 May 2021' : 'try 5 May 2021, May 2021 or 2021-05'}.` };
}

/** `A..B` as typed, also with words between: null where a side cannot be read. @param {string} typed */
export function toBetween(typed) {
  const text = typed.trim();
  if (!text) return '';
  if (text.includes('..') && !text.includes('/')) {
    const sides = text.split('..').map((side) => (side.trim() ? toEdtf(side) : ''));
    return sides.length === 2 && !sides.includes(null) ? sides.join('..') : null;
  }
  const edtf = toEdtf(text);
  if (!edtf) return null;
  return edtf.includes('/') ? edtf.split('/').map((side) => (side === '..' ? '' : side)).join('..') : edtf;
}
