import { expect } from 'vitest';
import type { Campaign, CampaignEdit } from '../../src/domain/campaign.ts';
import type { DueItem } from '../../src/domain/due.ts';
import { scopes } from '../../src/domain/scope.ts';
import { type Jobs, createJobs } from '../../src/jobs/create-jobs.ts';
import type { Messenger, Stored, Wake } from '../../src/ports.ts';
import { createSubscribers } from '../../src/subscribers/index.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { type SubmitForApproval, submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import {
  type Department,
  type Ground,
  type PersonName,
  granted,
  openDepartment,
  tenantId,
  workspaceId,
} from '../kit/department.ts';
import { type FakeMessenger, fakeMessenger } from '../kit/fake-messenger.ts';

/** The department with its machine room, and chats in which everybody can be reached. */
export interface Desk extends Department {
  readonly messenger: FakeMessenger;
  readonly jobs: Jobs;
  /** What the machine room complained about. */
  readonly problems: readonly string[];
}

/** Nothing wakes by itself in a test: it settles by hand. */
export const noWake: Wake = { at: () => undefined, start: () => undefined, stop: async () => undefined };

export async function openDesk(on?: Ground): Promise<Desk> {
  const department = await openDepartment(on);
  const messenger = fakeMessenger();
  for (const name of ['ana', 'mei', 'lin', 'bo', 'gus'] as const) await reach(department, name);
  const problems: string[] = [];
  const jobs = jobsOf(department, messenger, (line) => problems.push(line));
  return { ...department, messenger, jobs, problems };
}

/** A machine room on the same store; a second one plays another process. */
export function jobsOf(
  { doors }: Pick<Department, 'doors'>,
  messenger: Messenger,
  complain: (line: string) => void = (line) => expect.unreachable(line),
): Jobs {
  return createJobs({
    doors,
    wake: noWake,
    messenger,
    subscribers: createSubscribers(doors),
    log: (level, line, facts) => {
      if (level !== 'note') complain(`${line} ${JSON.stringify(facts)}`);
    },
  });
}

/** Opens the person's chat with the bot. */
export async function reach({ store, clock }: Department, personId: string): Promise<void> {
  await store.commit(
    { tenantId, scope: scopes.person(personId) },
    {
      put: [
        {
          document: {
            kind: 'conversation',
            schema: 1,
            id: `person.${personId}`,
            tenantId,
            serviceUrl: 'https://chat.example.com/',
            conversationId: `chat-of-${personId}`,
            botId: 'bot',
            seenAt: clock.now(),
          },
          ifVersion: 'any',
        },
      ],
    },
  );
}

export const ready = {
  name: 'Spring launch',
  type: 'launch',
  brief: 'Tell everybody.',
  flight: { start: '2026-04-01', end: '2026-04-30' },
  budget: { minor: 8_000_000, currency: 'CNY' },
} as const;

/** A campaign of Lin's that lacks nothing. */
export async function readyCampaign(desk: Department, more: CampaignEdit = {}): Promise<Stored<Campaign>> {
  const fields = { ...ready, ...more };
  const once = `once-${desk.clock.newId()}`;
  return granted(
    await createCampaign(desk.doors, desk.actors.lin, { workspaceId, once, fields, source: 'person' }),
  );
}

export function submission(campaign: Stored<Campaign>, more: Partial<SubmitForApproval> = {}) {
  return {
    campaignId: campaign.document.id,
    once: 'submit-0001',
    ifVersion: campaign.version,
    approverIds: ['mei', 'bo'],
    mode: 'any' as const,
    dueAt: null,
    note: 'Please look.',
    ...more,
  };
}

/** Lin asks Mei and Bo. */
export async function submitted(
  desk: Department,
  more: Partial<SubmitForApproval> = {},
  campaign?: Stored<Campaign>,
): Promise<FoundRequest> {
  const asked = submission(campaign ?? (await readyCampaign(desk)), more);
  return granted(await submitForApproval(desk.doors, desk.actors.lin, asked));
}

export function present({ doors }: Department, { document }: FoundRequest) {
  const partition = { tenantId, scope: document.campaignId };
  return {
    request: async () => (await doors.store.get(partition, 'approval', document.id))?.document,
    campaign: async () => (await doors.store.get(partition, 'campaign', document.campaignId))?.document,
    history: async () =>
      (await readAll(doors.store, partition, 'historyOfCampaign', {})).map(
        ({ document: { what } }) => what.type,
      ),
    due: async (id: string): Promise<DueItem | undefined> =>
      (await doors.store.get(partition, 'due', `due.${id}`))?.document,
  };
}

/** What a person's "My work" lists. */
export async function workOf({ doors }: Department, name: PersonName): Promise<string[]> {
  const partition = { tenantId, scope: scopes.person(name) };
  return (await readAll(doors.store, partition, 'workOfPerson', {})).map(({ document }) => document.id);
}
