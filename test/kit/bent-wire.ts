import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';

/**
 * What happens to the next request that it can happen to, once. `flipUpload`: a byte changes on the way there;
 * `flipDownload`: on the way back; `loseAnswer`: the service does it, and nobody hears; `cutDownload`: the line goes dead
 * half-way; `busy`: 503 from the door, without asking anybody; `silent`: no answer ever.
 */
export type Bend = 'flipUpload' | 'flipDownload' | 'loseAnswer' | 'cutDownload' | 'busy' | 'silent';

/** A bad line between the product and a server on this machine. */
export interface BentWire {
  readonly endpoint: string;
  bend(...ways: readonly Bend[]): void;
  /** The bends that happened. */
  readonly bent: Bend[];
  stop(): Promise<void>;
}

/** Opens the line to `endpoint`, which has to speak plain HTTP. */
export async function openBentWire(endpoint: string): Promise<BentWire> {
  const { origin, pathname } = new URL(endpoint);
  let waiting: Bend[] = [];
  const bent: Bend[] = [];

  const server = createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The line has no port.');

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    const body = Buffer.concat(pieces);
    const { method = 'GET' } = request;
    const happens = (way: Bend, can: boolean): boolean => {
      if (!can || waiting[0] !== way) return false;
      waiting = waiting.slice(1);
      bent.push(way);
      return true;
    };
    if (happens('busy', true)) return void response.writeHead(503, { 'x-ms-error-code': 'ServerBusy' }).end();
    if (happens('silent', true)) return;
    if (happens('flipUpload', method === 'PUT' && body.length > 0)) flip(body);
    const answer = await fetch(origin + request.url, {
      method,
      headers: headersOf(request),
      ...(body.length > 0 && { body }),
    });
    const given = Buffer.from(await answer.arrayBuffer());
    if (happens('loseAnswer', method === 'PUT')) return void response.destroy();
    if (happens('flipDownload', method === 'GET' && given.length > 0)) flip(given);
    const cut = happens('cutDownload', method === 'GET' && given.length > 1);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (!cut) return void response.end(given);
    response.write(given.subarray(0, given.length / 2), () => response.destroy());
  }

  return {
    endpoint: `http://127.0.0.1:${place.port}${pathname}`,
    bend: (...ways) => void (waiting = [...ways]),
    bent,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function flip(bytes: Buffer): void {
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
}

function headersOf({ headers }: IncomingMessage): Headers {
  const kept = new Headers();
  // Those of the connection belong to this half of the line.
  const mine = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive']);
  for (const [name, value] of Object.entries(headers))
    if (typeof value === 'string' && !mine.has(name)) kept.set(name, value);
  return kept;
}
