import sharp from 'sharp';

/** What a camera writes beside a picture; nobody who looks at the picture is to learn it. */
export const cameraNote = 'Taken at 31.2304 N 121.4737 E';

/** A picture as a camera gives it: on its side, with a note of where it was taken. */
export async function cameraPicture(
  format: 'png' | 'jpeg' | 'gif' | 'webp' | 'tiff',
  size: { readonly width: number; readonly height: number } = { width: 60, height: 40 },
): Promise<Uint8Array> {
  const plain = sharp({ create: { ...size, channels: 3, background: '#c21e56' } });
  return Uint8Array.from(
    await plain
      .withMetadata({ orientation: 6, exif: { IFD0: { ImageDescription: cameraNote } } })
      .toFormat(format)
      .toBuffer(),
  );
}
