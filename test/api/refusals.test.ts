import { beforeEach, describe, expect, it } from 'vitest';
import { plainDay } from '../../src/domain/day.ts';
import { plainReminders } from '../../src/domain/reminder-choice.ts';
import { someCadences } from '../kit/reminder-bodies.ts';
import { plainChoice } from '../../src/domain/second-person.ts';
import { type Endpoint, endpoints } from '../../src/contract/endpoints.ts';
import { usualRetention } from '../../src/domain/retention.ts';
import type { Problem } from '../../src/contract/views.ts';
import { type PersonName, workspaceId } from '../kit/department.ts';
import { seriesBodies } from '../kit/series-bodies.ts';
import { momentBodies } from '../kit/moment-bodies.ts';
import { planningBodies } from '../kit/planning-bodies.ts';
import { templateBodies } from '../kit/template-bodies.ts';
import { calendarBodies } from './calendar-bodies.ts';
import { approvalBodies } from './approval-bodies.ts';
import { type Desk, openDesk } from './desk.ts';

/* The same ladder for every call of the contract; a call that joins the contract joins this test. */

let desk: Desk;
/** Things of tenant-1 that exist, by the name of their parameter. */
let known: Record<string, string>;

beforeEach(async () => {
  desk = await openDesk();
  const campaign = await desk.as('lin').call('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId },
    body: { once: 'once-0001', name: 'Spring launch', type: 'launch' },
  });
  const campaignId = campaign.id;
  const task = await desk.as('lin').call('POST /api/campaigns/:campaignId/tasks', {
    params: { campaignId },
    body: { once: 'once-0001', title: 'Poster', assigneeId: 'lin' },
  });
  const file = await desk.as('lin').call('POST /api/campaigns/:campaignId/files', {
    params: { campaignId },
    query: { name: 'brief.pdf' },
    body: new Blob(['%PDF-1.7']),
  });
  known = { workspaceId, campaignId, taskId: task.id, assetId: file.id };
});

interface Call {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly endpoint: Endpoint;
}

const calls: Call[] = Object.entries(endpoints).map(([name, endpoint]) => {
  const [method = '', path = ''] = name.split(' ');
  return { name, method, path, endpoint };
});
const addressed = calls.filter(({ path }) => path.includes(':') || path === '/api/troubles');
/** Asking for access is answered alike whatever there is; `stories/access` holds that. */
const closed = addressed.filter(({ name }) => name !== 'POST /api/campaigns/:campaignId/access-requests');
const bodied = calls.filter(({ endpoint }) => endpoint.body !== undefined);
const typed = bodied.filter(({ endpoint }) => endpoint.body !== 'bytes');
const uploads = bodied.filter(({ endpoint }) => endpoint.body === 'bytes');

const someGrant = {
  once: 'once-0009',
  personId: 'mei',
  level: 'see',
  reason: 'The fair',
  until: '2026-03-20T01:00:00.000Z',
};

const secondPersonBodies = {
  'PATCH /api/me/reminders': plainReminders,
  'PATCH /api/workspaces/:workspaceId/reminders': { cadences: someCadences, version: null },
  'PATCH /api/workspaces/:workspaceId/day': { ...plainDay, reports: true, version: null },
  'POST /api/workspaces/:workspaceId/day/marks': { mark: 'start', minutes: null },
  'PATCH /api/workspaces/:workspaceId/day/evening': { on: true, time: '18:00' },
  'PATCH /api/workspaces/:workspaceId/export-limits': { files: 20, rows: 5_000, version: null },
  'PATCH /api/workspaces/:workspaceId/second-person': { ...plainChoice, version: null },
  'POST /api/workspaces/:workspaceId/pending-acts/:actId/answer': { kind: 'confirm', round: 1 },
  'POST /api/campaigns/:campaignId/pending-acts/:actId/answer': { kind: 'confirm', round: 1 },
};

/** A body that passes the schema of each call, so that only the thing under test is wrong. */
const goodBodies: Readonly<Record<string, unknown>> = {
  'PATCH /api/me': { locale: 'zh-TW' },
  ...calendarBodies,
  ...Object.fromEntries(
    Object.entries({
      ...seriesBodies(() => 'once-0009'),
      ...templateBodies(() => 'once-0009'),
      ...momentBodies(() => 'once-0009'),
      ...planningBodies(() => 'once-0016'),
    }).map(([name, body]) => [name, body()]),
  ),
  'PATCH /api/campaigns/:campaignId/series/:seriesId': { ifVersion: '1', from: null, edit: { lead: 1 } },
  'POST /api/workspaces/:workspaceId/campaigns': { once: 'once-0009', name: 'Mine', type: 'email' },
  'PATCH /api/campaigns/:campaignId': { ifVersion: '1', edit: { name: 'Mine' } },
  'POST /api/campaigns/:campaignId/status': { ifVersion: '1', status: 'planning' },
  'POST /api/campaigns/:campaignId/flight': {
    ifVersion: '1',
    flight: { start: '2026-03-02', end: '2026-03-03' },
  },
  'POST /api/campaigns/:campaignId/tasks': { once: 'once-0009', title: 'Mine' },
  'PATCH /api/campaigns/:campaignId/tasks/:taskId': { ifVersion: '1', edit: { title: 'Mine' } },
  'POST /api/campaigns/:campaignId/task-changes': {
    change: { kind: 'priority', priority: 'low' },
    tasks: [{ taskId: 'poster', ifVersion: '1' }],
  },
  'POST /api/campaigns/:campaignId/task-changes/undo': { tasks: [{ taskId: 'poster', from: 'trash' }] },
  'PATCH /api/campaigns/:campaignId/plan': {
    moves: [{ taskId: 'poster', ifVersion: '1', start: null, due: '2026-03-20' }],
  },
  'POST /api/campaigns/:campaignId/launch-checklist/lines': {
    once: 'once-0015',
    line: { text: 'Mine', area: 'tools', blocking: false },
  },
  'PATCH /api/campaigns/:campaignId/launch-checklist/lines/:lineId': { ticked: true },
  'POST /api/campaigns/:campaignId/launch-checklist/waiver': { reason: 'Because' },
  'PUT /api/campaigns/:campaignId/results': {
    source: 'mine',
    rows: [{ date: '2026-02-24', channel: 'sms', clicks: 3 }],
  },
  'POST /api/campaigns/:campaignId/tasks/:taskId/remarks': { once: 'once-0012', text: 'Mine' },
  'POST /api/campaigns/:campaignId/channels': { channelId: 'launches', follows: true },
  'POST /api/campaigns/:campaignId/tasks/:taskId/snooze': { until: '2026-03-05T01:00:00.000Z' },
  ...approvalBodies,
  'POST /api/workspaces/:workspaceId/people/:personId/contact': { reason: 'The fair' },
  'POST /api/privacy/exports': { once: 'once-0009', personId: 'lin' },
  'PATCH /api/privacy/retention': { ifVersion: null, days: usualRetention },
  'POST /api/privacy/retention/preview': { days: usualRetention },
  'POST /api/privacy/erasures': { personId: 'lin' },
  'POST /api/privacy/erasures/:erasureId/start': { words: 'keep' },
  'POST /api/privacy/erasures/:erasureId/cancel': {},
  'POST /api/campaigns/:campaignId/deletion': { ifVersion: '1' },
  'POST /api/campaigns/:campaignId/restoration': { noun: 'task', targetId: 'poster' },
  'POST /api/workspaces/:workspaceId/restoration': { noun: 'route', targetId: 'poster' },
  'POST /api/workspaces/:workspaceId/bulk-preview': { change: { kind: 'delete' }, campaignIds: ['coast'] },
  'POST /api/workspaces/:workspaceId/bulk-changes': {
    batchId: 'batch-0001',
    part: 0,
    change: { kind: 'delete' },
    campaigns: [{ campaignId: 'coast', ifVersion: '1' }],
  },
  'POST /api/workspaces/:workspaceId/bulk-changes/:batchId/undo': { part: 0 },
  'POST /api/workspaces/:workspaceId/people/:personId/handovers': {
    once: 'once-0009',
    heirId: 'mei',
    endsAccess: false,
  },
  'POST /api/workspaces/:workspaceId/health/resend': {
    once: 'once-0009',
    items: [{ scope: 'coast', id: 'due.x' }],
    mayDouble: false,
  },
  'POST /api/workspaces/:workspaceId/health/dismissal': {
    once: 'once-0009',
    items: [{ scope: 'coast', id: 'due.x' }],
    reason: 'Nobody waits for it',
  },
  'POST /api/campaigns/:campaignId/grants': someGrant,
  'PATCH /api/campaigns/:campaignId/grants/:grantId': { until: '2026-03-20T01:00:00.000Z' },
  'PUT /api/campaigns/:campaignId/guests/:personId/end': { until: '2026-03-20T01:00:00.000Z' },
  ...secondPersonBodies,
  'POST /api/campaigns/:campaignId/access-requests': { reason: 'The fair' },
  'POST /api/campaigns/:campaignId/access-requests/:requestId/answer': {
    kind: 'decline',
    round: 1,
    words: 'No',
  },
  'POST /api/workspaces/:workspaceId/settings/changes/:sequence/roll-back': {
    reason: 'The fair',
    over: null,
  },
  'POST /api/workspaces/:workspaceId/grants': someGrant,
  'PATCH /api/workspaces/:workspaceId/grants/:grantId': { until: '2026-03-20T01:00:00.000Z' },
  'POST /api/workspaces/:workspaceId/schedules': {
    once: 'once-0009',
    name: 'Weekly',
    recipientIds: ['mei'],
    cadence: { every: 'week', weekdays: [1] },
    holidays: 'stay',
    time: '09:00',
    zone: null,
  },
  'POST /api/workspaces/:workspaceId/reports/:runId/deliveries/:personId': { once: 'once-0009' },
  'POST /api/workspaces/:workspaceId/reports/:runId/questions': { once: 'once-0010', text: 'Why?' },
  'POST /api/workspaces/:workspaceId/reports/:runId/questions/:questionId': { text: 'So.' },
  'POST /api/workspaces/:workspaceId/schedules/foreseen': {
    recipientIds: ['mei'],
    cadence: { every: 'eve' },
    holidays: 'stay',
    time: '09:00',
    zone: null,
  },
  'POST /api/workspaces/:workspaceId/roles': { once: 'once-0009', name: 'Mine', description: '' },
  'PATCH /api/workspaces/:workspaceId/roles/:roleId': { ifVersion: '1', edit: { name: 'Mine' } },
  'POST /api/workspaces/:workspaceId/roles/:roleId/removal': { ifVersion: '1' },
  'PATCH /api/workspaces/:workspaceId/people/:personId/role': { ifVersion: '1', role: 'member' },
  'PATCH /api/workspaces/:workspaceId/people/:personId/tenant-role': { ifVersion: '1', superAdmin: true },
  'PATCH /api/workspaces/:workspaceId/schedules/:scheduleId': { ifVersion: '1', edit: { name: 'Mine' } },
  'PATCH /api/workspaces/:workspaceId/imports/:importId': { ifVersion: '1', mapping: {} },
  'POST /api/workspaces/:workspaceId/imports/:importId/acceptance': { ifVersion: '1' },
};

const queries: Readonly<Record<string, string>> = {
  'GET /api/workspaces/:workspaceId/workload': '?from=2026-03-01',
  'GET /api/workspaces/:workspaceId/requests': '?which=open',
  'GET /api/workspaces/:workspaceId/days': '?from=2026-03-01&to=2026-03-31',
  'GET /api/workspaces/:workspaceId/moments': '?from=2026-03-01&to=2026-03-31&countries=CN',
  'GET /api/workspaces/:workspaceId/occurrences': '?from=2026-03-01&to=2026-03-31',
  'GET /api/campaigns/:campaignId/plan-sheet': '?format=pdf',
  'GET /api/workspaces/:workspaceId/calendar-sheet': '?format=pdf&zoom=month&from=2026-03-01&to=2026-03-31',
  'GET /api/workspaces/:workspaceId/reports/:runId/file': '?format=csv',
  'GET /api/workspaces/:workspaceId/report-file': '?format=csv&name=Mine',
  'GET /api/workspaces/:workspaceId/dashboard/rows': '?figure=clicks',
  'GET /api/workspaces/:workspaceId/calendar-lines': '?from=2026-03-01&to=2026-03-31',
  'GET /api/workspaces/:workspaceId/summaries': '?ids=x',
  'GET /api/workspaces/:workspaceId/templates/:templateId/plan': '?launch=2026-03-09',
  'GET /api/workspaces/:workspaceId/similar-campaigns': '?type=email',
  'GET /api/campaigns/:campaignId/approver-load': '?personIds=x',
  'POST /api/campaigns/:campaignId/files': '?name=brief.pdf',
  'POST /api/campaigns/:campaignId/expenses/:expenseId/receipt': '?name=receipt.pdf',
  'GET /api/campaigns/:campaignId/access/people': '?text=mei',
  'GET /api/workspaces/:workspaceId/access/people': '?text=mei',
  'POST /api/workspaces/:workspaceId/imports': '?noun=campaigns&fileName=plan.csv',
};

const addressOf = ({ name, path }: Call, ids: Readonly<Record<string, string>> = known): string => {
  const query = name === 'GET /api/troubles' ? `?workspaceId=${ids['workspaceId']}` : (queries[name] ?? '');
  return path.replaceAll(/:(\w+)/g, (_, parameter: string) => ids[parameter] ?? 'nothing') + query;
};

function send(
  who: PersonName | undefined,
  call: Call,
  change: { path?: string; body?: unknown; type?: string } = {},
) {
  const { endpoint, method, name } = call;
  const good = endpoint.body === 'bytes' ? '%PDF-1.7' : goodBodies[name];
  const body = 'body' in change ? change.body : good;
  const usual = endpoint.body === 'bytes' ? 'application/octet-stream' : 'application/json';
  const type: Record<string, string> =
    endpoint.body === undefined ? {} : { 'content-type': change.type ?? usual };
  return desk.ask(who, method, change.path ?? addressOf(call), body, type);
}

async function problem(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return (await response.json()) as Problem;
}

/** Nothing was written, and nothing broke. */
async function untouched(work: () => Promise<void>): Promise<void> {
  const commits = desk.commits();
  await work();
  expect(desk.commits()).toBe(commits);
  expect(desk.faults).toEqual([]);
}

describe('Every call', () => {
  it.each(calls)('$name refuses who is not signed in', async (call) => {
    await untouched(async () => {
      const response = await send(undefined, call);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await problem(response)).toMatchObject({ code: 'notSignedIn', status: 401 });
    });
  });

  it.each(closed)('$name knows nothing of what belongs to another tenant', async (call) => {
    // Tia administrates a workspace of the same name elsewhere: what has no other id is hers, and empty.
    const hers = !/:(?!workspaceId)/.test(call.path);
    await untouched(async () => {
      const response = await send(
        'tia',
        call,
        hers ? { path: addressOf(call, { workspaceId: 'other' }) } : {},
      );
      expect(response.status).toBe(404);
      expect(await problem(response)).toMatchObject({ code: 'notFound' });
    });
  });

  it.each(closed)('$name says of what does not exist just what it says of what is hidden', async (call) => {
    await untouched(async () => {
      const missing = await problem(
        await send('nora', call, { path: addressOf(call, { workspaceId: 'gone' }) }),
      );
      const hidden = await problem(await send('nora', call));
      expect({ ...missing, requestId: '' }).toEqual({ ...hidden, requestId: '' });
      expect(missing.code).toBe('notFound');
    });
  });

  it.each(calls)('$name refuses a query that it does not know', async (call) => {
    await untouched(async () => {
      const path = addressOf(call);
      const response = await send('ana', call, { path: `${path}${path.includes('?') ? '&' : '?'}debug=1` });
      expect(await problem(response)).toMatchObject({ status: 400, code: 'unknownField', at: 'debug' });
    });
  });

  it.each(addressed.filter(({ path }) => path.includes(':')))(
    '$name refuses an id that cannot be one',
    async (call) => {
      await untouched(async () => {
        const parameter = [...call.path.matchAll(/:(\w+)/g)].at(-1)?.[1] ?? '';
        const path = addressOf(call, { ...known, [parameter]: '%3Cscript%3E' });
        const response = await send('ana', call, { path });
        expect(await problem(response)).toMatchObject({ status: 400, code: 'malformed', at: parameter });
      });
    },
  );
});

describe('Every call with a JSON body', () => {
  it('has a good body in this test', () => {
    expect(Object.keys(goodBodies).toSorted((a, b) => a.localeCompare(b))).toEqual(
      typed.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b)),
    );
  });

  it.each(typed)('$name refuses another content type', async (call) => {
    await untouched(async () => {
      const body = JSON.stringify(goodBodies[call.name]);
      const response = await send('ana', call, { body, type: 'text/plain' });
      expect(await problem(response)).toMatchObject({ status: 415, code: 'wrongContentType' });
    });
  });

  it.each(typed)('$name refuses what is no JSON, no object, or not in the expected form', async (call) => {
    await untouched(async () => {
      for (const body of ['{"name":', '[]', '"text"', 'null', '', '\u0000', '{"ifVersion":7,"once":7}']) {
        const refused = await problem(await send('ana', call, { body }));
        expect(['malformed', 'unknownField']).toContain(refused.code);
        expect(refused.status).toBe(400);
      }
    });
  });

  it.each(typed)('$name names a field that it does not know', async (call) => {
    await untouched(async () => {
      const body = { ...(goodBodies[call.name] as object), isAdmin: true };
      const refused = await problem(await send('ana', call, { body }));
      expect(refused).toMatchObject({ status: 400, code: 'unknownField', at: 'isAdmin' });
      expect(refused.detail).toContain('isAdmin');
    });
  });

  it.each(typed)('$name refuses more than 256 KB, announced or not', async (call) => {
    await untouched(async () => {
      const body = JSON.stringify({ ...(goodBodies[call.name] as object), note: 'x'.repeat(270_000) });
      const whole = await problem(await send('ana', call, { body }));
      expect(whole).toMatchObject({ status: 413, code: 'tooLarge' });
      const announced = await desk.ask('ana', call.method, addressOf(call), '{}', {
        'content-type': 'application/json',
        'content-length': '300000',
      });
      expect(await problem(announced)).toMatchObject({ status: 413, code: 'tooLarge' });
    });
  });
});

describe('Every upload', () => {
  it.each(uploads)('$name refuses another content type', async (call) => {
    await untouched(async () => {
      for (const type of ['multipart/form-data', 'application/json', 'text/html']) {
        const response = await send('ana', call, { type });
        expect(await problem(response)).toMatchObject({ status: 415, code: 'wrongContentType' });
      }
    });
  });

  it.each(uploads)('$name stops reading after 25 MB', async (call) => {
    await untouched(async () => {
      let sent = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1;
          controller.enqueue(new Uint8Array(1024 * 1024));
        },
      });
      const response = await send('ana', call, { body: endless });
      expect(await problem(response)).toMatchObject({ status: 413, code: 'tooLarge' });
      expect(sent).toBeLessThan(30);
    });
  });
});
