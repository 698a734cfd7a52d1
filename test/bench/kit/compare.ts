import { gunzipSync } from 'node:zlib';
import type { Row } from '../bench.ts';
import { startBare, replyFrom } from './bare.ts';
import { ms, type Spread, spreadOf } from './figures.ts';
import { type Answer, createHttpClient, expectStatus, type Sent } from './http-client.ts';

export interface Comparison {
  readonly ours: Spread;
  readonly bare: Spread;
  readonly answer: Answer;
}

interface Asked {
  readonly base: string;
  readonly sent: Sent;
  readonly status?: number;
  readonly calls?: number;
}

const rounds = 10;
const warmUps = 300;

/** Asks the service and a bare server with the same bytes in turn, one call after the other, so that whatever else the machine does meets both. */
export async function compare({ base, sent, status = 200, calls = 1_000 }: Asked): Promise<Comparison> {
  const service = createHttpClient(base);
  const answer = expectStatus(await service.send(sent), status);
  const child = await startBare([replyFrom(sent.path, answer)]);
  const bare = createHttpClient(child.base);
  try {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let call = 0; call < warmUps; call += 1) {
      await service.send(sent);
      await bare.send(sent);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const [client, spent] of [
        [service, ours],
        [bare, theirs],
      ] as const) {
        for (let call = 0; call < calls / rounds; call += 1) {
          spent.push(expectStatus(await client.send(sent), status).ms);
        }
      }
    }
    return { ours: spreadOf(ours), bare: spreadOf(theirs), answer };
  } finally {
    service.close();
    bare.close();
    await child.stop();
  }
}

/** "p50 1.2 ms, p99 3 ms". */
export function spreadWords({ p50, p99 }: Spread): string {
  return `p50 ${ms(p50)}, p99 ${ms(p99)}`;
}

export function besides(ours: Spread, bare: Spread): NonNullable<Row['bare']> {
  return { words: spreadWords(bare), ratio: ours.p50 / bare.p50 };
}

/** What a compressed answer says. */
export function plainOf({ headers, body }: Answer): Buffer {
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}
