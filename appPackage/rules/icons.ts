import { readPng, type Picture } from '../icons.ts';
import type { Rule, Subject } from './subject.ts';

/** The two icons as Teams asks for them: full colour edge to edge, and white on nothing. */
export const icons: Rule = (subject) => [
  ...checkIcon(subject, 'color', 192, ({ pixels }) =>
    everyPixel(pixels, ([, , , opacity]) => opacity === 255)
      ? []
      : ['has see-through pixels, must be full-bleed'],
  ),
  ...checkIcon(subject, 'outline', 32, outlineFaults),
];

function checkIcon(
  { files, manifest }: Subject,
  kind: 'color' | 'outline',
  size: number,
  look: (picture: Picture) => string[],
): string[] {
  const name = manifest.icons[kind];
  const bytes = files[name];
  // A file that is not there is the layout's to tell.
  if (!bytes) return [];
  const picture = readPng(bytes);
  if (!picture) return [`${name}: is not a PNG`];
  const { width, height } = picture;
  if (width !== size || height !== size) return [`${name}: is ${width}×${height}, must be ${size}×${size}`];
  return look(picture).map((fault) => `${name}: ${fault}`);
}

function outlineFaults({ pixels }: Picture): string[] {
  const faults: string[] = [];
  // Colours are multiplied with the opacity, so white is as strong as the pixel is opaque.
  const white = everyPixel(
    pixels,
    ([red, green, blue, opacity]) => red === opacity && green === opacity && blue === opacity,
  );
  if (!white) faults.push('has pixels that are not white');
  if (!somePixel(pixels, (opacity) => opacity === 0)) faults.push('has no transparent ground');
  if (!somePixel(pixels, (opacity) => opacity > 0)) faults.push('is empty');
  return faults;
}

function everyPixel(pixels: Uint8Array, test: (pixel: [number, number, number, number]) => boolean): boolean {
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, opacity = 0] = pixels.subarray(at, at + 4);
    if (!test([red, green, blue, opacity])) return false;
  }
  return pixels.length > 0;
}

function somePixel(pixels: Uint8Array, test: (opacity: number) => boolean): boolean {
  return !everyPixel(pixels, ([, , , opacity]) => !test(opacity));
}
