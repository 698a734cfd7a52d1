import { scopes } from '../../src/domain/scope.ts';
import type { AttackHouse } from './attack-house.ts';
import { attackerNames, type AttackerName } from './attack-people.ts';
import { tenantId } from './tokens.ts';
import { weekly } from './series-bodies.ts';

/** What a department has that is nobody else's business; each thing holds a mark by which one knows it anywhere. */
export const marks = {
  sharedBrief: 'brief-shared-41c0',
  sharedTask: 'task-shared-52d1',
  sharedFile: 'file-shared-63e2',
  sharedContent: 'content-shared-74f3',
  budgetNow: '7766554',
  budgetBefore: '8899771',
  note: 'note-shared-85a4',
  hiddenName: 'name-hidden-07c6',
  hiddenBrief: 'brief-hidden-18d7',
  hiddenTask: 'task-hidden-29e8',
  hiddenFile: 'file-hidden-30f9',
  hiddenContent: 'content-hidden-4a1b',
  hiddenBudget: '6655443',
  spend: '5544332',
  schedule: 'schedule-5b2c',
  importRows: 'rows-import-6c3d',
  importPeople: 'rows-people-7d4e',
  trouble: 'trouble-8e5f',
  elsewhere: 'name-elsewhere-9f60',
  foreign: 'name-foreign-a071',
  departmentMail: 'department-mail-7d1f',
  guestMail: 'gus-mail-8c4d',
  otherGuestMail: 'gil-mail-1e9b',
  corasMail: 'cora-mail-6a2f',
  elsewhereMail: 'elsewhere-mail-2b6c',
  tenantMail: 'tenant-mail-9a3e',
} as const;
export type Mark = keyof typeof marks;

/** Ids of what was made, by the name of the parameter that stands for it. */
export interface AttackObjects {
  readonly shared: Readonly<Record<string, string>>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly revision: number;
}

/** One department at work: a campaign that a guest was invited to, one that is nobody's business outside, and neighbours. */
export async function setAttackScene(house: AttackHouse): Promise<AttackObjects> {
  for (const who of attackerNames) if (who !== 'ines') await house.activity(who, { text: 'hello' });
  await house.as('ada').call('GET /api/me');
  const shared = await campaignOf(house, {
    name: 'Harvest festival',
    brief: marks.sharedBrief,
    task: marks.sharedTask,
    file: marks.sharedFile,
    content: marks.sharedContent,
    minor: 889_977_101,
    guestIds: ['gus'],
  });
  const hidden = await campaignOf(house, {
    name: `Harvest ${marks.hiddenName}`,
    brief: marks.hiddenBrief,
    task: marks.hiddenTask,
    file: marks.hiddenFile,
    content: marks.hiddenContent,
    minor: 665_544_301,
    guestIds: [],
  });
  await raiseBudget(house, shared['campaignId'] ?? '');
  await resultsOf(house, shared['campaignId'] ?? '');
  await neighbours(house);
  await house.settle();
  const asked = await askForApproval(house, shared['campaignId'] ?? '');
  const askedHidden = await askForApproval(house, hidden['campaignId'] ?? '');
  const report = await reportOf(house);
  const imported = await importsOf(house);
  await troubleIn(house, shared['campaignId'] ?? '');
  await house.settle();
  const common = { workspaceId: 'marketing', ...report, ...imported };
  return {
    shared: { ...common, ...shared, requestId: asked.requestId },
    hidden: { ...common, ...hidden, requestId: askedHidden.requestId },
    revision: asked.revision,
  };
}

interface Told {
  readonly name: string;
  readonly brief: string;
  readonly task: string;
  readonly file: string;
  readonly content: string;
  readonly minor: number;
  readonly guestIds: string[];
}

const params = { workspaceId: 'marketing' };
let count = 0;
const once = (): string => `scene-${String((count += 1)).padStart(6, '0')}`;

async function campaignOf(house: AttackHouse, told: Told): Promise<Record<string, string>> {
  const { name, brief, guestIds, minor } = told;
  const olga = house.as('olga');
  const { id: campaignId } = await olga.call('POST /api/workspaces/:workspaceId/campaigns', {
    params,
    body: {
      once: once(),
      name,
      type: 'launch',
      brief,
      goal: 'More',
      audience: 'All',
      channels: ['email'],
      flight: { start: '2026-03-09', end: '2026-04-20' },
      ownerId: 'olga',
      teamIds: ['tom'],
      guestIds,
      budget: { minor, currency: 'CNY' },
    },
  });
  const task = await olga.call('POST /api/campaigns/:campaignId/tasks', {
    params: { campaignId },
    body: { once: once(), title: told.task, assigneeId: 'tom', due: '2026-03-20' },
  });
  const file = await olga.call('POST /api/campaigns/:campaignId/files', {
    params: { campaignId },
    query: { name: `${told.file}.txt` },
    body: new Blob([told.content]),
  });
  const series = await olga.call('POST /api/campaigns/:campaignId/series', {
    params: { campaignId },
    body: { once: once(), ...weekly, title: told.task },
  });
  return { campaignId, taskId: task.id, assetId: file.id, seriesId: series.id };
}

async function raiseBudget(house: AttackHouse, campaignId: string): Promise<void> {
  const { version } = await house
    .as('olga')
    .call('GET /api/campaigns/:campaignId', { params: { campaignId } });
  await house.as('olga').call('PATCH /api/campaigns/:campaignId', {
    params: { campaignId },
    body: { ifVersion: version, edit: { budget: { minor: 776_655_401, currency: 'CNY' } } },
  });
}

async function resultsOf({ house, clock }: AttackHouse, campaignId: string): Promise<void> {
  const document = {
    kind: 'result',
    schema: 1,
    id: 'result.2026-02-25.email',
    tenantId,
    workspaceId: 'marketing',
    campaignId,
    date: '2026-02-25',
    channel: 'email',
    impressions: 1_000,
    clicks: 100,
    leads: 10,
    orders: 1,
    spend: { minor: 554_433_201, currency: 'CNY' },
    revenue: null,
    source: 'test',
    recordedAt: clock.now(),
  } as const;
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  await house.doors.store.commit(partition, { put: [{ document, ifVersion: 'any' }] });
}

/** Another workspace of the tenant, and a department of another tenant with the same workspace id. */
async function neighbours(house: AttackHouse): Promise<void> {
  const fields = { type: 'launch', brief: 'Harvest' } as const;
  await house.as('wes').call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId: 'other' },
    body: { once: once(), name: `Harvest ${marks.elsewhere}`, ...fields },
  });
  await house.as('tia').call('POST /api/workspaces/:workspaceId/campaigns', {
    params,
    body: { once: once(), name: `Harvest ${marks.foreign}`, ...fields },
  });
}

async function askForApproval(house: AttackHouse, campaignId: string) {
  const olga = house.as('olga');
  const { version, revision } = await olga.call('GET /api/campaigns/:campaignId', { params: { campaignId } });
  const { version: planned } = await olga.call('POST /api/campaigns/:campaignId/status', {
    params: { campaignId },
    body: { ifVersion: version, status: 'planning' },
  });
  const request = await olga.call('POST /api/campaigns/:campaignId/approvals', {
    params: { campaignId },
    body: {
      once: once(),
      ifVersion: planned,
      approverIds: ['ann', 'mia'],
      mode: 'all',
      dueAt: null,
      note: marks.note,
    },
  });
  return { requestId: request.id, revision };
}

async function reportOf(house: AttackHouse): Promise<Record<string, string>> {
  const schedule = await house.as('mia').call('POST /api/workspaces/:workspaceId/schedules', {
    params,
    body: {
      once: once(),
      name: marks.schedule,
      recipientIds: ['ann', 'olga'],
      cadence: { every: 'week', weekdays: [1] },
      holidays: 'stay',
      time: '10:00',
      zone: 'Asia/Shanghai',
    },
  });
  house.clock.pass(2 * 3_600_000);
  await house.settle();
  const runs = await house.as('mia').call('GET /api/workspaces/:workspaceId/reports', { params });
  return { scheduleId: schedule.id, runId: runs[0]?.id ?? '' };
}

async function importsOf(house: AttackHouse): Promise<Record<string, string>> {
  const started = await house.as('mia').call('POST /api/workspaces/:workspaceId/imports', {
    params,
    query: { noun: 'campaigns', fileName: `${marks.importRows}.csv` },
    body: new Blob([`Name,Type\n${marks.importRows},email\n`]),
  });
  const people = await house.as('ada').call('POST /api/workspaces/:workspaceId/imports', {
    params,
    query: { noun: 'people', fileName: `${marks.importPeople}.csv` },
    body: new Blob([`Object ID,Name,E-mail,Role\nnew,${marks.importPeople},n@example.com,member\n`]),
  });
  return { importId: started.id, peopleImportId: people.id };
}

/** A message that could not be delivered, with a reason that is for administrators. */
async function troubleIn({ house, clock }: AttackHouse, campaignId: string): Promise<void> {
  const document = {
    kind: 'due',
    schema: 1,
    id: 'tell.trouble',
    tenantId,
    scope: campaignId,
    errand: { type: 'tellTask', taskId: 'task', personId: 'tom' },
    state: 'dead',
    dueAt: clock.now(),
    wakeAt: null,
    fence: 1,
    attempts: 10,
    activityId: null,
    reason: marks.trouble,
  } as const;
  const partition = { tenantId, scope: campaignId };
  const outcome = await house.doors.store.commit(partition, { put: [{ document, ifVersion: 'any' }] });
  if (outcome.kind !== 'ok') throw new Error(`The trouble was not written: ${outcome.kind}`);
}

export const departmentStaff: readonly AttackerName[] = ['ada', 'mia', 'olga', 'tom', 'ann', 'max'];
