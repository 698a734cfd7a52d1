import { beforeEach, describe, expect, it } from 'vitest';
import { Activity } from '../../bot/activity.ts';
import { referenceOf } from '../../bot/reference.ts';
import { delivery } from '../../src/domain/delivery.ts';
import { installOn } from '../../src/domain/install.ts';
import type { DueItem } from '../../src/domain/due.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Jobs } from '../../src/jobs/create-jobs.ts';
import type { Doors, Installation } from '../../src/ports.ts';
import { rememberConversation } from '../../src/usecases/people/remember-conversation.ts';
import { type Department, openDepartment, tenantId } from '../kit/department.ts';
import { type FakeMessenger, fakeMessenger } from '../kit/fake-messenger.ts';
import { jobsOf } from '../usecases/approvals-desk.ts';
import { deliveryOf, dyingStore, hire, makeReport } from './delivery-desk.ts';

const chat = { serviceUrl: 'https://smba.trafficmanager.net/teams/', botId: '28:bot' };
const installed = (conversationId?: string): Installation => ({
  kind: 'installed',
  chat: conversationId === undefined ? undefined : { ...chat, conversationId },
});

let desk: Department;
let messenger: FakeMessenger;
let jobs: Jobs;
/** Whom the app was brought to, in order; the answers of the next tries, the last one for all that follow. */
let tries: string[];
let answers: Installation[];

beforeEach(async () => {
  desk = await openDepartment();
  messenger = fakeMessenger();
  tries = [];
  answers = [installed('a:chat-of-mei')];
  jobs = jobsOf({ doors: withInstalls() }, messenger);
});

function withInstalls(doors: Doors = desk.doors): Doors {
  const install = async (_tenantId: string, personId: string): Promise<Installation> => {
    tries.push(personId);
    const [next] = answers.length > 1 ? answers.splice(0, 1) : answers;
    return next ?? installed();
  };
  return { ...doors, directory: { ...doors.directory, install } };
}

const item = (runId = 'run-1') => deliveryOf(desk, runId, 'mei');

async function installItem(day = desk.clock.now()): Promise<DueItem | undefined> {
  const partition = { tenantId, scope: scopes.person('mei') };
  return (await desk.store.get(partition, 'due', installOn(day, tenantId, 'mei').id))?.document;
}

async function pass(milliseconds: number): Promise<void> {
  desk.clock.pass(milliseconds);
  await jobs.settle();
}

/** What Teams sends after the app was added to somebody: two activities, which the bot takes note of like of any other. */
async function activityFrom(personId: string, type = 'installationUpdate'): Promise<void> {
  const activity = Activity.parse({
    type,
    ...(type === 'installationUpdate' && { action: 'add' }),
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/apac/',
    from: { id: `29:${personId}`, aadObjectId: personId },
    recipient: { id: '28:bot' },
    conversation: { id: `a:said-by-${personId}`, conversationType: 'personal', tenantId },
    membersAdded: [{ id: '28:bot' }],
  });
  const reference = referenceOf({ activity, tenantId, personId }, desk.clock.now());
  if (reference) await rememberConversation(desk.doors, reference);
}

describe('A message to somebody who never opened the app', () => {
  it('waits until the app was brought to them, and arrives once', async () => {
    await makeReport(desk, 'run-1', ['mei']);
    await jobs.settle();
    expect(tries).toEqual(['mei']);
    expect(messenger.calls).toEqual([]);
    expect(await item()).toMatchObject({ state: 'armed', reason: 'awaitingChat', attempts: 0 });
    await pass(2 * delivery.chatPause);
    await pass(delivery.longestPatience);
    expect(messenger.of('mei')).toHaveLength(1);
    expect(await item()).toMatchObject({ state: 'sent' });
    expect(tries).toEqual(['mei']);
  });

  it.each([
    ['installationUpdate', 'conversationUpdate'],
    ['conversationUpdate', 'installationUpdate'],
  ])('waits for the first activity where the chat is not known yet: %s, %s', async (first, second) => {
    answers = [installed()];
    await makeReport(desk, 'run-1', ['mei']);
    await jobs.settle();
    await pass(60_000);
    expect(await installItem()).toMatchObject({ state: 'done', reason: 'awaitingActivity' });
    expect(await item()).toMatchObject({ state: 'armed', reason: 'awaitingChat' });
    await activityFrom('mei', first);
    await activityFrom('mei', second);
    await pass(60_000);
    expect(messenger.of('mei')).toHaveLength(1);
    expect(tries).toEqual(['mei']);
  });

  it('ends, visibly, when no activity ever came', async () => {
    answers = [installed()];
    await makeReport(desk, 'run-1', ['mei']);
    await jobs.settle();
    for (let hour = 0; hour < 26; hour += 1) await pass(3_600_000);
    expect(await item()).toMatchObject({ state: 'dead', reason: 'noConversation' });
    expect(tries.length).toBeLessThanOrEqual(2);
    expect(messenger.calls).toEqual([]);
  });

  it.each(['policy', 'consentMissing'])('ends, visibly, where it is forbidden: %s', async (reason) => {
    answers = [{ kind: 'forbidden', reason }];
    await makeReport(desk, 'run-1', ['mei']);
    await jobs.settle();
    expect(await installItem()).toMatchObject({ state: 'dead', reason });
    await pass(2 * delivery.chatPause);
    expect(await item()).toMatchObject({ state: 'dead', reason: 'noConversation', wakeAt: null });
    expect(messenger.calls).toEqual([]);
  });

  it('ends at once where nobody can bring the app to people', async () => {
    await makeReport(desk, 'run-1', ['mei']);
    await jobsOf(desk, messenger).settle();
    expect(await item()).toMatchObject({ state: 'dead', reason: 'noConversation' });
    expect(await installItem()).toBeUndefined();
  });

  it('is not waited for when they have left meanwhile', async () => {
    answers = [installed()];
    await makeReport(desk, 'run-1', ['mei']);
    await jobs.settle();
    await desk.change('mei', { active: false });
    await pass(60_000);
    expect(await item()).toMatchObject({ state: 'cancelled', reason: 'left' });
  });
});

describe('Bringing the app to somebody', () => {
  it('is tried once a day, however many messages wait', async () => {
    answers = [{ kind: 'forbidden', reason: 'policy' }, installed('a:chat-of-mei')];
    for (const run of ['run-1', 'run-2', 'run-3']) await makeReport(desk, run, ['mei']);
    await jobs.settle();
    await pass(3_600_000);
    await makeReport(desk, 'run-4', ['mei']);
    await jobs.settle();
    expect(tries).toEqual(['mei']);
    desk.clock.passUntil('2026-03-03T01:00:00.000Z');
    await makeReport(desk, 'run-5', ['mei']);
    await jobs.settle();
    expect(tries).toEqual(['mei', 'mei']);
    await pass(60_000);
    expect(messenger.of('mei').map(({ key }) => key)).toEqual(['due.tell.run-5.mei']);
  });

  it('waits as long as Graph asks for, then goes on', async () => {
    answers = [{ kind: 'later', retryAfterMs: 40_000, reason: 'status429' }, installed('a:chat-of-mei')];
    await makeReport(desk, 'run-1', ['mei']);
    await jobs.settle();
    await pass(39_000);
    expect(tries).toHaveLength(1);
    expect(await installItem()).toMatchObject({ state: 'armed', reason: 'status429' });
    await pass(5_000);
    expect(tries).toHaveLength(2);
    await pass(60_000);
    expect(messenger.of('mei')).toHaveLength(1);
  });

  it('is asked for one person at a time, for everybody who needs it', async () => {
    answers = [installed()];
    await makeReport(desk, 'run-1', ['mei', 'bo', 'lin']);
    await jobs.settle();
    expect(tries.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(['bo', 'lin', 'mei']);
  });

  it('changes nothing for those who can be reached', async () => {
    const [hand = ''] = await hire(desk, 1);
    await makeReport(desk, 'run-1', [hand]);
    await jobs.settle();
    expect(tries).toEqual([]);
    expect(messenger.of(hand)).toHaveLength(1);
  });

  it('leaves alone what an activity said in the same moment', async () => {
    const doors = withInstalls();
    const install = async (): Promise<Installation> => {
      await activityFrom('mei');
      return installed('a:chat-of-mei');
    };
    jobs = jobsOf({ doors: { ...doors, directory: { ...doors.directory, install } } }, messenger);
    await makeReport(desk, 'run-1', ['mei']);
    await jobs.settle();
    await pass(60_000);
    const partition = { tenantId, scope: scopes.person('mei') };
    const known = await desk.store.get(partition, 'conversation', 'person.mei');
    expect(known?.document).toMatchObject({ conversationId: 'a:said-by-mei' });
    expect(await installItem()).toMatchObject({ state: 'done', reason: 'reached' });
    expect(messenger.of('mei')).toHaveLength(1);
  });
});

describe('A process that dies', () => {
  it.each([
    ['after the app was installed, before that is written', 'done', 'before'],
    ['after it was written', 'done', 'after'],
    ['before the message is put aside', 'armed', 'before'],
    ['after the message was put aside', 'armed', 'after'],
  ] as const)('%s loses nothing and doubles nothing', async (_, state, when) => {
    let alive = true;
    const store = dyingStore(desk.store, (states) => {
      if (!alive || !states.includes(state)) return undefined;
      alive = false;
      return when;
    });
    await makeReport(desk, 'run-1', ['mei']);
    const dying = withInstalls({ ...desk.doors, store });
    await jobsOf({ doors: dying }, messenger, () => undefined).settle();
    expect(alive).toBe(false);
    for (let round = 0; round < 4; round += 1) await pass(60_000);
    expect(messenger.of('mei')).toHaveLength(1);
    expect(await item()).toMatchObject({ state: 'sent' });
    expect(await installItem()).toMatchObject({ state: 'done' });
  });
});

describe('Two workers at the same time', () => {
  it('bring one message, whoever of them brought the app', async () => {
    await makeReport(desk, 'run-1', ['mei']);
    const other = jobsOf({ doors: withInstalls() }, messenger);
    await Promise.all([jobs.settle(), other.settle()]);
    desk.clock.pass(60_000);
    await Promise.all([jobs.settle(), other.settle()]);
    expect(messenger.of('mei')).toHaveLength(1);
  });
});
