// The HTTP interface, and nothing but it. Caching is the browser's: answers have strong tags, and those as of a position never change.

import { heard } from './pauses.js';

const BASE = 'api/collections';

/** What the server refused, or that it was not there. `status` is 0 when nobody answered. */
export class Problem extends Error {
  constructor(status, detail, type) {
    super(detail);
    this.status = status;
    this.type = type ?? '';
  }

  get isGone() {
    return this.status === 0;
  }

  get isStale() {
    return this.status === 412;
  }
}

export const path = (...parts) => [BASE, ...parts.map(encodeURIComponent)].join('/');

const withQuery = (url, query) => {
  const text = query?.toString();
  return text ? `${url}?${text}` : url;
};

export async function get(url, query, signal) {
  return (await ask(withQuery(url, query), { signal, headers: { Accept: 'application/json' } })).json();
}

/** Sends a write. `seen` refuses it when the statement changed after that position. */
export async function post(url, body, seen) {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
  if (seen !== undefined) headers['If-Match'] = `"${seen}"`;
  const response = await ask(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  return text ? JSON.parse(text) : {};
}

/**
 * Every line of an NDJSON answer, parsed as it arrives; `onRow` may prepare each. Stops after `cap` lines, and says so: a page can draw only so much.
 */
export async function lines(url, query, { signal, cap = Infinity, onRow, onProgress } = {}) {
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort(), { once: true });
  const response = await ask(withQuery(url, query), { signal: stop.signal, headers: { Accept: 'application/x-ndjson' } });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
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

async function read(reader) {
  try {
    return await reader.read();
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem(0, 'The server stopped in the middle of its answer.');
  }
}

async function ask(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem(0, 'The server does not answer. Whoever runs it can start it again with “timeline serve”.');
  }
  heard();
  if (response.ok) return response;
  let problem = {};
  try {
    problem = await response.json();
  } catch {
    // Not every refusal has a body, such as a proxy's.
  }
  throw new Problem(response.status, problem.detail ?? problem.title ?? `The server answered ${response.status}.`, problem.type);
}
