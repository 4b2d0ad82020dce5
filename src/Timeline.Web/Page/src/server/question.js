// What a read of statements is asked for, under the names the HTTP interface uses.

/** @type {('text' | 'actor' | 'speaker' | 'form' | 'modality' | 'status')[]} */
export const FILTERS = ['text', 'actor', 'speaker', 'form', 'modality', 'status'];
/** @type {(Limit | 'undated')[]} */
export const LIMITS = ['between', 'undated', 'knownBy', 'asOf'];

/** The limits and filters a read of statements takes, without those that are not set. @param {State} state @param {(keyof State)[]} keys */
export function question(state, ...keys) {
  const query = new URLSearchParams();
  for (const key of keys) if (state[key]) query.set(key, String(state[key]));
  return query;
}
