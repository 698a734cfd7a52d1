import type { Sharp, SharpOptions } from 'sharp';
import type { Pictures } from '../ports.ts';

type Draw = (bytes: Uint8Array, options: SharpOptions) => Sharp;

/** Of the longer side, in pixels: sharp on a phone held close, and far below a megabyte. */
const longest = 1_280;
/** What is larger is kept and not drawn: a few kilobytes can unpack to gigabytes. */
const mostPixels = 80_000_000;
const seconds = 20;

/** No other decoder is ever run, whatever a file says that it is. */
const read = [
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadNsgifBuffer',
  'VipsForeignLoadWebpBuffer',
];

/** Draws with libvips, one picture after the other, so that a crowd of them takes no more memory than one. */
export function drawnPictures(): Pictures {
  let loading: Promise<Draw> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function drawn(bytes: Uint8Array): Promise<Uint8Array | undefined> {
    const draw = await (loading ??= load());
    try {
      const image = draw(bytes, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error' })
        .autoOrient()
        .resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80, chromaSubsampling: '4:4:4' })
        .timeout({ seconds });
      return Uint8Array.from(await image.toBuffer());
    } catch {
      // Broken, too large, or no picture at all: it is named instead of shown.
      return undefined;
    }
  }

  return {
    draw(bytes) {
      const mine = turn.then(() => drawn(bytes));
      turn = mine;
      return mine;
    },
  };
}

/** Twenty megabytes that only those pay who upload a picture. */
async function load(): Promise<Draw> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: read });
  return sharp;
}
