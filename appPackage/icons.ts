import { Resvg } from '@resvg/resvg-js';

/** The pixels of a picture: red, green, blue and opacity of each, row by row. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Draws a vector source as a square PNG. */
export function drawIcon(source: string, size: number): Uint8Array {
  return new Resvg(source, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
}

/** Reads a PNG back; undefined when it is not one. Colours come multiplied with their opacity. */
export function readPng(png: Uint8Array): Picture | undefined {
  if (!pngSignature.every((byte, index) => png[index] === byte) || png.length < 33) return undefined;
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const width = header.getUint32(16);
  const height = header.getUint32(20);
  // Larger than any icon may be: not worth decoding, and decoding could be made expensive.
  if (width > 1024 || height > 1024) return { width, height, pixels: new Uint8Array() };
  const encoded = Buffer.from(png).toString('base64');
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${encoded}"/></svg>`;
  return { width, height, pixels: new Resvg(frame, { font: { loadSystemFonts: false } }).render().pixels };
}
