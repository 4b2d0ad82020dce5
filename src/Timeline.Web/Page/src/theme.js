// Light or dark: as the system says, unless somebody chose.

const KEY = 'timeline.theme';

export function chosenTheme() {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null; // Storage may be forbidden; the system's theme will do.
  }
}

export function applyTheme(theme = chosenTheme()) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

export const currentTheme = () => chosenTheme() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

export function toggleTheme() {
  const theme = currentTheme() === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then it holds until the page is left.
  }
  applyTheme(theme);
  return theme;
}
