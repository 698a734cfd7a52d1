import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Arrived, InvokeReply, Outgoing } from '../../bot/activity.ts';
import { botRoutes } from '../../bot/adapter.ts';
import { createConnectorClient } from '../../bot/connector-client.ts';
import { createGate } from '../../bot/gate.ts';
import { createMessenger } from '../../bot/messenger.ts';
import type { MessengerSettings } from '../../bot/messenger.ts';
import { createTurnstile } from '../../bot/pacing.ts';
import { localService } from '../../bot/service-urls.ts';
import { serviceUrlAt } from '../../bot/stage/bot-line.ts';
import type { Somebody } from '../../bot/stage/chats.ts';
import { openLocalIssuer } from '../../bot/stage/local-issuer.ts';
import { createStage } from '../../bot/stage/stage.ts';
import type { StageSettings } from '../../bot/stage/stage.ts';
import type { TurnHandler } from '../../bot/turn.ts';
import { createBotTokenCheck } from '../../src/api/bot-token.ts';
import { localIssuer } from '../../src/api/trusted-issuers.ts';
import type { StageCalls, StageMessage } from '../../src/contract/stage.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { ConversationReference } from '../../src/domain/person.ts';
import { fetchFrom, handTimer } from '../kit/chat.ts';
import { botAppId, clientId, tenantId } from '../kit/tokens.ts';

/* The local channel, the gate and the real bot library around a product that the test makes up. */

const somebody = { role: 'member', locale: 'zh-CN', zone: 'Asia/Shanghai', external: false };
export const lin: Somebody = { ...somebody, id: 'lin', name: 'Lin Wei', email: 'lin@example.com' };
export const mei: Somebody = {
  ...somebody,
  id: 'mei',
  name: 'Mei Chen',
  email: 'mei@example.com',
  role: 'manager',
};
export const ana: Somebody = {
  id: 'ana',
  name: 'Ana Silva',
  email: 'ana@agency.example',
  role: 'guest',
  locale: 'en',
  zone: 'Europe/Lisbon',
  external: true,
};

export const baseUrl = 'http://127.0.0.1:3978';

interface Wishes extends Partial<StageSettings> {
  readonly render?: MessengerSettings['render'];
}

/** One key for all: making an RSA key takes longer than most tests. */
let issuerKey: string | undefined;

/** Boots it in a folder, which a second boot may share; `handle` may be changed while it runs. */
export async function bootLocalChat(handle: TurnHandler, wishes: Wishes = {}) {
  const folder = wishes.folder ?? mkdtempSync(join(tmpdir(), 'local-chat-'));
  if (issuerKey) copyFileSync(issuerKey, join(folder, 'local-issuer.json'));
  let now = Date.parse('2026-03-02T09:00:00Z');
  const product = { handle };
  const arrived: Arrived[] = [];
  const remembered: ConversationReference[] = [];
  const failures: unknown[] = [];
  const timer = handTimer();

  const app: Hono = new Hono();
  const inProcess = fetchFrom(() => app);
  const issuer = await openLocalIssuer({ folder, tenantId, clientId, botAppId, now: () => now });
  issuerKey ??= keptCopy(folder);
  const trustsService = localService(() => serviceUrlAt(baseUrl));
  const connector = createConnectorClient({
    fetch: inProcess,
    bearer: issuer.bearer,
    trustsService,
    turnstile: createTurnstile(timer),
    elapsed: timer.elapsed,
    deadline: (ms) => {
      const over = new AbortController();
      void timer.wait(ms).then(() => over.abort());
      return over.signal;
    },
  });
  const stage = createStage({
    mode: 'local',
    host: '127.0.0.1',
    folder,
    tenantId,
    botAppId,
    issuer,
    baseUrl: () => baseUrl,
    people: async () => [lin, mei, ana],
    now: () => new Date(now).toISOString(),
    clock: {
      view: async () => ({ now: new Date(now).toISOString(), nextDue: null }),
      advance: async (ms) => void (now += ms),
      toNextDue: async () => false,
    },
    deliver: (request) => inProcess(request),
    ...wishes,
  });
  const messenger = createMessenger({
    connector,
    botAppId,
    render: wishes.render ?? (() => ({ text: 'A notice' })),
    find: (conversationId, key) => stage.find(conversationId, key),
  });

  const botIssuer = await localIssuer(issuer.botIssuer, issuer.publicKeys);
  const checkToken = createBotTokenCheck({ mode: 'local', issuers: [botIssuer], botAppId, now: () => now });
  app.route('/stage', stage.routes);
  app.route(
    '/',
    botRoutes({
      gate: createGate({
        checkToken,
        trustsService,
        tenantIds: [tenantId],
        onRefused: (fault) => failures.push(fault),
      }),
      handle: async (activity, reply) => {
        arrived.push(activity);
        return product.handle(activity, reply);
      },
      connector,
      botAppId,
      sendTimeoutMs: 5_000,
      remember: async (reference) => void remembered.push(reference),
      now: () => new Date(now).toISOString(),
      onFailure: (_, error) => failures.push(error),
    }),
  );

  return {
    app,
    stage,
    issuer,
    messenger,
    timer,
    product,
    arrived,
    remembered,
    failures,
    folder,
    wait: (ms: number) => void (now += ms),
    stop: () => stage.stop(),
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function keptCopy(folder: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'local-chat-key-')), 'local-issuer.json');
  copyFileSync(join(folder, 'local-issuer.json'), copy);
  return copy;
}

export type LocalChat = Awaited<ReturnType<typeof bootLocalChat>>;

/* What tests do on the stage page and put on cards. */

type Post = Extract<keyof StageCalls, `POST ${string}`>;
type Answer<N extends Post> = StageCalls[N]['answer'];

/** Calls the page's interface the way the page does. */
export async function page<N extends Post>(
  chat: LocalChat,
  name: N,
  body: StageCalls[N]['body'],
): Promise<Answer<N>> {
  const answer = await raw(chat, name, body);
  const said = await answer.json();
  if (!answer.ok) throw new Error(`${name} answered ${answer.status} ${JSON.stringify(said)}`);
  return said as Answer<N>;
}

export async function raw(chat: LocalChat, name: Post, body: unknown, headers: Record<string, string> = {}) {
  return chat.app.request(`${baseUrl}${name.slice(5)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

interface Who {
  readonly id: string;
}

export const groupChat = '19:launch@thread.v2';
export const channelChat = '19:marketing@thread.tacv2';
export const ownChat = (person: Who): string => `a:${person.id}`;

export const open = (chat: LocalChat, person: Who, where = ownChat(person)) =>
  page(chat, 'POST /stage/api/chats/open', { person: person.id, chat: where });

export const write = (chat: LocalChat, person: Who, text: string, where = ownChat(person)) =>
  page(chat, 'POST /stage/api/chats/write', { person: person.id, chat: where, text });

export const click = (
  chat: LocalChat,
  person: Who,
  message: StageMessage | undefined,
  verb: string,
  data = {},
) =>
  page(chat, 'POST /stage/api/chats/act', {
    person: person.id,
    chat: message?.chatId ?? '',
    message: message?.id ?? '',
    action: { type: 'Action.Execute', verb, data },
  });

export const cardType = 'application/vnd.microsoft.card.adaptive';

export function cardSaying(text: string, more: object = {}) {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }], ...more };
}

export function asCard(content: object) {
  return { attachments: [{ contentType: cardType, content }] };
}

/** The answer of an invoke that puts a card in place. */
export function answeredBy(value: object): InvokeReply {
  return { status: 200, body: { statusCode: 200, type: cardType, value } };
}

/** A product that says the same whatever it hears. */
export function saying(message: Outgoing): TurnHandler {
  return async (_, reply) => {
    await reply(message);
    return undefined;
  };
}

export const silent: TurnHandler = async () => undefined;

/** Some notice; what is shown of it is the renderer's business. */
export const someNotice: Notice = {
  kind: 'task',
  reader: {
    personId: 'lin',
    name: 'Lin',
    locale: 'en',
    zone: 'Asia/Shanghai',
    now: '2026-03-02T09:00:00.000Z',
  },
  campaign: {
    id: 'c',
    workspaceId: 'w',
    code: 'SPR-1',
    name: 'Spring',
    type: 'email',
    status: 'planning',
    brief: '',
    flight: null,
    channels: [],
    budget: undefined,
    ownerName: 'Mei',
  },
  task: {
    id: 't',
    title: 'Write the brief',
    due: null,
    priority: 'medium',
    status: 'open',
    checklist: [],
    snoozedUntil: null,
    mine: true,
  },
};
