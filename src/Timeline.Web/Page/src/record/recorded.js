// What a correction has done, in words: said aloud and shown where its form was. Pure.
import { say } from '../time/dates.js';

/** @type {Record<string, (s: Statement, values: Values) => string>} */
const NOW = {
  redate: (s, { of }) => (of === 'said' ? `said ${s.said ? say(s.said) : 'at an unknown time'}` : `happened ${s.happened ? say(s.happened) : 'at an unknown time'}`),
  reattribute: (s) => (s.speaker ? `now attributed to ${s.speaker}` : 'now attributed to nobody'),
  amend: (s) => `now reads “${s.words}”, ${s.negated ? 'negated, ' : ''}${s.modality}`,
  dispute: () => 'now disputed. Settle the dispute before it can be accepted or retracted',
  settle: (s) => (s.status === 'retracted' ? 'the dispute is settled, and the statement retracted' : 'the dispute is settled, and the statement stands'),
  accept: () => 'now accepted',
  retract: () => 'now retracted. It is in the log, and Restore brings it back',
  restore: () => 'it stands again',
};

/**
 * "Recorded: now attributed to Old Tom." of a kind of correction, what was sent, and the answer.
 * @param {string} kind @param {Values} values @param {{ position?: number | null, statement?: Statement | null }} answer
 */
export function recordedWords(kind, values, answer) {
  const words = answer?.statement && NOW[kind]?.(answer.statement, values);
  return words ? `Recorded: ${words}.` : answer?.position ? `Recorded at position ${answer.position}.` : 'Recorded.';
}
