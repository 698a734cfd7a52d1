import { gunzipSync } from 'node:zlib';
import { array, assert, asyncProperty, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinGzip, pieceOf } from '../../src/api/joined-gzip.ts';

describe('pieces that were compressed one by one', () => {
  test('are one gzip file, with the right checksum, in whatever order they are joined', async () => {
    const texts = array(array(string({ unit: 'grapheme', maxLength: 300 })), { maxLength: 6 });
    await assert(
      asyncProperty(texts, async (pieces) => {
        const made = await Promise.all(pieces.map((parts) => pieceOf(parts)));
        expect(gunzipSync(joinGzip(made)).toString()).toBe(pieces.flat().join(''));
        const turned = pieces.toReversed().flat().join('');
        expect(gunzipSync(joinGzip(made.toReversed())).toString()).toBe(turned);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  test('do not disturb each other, however long they are and however many are made at once', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => `${index}预算`.repeat(50_000 + index * 7_919));
    const made = await Promise.all(texts.map((text) => pieceOf([text])));
    expect(gunzipSync(joinGzip(made)).equals(Buffer.from(texts.join('')))).toBe(true);
  });
});
