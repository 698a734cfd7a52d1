import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

const compress = promisify(deflateRaw);

/** A piece of a longer text, compressed by itself, so that the other pieces stay when this one changes. */
export interface Piece {
  readonly plain: Buffer;
  readonly deflated: Buffer;
}

export async function pieceOf(text: string): Promise<Piece> {
  const plain = Buffer.from(text);
  // Ends on a byte and without a last block, so that another piece can follow.
  const deflated = await compress(plain, { level: 6, finishFlush: constants.Z_SYNC_FLUSH });
  return { plain, deflated };
}

/** One gzip file (RFC 1952) of all pieces in a row. */
export function joinGzip(pieces: readonly Piece[]): Buffer {
  let checksum = 0;
  let length = 0;
  for (const { plain } of pieces) {
    checksum = crc32(plain, checksum);
    length += plain.length;
  }
  const end = Buffer.alloc(lastBlock.length + 8);
  lastBlock.copy(end);
  end.writeUInt32LE(checksum, lastBlock.length);
  end.writeUInt32LE(length % 2 ** 32, lastBlock.length + 4);
  return Buffer.concat([header, ...pieces.map(({ deflated }) => deflated), end]);
}

/** Magic number, deflate, no flags, no time, no extra flags, unknown system. */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** An empty block that says it is the last one. */
const lastBlock = Buffer.from([3, 0]);
