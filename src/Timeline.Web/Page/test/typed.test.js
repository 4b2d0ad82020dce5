import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, say } from '../src/time/dates.js';
import { toBetween, toEdtf, toMoment } from '../src/time/typed.js';

test('dates as people write them', () => {
  const all = {
    '5 May 2021': '2021-05-05', 'May 5, 2021': '2021-05-05', '5th of May 2021': '2021-05-05', 'May 2021': '2021-05', '2021': '2021', 'Sept. 2020': '2020-09',
    'about 1998': '1998~', 'circa May 2021': '2021-05~', 'about 1998?': '1998%', '1998?': '1998?', 'before 2020': '../2019', 'before 8 March 2021': '../2021-03-07',
    'by 2020': '../2020', 'after 2020': '2021/..', 'after 31 December 2020': '2021-01-01/..', 'since May 2021': '2021-05/..', '2019 to 2021': '2019/2021',
    'from 1 to 5 May 2021': '2021-05-01/2021-05-05', 'between May and June 2021': '2021-05/2021-06', 'summer 2020': '2020-22', 'the 1980s': '198X', '44 BC': '-0043',
    '2021-05~': '2021-05~', ' ../2022-02-27 ': '../2022-02-27',
  };
  for (const [typed, edtf] of Object.entries(all)) assert.equal(toEdtf(typed), edtf, typed);
});

test('what the page writes it can read', () => {
  const all = ['2021-05-05', '2021-05', '2021', '198X', '2020-22', '2021-33', '1998~', '1998?', '1998%', '../2021-03-07', '../2016', '2021-05/..', '2021-05-01/2021-05-05', '2021-05-28/2021-06-03',
    '2022-02-28/2022-03-06', '2021-05/2021-06', '1998~/2020-22', '[2021-05,2021-07]', '2021-05-05T10:30:00Z', '-0043'];
  for (const edtf of all) {
    const back = parse(toEdtf(say(edtf)));
    assert.deepEqual([back?.start, back?.end, back?.words], [parse(edtf).start, parse(edtf).end, say(edtf)], say(edtf));
  }
});

test('what is not certain is refused', () => {
  for (const typed of ['', 'last Tuesday', '05/06/2021', '5 May', 'May', '31 Feb 2021', 'before about 1998', 'soon 2021', '12']) assert.equal(toEdtf(typed), null, typed);
});

test('a moment is a position, an instant or a date of the recorded clock, and now is no limit', () => {
  const today = Date.UTC(2026, 10, 26, 12);
  const value = (typed, clock = 'recorded') => toMoment(typed, clock, today).value;
  assert.deepEqual(['', 'now', 'today', 'yesterday', '37', 'position 12', '2021', '26 November 2026', '2026-11-26T10:00:00Z'].map((typed) => value(typed)),
    ['', '', '2026-11-26', '2026-11-25', '37', '12', '2021', '2026-11-26', '2026-11-26T10:00:00Z']);
  assert.equal(value('May 2021', 'said'), '2021-05');
  assert.match(toMoment('some day', 'recorded', today).problem, /some day.*no position, instant or date/);
});

test('between takes words, EDTF and its own dots', () => {
  assert.deepEqual(['', '2022-02..2022-03', 'May 2021..', '2019 to 2021', 'before 2020', '2021', 'a..b'].map(toBetween), ['', '2022-02..2022-03', '2021-05..', '2019..2021', '..2019', '2021', null]);
});
