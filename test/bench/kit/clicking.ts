import { setTimeout as pause } from 'node:timers/promises';
import { type LocalIssuer, openLocalIssuer } from '../../../bot/stage/local-issuer.ts';
import { executed } from '../../../bot/stage/activities.ts';
import { personalChat, personalChatId } from '../../../bot/stage/chats.ts';
import { serviceUrlAt } from '../../../bot/stage/bot-line.ts';
import { localTenantId } from '../../../src/contract/stage.ts';
import type { Person } from '../../../src/domain/person.ts';
import { createHttpClient, expectStatus, type Sent } from './http-client.ts';

/** Ids that the service has in local mode. */
const local = {
  clientId: '10ca1000-0000-4000-8000-0000000000c1',
  botAppId: '10ca1000-0000-4000-8000-0000000000b0',
};

/** One card that waits for a click. */
export interface Waiting {
  readonly approver: Person;
  readonly campaignId: string;
  readonly requestId: string;
  readonly round: number;
  readonly revision: number;
}

/** Plays the Bot Connector: brings clicks as Teams does, signed with the key of this folder's local issuer. */
export interface Clicker {
  sentFor(waiting: Waiting): Promise<Sent>;
}

export async function openClicker(folder: string, base: string): Promise<Clicker> {
  const now = (): number => Date.now();
  const issuer: LocalIssuer = await openLocalIssuer({ folder, tenantId: localTenantId, ...local, now });
  const serviceUrl = serviceUrlAt(base);
  const token = await issuer.activityToken(serviceUrl);
  let clicks = 0;
  return {
    async sentFor({ approver, campaignId, requestId, round, revision }) {
      clicks += 1;
      const at = new Date().toISOString();
      const where = { tenantId: localTenantId, botAppId: local.botAppId, serviceUrl, at, id: `f:${clicks}` };
      const verb = 'approval.decide';
      const data = { verb, campaignId, requestId, round, revision, decision: 'approve' };
      const chat = { ...personalChat(approver.id), id: personalChatId(approver.id), installed: true };
      const somebody = { ...approver, role: approver.memberships[0]?.role ?? 'member' };
      const action = { type: 'Action.Execute', verb, data } as const;
      return {
        method: 'POST',
        path: '/api/messages',
        headers: { authorization: `Bearer ${token}` },
        json: executed(where, chat, somebody, `message-${clicks}`, action, 'manual'),
      };
    },
  };
}

/**
 * Sends them at a steady pace, whether or not earlier ones were answered, as people click. The time of each counts from
 * when it was due to be sent, so that a service that falls behind cannot hide it.
 */
export async function atPace(
  base: string,
  calls: readonly Sent[],
  perSecond: number,
): Promise<{ readonly spent: readonly number[]; readonly bodies: readonly Buffer[] }> {
  const client = createHttpClient(base, 64);
  const started = performance.now() + 20;
  try {
    const answers = await Promise.all(
      calls.map(async (call, place) => {
        const due = started + (place * 1_000) / perSecond;
        await pause(Math.max(0, due - performance.now()));
        const answer = expectStatus(await client.send(call), 200);
        return { ms: performance.now() - due, body: answer.body };
      }),
    );
    return { spent: answers.map((answer) => answer.ms), bodies: answers.map(({ body }) => body) };
  } finally {
    client.close();
  }
}
