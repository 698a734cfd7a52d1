export type Body = { readonly json: unknown } | 'tooLarge' | 'unreadable';

/** Reads a JSON body of at most `most` bytes. */
export async function readBody(request: Request, most: number): Promise<Body> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'tooLarge';
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const stream: AsyncIterable<Uint8Array> | null = request.body;
    for await (const part of stream ?? []) {
      size += part.byteLength;
      if (size > most) return 'tooLarge';
      parts.push(part);
    }
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) };
  } catch {
    return 'unreadable';
  }
}
