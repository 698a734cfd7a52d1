import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const TAB = fileURLToPath(new URL('../tab/', import.meta.url));
const sheets = readdirSync(TAB, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css') && !path.startsWith('stage'))
  .toSorted();
const themes = [teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme];

const everySheet = sheets.map((path) => readFileSync(TAB + path, 'utf8')).join('\n');

/** Set by a sheet of the tab or by a component, not by the theme. */
function isOwn(name: string): boolean {
  return everySheet.includes(`${name}:`) || name.startsWith('--tint');
}

describe('the style sheets of the tab', () => {
  it.each(sheets)('%s names only tokens that every theme of Teams has', (path) => {
    const text = readFileSync(TAB + path, 'utf8');
    const named = [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '');
    const unknown = named.filter((name) => !isOwn(name) && themes.some((theme) => !(name.slice(2) in theme)));
    expect(unknown).toEqual([]);
  });

  it.each(sheets)('%s has no colour of its own', (path) => {
    const text = readFileSync(TAB + path, 'utf8');
    expect(text.match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/gi)).toBeNull();
  });
});
