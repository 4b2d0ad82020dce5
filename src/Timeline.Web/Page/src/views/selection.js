// Which words of an article are selected.
import { codePoints } from './codepoints.js';

/**
 * Where the selection is in a text, in code points, without blanks at its ends; null when it is elsewhere, or nothing. `element` holds the pieces of the text, each with where it begins.
 * @param {HTMLElement} element @param {string | null} text
 */
export function selectedIn(element, text) {
  const chosen = getSelection();
  const range = chosen?.rangeCount ? chosen.getRangeAt(0) : null;
  if (!range || range.collapsed || text === null || !element.contains(range.commonAncestorContainer)) return null;
  let [begin, end] = [-1, -1];
  for (const piece of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll('[data-begin]'))) {
    const node = piece.firstChild;
    if (!(node instanceof Text) || !range.intersectsNode(piece)) continue;
    const from = range.startContainer === node ? range.startOffset : 0;
    const to = range.endContainer === node ? range.endOffset : node.data.length;
    if (to <= from) continue;
    const points = codePoints(node.data);
    if (begin < 0) begin = Number(piece.dataset.begin) + points.fromUnit(from);
    end = Number(piece.dataset.begin) + points.fromUnit(to);
  }
  return begin < 0 ? null : trimmed(codePoints(text).slice(begin, end), begin, end);
}

/** @param {string} words @param {number} begin @param {number} end */
function trimmed(words, begin, end) {
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.trimEnd().length;
  return words.trim() ? { begin: begin + lead, end: end - tail, words: words.trim() } : null;
}
