import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Child, startChild } from './child.ts';
import { newFolder } from './folders.ts';
import type { Answer } from './http-client.ts';

export interface Reply {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly base64: string;
}

/** What an answer of ours was, for the bare server to send again. */
export function replyFrom(
  path: string,
  { status, headers, body }: Pick<Answer, 'status' | 'headers' | 'body'>,
  method = 'GET',
): Reply {
  const { connection: _connection, date: _date, 'keep-alive': _keepAlive, ...kept } = headers;
  const { 'transfer-encoding': _encoding, 'content-length': _length, ...own } = kept;
  const isStream = own['content-type']?.startsWith('text/event-stream') ?? false;
  const headersToSend = isStream || status === 304 ? own : { ...own, 'content-length': String(body.length) };
  return { method, path, status, headers: headersToSend, base64: body.toString('base64') };
}

/** A plain Node server that sends these bytes and does nothing else; one reply alone is sent to every call. */
export async function startBare(replies: readonly Reply[]): Promise<Child> {
  const folder = await newFolder();
  const file = join(folder, 'replies.json');
  await writeFile(file, JSON.stringify(replies));
  const script = join(import.meta.dirname, 'bare-server.ts');
  const path = replies.find(({ method, status }) => method === 'GET' && status === 200)?.path ?? '/';
  const child = await startChild({ script, arguments: [file], logFile: join(folder, 'log.txt') }, path);
  return {
    ...child,
    async stop() {
      await child.stop();
      await rm(folder, { recursive: true });
    },
  };
}
