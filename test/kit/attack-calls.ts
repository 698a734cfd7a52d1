import { type Endpoint, endpoints } from '../../src/contract/endpoints.ts';
import { usualRetention } from '../../src/domain/retention.ts';
import { plainDay } from '../../src/domain/day.ts';
import { plainReminders } from '../../src/domain/reminder-choice.ts';
import { someCadences } from './reminder-bodies.ts';
import { plainChoice as plainConflicts } from '../../src/domain/conflict-rule.ts';
import { plainChoice } from '../../src/domain/second-person.ts';
import { readyRoutes } from '../../src/domain/route-ready-made.ts';
import type { AttackHouse } from './attack-house.ts';
import type { AttackObjects } from './attack-scene.ts';
import { seriesBodies } from './series-bodies.ts';
import { momentBodies } from './moment-bodies.ts';
import { planningBodies } from './planning-bodies.ts';
import { templateBodies } from './template-bodies.ts';

/** One request as somebody may send it; whoever sends it is not part of it. */
export interface AttackCall {
  readonly name: string;
  readonly object: 'shared' | 'hidden';
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly endpoint: Endpoint;
}

let count = 0;
const once = (): string => `matrix-${String((count += 1)).padStart(6, '0')}`;

/** A route as somebody writes one: the first of those that come with the product, under a name of its own. */
function someRoute(): object {
  const place = { tenantId: 'any', workspaceId: 'marketing', currency: 'CNY' };
  const [ready] = readyRoutes(place, (name) => name);
  if (!ready) throw new Error('No route comes with the product.');
  const { kind: _kind, schema: _schema, id: _id, version: _version, ...route } = ready;
  const { tenantId: _tenantId, workspaceId: _workspaceId, ...draft } = route;
  return { ...draft, routeId: 'matrix' };
}

/** To somebody who may see everything already. */
const someGrant = (): object => ({
  once: once(),
  personId: 'max',
  level: 'see',
  reason: 'The fair',
  until: '2026-03-20T01:00:00.000Z',
});

interface Versions {
  readonly campaign: string;
  readonly task: string;
  readonly taskId: string;
  readonly series: string;
  readonly schedule: string;
  readonly imported: string;
  readonly person: string;
  readonly round: number;
  readonly stageId: string;
  readonly campaignId: string;
  readonly requestId: string;
}

/** A good body for each call that takes one, so that nothing but a missing right stands in its way. */
const bodies: Readonly<Record<string, (versions: Versions) => unknown>> = {
  'PATCH /api/me': () => ({ locale: 'en' }),
  'PATCH /api/me/calendar': () => ({
    ifVersion: null,
    country: 'DE',
    week: [1, 2, 3],
    hours: [{ from: '09:00', to: '17:00' }],
    leave: [],
  }),
  'POST /api/workspaces/:workspaceId/settings/changes/:sequence/roll-back': () => ({
    reason: 'The fair',
    over: null,
  }),
  'PATCH /api/workspaces/:workspaceId/export-limits': () => ({ files: 20, rows: 5_000, version: null }),
  'PATCH /api/workspaces/:workspaceId/second-person': () => ({ ...plainChoice, version: null }),
  'POST /api/workspaces/:workspaceId/pending-acts/:actId/answer': () => ({ kind: 'confirm', round: 1 }),
  'POST /api/campaigns/:campaignId/pending-acts/:actId/answer': () => ({ kind: 'confirm', round: 1 }),
  'POST /api/workspaces/:workspaceId/conflict-preview': ({ campaignId }) => ({
    campaignId,
    fields: { flight: { start: '2026-03-09', end: '2026-04-21' } },
  }),
  'POST /api/workspaces/:workspaceId/requests': () => ({
    once: 'once-0001',
    brief: {
      function: 'copy',
      title: 'Poster',
      deadline: '2026-12-18',
      vision: 'Seen from afar',
      materials: [],
      notes: '',
      contactIds: [],
      priority: 'medium',
      campaignId: null,
    },
  }),
  'POST /api/workspaces/:workspaceId/requests/:workRequestId/turns': () => ({ act: 'accepted' }),
  'POST /api/workspaces/:workspaceId/requests/:workRequestId/conversion': () => ({
    to: 'campaign',
    type: 'email',
  }),
  'PUT /api/workspaces/:workspaceId/request-queues': () => ({
    queues: { copy: [], design: [], localisation: [], web: [], seo: [], video: [], other: [] },
  }),
  'POST /api/workspaces/:workspaceId/view-links': () => ({
    name: 'For the board',
    filter: { text: '', status: [], type: [], channel: [], owner: [] },
    days: 30,
  }),
  'POST /api/workspaces/:workspaceId/feeds': () => ({ name: 'My work', shows: { kind: 'mine' } }),
  'POST /api/workspaces/:workspaceId/conflicts/:clashId/acceptance': () => ({ reason: 'Both are wanted' }),
  'PATCH /api/me/reminders': () => plainReminders,
  'PATCH /api/workspaces/:workspaceId/reminders': () => ({ cadences: someCadences, version: null }),
  'PATCH /api/workspaces/:workspaceId/day': () => ({ ...plainDay, reports: true, version: null }),
  'POST /api/workspaces/:workspaceId/day/marks': () => ({ mark: 'start', minutes: null }),
  'PATCH /api/workspaces/:workspaceId/day/evening': () => ({ on: true, time: '18:00' }),
  'PATCH /api/workspaces/:workspaceId/conflict-rule': () => ({
    ...plainConflicts,
    mostTasks: 9,
    version: null,
  }),
  'PUT /api/workspaces/:workspaceId/teams': () => ({
    teams: [{ id: 'content', name: 'Content', memberIds: [], country: null, daysOff: [], extraWorkdays: [] }],
    version: null,
  }),
  'PATCH /api/workspaces/:workspaceId/calendar': () => ({
    ifVersion: null,
    country: 'none',
    makeUpDays: false,
    daysOff: [{ date: '2026-10-08', name: 'Outing' }],
    extraWorkdays: [],
  }),
  'POST /api/workspaces/:workspaceId/calendar-changes/preview': () => ({
    wanted: {
      of: 'department',
      draft: { country: 'none', makeUpDays: false, daysOff: [], extraWorkdays: [] },
    },
  }),
  'POST /api/workspaces/:workspaceId/calendar-changes/undo': () => ({ once: once() }),
  'POST /api/workspaces/:workspaceId/campaigns': () => ({ once: once(), name: 'Mine', type: 'email' }),
  'PATCH /api/campaigns/:campaignId': ({ campaign }) => ({
    ifVersion: campaign,
    edit: { goal: 'Even more' },
  }),
  'POST /api/campaigns/:campaignId/status': ({ campaign }) => ({ ifVersion: campaign, status: 'planning' }),
  'POST /api/campaigns/:campaignId/flight': ({ campaign }) => ({
    ifVersion: campaign,
    flight: { start: '2026-03-09', end: '2026-04-21' },
  }),
  'POST /api/campaigns/:campaignId/channels': () => ({ channelId: 'matrix', follows: false }),
  'POST /api/campaigns/:campaignId/tasks': () => ({ once: once(), title: 'Mine' }),
  ...seriesBodies(() => once()),
  ...templateBodies(() => once()),
  ...momentBodies(() => once()),
  ...planningBodies(() => once()),
  'PATCH /api/campaigns/:campaignId/series/:seriesId': ({ series }) => ({
    ifVersion: series,
    from: null,
    edit: { lead: 1 },
  }),
  'PATCH /api/campaigns/:campaignId/tasks/:taskId': ({ task }) => ({
    ifVersion: task,
    edit: { priority: 'low' },
  }),
  'POST /api/campaigns/:campaignId/task-changes': ({ taskId, task }) => ({
    change: { kind: 'priority', priority: 'low' },
    tasks: [{ taskId, ifVersion: task }],
  }),
  'POST /api/campaigns/:campaignId/task-changes/undo': ({ taskId, task }) => ({
    tasks: [{ taskId, ifVersion: task, before: { priority: 'low' } }],
  }),
  'PATCH /api/campaigns/:campaignId/plan': ({ taskId, task }) => ({
    moves: [{ taskId, ifVersion: task, start: null, due: '2026-03-20' }],
  }),
  'POST /api/campaigns/:campaignId/launch-checklist/lines': () => ({
    once: once(),
    line: { text: 'Mine', area: 'tools', blocking: false },
  }),
  'PATCH /api/campaigns/:campaignId/launch-checklist/lines/:lineId': () => ({ ticked: true }),
  'POST /api/campaigns/:campaignId/launch-checklist/waiver': () => ({ reason: 'Because' }),
  'PUT /api/campaigns/:campaignId/results': () => ({
    source: 'mine',
    rows: [{ date: '2026-02-24', channel: 'sms', clicks: 3 }],
  }),
  'POST /api/campaigns/:campaignId/tasks/:taskId/remarks': () => ({ once: once(), text: 'Mine' }),
  'POST /api/campaigns/:campaignId/tasks/:taskId/snooze': () => ({ until: '2026-03-05T01:00:00.000Z' }),
  'POST /api/campaigns/:campaignId/files': () => new TextEncoder().encode('Hello'),
  'POST /api/campaigns/:campaignId/expenses/:expenseId/receipt': () => new TextEncoder().encode('%PDF-1.7'),
  'POST /api/campaigns/:campaignId/approvals': ({ campaign }) => ({
    once: once(),
    ifVersion: campaign,
    approverIds: ['ann'],
    mode: 'any',
    dueAt: null,
    note: '',
  }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/decisions': ({ round }) => ({
    verb: 'approve',
    revisionShown: 2,
    round,
    comment: '',
  }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/withdrawal': () => ({ reason: '' }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/transfer': () => ({ toId: 'max', comment: 'Please' }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/return': ({ stageId }) => ({
    stageId,
    comment: 'Again',
  }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/approvers': () => ({
    toId: 'max',
    where: 'beside',
    comment: 'Please',
  }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/copies': () => ({ toId: 'max', comment: '' }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/urging': () => ({ toId: 'ann' }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/override': () => ({
    verb: 'reject',
    reason: 'Because',
  }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/reopening': () => ({ reason: 'Because' }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/points': () => ({ text: 'Too dark', anchor: null }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/points/:pointId/settlement': () => ({
    how: 'answered',
    words: 'Done',
  }),
  'POST /api/me/approvals/decisions': ({ campaignId, requestId, round }) => ({
    verb: 'approve',
    comment: '',
    requests: [{ campaignId, requestId, round, revisionShown: 2 }],
  }),
  'POST /api/workspaces/:workspaceId/people/:personId/contact': () => ({ reason: 'The fair' }),
  'POST /api/privacy/exports': () => ({ once: once(), personId: 'ann' }),
  // There is no such person: who may ask for it learns so.
  'PATCH /api/privacy/retention': () => ({ ifVersion: null, days: usualRetention }),
  'POST /api/privacy/retention/preview': () => ({ days: usualRetention }),
  'POST /api/privacy/erasures': () => ({ personId: 'matrix' }),
  'POST /api/privacy/erasures/:erasureId/start': () => ({ words: 'keep' }),
  'POST /api/privacy/erasures/:erasureId/cancel': () => ({}),
  'POST /api/me/approvals/transfers': ({ campaignId, requestId }) => ({
    toId: 'max',
    comment: '',
    requests: [{ campaignId, requestId }],
  }),
  'POST /api/me/approvals/undo': ({ campaignId, requestId }) => ({ requests: [{ campaignId, requestId }] }),
  'POST /api/campaigns/:campaignId/deletion': ({ campaign }) => ({ ifVersion: campaign }),
  'POST /api/campaigns/:campaignId/restoration': () => ({ noun: 'task', targetId: 'matrix' }),
  'POST /api/workspaces/:workspaceId/restoration': () => ({ noun: 'schedule', targetId: 'matrix' }),
  'POST /api/workspaces/:workspaceId/bulk-preview': ({ campaignId }) => ({
    change: { kind: 'addTag', tag: 'mine' },
    campaignIds: [campaignId],
  }),
  'POST /api/workspaces/:workspaceId/bulk-changes': ({ campaignId, campaign }) => ({
    batchId: once(),
    part: 0,
    change: { kind: 'addTag', tag: 'mine' },
    campaigns: [{ campaignId, ifVersion: campaign }],
  }),
  'POST /api/workspaces/:workspaceId/bulk-changes/:batchId/undo': () => ({ part: 0 }),
  'POST /api/campaigns/:campaignId/edit-preview': () => ({ edit: { goal: 'Even more' } }),
  'POST /api/workspaces/:workspaceId/routes': () => ({ basedOn: 0, route: someRoute() }),
  'POST /api/workspaces/:workspaceId/routes/trial': () => ({
    route: someRoute(),
    sample: { type: 'launch', channels: ['email'], amount: null },
  }),
  'POST /api/workspaces/:workspaceId/people/:personId/delegations': () => ({
    once: once(),
    toId: 'olga',
    startsAt: '2026-03-05T01:00:00.000Z',
    endsAt: '2026-03-09T01:00:00.000Z',
    subjects: null,
    upTo: null,
  }),
  'POST /api/campaigns/:campaignId/approvals/:requestId/links': () => ({
    forName: 'Somebody outside',
    days: 7,
    withFiles: false,
  }),
  // To themselves: past the door, and no further, or nothing would be as the others expect it.
  'POST /api/workspaces/:workspaceId/people/:personId/handovers': () => ({
    once: once(),
    heirId: 'ann',
    endsAccess: false,
  }),
  'POST /api/workspaces/:workspaceId/roles': () => ({ once: once(), name: once(), description: '' }),
  'PATCH /api/workspaces/:workspaceId/roles/:roleId': () => ({ ifVersion: '1', edit: { name: 'Mine' } }),
  'POST /api/workspaces/:workspaceId/roles/:roleId/removal': () => ({ ifVersion: '1' }),
  'PATCH /api/workspaces/:workspaceId/people/:personId/role': ({ person }) => ({
    ifVersion: person,
    role: 'member',
  }),
  'PATCH /api/workspaces/:workspaceId/people/:personId/tenant-role': ({ person }) => ({
    ifVersion: person,
    superAdmin: false,
  }),
  'POST /api/workspaces/:workspaceId/health/resend': () => ({
    once: once(),
    items: [{ scope: 'nowhere', id: 'nothing' }],
    mayDouble: true,
  }),
  'POST /api/workspaces/:workspaceId/health/dismissal': () => ({
    once: once(),
    items: [{ scope: 'nowhere', id: 'nothing' }],
    reason: 'Nobody waits for it',
  }),
  'POST /api/campaigns/:campaignId/grants': () => someGrant(),
  'PATCH /api/campaigns/:campaignId/grants/:grantId': () => ({ until: '2026-03-20T01:00:00.000Z' }),
  'PUT /api/campaigns/:campaignId/guests/:personId/end': () => ({ until: '2026-03-20T01:00:00.000Z' }),
  'POST /api/campaigns/:campaignId/access-requests': () => ({ reason: 'The fair' }),
  'POST /api/campaigns/:campaignId/access-requests/:requestId/answer': () => ({
    kind: 'decline',
    round: 1,
    words: 'No',
  }),
  'POST /api/workspaces/:workspaceId/grants': () => someGrant(),
  'PATCH /api/workspaces/:workspaceId/grants/:grantId': () => ({ until: '2026-03-20T01:00:00.000Z' }),
  'POST /api/workspaces/:workspaceId/schedules': () => ({
    once: once(),
    name: 'Mine',
    recipientIds: ['ada'],
    cadence: { every: 'week', weekdays: [2] },
    holidays: 'stay',
    time: '09:00',
    zone: null,
  }),
  'POST /api/workspaces/:workspaceId/schedules/foreseen': () => ({
    recipientIds: ['ada'],
    cadence: { every: 'workday' },
    holidays: 'stay',
    time: '09:00',
    zone: null,
  }),
  'POST /api/workspaces/:workspaceId/reports/:runId/deliveries/:personId': () => ({ once: once() }),
  'POST /api/workspaces/:workspaceId/reports/:runId/questions': () => ({ once: once(), text: 'Why?' }),
  'POST /api/workspaces/:workspaceId/reports/:runId/questions/:questionId': () => ({ text: 'So.' }),
  'PATCH /api/workspaces/:workspaceId/schedules/:scheduleId': ({ schedule }) => ({
    ifVersion: schedule,
    edit: { cadence: { every: 'week', weekdays: [3] } },
  }),
  'POST /api/workspaces/:workspaceId/imports': () => new TextEncoder().encode('Name,Type\nMine,email\n'),
  'PATCH /api/workspaces/:workspaceId/imports/:importId': ({ imported }) => ({
    ifVersion: imported,
    mapping: { name: 0, type: 1 },
  }),
  'POST /api/workspaces/:workspaceId/imports/:importId/acceptance': ({ imported }) => ({
    ifVersion: imported,
  }),
};

const queries: Readonly<Record<string, (params: Readonly<Record<string, string>>) => string>> = {
  'GET /api/workspaces/:workspaceId/workload': () => '?from=2026-03-01',
  'GET /api/workspaces/:workspaceId/requests': () => '?which=open',
  'GET /api/workspaces/:workspaceId/days': () => '?from=2026-03-01&to=2026-03-31',
  'GET /api/workspaces/:workspaceId/moments': () => '?from=2026-03-01&to=2026-03-31&countries=CN',
  'GET /api/workspaces/:workspaceId/occurrences': () => '?from=2026-12-01&to=2026-12-31',
  'GET /api/campaigns/:campaignId/plan-sheet': () => '?format=pdf',
  'GET /api/workspaces/:workspaceId/calendar-sheet': () =>
    '?format=pdf&zoom=month&from=2026-03-01&to=2026-03-31&show=tasks,milestones,approvals,recurring,events,moments',
  'GET /api/workspaces/:workspaceId/reports/:runId/file': () => '?format=csv',
  'GET /api/workspaces/:workspaceId/report-file': () => '?format=csv&name=Mine',
  'GET /api/workspaces/:workspaceId/dashboard': () => '?days=days90',
  'GET /api/workspaces/:workspaceId/dashboard/rows': () => '?days=days90&figure=clicks',
  'GET /api/workspaces/:workspaceId/calendar-lines': () => '?from=2026-03-01&to=2026-03-31',
  'GET /api/workspaces/:workspaceId/summaries': ({ campaignId = '' }) => `?ids=${campaignId}`,
  'POST /api/campaigns/:campaignId/files': () => '?name=mine.txt',
  'POST /api/campaigns/:campaignId/expenses/:expenseId/receipt': () => '?name=mine.pdf',
  'POST /api/workspaces/:workspaceId/imports': () => '?noun=campaigns&fileName=mine.csv',
  'GET /api/workspaces/:workspaceId/templates/:templateId/plan': () => '?launch=2026-03-09',
  'GET /api/workspaces/:workspaceId/similar-campaigns': () => '?type=email',
  'GET /api/campaigns/:campaignId/approver-load': () => '?personIds=ann',
  'GET /api/audit': () => '?from=2026-01-01&to=2026-12-31',
  'GET /api/audit/found': () => '?from=2026-01-01&to=2026-12-31&format=csv',
  'GET /api/audit/export': () => '?from=2026-01-01&to=2026-12-31',
  'GET /api/campaigns/:campaignId/access/people': () => '?text=Max',
  'GET /api/workspaces/:workspaceId/access/people': () => '?text=Max',
  'GET /api/troubles': () => '?workspaceId=marketing',
};

/** One that comes with the product. */
const templateId = 'built-in.webinar';

/** Every call of the contract about one of the two campaigns; calls that name no campaign are made once. */
export async function callsAbout(
  house: AttackHouse,
  objects: AttackObjects,
  object: 'shared' | 'hidden',
): Promise<AttackCall[]> {
  const params = objects[object];
  const named: Readonly<Record<string, string>> = {
    ...params,
    personId: 'ann',
    routeId: 'standard',
    templateId,
  };
  const versions = await versionsOf(house, params);
  return Object.entries(endpoints)
    .filter(([name]) => object === 'shared' || name.includes(':campaignId') || name.includes('/summaries'))
    .map(([name, endpoint]) => {
      const [method = '', pattern = ''] = name.split(' ');
      const path = pattern.replaceAll(/:(\w+)/g, (_, part: string) => named[part] ?? 'unknown');
      const search = queries[name]?.(params) ?? '';
      const body = bodies[name]?.(versions) ?? ('body' in endpoint ? {} : undefined);
      return { name, object, method, path: path + search, endpoint, ...(body === undefined ? {} : { body }) };
    });
}

async function versionsOf(house: AttackHouse, params: Readonly<Record<string, string>>): Promise<Versions> {
  const ada = house.as('ada');
  const [campaignId = '', importId = ''] = [params['campaignId'], params['importId']];
  const of = { params: { campaignId } };
  const inWorkspace = { params: { workspaceId: 'marketing' } };
  const campaign = await ada.call('GET /api/campaigns/:campaignId', of);
  const tasks = await ada.call('GET /api/campaigns/:campaignId/tasks', of);
  const recurring = await ada.call('GET /api/campaigns/:campaignId/series', of);
  const requests = await ada.call('GET /api/campaigns/:campaignId/approvals', of);
  const schedules = await ada.call('GET /api/workspaces/:workspaceId/schedules', inWorkspace);
  const { holders } = await ada.call('GET /api/workspaces/:workspaceId/roles', inWorkspace);
  const imported = await ada.call('GET /api/workspaces/:workspaceId/imports/:importId', {
    params: { workspaceId: 'marketing', importId },
  });
  return {
    campaign: campaign.version,
    taskId: params['taskId'] ?? '',
    task: tasks.find(({ id }) => id === params['taskId'])?.version ?? '',
    series: recurring.find(({ id }) => id === params['seriesId'])?.version ?? '',
    schedule: schedules.find(({ id }) => id === params['scheduleId'])?.version ?? '',
    imported: imported.version,
    person: holders.find(({ personId }) => personId === 'ann')?.version ?? '',
    round: requests[0]?.round ?? 1,
    stageId: requests[0]?.stages[0]?.id ?? '',
    campaignId,
    requestId: params['requestId'] ?? '',
  };
}
