// Buttons that are a sign. Drawn here, since not every system has letters for them.
import { button } from './dom.js';

const PATHS = {
  first: 'M3 3h2v10H3zM13 3v10L6 8z',
  back: 'M11 3v10L4 8z',
  forwards: 'M5 3v10l7-5z',
  last: 'M11 3h2v10h-2zM3 3v10l7-5z',
};

/** @param {keyof typeof PATHS} name @param {string} words @param {() => void} onclick */
export function iconButton(name, words, onclick) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return button(svg, onclick, { 'aria-label': words, title: words });
}
