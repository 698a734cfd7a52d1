import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FileReply, ReadyReply, StreamReply } from './routes.ts';
import { apiHeaders } from './security-headers.ts';

const compress = promisify(gzip);

/** Below this a smaller body is not worth the time. */
const worthCompressing = 2_048;

interface Asked {
  readonly request: Request;
  readonly requestId: string;
}

/** What a handler gave, as it goes over the wire. */
export async function replyWith(answer: unknown, { request, requestId }: Asked): Promise<Response> {
  const headers = { ...apiHeaders, 'x-request-id': requestId };
  if (answer === undefined) return new Response(null, { status: 204, headers });
  if (isFile(answer)) return fileReply(answer, headers);
  if (isStream(answer)) return streamReply(answer, headers);
  if (isReady(answer)) return readyReply(answer, request, headers);
  const json = JSON.stringify(answer);
  const jsonHeaders = {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    vary: 'accept-encoding',
  };
  if (json.length < worthCompressing || !takesGzip(request)) {
    return new Response(json, { headers: jsonHeaders });
  }
  const body = await compress(json, { level: 1 });
  return new Response(body, { headers: { ...jsonHeaders, 'content-encoding': 'gzip' } });
}

function readyReply({ ready }: ReadyReply, request: Request, headers: Record<string, string>): Response {
  const { etag, mediaType, gzip: gzipped, plain } = ready;
  const kept = {
    ...headers,
    etag,
    // Kept by the browser, but never shown without asking us whether it is still true for this person.
    'cache-control': 'private, no-cache',
    vary: 'accept, accept-encoding, authorization',
  };
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: kept });
  const typed = { ...kept, 'content-type': mediaType };
  return takesGzip(request)
    ? new Response(bodyOf(gzipped), { headers: { ...typed, 'content-encoding': 'gzip' } })
    : new Response(bodyOf(plain()), { headers: typed });
}

/** Always an attachment: nothing that somebody uploaded is ever shown as a page of ours. */
function fileReply({ bytes, name, mediaType }: FileReply, headers: Record<string, string>): Response {
  const plainName = name.replaceAll(/[^\w.-]/g, '_');
  return new Response(bytes instanceof Uint8Array ? bodyOf(bytes) : bytes, {
    headers: {
      ...headers,
      'content-type': mediaType,
      ...(bytes instanceof Uint8Array && { 'content-length': String(bytes.length) }),
      'content-disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${escaped(name)}`,
    },
  });
}

function streamReply({ stream }: StreamReply, headers: Record<string, string>): Response {
  return new Response(stream, {
    headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
  });
}

function takesGzip(request: Request): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(request.headers.get('accept-encoding') ?? '');
}

/** RFC 8187: what encodeURIComponent leaves alone but a header parameter may not hold. */
function escaped(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Bytes as the type of a body wants them: on memory that nobody shares. */
function bodyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : Uint8Array.from(bytes);
}

function isFile(answer: unknown): answer is FileReply {
  if (typeof answer !== 'object' || answer === null || !('bytes' in answer)) return false;
  return answer.bytes instanceof Uint8Array || answer.bytes instanceof ReadableStream;
}

function isStream(answer: unknown): answer is StreamReply {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'stream' in answer &&
    answer.stream instanceof ReadableStream
  );
}

function isReady(answer: unknown): answer is ReadyReply {
  return typeof answer === 'object' && answer !== null && 'ready' in answer && isReadyBody(answer.ready);
}

function isReadyBody(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'etag' in value && 'gzip' in value;
}
