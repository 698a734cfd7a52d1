import { beforeEach, describe, expect, it } from 'vitest';
import type { ConversationReference } from '../../src/domain/person.ts';
import { scopes } from '../../src/domain/scope.ts';
import { rememberConversation } from '../../src/usecases/people/remember-conversation.ts';
import { type Department, openDepartment, tenantId } from '../kit/department.ts';

let desk: Department;
beforeEach(async () => {
  desk = await openDepartment();
});

const hour = 3_600_000;

function said(changes: Partial<ConversationReference> = {}): ConversationReference {
  return {
    kind: 'conversation',
    schema: 1,
    id: 'person.mei',
    tenantId,
    serviceUrl: 'https://smba.trafficmanager.net/apac/',
    conversationId: 'a:mei',
    botId: '28:bot',
    seenAt: desk.clock.now(),
    ...changes,
  };
}
const remember = (reference: ConversationReference) => rememberConversation(desk.doors, reference);
async function known(): Promise<ConversationReference | undefined> {
  const partition = { tenantId, scope: scopes.person('mei') };
  return (await desk.store.get(partition, 'conversation', 'person.mei'))?.document;
}

describe('Where somebody can be reached', () => {
  it('follows the service when it moves the chat to another address', async () => {
    await remember(said());
    desk.clock.pass(1_000);
    const moved = said({ serviceUrl: 'https://smba.trafficmanager.net/emea/' });
    expect(await remember(moved)).toBeUndefined();
    expect(await known()).toEqual(moved);
  });

  it('is not moved back by an earlier activity that is handled later', async () => {
    const before = said();
    desk.clock.pass(1_000);
    const after = said({ serviceUrl: 'https://smba.trafficmanager.net/emea/' });
    await remember(after);
    await remember(before);
    expect(await known()).toEqual(after);
  });

  it('is written once a day when nothing changed', async () => {
    await remember(said());
    const commits = desk.commits();
    desk.clock.pass(23 * hour);
    await remember(said());
    expect(desk.commits()).toBe(commits);
    desk.clock.pass(hour);
    await remember(said());
    expect(desk.commits()).toBe(commits + 1);
    expect((await known())?.seenAt).toBe(desk.clock.now());
  });

  it('is the latest of many activities at the same time', async () => {
    const start = Date.parse(desk.clock.now());
    const at = (second: number) => new Date(start + second * 1_000).toISOString();
    const regions = ['amer', 'emea', 'apac'];
    const all = regions.map((region, second) =>
      said({ serviceUrl: `https://smba.trafficmanager.net/${region}/`, seenAt: at(second) }),
    );
    await Promise.all(all.toReversed().map(remember));
    expect(await known()).toEqual(all[2]);
  });

  it('says that the store is busy instead of waiting', async () => {
    const store = { ...desk.store, commit: async () => ({ kind: 'throttled', retryAfterMs: 100 }) as const };
    expect(await rememberConversation({ store }, said())).toEqual({ refused: 'busy' });
  });
});
