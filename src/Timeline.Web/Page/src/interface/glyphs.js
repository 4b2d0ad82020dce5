// The mark of each form: a shape and a colour, so that neither has to be told apart alone.
import { h } from './dom.js';
import { FORM_WORDS } from './words.js';

/** Adds a form's shape to a path, `r` being half its height. @param {Pen} path @param {StatementForm} form @param {number} x @param {number} y @param {number} r */
export function tracePath(path, form, x, y, r) {
  path.beginPath();
  if (form === 'quote') path.arc(x, y, r, 0, 2 * Math.PI);
  else if (form === 'indirect') {
    path.moveTo(x, y - r * 1.2);
    path.lineTo(x + r * 1.2, y);
    path.lineTo(x, y + r * 1.2);
    path.lineTo(x - r * 1.2, y);
    path.closePath();
  } else if (form === 'post') path.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  else path.rect(x - r * 1.1, y - r * 0.4, r * 2.2, r * 0.8);
}

const SHAPES = { quote: 'M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8', indirect: 'M5 0l5 5-5 5-5-5z', post: 'M1.2 1.2h7.6v7.6H1.2z', narration: 'M0 3.2h10v3.6H0z' };

/** The same shape beside words. @param {StatementForm} form */
export function glyph(form) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 10 10');
  svg.setAttribute('class', `glyph ${form}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[form] ?? SHAPES.narration);
  svg.append(path);
  return svg;
}

/** @param {StatementForm} form */
export const formLabel = (form) => h('span', { class: `form ${form}` }, glyph(form), FORM_WORDS[form] ?? form);
