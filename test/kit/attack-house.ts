import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Client, createClient } from '../../src/api/client.ts';
import { compose, type House } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { type AttackNetwork, attackNetwork, teamsService } from './attack-network.ts';
import { type AttackerName, attackers, saveAttackers } from './attack-people.ts';
import { createTestClock, type TestClock } from './clock.ts';
import {
  botAppId,
  botToken,
  clientId,
  makeSigner,
  otherTenantId,
  type Signer,
  tabToken,
  tenantId,
} from './tokens.ts';

type Headings = Readonly<Record<string, string>>;

/** The whole product as it runs in production, with keys of our own in the place of Microsoft's and nothing real outside. */
export interface AttackHouse extends AsyncDisposable {
  readonly house: House;
  readonly clock: TestClock;
  readonly network: AttackNetwork;
  /** Lines that the product logged as its own faults. */
  readonly faults: readonly string[];
  /** Asks the API with the person's real token; the body is sent as JSON unless it is a text or bytes. */
  ask(
    who: AttackerName | 'nobody',
    method: string,
    path: string,
    body?: unknown,
    headers?: Headings,
  ): Promise<Response>;
  /** The same through the typed client; what is refused is thrown. */
  as(who: AttackerName): Client;
  /** Brings an activity of this person to the bot, through gate, adapter and bot. */
  activity(who: AttackerName, changes: object): Promise<Response>;
  /** A number that is another one after any write by the product, asked of the database itself. */
  writes(): number;
  settle(): Promise<void>;
}

let signers: Promise<{ readonly entra: Signer; readonly bot: Signer }> | undefined;

/** Keys take long to make: one pair for all houses of a process. */
export function attackSigners() {
  signers ??= Promise.all([makeSigner('entra-1'), makeSigner('bot-1', ['msteams'])]).then(([entra, bot]) => ({
    entra,
    bot,
  }));
  return signers;
}

export async function openAttackHouse(
  changes: Pick<NonNullable<Parameters<typeof compose>[1]>, 'printEvidence'> = {},
): Promise<AttackHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-attack-'));
  const { entra, bot } = await attackSigners();
  const network = attackNetwork([entra.publicJwk], [bot.publicJwk]);
  const clock = createTestClock();
  const faults: string[] = [];
  const house = await compose(productionConfig(folder), {
    clock,
    checked: true,
    // Plain letters instead of packed pages, so that what must not stand there can be looked for.
    printEvidence: async (evidence) => new TextEncoder().encode(JSON.stringify(evidence)),
    drawSheet: async (sheet) => new TextEncoder().encode(JSON.stringify(sheet)),
    writeReport: async (paper) => new TextEncoder().encode(JSON.stringify(paper)),
    ...changes,
    fetch: network.fetch,
    timer: leapingTimer(),
    log: (level, line, facts) => void (level === 'error' && faults.push(`${line} ${JSON.stringify(facts)}`)),
  });
  await saveAttackers(house.doors.store);
  const database = new DatabaseSync(join(folder, 'campaign-desk.sqlite'), { readOnly: true });
  const version = database.prepare('PRAGMA data_version');
  const ask = asking(house, entra);
  return {
    house,
    clock,
    network,
    faults,
    ask,
    as: (who) =>
      createClient({
        base: attackBase,
        token: () => tokenOf(entra, who),
        locale: () => 'en',
        fetch: async (url, options) => house.app.request(url instanceof Request ? url.url : url, options),
      }),
    activity: bringing(house, bot),
    writes: () => Number(version.get()?.['data_version']),
    settle: () => house.jobs.settle(),
    async [Symbol.asyncDispose]() {
      database.close();
      await house.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const attackBase = 'https://desk.example.com';

function productionConfig(folder: string) {
  return readConfig({
    MODE: 'production',
    BASE_URL: attackBase,
    TENANTS: `${tenantId},${otherTenantId}`,
    CLIENT_ID: clientId,
    BOT_ID: botAppId,
    BOT_SECRET: 'a-secret-of-the-bot',
    APP_ID: '44444444-2222-4333-8444-555555555555',
    DATA_FOLDER: folder,
    // Its clock stands still: nobody would ever have fewer calls behind them. `api/call-limits` tries the limits.
    CALLS_PER_MINUTE: '1000000',
    LOG: 'off',
  });
}

/** Enough time lies between any two calls, so that nobody is asked to wait. */
function leapingTimer() {
  let elapsed = 0;
  return {
    elapsed: () => (elapsed += 10_000),
    wait: (_: number, until?: AbortSignal) =>
      new Promise<void>((resolve) => until?.addEventListener('abort', () => resolve(), { once: true })),
  };
}

/** Tokens live in real time, also while the product's clock stands still. */
export function freshDates() {
  const now = Math.floor(Date.now() / 1_000);
  return { iat: now - 60, nbf: now - 60, exp: now + 3_600 };
}

/** The token with which somebody of the cast signs in. */
export function tokenOf(signer: Signer, who: AttackerName): Promise<string> {
  const { tenant, external, name } = attackers[who];
  return tabToken(signer, {
    ...freshDates(),
    iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
    tid: tenant,
    oid: who,
    name,
    preferred_username: `${who}@example.com`,
    ...(external && { acct: 1 }),
  });
}

function asking({ app }: House, signer: Signer): AttackHouse['ask'] {
  const tokens = new Map<AttackerName, Promise<string>>();
  const held = (who: AttackerName): Promise<string> => {
    const token = tokens.get(who) ?? tokenOf(signer, who);
    tokens.set(who, token);
    return token;
  };
  return async (who, method, path, body, headers) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
    const type = body instanceof Uint8Array ? 'application/octet-stream' : 'application/json';
    return app.request(`${attackBase}${path}`, {
      method,
      headers: {
        ...(who === 'nobody' ? {} : { authorization: `Bearer ${await held(who)}` }),
        ...(body === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body), duplex: 'half' }),
    });
  };
}

function bringing({ app }: House, signer: Signer): AttackHouse['activity'] {
  const { iat: _, ...dates } = freshDates();
  const token = botToken(signer, { ...dates, serviceurl: teamsService });
  return async (who, changes) =>
    app.request(`${attackBase}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...activityOf(who), ...changes }),
    });
}

/** What Teams says of every activity from somebody's own chat with the bot. */
export function activityOf(who: AttackerName) {
  const { tenant, name } = attackers[who];
  return {
    type: 'message',
    id: `activity-${who}`,
    channelId: 'msteams',
    serviceUrl: teamsService,
    locale: 'en-GB',
    from: { id: `29:${who}`, name, aadObjectId: who },
    recipient: { id: `28:${botAppId}`, name: 'Campaign Desk' },
    conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
  };
}
