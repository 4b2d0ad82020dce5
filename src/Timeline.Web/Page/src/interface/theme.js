// Light or dark: as the system says, unless somebody chose. The style sheet asks the page's root, which always has one of them.

const KEY = 'timeline.theme';

/** Whether the system is dark. */
export const dark = matchMedia('(prefers-color-scheme: dark)');

let chosen = stored();

export const currentTheme = () => chosen ?? (dark.matches ? 'dark' : 'light');

export function applyTheme() {
  document.documentElement.dataset.theme = currentTheme();
}

export function toggleTheme() {
  chosen = currentTheme() === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // Then it holds until the page is left.
  }
  applyTheme();
}

function stored() {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null; // Storage may be forbidden; the system's theme will do.
  }
}
