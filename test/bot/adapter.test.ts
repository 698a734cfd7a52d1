import { beforeAll, describe, expect, it } from 'vitest';
import type { Arrived, InvokeReply } from '../../bot/activity.ts';
import { botRoutes } from '../../bot/adapter.ts';
import type { BotRoutesSettings } from '../../bot/adapter.ts';
import { createGate } from '../../bot/gate.ts';
import { teamsServices } from '../../bot/service-urls.ts';
import type { Reply, TurnHandler } from '../../bot/turn.ts';
import { createBotTokenCheck } from '../../src/api/bot-token.ts';
import { fixedKeySet } from '../../src/api/key-set.ts';
import type { ConversationReference } from '../../src/domain/person.ts';
import type { SendOutcome } from '../../src/ports.ts';
import { fakeConnector } from '../kit/chat.ts';
import {
  botAppId,
  botIssuer,
  botToken,
  makeSigner,
  personId,
  serviceUrl,
  tenantId,
  tokenTime,
} from '../kit/tokens.ts';
import type { Changes, Signer } from '../kit/tokens.ts';

let signer: Signer;
let checkToken: ReturnType<typeof createBotTokenCheck>;

beforeAll(async () => {
  signer = await makeSigner('key-1', ['msteams']);
  const keys = await fixedKeySet([signer.publicJwk]);
  const issuers = [{ kind: 'botConnector', issuer: botIssuer, keys }] as const;
  checkToken = createBotTokenCheck({ mode: 'production', issuers, botAppId, now: () => tokenTime });
});

const message: Changes = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:lin', name: 'Lin Wei', aadObjectId: personId },
  recipient: { id: `28:${botAppId}`, name: 'Campaign Desk' },
  conversation: { id: 'a:lin', conversationType: 'personal', tenantId },
  text: 'help',
};

function desk(handle: TurnHandler, changes: Partial<BotRoutesSettings> = {}, outcomes: SendOutcome[] = []) {
  const { connector, said } = fakeConnector(...outcomes);
  const remembered: ConversationReference[] = [];
  const failures: string[] = [];
  const app = botRoutes({
    gate: createGate({ checkToken, trustsService: teamsServices(), tenantIds: [tenantId] }),
    handle,
    connector,
    botAppId,
    sendTimeoutMs: 5_000,
    remember: async (reference) => void remembered.push(reference),
    now: () => '2026-03-02T09:00:00.000Z',
    onFailure: (what, error) => failures.push(`${what}: ${String(error)}`),
    ...changes,
  });
  const send = async (activity: Changes, token?: string) =>
    app.request('/api/messages', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token ?? (await botToken(signer))}`,
      },
      body: JSON.stringify(activity),
    });
  return { app, send, said, remembered, failures };
}

const silent: TurnHandler = async () => undefined;

describe('An activity reaches the product', () => {
  it('as plain JSON, and what the product says goes back into the same conversation', async () => {
    const seen: Arrived[] = [];
    const outcomes: SendOutcome[] = [];
    const { send, said } = desk(async (arrived, reply) => {
      seen.push(arrived);
      outcomes.push(await reply({ text: 'Hello', summary: 'Hello' }));
      return undefined;
    });
    const answer = await send(message);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(seen).toMatchObject([{ tenantId, personId, activity: { text: 'help' } }]);
    expect(outcomes).toEqual([{ kind: 'sent', activityId: 'activity-1' }]);
    expect(said).toMatchObject([
      {
        how: 'post',
        place: { serviceUrl, conversationId: 'a:lin', tenantId },
        activity: {
          type: 'message',
          text: 'Hello',
          summary: 'Hello',
          from: { id: `28:${botAppId}` },
          recipient: { id: '29:lin' },
          replyToId: '1',
        },
      },
    ]);
  });

  it('and learns what became of each thing it says, also when two are said at once', async () => {
    const outcomes: SendOutcome[] = [];
    const gone: SendOutcome = { kind: 'gone', reason: 'status403' };
    const sayTwo = async (_: Arrived, reply: Reply) => {
      outcomes.push(...(await Promise.all([reply({ text: 'one' }), reply({ text: 'two' })])));
      return undefined;
    };
    await desk(sayTwo, {}, [gone]).send(message);
    expect(outcomes).toEqual([gone, { kind: 'sent', activityId: 'activity-2' }]);
  });

  it.each([
    'messageReaction',
    'installationUpdate',
    'conversationUpdate',
    'messageUpdate',
    'typing',
    'somethingNew',
  ])('also when it is of the kind %s', async (type) => {
    const seen: string[] = [];
    const { send } = desk(async ({ activity }) => void seen.push(activity.type));
    expect((await send({ ...message, type })).status).toBe(200);
    expect(seen).toEqual([type]);
  });
});

describe('An invoke is answered in the same request', () => {
  const invoke = { ...message, type: 'invoke', id: 'f:1', text: undefined };

  it.each([
    'adaptiveCard/action',
    'composeExtension/query',
    'composeExtension/queryLink',
    'composeExtension/selectItem',
    'task/fetch',
  ])('of the name %s, with the status and body that the product gives', async (name) => {
    const handle = async ({ activity }: Arrived): Promise<InvokeReply> => ({
      status: 200,
      body: { name: activity.name, value: activity.value },
    });
    const answer = await desk(handle).send({ ...invoke, name, value: { action: { verb: 'task.done' } } });
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toEqual({ name, value: { action: { verb: 'task.done' } } });
  });

  it('also without a body, and with the product’s own status', async () => {
    const answer = await desk(async () => ({ status: 412 })).send(invoke);
    expect([answer.status, await answer.text()]).toEqual([412, '']);
  });

  it('with "not implemented" when the product has no answer', async () => {
    expect((await desk(silent).send(invoke)).status).toBe(501);
  });

  it('while other things may be said in the chat too', async () => {
    const { send, said } = desk(async (_, reply) => {
      await reply({ text: 'Done' });
      return { status: 200, body: {} };
    });
    expect((await send(invoke)).status).toBe(200);
    expect(said).toHaveLength(1);
  });
});

describe('When something goes wrong', () => {
  it('inside the product, the caller learns nothing but the status, and the log one line', async () => {
    const { send, failures } = desk(async () => {
      throw new Error('the secret plan');
    });
    const answer = await send(message);
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(failures).toEqual(['turn: Error: the secret plan']);
  });

  it('at the gate, the product and the library never see the activity', async () => {
    const { send, said, remembered, failures } = desk(async () => {
      throw new Error('must not be called');
    });
    expect((await send(message, 'nonsense')).status).toBe(401);
    expect((await send({ ...message, type: undefined })).status).toBe(400);
    expect([said, remembered, failures]).toEqual([[], [], []]);
  });

  it('in the gate itself, the process lives on and says no more than the status', async () => {
    const { send, failures } = desk(silent, { gate: async () => Promise.reject(new Error('out of keys')) });
    const answer = await send(message);
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(failures).toEqual(['turn: Error: out of keys']);
  });

  it('in remembering, the activity is handled all the same', async () => {
    const remember = async () => {
      throw new Error('store is busy');
    };
    const { send, failures } = desk(silent, { remember });
    expect((await send(message)).status).toBe(200);
    expect(failures).toEqual(['remember: Error: store is busy']);
  });

  it('with the method, the answer says which one is right', async () => {
    const answer = await desk(silent).app.request('/api/messages');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('Where people can be reached', () => {
  async function rememberedFrom(changes: Changes) {
    const { send, remembered } = desk(silent);
    await send({ ...message, ...changes });
    return remembered;
  }

  it('is refreshed by each activity of a personal chat', async () => {
    expect(await rememberedFrom({})).toEqual([
      {
        kind: 'conversation',
        schema: 1,
        id: `person.${personId}`,
        tenantId,
        serviceUrl,
        conversationId: 'a:lin',
        botId: `28:${botAppId}`,
        seenAt: '2026-03-02T09:00:00.000Z',
      },
    ]);
  });

  it('is the channel itself for a team, not the thread of one reply', async () => {
    const conversation = { id: '19:abc@thread.tacv2;messageid=17', conversationType: 'channel', tenantId };
    const channelData = { team: { id: '19:team@thread.tacv2' } };
    expect(await rememberedFrom({ conversation, channelData })).toMatchObject([
      { id: 'team.19~team~thread.tacv2', conversationId: '19:abc@thread.tacv2' },
    ]);
  });

  it.each<[string, Changes]>([
    ['a group chat', { conversation: { id: '19:g', conversationType: 'groupChat', tenantId } }],
    ['somebody without an object id', { from: { id: '29:lin' } }],
    ['a chat that the bot was removed from', { type: 'installationUpdate', action: 'remove' }],
    ['a chat of an unknown kind', { conversation: { id: 'a:lin', tenantId } }],
  ])('is not learned from %s', async (_, changes) => {
    expect(await rememberedFrom(changes)).toEqual([]);
  });
});
