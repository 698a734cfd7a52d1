import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawnPictures } from '../../src/pictures/draw.ts';
import { cameraNote, cameraPicture } from '../kit/camera-picture.ts';

const pictures = drawnPictures();
const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);

describe('A picture drawn anew', () => {
  it.each(['png', 'jpeg', 'webp'] as const)(
    'of a %s stands upright and says nothing of its place',
    async (format) => {
      const taken = await cameraPicture(format);
      expect(holds(taken, cameraNote)).toBe(true);
      const drawn = (await pictures.draw(taken)) ?? Uint8Array.of();
      const { width, height, exif, orientation, format: now } = await sharp(drawn).metadata();
      expect({ width, height, exif, orientation, now }).toEqual({
        width: 40,
        height: 60,
        exif: undefined,
        orientation: undefined,
        now: 'jpeg',
      });
      expect(holds(drawn, cameraNote)).toBe(false);
    },
  );

  it('loses what somebody hung behind it', async () => {
    const taken = Buffer.concat([await cameraPicture('gif'), Buffer.from('<script>alert(1)</script>')]);
    const drawn = (await pictures.draw(taken)) ?? Uint8Array.of();
    expect(drawn.length).toBeGreaterThan(0);
    expect(holds(drawn, '<script>')).toBe(false);
  });

  it('is at most 1,280 pixels a side and far below a megabyte', async () => {
    const drawn = (await pictures.draw(await cameraPicture('png', { width: 6_000, height: 2_000 }))) ?? [];
    const { width, height } = await sharp(Uint8Array.from(drawn)).metadata();
    expect(Math.max(width, height)).toBe(1_280);
    expect(drawn.length).toBeLessThan(1_000_000);
  });

  it('is not drawn of what is broken, unpacks to gigabytes, or is read by another decoder', async () => {
    const whole = await cameraPicture('jpeg', { width: 400, height: 300 });
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>');
    const bomb = await cameraPicture('gif', { width: 12_000, height: 7_000 });
    const refused = [
      whole.slice(0, 200),
      bomb,
      await cameraPicture('tiff'),
      drawing,
      Buffer.from('MZ'),
      Buffer.of(),
    ];
    expect(await Promise.all(refused.map((bytes) => pictures.draw(bytes)))).toEqual(
      refused.map(() => undefined),
    );
  });
});
