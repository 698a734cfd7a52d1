import { readFileSync } from 'node:fs';
import { type Font, create } from 'fontkit';
import type { Locale } from '../domain/person.ts';

const scripts = ['latin', 'simplified', 'traditional'] as const;
type Script = (typeof scripts)[number];
export const weights = ['regular', 'bold'] as const;
export type Weight = (typeof weights)[number];
/** The name under which a font is known on the pages. */
export type FontName = `${Script}.${Weight}`;

const files: Record<Script, { readonly package: string; readonly named: Record<Weight, string> }> = {
  latin: {
    package: '@embedpdf/fonts-latin',
    named: { regular: 'NotoSans-Regular.ttf', bold: 'NotoSans-Bold.ttf' },
  },
  simplified: {
    package: '@embedpdf/fonts-sc',
    named: { regular: 'NotoSansHans-Regular.otf', bold: 'NotoSansHans-Bold.otf' },
  },
  traditional: {
    package: '@embedpdf/fonts-tc',
    named: { regular: 'NotoSansHant-Regular.otf', bold: 'NotoSansHant-Bold.otf' },
  },
};

/** Which form of a letter a reader expects; what the first has not is taken from the next. */
const order: Record<Locale, readonly Script[]> = {
  en: ['latin', 'simplified', 'traditional'],
  'zh-CN': ['simplified', 'latin', 'traditional'],
  'zh-TW': ['traditional', 'simplified', 'latin'],
};

/** A piece of text that one font can write. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
}

export interface Letters {
  /** Every font with its file, to be put on pages; of each only the letters that were used get in. */
  readonly fonts: readonly { readonly name: FontName; readonly file: Buffer }[];
  /** A text of one line in pieces. A sign that no font has, or that is not seen, is written as its code point. */
  runs(text: string, weight: Weight): Run[];
  /** How wide a line is when it is written in regular letters of a size. */
  width(text: string, size: number): number;
  /** The letters of a line in regular, one by one, each by the name of its form. */
  forms(text: string): Form[];
}

/** A letter as it is drawn; sizes in parts of the size of the letters, from its left end on the line, upwards. */
export interface Form {
  readonly name: string;
  readonly wide: number;
  /** Path data as SVG has it, in units of the font, of which one size has `units`. */
  readonly path: () => string;
  readonly units: number;
}

/** The letters with which pages are written for readers of a language. */
export function openLetters(locale: Locale): Letters {
  const fonts = scripts.flatMap((script) =>
    weights.map((weight) => ({ name: `${script}.${weight}` as const, file: fileOf(script, weight) })),
  );
  // Both weights of a font have the same letters.
  const known = new Map<Script, Font>();
  for (const script of scripts) {
    const regular = fonts.find(({ name }) => name === `${script}.regular`);
    const font = regular && create(regular.file);
    if (font && 'hasGlyphForCodePoint' in font) known.set(script, font);
  }
  const scriptFor = (codePoint: number): Script | undefined =>
    order[locale].find((script) => known.get(script)?.hasGlyphForCodePoint(codePoint));
  const runs = (text: string, weight: Weight): Run[] => runsOf(text, weight, scriptFor);
  const forms = (text: string): Form[] => runs(text, 'regular').flatMap((run) => formsOf(run, known));
  const width = (text: string, size: number): number =>
    forms(text).reduce((sum, { wide }) => sum + wide, 0) * size;
  return { fonts, runs, width, forms };
}

function fileOf(script: Script, weight: Weight): Buffer {
  const { package: name, named } = files[script];
  return readFileSync(new URL(`../fonts/${named[weight]}`, import.meta.resolve(name)));
}

function formsOf({ text, font: name }: Run, known: ReadonlyMap<Script, Font>): Form[] {
  const script = scripts.find((each) => name.startsWith(each));
  const font = script && known.get(script);
  if (!font) return [];
  return Array.from(text, (sign) => {
    const glyph = font.glyphForCodePoint(sign.codePointAt(0) ?? 0);
    const { unitsPerEm: units } = font;
    return {
      name: `${script}${glyph.id}`,
      wide: glyph.advanceWidth / units,
      path: () => glyph.path.toSVG(),
      units,
    };
  });
}

function runsOf(text: string, weight: Weight, scriptFor: (codePoint: number) => Script | undefined): Run[] {
  const runs: { text: string; font: FontName }[] = [];
  for (const sign of text.replaceAll(/[\t\p{Zs}]/gu, ' ')) {
    const codePoint = sign.codePointAt(0) ?? 0;
    const script = isUnseen(sign) ? undefined : scriptFor(codePoint);
    const font = `${script ?? 'latin'}.${weight}` as const;
    const written = script ? sign : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
    const last = runs.at(-1);
    if (last?.font === font) last.text += written;
    else runs.push({ text: written, font });
  }
  return runs;
}

/** Controls, marks that turn the direction of a line around, and halves of pairs: what hides or moves other text. */
const isUnseen = (sign: string): boolean => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(sign);
