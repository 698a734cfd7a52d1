import type { Chance } from '../../kit/chance.ts';
import type { Life } from './life.ts';
import type { Loop } from './loop.ts';

/** What a call to the chat platform is, as the platform sees it; times in milliseconds of the world. */
export interface SeenCall {
  readonly key: string;
  readonly conversationId: string;
  readonly begun: number;
  /** When it was answered or given up. */
  ended: number;
  readonly life: Pick<Life, 'endedAt'>;
  /** The platform asked for no further try before this. */
  notBefore: number;
  /** What the platform did, for whoever reads a report of a fault. */
  readonly fate: Fate;
}

export interface Arrival {
  readonly key: string;
  readonly conversationId: string;
  readonly activityId: string;
  readonly at: number;
}

const fates = {
  sent: 'accept',
  later: 'refuse',
  soon: 'refuse',
  precondition: 'refuse',
  refused: 'refuse',
  'broken before': 'refuse',
  'broken after': 'accept',
  'reset before': 'refuse',
  'reset after': 'accept',
  'hang before': 'refuse',
  'hang after': 'accept',
  'late after reset': 'late',
  'late after 504': 'late',
  'late after hang': 'late',
  'half an answer': 'accept',
  blocked: 'refuse',
} as const;
export type Fate = keyof typeof fates;
const faulty = (Object.keys(fates) as Fate[]).filter((fate) => fate !== 'sent' && fate !== 'blocked');

export interface ChannelSettings {
  readonly loop: Loop;
  readonly chance: Chance;
  /** Of a hundred calls. */
  readonly faults: number;
  /** Whoever is in it has shut the bot out. */
  readonly blocked: ReadonlySet<string>;
}

/** A chat platform that fails in every way that a network has; it keeps what arrived, and who asked when. */
export interface Channel {
  readonly calls: readonly SeenCall[];
  readonly arrivals: readonly Arrival[];
  /** Edits of messages that are not there. */
  readonly strayEdits: readonly string[];
  /** How a process reaches it. */
  fetchFor(life: Life): typeof globalThis.fetch;
  /** Whether a message with this key is in the chat; known a little after it arrived. */
  find(conversationId: string, key: string): string | undefined;
}

const longestLateness = 10_000;
const readLag = 2_000;
const brokenStatuses = [500, 502, 503, 504];

export function createChannel({ loop, chance, faults, blocked }: ChannelSettings): Channel {
  const calls: SeenCall[] = [];
  const arrivals: Arrival[] = [];
  const byKey = new Map<string, Arrival & { readonly seenAt: number }>();
  const activities = new Set<string>();
  const strayEdits: string[] = [];

  function arrive(key: string, conversationId: string): string {
    const activityId = `a${arrivals.length + 1}`;
    const arrival = { key, conversationId, activityId, at: loop.now() };
    arrivals.push(arrival);
    activities.add(activityId);
    if (!byKey.has(key)) byKey.set(key, { ...arrival, seenAt: loop.now() + chance.below(readLag) });
    return activityId;
  }

  function fateOf(conversationId: string): Fate {
    if (blocked.has(conversationId)) return 'blocked';
    return chance.below(1_000) < faults * 10 ? chance.pick(faulty) : 'sent';
  }

  async function meet(life: Life, fate: Fate, accept: () => string, call?: SeenCall): Promise<Response> {
    const took = fate === 'sent' ? 5 + chance.below(80) : 5 + chance.below(1_500);
    await loop.later(took);
    const isLate = fates[fate] === 'late';
    if (isLate) loop.at(loop.now() + chance.below(longestLateness), () => void accept());
    const activityId = fates[fate] === 'accept' ? accept() : '';
    if (life.isOver()) return new Promise<never>(() => undefined);
    if (call) call.ended = loop.now();
    return answerTo(fate, activityId, call);
  }

  function answerTo(fate: Fate, activityId: string, call?: SeenCall): Response {
    switch (fate) {
      case 'sent':
        return new Response(`{"id":"${activityId}"}`);
      case 'half an answer':
        return new Response('{"id":');
      case 'later': {
        const seconds = 1 + chance.below(12);
        if (call) call.notBefore = loop.now() + seconds * 1_000;
        return new Response(null, { status: 429, headers: { 'retry-after': String(seconds) } });
      }
      case 'soon':
        return new Response(null, { status: 429 });
      case 'precondition':
        return new Response(null, { status: 412 });
      case 'blocked':
        return new Response(null, { status: 403 });
      case 'broken before':
      case 'broken after':
        return new Response(null, { status: chance.pick(brokenStatuses) });
      case 'late after 504':
        return new Response(null, { status: 504 });
      case 'refused':
        throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
      default:
        throw new TypeError('fetch failed');
    }
  }

  function hanging(
    fate: Fate,
    accept: () => string,
    signal: AbortSignal,
    call: SeenCall | undefined,
  ): Promise<Response> {
    if (fate !== 'hang before')
      loop.at(loop.now() + (fate === 'hang after' ? 50 : chance.below(longestLateness)), () => void accept());
    return new Promise((_, reject) => {
      const giveUp = (): void => {
        if (call) call.ended = loop.now();
        reject(new TypeError('aborted'));
      };
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  return {
    calls,
    arrivals,
    strayEdits,
    fetchFor: (life) => (input, options) => {
      const path = (typeof input === 'string' ? input : '').split('/v3/conversations/')[1] ?? '';
      const [conversationId = '', , activityId] = path.split('/');
      const signal = options?.signal ?? AbortSignal.any([]);
      const fate = fateOf(conversationId);
      const isHang = fate.endsWith('hang') || fate.startsWith('hang');
      if (options?.method === 'PUT') {
        const edit = (): string => activityId ?? '';
        if (!activities.has(activityId ?? '')) strayEdits.push(path);
        return life.atOnce(() => (isHang ? hanging(fate, edit, signal, undefined) : meet(life, fate, edit)));
      }
      return life.atOnce(() => {
        const key = keyIn(typeof options?.body === 'string' ? options.body : '');
        const call: SeenCall = {
          key,
          conversationId,
          begun: loop.now(),
          ended: Infinity,
          life,
          notBefore: 0,
          fate,
        };
        calls.push(call);
        const accept = (): string => arrive(key, conversationId);
        return isHang ? hanging(fate, accept, signal, call) : meet(life, fate, accept, call);
      });
    },
    find(conversationId, key) {
      const arrival = byKey.get(key);
      return arrival && arrival.seenAt <= loop.now() && arrival.conversationId === conversationId
        ? arrival.activityId
        : undefined;
    },
  };
}

function keyIn(body: string): string {
  return /"deliveryKey":"([^"]*)"/.exec(body)?.[1] ?? '';
}
