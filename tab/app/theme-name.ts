/** The three themes of Teams, by its own names. */
export type TeamsTheme = 'default' | 'dark' | 'contrast';

export function themeOf(name: string | null | undefined): TeamsTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}
