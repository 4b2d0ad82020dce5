#!/usr/bin/env bash
# Library:   edtf (edtf.js) 4.11.1, npm; beside it @edtf-ts/core 0.4.2.
# Behaviour: edtf.js refuses an interval whose two ends are the same date: "2019-05-08/2019-05-08" throws "invalid upper bound". ISO 8601-2 and the EDTF
#            specification ask that the start is not after the end; equal ends are a valid interval of one day, month or year, and @edtf-ts/core reads them.
#            "2019-05-08/2019-05" throws too, although the month contains the day.
# Seen:      by giving both parsers the same intervals and printing the bounds they compute.
# Hurts:     whoever exports computed ranges (first day/last day of a set of sources) as EDTF: everything that happened within one day or one month is
#            unreadable for programs built on edtf.js, while longer ranges of the same export are fine. Write a single date where the ends are equal.
# Exits 0 while the behaviour is as described, 1 when it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund edtf@4.11.1 @edtf-ts/core@0.4.2

cat >look.mjs <<'JS'
import { readFileSync } from 'node:fs';
import edtf from 'edtf';
import { parse } from '@edtf-ts/core';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`edtf ${version('edtf')}, @edtf-ts/core ${version('@edtf-ts/core')}`);

const day = (instant) => new Date(instant).toISOString().slice(0, 10);
const one = (text) => { try { const read = edtf(text); return `${day(read.min)}..${day(read.max)}`; } catch (error) { return `throws "${error.message.split('\n')[0]}"`; } };
const other = (text) => { const read = parse(text); return read.success ? `${day(read.value.min)}..${day(read.value.max)}` : 'refuses'; };

let changed = false;
for (const [text, expectedOne, expectedOther] of [
  ['2019-05-08/2019-05-09', '2019-05-08..2019-05-09', '2019-05-08..2019-05-09'],
  ['2019-05-08/2019-05-08', 'throws "invalid upper bound: 2019-05-08"', '2019-05-08..2019-05-08'],
  ['2019-05/2019-05', 'throws "invalid upper bound: 2019-05"', '2019-05-01..2019-05-31'],
  ['2019/2019', 'throws "invalid upper bound: 2019"', '2019-01-01..2019-12-31'],
  ['2019-05-08/2019-05', 'throws "invalid upper bound: 2019-05"', '2019-05-08..2019-05-31'],
]) {
  const [found, beside] = [one(text), other(text)];
  console.log(`${text.padEnd(22)} edtf: ${found.padEnd(42)} @edtf-ts/core: ${beside}`);
  changed ||= found !== expectedOne || beside !== expectedOther;
}

process.exit(changed ? 1 : 0);
JS
node look.mjs
