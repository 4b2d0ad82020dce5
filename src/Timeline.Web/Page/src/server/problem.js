// What the server refused, or that it was not there. Programs go by its type and status, which are a contract; the words are for people.

export class Problem extends Error {
  /** @param {number} status 0 when nobody answered @param {string} detail @param {string} [type] such as `/problems/stale` */
  constructor(status, detail, type = '') {
    super(detail);
    this.status = status;
    this.slug = type.slice(type.lastIndexOf('/') + 1);
  }

  get isGone() {
    return this.status === 0;
  }

  /** Nothing was ever recorded in the collection. */
  get isNew() {
    return this.slug === 'no-collection';
  }

  /** Somebody else was faster. */
  get isStale() {
    return this.slug === 'stale';
  }

  /** Nobody says when an article came out. */
  get isUndated() {
    return this.slug === 'published-unknown';
  }
}

/** What to show of something that was thrown; null where it was stopped on purpose. A fault of the page itself is shown like any other. @param {unknown} thrown */
export function problemOf(thrown) {
  if (thrown instanceof Problem) return thrown;
  const { name, message } = /** @type {Error} */ (thrown);
  return name === 'AbortError' ? null : new Problem(NaN, message);
}
