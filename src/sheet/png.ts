import { Resvg } from '@resvg/resvg-js';
import type { Letters } from '../evidence/letters.ts';
import type { Drawing, Shape } from './shapes.ts';

/** So many pages stand under each other in one picture; more of them would be too large to open. */
export const mostInPicture = 4;

/** Twice as many pixels as points: sharp on a wall. */
const sharpness = 2;

/** A drawing as one picture, its first pages under each other; `more` says how many are left. */
export function pngOf(drawing: Drawing, letters: Letters, more: (pages: number) => string): Uint8Array {
  const picture = new Resvg(svgOf(drawing, letters, more), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: sharpness },
    background: '#ffffff',
  });
  return picture.render().asPng();
}

/** The same as SVG without any text: what people wrote is drawn letter by letter, so that it can be no markup. */
export function svgOf(
  { wide, high, pages }: Drawing,
  letters: Letters,
  more: (pages: number) => string,
): string {
  const forms = new Map<string, string>();
  const shown = pages.slice(0, mostInPicture);
  const left = pages.length - shown.length;
  const parts = shown.map((page, index) => {
    const shapes = page.map((shape) => shapeOf(shape, letters, forms)).join('');
    return `<g transform="translate(0 ${index * high})">${shapes}</g>`;
  });
  const end = shown.length * high;
  const note: Shape = { is: 'text', x: 30, y: end - 8, size: 9, ink: '#1f1f1f', text: more(left) };
  if (left > 0) parts.push(shapeOf(note, letters, forms));
  const drawn = [...forms].map(([name, path]) => `<path id="${name}" d="${path}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${end}"><defs>${drawn}</defs>${parts.join('')}</svg>`;
}

function shapeOf(shape: Shape, letters: Letters, forms: Map<string, string>): string {
  if (shape.is === 'line')
    return `<path d="M${shape.x} ${shape.y}L${shape.toX} ${shape.toY}" stroke="${shape.ink}" stroke-width="0.6"/>`;
  if (shape.is === 'corners') {
    const points = shape.points.map((point) => point.join(',')).join(' ');
    return `<polygon points="${points}" fill="${shape.fill}" stroke="${shape.edge}" stroke-width="0.6"/>`;
  }
  if (shape.is === 'text') return textOf(shape, letters, forms);
  const edge = shape.edge === undefined ? '' : ` stroke="${shape.edge}" stroke-width="0.6"`;
  const dashes = shape.dashed ? ' stroke-dasharray="2 1.5"' : '';
  return `<rect x="${shape.x}" y="${shape.y}" width="${shape.wide}" height="${shape.high}" fill="${shape.fill}"${edge}${dashes}/>`;
}

/** Each form stands in the picture once, however often it is used. */
function textOf(
  { x, y, size, ink, text }: Extract<Shape, { is: 'text' }>,
  letters: Letters,
  forms: Map<string, string>,
): string {
  let at = x;
  const used = letters.forms(text).map(({ name, wide, path, units }) => {
    if (!forms.has(name)) forms.set(name, path());
    const [here, scale] = [at, size / units];
    at += wide * size;
    return `<use href="#${name}" transform="translate(${here} ${y}) scale(${scale} ${-scale})"/>`;
  });
  return `<g fill="${ink}">${used.join('')}</g>`;
}
