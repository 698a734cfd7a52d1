import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

const compress = promisify(deflateRaw);

/** A piece of a longer text, compressed by itself, so that the other pieces stay when this one changes. */
export interface Piece {
  readonly deflated: Buffer;
  /** CRC-32 and length, in bytes, of what was compressed. */
  readonly checksum: number;
  readonly length: number;
}

/** Rooms to write a text down in before it is compressed; used again, so that no garbage of megabytes arises. */
const rooms: Buffer[] = [];
const mostRooms = 2;
/** Bytes: what is shorter is not worth a room that is kept. */
const leastRoom = 2 ** 20;

/** The texts, one after another, as one piece. */
export async function pieceOf(texts: readonly string[]): Promise<Piece> {
  const length = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const free = rooms.pop();
  const room = free && free.length >= length ? free : Buffer.allocUnsafeSlow(Math.max(leastRoom, length));
  let end = 0;
  for (const text of texts) end += room.write(text, end);
  const plain = room.subarray(0, length);
  // Ends on a byte and without a last block, so that another piece can follow.
  const deflated = await compress(plain, { level: 6, finishFlush: constants.Z_SYNC_FLUSH });
  const piece = { deflated, checksum: crc32(plain), length };
  if (rooms.length < mostRooms) rooms.push(room);
  return piece;
}

/** One gzip file (RFC 1952) of all pieces in a row. */
export function joinGzip(pieces: readonly Piece[]): Buffer {
  let checksum = 0;
  let length = 0;
  for (const piece of pieces) {
    checksum = (multiplied(shift(piece.length), checksum) ^ piece.checksum) >>> 0;
    length += piece.length;
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

/*
 * A CRC is a remainder of polynomials over two elements, written with x⁰ in the highest bit. That of two texts in a
 * row is the first one times x to the bits of the second, plus the second: no need to see the texts again.
 */
const polynomial = 0xed_b8_83_20;
const one = 0x80_00_00_00;
const eighthPower = 0x00_80_00_00;

/** x to the power of the bits in so many bytes. */
function shift(bytes: number): number {
  let power = eighthPower;
  let product = one;
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) product = multiplied(power, product);
    power = multiplied(power, power);
  }
  return product;
}

function multiplied(left: number, right: number): number {
  let product = 0;
  let term = right;
  for (let bits = left; bits !== 0; bits <<= 1) {
    if (bits < 0 || bits >= one) product ^= term;
    term = term & 1 ? (term >>> 1) ^ polynomial : term >>> 1;
  }
  return product >>> 0;
}
