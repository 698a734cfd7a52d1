import type { Hono } from 'hono';
import { createCallLimits } from '../../src/api/call-limits.ts';
import type { CallLine } from '../../src/api/call-log.ts';
import { type Client, ProblemError, createClient } from '../../src/api/client.ts';
import { createApi } from '../../src/api/create-api.ts';
import type { DrawSheet } from '../../src/api/calendar-sheet-routes.ts';
import type { WriteReport } from '../../src/api/report-file-routes.ts';
import type { PrintEvidence } from '../../src/api/evidence-routes.ts';
import type { Conditions } from '../../src/api/health.ts';
import type { Condition } from '../../src/domain/condition.ts';
import { type Live, createLive } from '../../src/api/live.ts';
import type { SignIn } from '../../src/api/sign-in.ts';
import { newSecret } from '../../src/clock.ts';
import { createReportWriter } from '../../src/report-files/writer.ts';
import { createDrawer } from '../../src/sheet/draw.ts';
import { createPrinter } from '../../src/evidence/print.ts';
import type { Event } from '../../src/domain/event.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { createSubscribers } from '../../src/subscribers/index.ts';
import { wakeTabs } from '../../src/subscribers/wake-tabs.ts';
import {
  type Department,
  type PersonName,
  openDepartment,
  personNamed,
  tenantId,
} from '../kit/department.ts';

/** The department with its API in front, and a relay that runs when told to. */
export interface Desk extends Department {
  readonly app: Hono;
  readonly live: Live;
  readonly log: CallLine[];
  readonly faults: unknown[];
  /** Asks as somebody; the body is sent as JSON unless it is a text or bytes. */
  ask(
    who: PersonName | undefined,
    method: string,
    path: string,
    body?: unknown,
    headers?: Headings,
  ): Promise<Response>;
  as(who: PersonName): Client;
  /** Follows up on everything that was committed since the last time. */
  relay(): Promise<void>;
}

type Headings = Readonly<Record<string, string>>;

/** Everybody's token is their name. */
const signIn: SignIn = async (authorization) => {
  const name = /^Bearer (\w+)$/.exec(authorization ?? '')?.[1];
  if (!name) return refuse('notSignedIn');
  if (!isCast(name)) return { tenantId, personId: name, name, external: false };
  const { id, tenantId: tenant, name: shown, external } = personNamed(name);
  return { tenantId: tenant, personId: id, name: shown, external };
};

interface Changes {
  readonly local?: boolean;
  readonly tabFolder?: string;
  readonly printEvidence?: PrintEvidence;
  readonly drawSheet?: DrawSheet;
  readonly writeReport?: WriteReport;
  readonly conditions?: Partial<Conditions>;
  /** Calls a minute that one person may make; there is one proxy in front. */
  readonly perPerson?: number;
}

const well: Condition = { state: 'ok' };

export async function openDesk(changes: Changes = {}): Promise<Desk> {
  const department = await openDepartment();
  const { doors, store } = department;
  const live = createLive();
  const log: CallLine[] = [];
  const faults: unknown[] = [];
  const app = createApi({
    doors,
    signIn,
    live,
    local: changes.local ?? false,
    version: '1.2.3',
    printEvidence: changes.printEvidence ?? createPrinter(),
    drawSheet: changes.drawSheet ?? createDrawer(),
    writeReport: changes.writeReport ?? createReportWriter(),
    newSecret,
    feedLinks: {
      campaign: (id) => `https://desk.example/tab/campaigns/${id}`,
      task: (id) => `https://desk.example/tab/campaigns/${id}/tasks`,
    },
    tabFolder: changes.tabFolder ?? '/nowhere',
    log: (line) => log.push(line),
    onFault: (error) => faults.push(error),
    relayBehind: async () => false,
    relay: async () => ({ behind: false, failing: [], setAside: 0 }),
    conditions: () => ({ files: well, wake: well, directory: well, ...changes.conditions }),
    checkReplies: true,
    ...(changes.perPerson !== undefined && {
      limits: createCallLimits({ perPerson: changes.perPerson, elapsed: () => doors.clock.elapsed() }),
      proxies: 1,
    }),
  });
  const ask: Desk['ask'] = async (who, method, path, body, headers) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
    const sent = isRaw ? body : JSON.stringify(body);
    return app.request(path, {
      method,
      headers: {
        ...(who ? { authorization: `Bearer ${who}` } : {}),
        ...(body === undefined || isRaw ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent, duplex: 'half' }),
    });
  };
  const subscribers = createSubscribers(doors, [wakeTabs(store, live)]);
  let cursor: string | null = null;
  const relay = async (): Promise<void> => {
    const page: { events: readonly Event[]; cursor: string } = await store.events(cursor, 1_000);
    ({ cursor } = page);
    for (const subscriber of subscribers) await subscriber.follow(page.events);
    if (page.events.length > 0) await relay();
  };
  return {
    ...department,
    app,
    live,
    log,
    faults,
    ask,
    as: (who) =>
      createClient({
        base: 'http://desk.test',
        token: async () => who,
        locale: () => 'en',
        fetch: async (url, options) => app.request(url instanceof Request ? url.url : url, options),
      }),
    relay,
  };
}

/** The refusal that a call of the client ends with. */
export async function problemOf(calling: Promise<unknown>) {
  try {
    await calling;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('The call succeeded.');
}

function isCast(name: string): name is PersonName {
  return ['ana', 'mei', 'lin', 'bo', 'gus', 'nora', 'otto', 'tia'].includes(name);
}
