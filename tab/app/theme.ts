import { teamsLightTheme, type Theme } from '@fluentui/react-components';
import { observed, useObserved } from '../ui/observed.ts';
import { themeOf, type TeamsTheme } from './theme-name.ts';

/** Most people work in the light; what the others look like is fetched when somebody wants it. */
const themes: Record<TeamsTheme, () => Promise<Theme>> = {
  default: () => Promise.resolve(teamsLightTheme),
  dark: async () => (await import('./theme-dark.ts')).teamsDarkTheme,
  contrast: async () => (await import('./theme-contrast.ts')).teamsHighContrastTheme,
};

interface Shown {
  readonly name: TeamsTheme;
  readonly theme: Theme;
}

let wanted: TeamsTheme = 'default';
const shown = observed<Shown>({ name: 'default', theme: teamsLightTheme });

/** Before Teams has answered: what it wrote into the address, else what the system likes. */
export function firstTheme(): TeamsTheme {
  const written = new URLSearchParams(location.search).get('theme');
  if (written) return themeOf(written);
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}

/** Resolves when the theme is shown, or somebody wanted another one meanwhile. */
export async function setTheme(name: TeamsTheme): Promise<void> {
  wanted = name;
  const theme = await themes[name]();
  if (wanted === name && shown.read().name !== name) shown.set({ name, theme });
}

export const useTheme = (): Shown => useObserved(shown);
