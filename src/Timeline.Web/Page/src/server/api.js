// The HTTP interface, and nothing but it. Caching is the browser's: answers have strong tags, and those as of a position never change.

import { heard } from './pauses.js';
import { Problem, problemOf } from './problem.js';
import { sendOnce } from './sending.js';

const BASE = 'api/collections';

/** The address of something by its parts. @type {PathOf} */
export const path = (/** @type {string[]} */ ...parts) => [BASE, ...parts.map(encodeURIComponent)].join('/');

/** @param {string} url @param {URLSearchParams | null} [query] */
const withQuery = (url, query) => {
  const text = query?.toString();
  return text ? `${url}?${text}` : url;
};

/** @template A @param {Url<A, any, any>} url @param {URLSearchParams | null} [query] @param {AbortSignal} [signal] @returns {Promise<A>} */
export async function get(url, query, signal) {
  return (await ask(withQuery(url, query), { signal, headers: { Accept: 'application/json' } })).json();
}

/**
 * Sends a write: the only way to the server's log. `seen` refuses it when the statement changed after that position. A write whose answer is lost is sent
 * again, and recorded once.
 * @template B, W @param {Url<any, B, W>} url @param {B} body @param {number} [seen] @returns {Promise<W>}
 */
export async function post(url, body, seen) {
  const json = JSON.stringify(body);
  return sendOnce(`${url} ${seen} ${json}`, async (key) => {
    /** @type {Record<string, string>} */
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json', 'Idempotency-Key': `"${key}"` };
    if (seen !== undefined) headers['If-Match'] = `"${seen}"`;
    const response = await ask(url, { method: 'POST', headers, body: json });
    try {
      return JSON.parse((await response.text()) || '{}');
    } catch {
      throw new Problem(0, 'The server stopped in the middle of its answer.');
    }
  });
}

/**
 * Every line of an NDJSON answer, parsed as it arrives; `onRow` may prepare each. Stops after `cap` lines, and says so: a page can draw only so much.
 * @template A @param {Url<A, any, any>} url @param {URLSearchParams | null} query
 * @param {{ signal?: AbortSignal, cap?: number, onRow?: (row: RowOf<A>) => void, onProgress?: (n: number) => void }} how
 */
export async function lines(url, query, { signal, cap = Infinity, onRow, onProgress }) {
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort(), { once: true });
  const response = await ask(withQuery(url, query), { signal: stop.signal, headers: { Accept: 'application/x-ndjson' } });
  const reader = /** @type {ReadableStream<BufferSource>} */ (response.body).pipeThrough(new TextDecoderStream()).getReader();
  /** @type {RowOf<A>[]} */
  const rows = [];
  let rest = '';
  for (;;) {
    const { done, value } = await read(reader);
    const text = rest + (value ?? '');
    const end = done ? text.length : text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    for (const line of text.slice(0, end).split('\n')) {
      if (!line) continue;
      const row = JSON.parse(line);
      rows.push(row);
      onRow?.(row);
    }
    if (done || rows.length > cap) break;
    onProgress?.(rows.length);
  }
  const isCut = rows.length > cap;
  if (isCut) stop.abort();
  return { rows: isCut ? rows.slice(0, cap) : rows, isCut, position: Number(response.headers.get('Timeline-Position')) || null };
}

/** @param {ReadableStreamDefaultReader<string>} reader */
async function read(reader) {
  try {
    return await reader.read();
  } catch (error) {
    if (!problemOf(error)) throw error;
    throw new Problem(0, 'The server stopped in the middle of its answer.');
  }
}

/** @param {string} url @param {RequestInit} options */
async function ask(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    if (!problemOf(error)) throw error;
    throw new Problem(0, 'The server does not answer. Whoever runs it can start it again with “timeline serve”.');
  }
  heard();
  if (response.ok) return response;
  /** @type {Partial<Schemas['Problem']>} */
  let problem = {};
  try {
    problem = await response.json();
  } catch {
    // Not every refusal has a body, such as a proxy's.
  }
  throw new Problem(response.status, problem.detail ?? problem.title ?? `The server answered ${response.status}.`, problem.type);
}
