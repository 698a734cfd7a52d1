import { type Refusal, isRefusal, refuse } from '../domain/refusal.ts';

const largestJson = 256 * 1024;
const largestUpload = 25 * 1024 * 1024;

/** The JSON of a request, not yet checked. Refuses: `wrongContentType`, `tooLarge`, `malformed`. */
export async function readJson(request: Request): Promise<{ json: unknown } | Refusal> {
  if (!isType(request, 'application/json')) return refuse('wrongContentType');
  const bytes = await readBytes(request, largestJson, '256 KB');
  if (isRefusal(bytes)) return bytes;
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return refuse('malformed');
  }
}

/** The raw file of a request. Refuses: `wrongContentType`, `tooLarge`. */
export async function readUpload(request: Request): Promise<Uint8Array | Refusal> {
  if (!isType(request, 'application/octet-stream')) return refuse('wrongContentType');
  return readBytes(request, largestUpload, '25 MB');
}

function isType(request: Request, wanted: string): boolean {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  return type === wanted && encoding === 'identity';
}

/** Stops reading as soon as it is too much, whatever the request said about its length. */
async function readBytes(request: Request, most: number, inWords: string): Promise<Uint8Array | Refusal> {
  const tooLarge = refuse('tooLarge', { facts: { most: inWords } });
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > most) return tooLarge;
  try {
    // Node holds a body to its announced length, and hands it over faster in one piece.
    if (announced !== null) return new Uint8Array(await request.arrayBuffer());
    const parts: Uint8Array[] = [];
    let length = 0;
    const stream: AsyncIterable<Uint8Array> | null = request.body;
    for await (const part of stream ?? []) {
      length += part.byteLength;
      if (length > most) return tooLarge;
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch {
    return refuse('malformed');
  }
}
