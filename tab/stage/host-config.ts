import type { TeamsTheme } from './teams-host-protocol.ts';

/* How Teams dresses Adaptive Cards, as near as the public renderer can come to it. */

interface Palette {
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly surface: string;
  readonly line: string;
  readonly areas: Readonly<Record<'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>>;
}

const palettes: Record<TeamsTheme, Palette> = {
  default: {
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#0e700e',
    warning: '#8a3707',
    attention: '#b10e1c',
    surface: '#ffffff',
    line: '#e0e0e0',
    areas: {
      emphasis: '#f5f5f5',
      accent: '#c5cbfa',
      good: '#e7f2da',
      warning: '#fff4ce',
      attention: '#fcf4f6',
    },
  },
  dark: {
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#aab1fa',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f1707b',
    surface: '#292929',
    line: '#525252',
    areas: {
      emphasis: '#1f1f1f',
      accent: '#4f52b2',
      good: '#233b14',
      warning: '#463100',
      attention: '#4b1a22',
    },
  },
  contrast: {
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#1aebff',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ffff01',
    surface: '#000000',
    line: '#ffffff',
    areas: {
      emphasis: '#000000',
      accent: '#1aebff',
      good: '#000000',
      warning: '#000000',
      attention: '#000000',
    },
  },
};

const fontFamily = "'Segoe UI', system-ui, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The renderer's host configuration for each theme of Teams. */
export const hostConfigs: Record<TeamsTheme, object> = {
  default: configOf(palettes.default),
  dark: configOf(palettes.dark),
  contrast: configOf(palettes.contrast),
};

function configOf(palette: Palette): object {
  const area = (backgroundColor: string): object => ({
    backgroundColor,
    foregroundColors: colours(palette),
  });
  return {
    hostCapabilities: { capabilities: null },
    supportsInteractivity: true,
    fontFamily,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: area(palette.surface),
      emphasis: area(palette.areas.emphasis),
      accent: area(palette.areas.accent),
      good: area(palette.areas.good),
      warning: area(palette.areas.warning),
      attention: area(palette.areas.attention),
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', spacing: 'small' },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      preExpandSingleShowCardAction: false,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      allowTitleToWrap: true,
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 100 },
      value: { wrap: true },
      spacing: 12,
    },
    textStyles: { heading: { size: 'default', weight: 'bolder' } },
    textBlock: { headingLevel: 3 },
  };
}

function colours({ text, subtle, accent, good, warning, attention }: Palette): object {
  const plain = (colour: string): object => ({ default: colour, subtle: colour });
  return {
    default: { default: text, subtle },
    dark: plain(text),
    light: plain(subtle),
    accent: plain(accent),
    good: plain(good),
    warning: plain(warning),
    attention: plain(attention),
  };
}
