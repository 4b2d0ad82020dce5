import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { days, parse, say, sayBetween, sayInstant } from '../src/time/dates.js';

const page = readFileSync(new URL('../../../../docs/dates.md', import.meta.url), 'utf8');

test('every form of docs/dates.md has the bounds written there', () => {
  const rows = [...page.matchAll(/^\| `([^`]+)` \| .* \| (open|-?\d{4}-\d\d-\d\d) \| (open|-?\d{4}-\d\d-\d\d) \|$/gm)];
  assert.ok(rows.length > 40, `only ${rows.length} rows`);
  for (const [, text, earliest, latest] of rows) {
    const date = parse(text);
    assert.ok(date, `${text} is not read`);
    assert.deepEqual(days(date), [earliest, latest], text);
  }
});

test('dates are said as people say them', () => {
  const spoken = {
    '2022-02-28': '28 February 2022',
    '2022-02': 'February 2022',
    '1998~': 'about 1998',
    '2022-02?': 'February 2022 (uncertain)',
    '2022-02%': 'about February 2022 (uncertain)',
    '../2022-02-27': 'before 28 February 2022',
    '../2021-12-31': 'before 1 January 2022',
    '../2021': 'before 2022',
    '../2022-02': 'before March 2022',
    '2022-02-28/..': '28 February 2022 or later',
    '2022/': 'since 2022, end unknown',
    '/2022': 'until 2022, beginning unknown',
    '2022-02-21/2022-02-27': 'the week of 21 to 27 February 2022',
    '2022-02-22/2022-03-02': '22 February to 2 March 2022',
    '2014/2016': '2014 to 2016',
    '2022-02/2022-04': 'February to April 2022',
    '2021-12/2022-04': 'December 2021 to April 2022',
    '199X': 'the 1990s',
    '18XX': '1800 to 1899',
    '2004-XX': 'some month of 2004',
    '1985-04-XX': 'some day of April 1985',
    '156X-12-25': '25 December of some year of the 1560s',
    '1984-1X': 'October, November or December 1984',
    '2022-21': 'spring 2022',
    '2022-34': 'second quarter of 2022',
    '0000': '1 BC',
    '-0043-03-15': '15 March 44 BC',
    '2022-02-28T17:00Z': '28 February 2022, 17:00 UTC',
    '2022-02-28T01:30+03:00': '28 February 2022, 01:30 (UTC+03:00)',
    '[1667,1670..1672]': 'one of 1667; 1670 to 1672',
    '[..1760-12-03]': '3 December 1760 or earlier',
  };
  for (const [text, words] of Object.entries(spoken)) assert.equal(say(text), words);
});

test('a minute is a minute, and knows its zone', () => {
  const date = parse('2022-02-28T01:30+03:00');
  assert.equal(date.start, Date.UTC(2022, 1, 27, 22, 30));
  assert.equal(date.end - date.start, 60_000);
});

test('what is no date is said as it stands', () => {
  assert.equal(parse('next Tuesday'), null);
  assert.equal(say('next Tuesday'), 'next Tuesday');
  assert.equal(say(null), 'no date');
});

test('limits and instants have words', () => {
  assert.equal(sayBetween('2022-02..2022-03'), 'February 2022 to March 2022');
  assert.equal(sayBetween('..2022'), 'up to 2022');
  assert.equal(sayBetween('2022..'), 'from 2022 on');
  assert.equal(sayInstant('2026-11-26T14:31:00.671739Z'), '26 November 2026, 14:31:00 UTC');
});
