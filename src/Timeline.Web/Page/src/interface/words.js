// What the stored words mean, as the glossary has it, for labels and hints.

/** @type {Record<StatementForm, string>} */
export const FORM_WORDS = { quote: 'quotation', indirect: 'reported speech', post: 'post', narration: 'narration' };

/** @type {Record<Schemas['DateBasis'], string>} */
export const BASIS_WORDS = {
  stated: 'stated: its own sentence says it',
  bounded: 'bounded: no date of its own, but the tense or the act of saying limits it',
  carried: 'carried from the sentences around it',
  published: 'published: nothing better than the article’s own date',
  unknown: 'unknown: nothing dates it',
  corrected: 'corrected: a person set it',
};

/** What the date of an article rests on. @type {Partial<Record<Schemas['DateBasis'], string>>} */
export const PUBLISHED_WORDS = {
  stated: 'stated by the article, or by who captured it',
  carried: 'carried from the newest post inside it, so the article may be younger',
  unknown: 'unknown',
  corrected: 'corrected: a person set it',
};

/** @type {Record<Schemas['Modality'], string>} */
export const MODALITY_WORDS = {
  asserted: 'asserted', possible: 'possible (may, could)', planned: 'planned (will, is to)', alleged: 'alleged (claimed, told at a distance)', question: 'a question',
};

/** @type {Record<NonNullable<Schemas['ActorKind']>, string>} */
export const KIND_WORDS = { person: 'person', organisation: 'organisation', state: 'state', place: 'place', unnamed: 'unnamed source' };

/** @type {Record<Clock, string>} */
export const CLOCKS = { happened: 'Happened', said: 'Said', recorded: 'Recorded' };

/** Marks of a statement beside its form: only what is not usual. @param {Pick<Statement, 'modality' | 'negated' | 'status'> & { possibly?: boolean }} s @returns {string[]} */
export function marksOf(s) {
  return [
    s.modality !== 'asserted' ? s.modality : '',
    s.negated ? 'negated' : '',
    s.status !== 'recorded' ? s.status : '',
    s.possibly ? 'possibly' : '',
  ].filter(Boolean);
}

/** @param {Pick<Statement, 'speaker' | 'form'>} s */
export const speakerOf = (s) => s.speaker ?? (s.form === 'narration' ? 'the article' : 'speaker not named');
