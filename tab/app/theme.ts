import { observed, useObserved } from '../ui/observed.ts';
import { themeOf, type TeamsTheme } from './theme-name.ts';

/** Before Teams has answered: what it wrote into the address, else what the system likes. */
function firstTheme(): TeamsTheme {
  const written = new URLSearchParams(location.search).get('theme');
  if (written) return themeOf(written);
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}

const theme = observed<TeamsTheme>(firstTheme());

export const setTheme = theme.set;
export const useTheme = (): TeamsTheme => useObserved(theme);
