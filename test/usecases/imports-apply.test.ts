import { describe, expect, it } from 'vitest';
import { scopes } from '../../src/domain/scope.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { type Department, granted, openDepartment, tenantId, workspaceId } from '../kit/department.ts';
import { apply, csv, imported, importNow } from './import-scene.ts';

const plan = csv(
  'Code,Name,Type,Status,Start date,End date,Budget,Channels,Owner,Agency',
  'MKT-7,Spring tea,product launch,running,2026-03-02,2026-03-20,CNY 95万,wechat/email,Lin,Gus',
  'MKT-8,夏夜灯光,social,,,,"€12.500,50",,,',
);

/** What the events of the store tell, in order. */
async function told(department: Department, type: string) {
  const { events } = await department.store.events(null, 10_000);
  return events.filter(({ what }) => what.type === type);
}

async function campaignOf(department: Department, code: string): Promise<Campaign> {
  const created = await told(department, 'campaign.created');
  for (const { campaignId } of created) {
    const stored = await department.store.get(place(campaignId ?? ''), 'campaign', campaignId ?? '');
    if (stored?.document.code === code) return stored.document;
  }
  throw new Error(`There is no campaign ${code}.`);
}

const place = (campaignId: string) => ({ tenantId, scope: scopes.campaign(campaignId) });

async function tasksOf(department: Department, campaignId: string) {
  const { items } = await department.store.read(place(campaignId), 'tasksOfCampaign', {});
  return items.map(({ document }) => document);
}

describe('campaigns of a file', () => {
  it('are created with all that their rows say', async () => {
    const department = await openDepartment();
    const finished = await imported(department, 'campaigns', plan);
    expect(finished).toMatchObject({ status: 'finished', applied: 2, created: 2, changed: 0, unchanged: 0 });
    expect(await campaignOf(department, 'MKT-7')).toMatchObject({
      name: 'Spring tea',
      type: 'productLaunch',
      status: 'running',
      flight: { start: '2026-03-02', end: '2026-03-20' },
      budget: { minor: 95_000_000, currency: 'CNY' },
      channels: ['wechat', 'email'],
      ownerId: 'lin',
      guestIds: ['gus'],
      importKey: 'MKT-7',
      revision: 1,
      approval: null,
      createdBy: 'ana',
    });
    expect(await campaignOf(department, 'MKT-8')).toMatchObject({
      status: 'draft',
      budget: { minor: 1_250_050, currency: 'EUR' },
      ownerId: 'ana',
    });
    const events = await told(department, 'campaign.created');
    expect(events.map(({ what, actorId }) => [what, actorId])).toEqual([
      [{ type: 'campaign.created', name: 'Spring tea', source: 'import' }, 'ana'],
      [{ type: 'campaign.created', name: '夏夜灯光', source: 'import' }, 'ana'],
    ]);
    expect((await told(department, 'import.finished')).map(({ what }) => what)).toMatchObject([
      { created: 2, changed: 0, unchanged: 0 },
    ]);
  });

  it('are not doubled by importing the file again', async () => {
    const department = await openDepartment();
    await imported(department, 'campaigns', plan);
    const before = await told(department, 'campaign.created');
    const again = await imported(department, 'campaigns', plan);
    expect(again).toMatchObject({
      forecast: { create: 0, change: 0, same: 2 },
      created: 0,
      changed: 0,
      unchanged: 2,
    });
    expect(await told(department, 'campaign.created')).toEqual(before);
    expect(await told(department, 'campaign.edited')).toEqual([]);
  });

  it('change only in what the file says otherwise; blank cells and the status erase nothing', async () => {
    const department = await openDepartment();
    await imported(department, 'campaigns', plan);
    const later = csv('Code,Name,Type,Status,Budget,Owner', 'MKT-7,Spring tea 2026,product launch,draft,,');
    expect(await imported(department, 'campaigns', later)).toMatchObject({ created: 0, changed: 1 });
    expect(await campaignOf(department, 'MKT-7')).toMatchObject({
      name: 'Spring tea 2026',
      status: 'running',
      budget: { minor: 95_000_000, currency: 'CNY' },
      ownerId: 'lin',
      revision: 2,
    });
    expect((await told(department, 'campaign.edited')).map(({ what }) => what)).toEqual([
      {
        type: 'campaign.edited',
        changes: [{ field: 'name', from: 'Spring tea', to: 'Spring tea 2026' }],
      },
    ]);
  });

  it('that are archived stay as they are', async () => {
    const department = await openDepartment();
    await imported(department, 'campaigns', csv('Code,Name,Type,Status', 'OLD-1,Old,email,archived'));
    const again = await imported(department, 'campaigns', csv('Code,Name,Type', 'OLD-1,New name,email'));
    expect(again).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await campaignOf(department, 'OLD-1')).toMatchObject({ name: 'Old' });
  });

  it('without a code get the next ones, in the order of the file', async () => {
    const department = await openDepartment();
    const rows = Array.from({ length: 450 }, (_, at) => `Campaign ${at},email`);
    await imported(department, 'campaigns', csv('Name,Type', ...rows));
    expect((await campaignOf(department, 'MKT-1')).name).toBe('Campaign 0');
    expect((await campaignOf(department, 'MKT-450')).name).toBe('Campaign 449');
    const more = await imported(
      department,
      'campaigns',
      csv('Name,Type', ...rows.slice(0, 3), 'Another,email'),
    );
    expect(more).toMatchObject({ created: 1, unchanged: 3 });
    expect((await campaignOf(department, 'MKT-451')).name).toBe('Another');
  });

  it('with codes of the workspace’s own kind move its counter past them', async () => {
    const department = await openDepartment();
    await imported(department, 'campaigns', csv('Code,Name,Type', 'MKT-40,A,email', ',B,email'));
    expect((await campaignOf(department, 'MKT-41')).name).toBe('B');
    const byHand = granted(
      await createCampaign(department.doors, department.actors.mei, {
        workspaceId,
        once: 'first-one',
        fields: { name: 'C', type: 'email' },
        source: 'person',
      }),
    );
    expect(byHand.document.code).toBe('MKT-42');
  });

  it('take their open approval along when their content changes, as an edit by hand does', async () => {
    const department = await openDepartment();
    const { doors, actors } = department;
    const file = (budget: string) =>
      csv(
        'Code,Name,Type,Status,Start,End,Channels,Budget,Owner,Brief,Goal,Audience',
        `T-1,Tea,email,planning,2026-05-01,2026-05-09,email,${budget},lin,A brief,A goal,Everybody`,
      );
    await imported(department, 'campaigns', file('80k'));
    const campaign = await campaignOf(department, 'T-1');
    const stored = await department.store.get(place(campaign.id), 'campaign', campaign.id);
    granted(
      await submitForApproval(doors, actors.lin, {
        campaignId: campaign.id,
        once: 'submission-1',
        ifVersion: stored?.version ?? '',
        approverIds: ['mei'],
        mode: 'any',
        dueAt: null,
        note: '',
      }),
    );
    const finished = await imported(department, 'campaigns', file('95k'));
    expect(finished).toMatchObject({ changed: 1 });
    const { items } = await department.store.read(place(campaign.id), 'approvalsOfCampaign', {});
    expect(items.map(({ document }) => document.revision)).toEqual([2]);
  });
});

describe('tasks of a file', () => {
  const tasks = csv(
    'Campaign,Task,Assignee,Due date,Priority,Status',
    'MKT-7,Write the copy,Lin,2026-03-09,urgent,',
    'MKT-8,Book the hall,,,,',
    'MKT-7,Brief the agency,Gus,2026-03-05,,done',
    '夏夜灯光,Order lamps,Bo,2026-02-20,low,',
  );

  it('join their campaigns a moment after those were imported, with their reminders', async () => {
    const department = await openDepartment();
    await imported(department, 'campaigns', plan);
    // The board shows the second campaign's name only when the relay has passed by.
    const known = csv(...new TextDecoder().decode(tasks).replace('夏夜灯光', 'MKT-8').split('\n'));
    expect(await imported(department, 'tasks', known)).toMatchObject({ created: 4 });
    const seven = await campaignOf(department, 'MKT-7');
    expect(await tasksOf(department, seven.id)).toMatchObject([
      { title: 'Write the copy', assigneeId: 'lin', due: '2026-03-09', priority: 'urgent', status: 'open' },
      { title: 'Brief the agency', assigneeId: 'gus', status: 'done', completedAt: department.clock.now() },
    ]);
    const due = await department.store.dueBefore('2026-12-31T00:00:00.000Z', 100);
    const reminders = due.filter(({ document }) => document.errand.type === 'remindTask');
    expect(reminders.map(({ document }) => document.dueAt)).toEqual(['2026-03-05T00:45:00.000Z']);
    expect((await told(department, 'task.created')).map(({ what }) => what)).toMatchObject([
      { source: 'import' },
      { source: 'import' },
      { source: 'import' },
      { source: 'import' },
    ]);
  });

  it('are not doubled, and change only in what the file says otherwise', async () => {
    const department = await openDepartment();
    await imported(department, 'campaigns', plan);
    const file = (due: string) => csv('Campaign,Task,Assignee,Due', `MKT-7,Write,Lin,${due}`, 'MKT-8,Book,,');
    await imported(department, 'tasks', file('2026-03-09'));
    expect(await imported(department, 'tasks', file('2026-03-09'))).toMatchObject({
      created: 0,
      unchanged: 2,
    });
    expect(await imported(department, 'tasks', file('2026-03-10'))).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
    expect((await told(department, 'task.edited')).map(({ what }) => what)).toMatchObject([
      { changes: [{ field: 'due', from: '2026-03-09', to: '2026-03-10' }] },
    ]);
    const due = await department.store.dueBefore('2026-12-31T00:00:00.000Z', 100);
    const reminders = due.filter(({ document }) => document.errand.type === 'remindTask');
    expect(reminders.map(({ document }) => document.dueAt).toSorted()).toEqual([
      '2026-03-05T00:45:00.000Z',
      '2026-03-06T00:45:00.000Z',
    ]);
  });

  it('go into a campaign in as many commits as they need', async () => {
    const department = await openDepartment();
    await imported(department, 'campaigns', plan);
    const rows = Array.from(
      { length: 100 },
      (_, at) => `MKT-7,Task ${at},Lin,2026-03-09,"${'x'.repeat(9_000)}"`,
    );
    const file = csv('Campaign,Task,Assignee,Due,Description', ...rows);
    expect(await imported(department, 'tasks', file)).toMatchObject({ created: 100, applied: 100 });
    const seven = await campaignOf(department, 'MKT-7');
    expect(await tasksOf(department, seven.id)).toHaveLength(100);
  });
});

describe('results of a file', () => {
  const sheet = (clicks: number) =>
    csv(
      'Campaign,Date,Channel,Impressions,Clicks,Spend',
      `MKT-7,2026-03-02,email,"1,000",${clicks},¥80.50`,
      'MKT-7,2026-03-02,wechat,2000,,',
      'MKT-8,2026-03-02,email,3000,30,€9',
    );

  it('are recorded per day and channel, once, and corrected by a later file', async () => {
    const department = await openDepartment();
    await imported(department, 'campaigns', plan);
    expect(await imported(department, 'results', sheet(10))).toMatchObject({ created: 3 });
    expect(await imported(department, 'results', sheet(10))).toMatchObject({ created: 0, unchanged: 3 });
    expect(await imported(department, 'results', sheet(12))).toMatchObject({ changed: 1, unchanged: 2 });
    const seven = await campaignOf(department, 'MKT-7');
    const stored = await department.store.get(place(seven.id), 'result', 'result.2026-03-02.email');
    expect(stored?.document).toMatchObject({
      impressions: 1_000,
      clicks: 12,
      leads: 0,
      spend: { minor: 8_050, currency: 'CNY' },
      revenue: null,
      source: 'results.csv',
    });
    const months = ['2026-03-01'];
    expect((await told(department, 'results.recorded')).map(({ what }) => what)).toEqual([
      { type: 'results.recorded', rows: 2, source: 'results.csv', months },
      { type: 'results.recorded', rows: 1, source: 'results.csv', months },
      { type: 'results.recorded', rows: 1, source: 'results.csv', months },
    ]);
    expect((await told(department, 'results.corrected')).map(({ what }) => what)).toEqual([
      {
        type: 'results.corrected',
        date: '2026-03-02',
        channel: 'email',
        source: 'results.csv',
        sourceBefore: 'results.csv',
        changes: [{ field: 'clicks', from: 10, to: 12 }],
      },
    ]);
  });

  it('bring qualified leads, opportunities and customers won under the headings of each language', async () => {
    const department = await openDepartment();
    await imported(department, 'campaigns', plan);
    const files = [
      csv(
        'Campaign,Date,Channel,Qualified leads,Opportunities,Customers won',
        'MKT-7,2026-03-02,email,9,4,2',
      ),
      csv('活动,日期,营销渠道,合格线索,商机,赢单', 'MKT-7,2026-03-03,email,9,4,2'),
      csv('活動,日期,行銷管道,合格名單,商機,成交客戶', 'MKT-7,2026-03-04,email,9,4,2'),
    ];
    for (const file of files)
      expect(await imported(department, 'results', file)).toMatchObject({ created: 1 });
    const seven = await campaignOf(department, 'MKT-7');
    for (const day of ['02', '03', '04']) {
      const stored = await department.store.get(place(seven.id), 'result', `result.2026-03-${day}.email`);
      expect(stored?.document).toMatchObject({ qualifiedLeads: 9, opportunities: 4, wins: 2, orders: 0 });
    }
  });
});

describe('people of a file', () => {
  const file = (...rows: string[]) => csv('Object ID,Name,E-mail,Role,Time zone,Guest', ...rows);
  const person = async (department: Department, id: string) =>
    (await department.store.get({ tenantId, scope: scopes.tenant() }, 'person', id))?.document;

  it('join the workspace, as guests when they come from outside', async () => {
    const department = await openDepartment();
    const finished = await imported(
      department,
      'people',
      file('zoe,Zoë,zoe@example.com,manager,Europe/Berlin,', 'ivo,Ivo,ivo@agency.example,,,yes'),
    );
    expect(finished).toMatchObject({ created: 2 });
    expect(await person(department, 'zoe')).toMatchObject({
      name: 'Zoë',
      zone: 'Europe/Berlin',
      external: false,
      active: true,
      memberships: [{ workspaceId, role: 'manager' }],
    });
    expect(await person(department, 'ivo')).toMatchObject({
      zone: 'Asia/Shanghai',
      external: true,
      memberships: [{ workspaceId, role: 'guest' }],
    });
    expect((await told(department, 'person.saved')).map(({ what }) => what)).toEqual([
      { type: 'person.saved', personId: 'zoe' },
      { type: 'person.saved', personId: 'ivo' },
    ]);
  });

  it('who are there already change only in what the file says otherwise', async () => {
    const department = await openDepartment();
    expect(await imported(department, 'people', file('lin,Lin,,,,'))).toMatchObject({ unchanged: 1 });
    expect(await imported(department, 'people', file('lin,Lin Wei,,,,'))).toMatchObject({ changed: 1 });
    expect(await person(department, 'lin')).toMatchObject({ name: 'Lin Wei', email: 'lin@example.com' });
  });

  it('who belong to another workspace too get a role here and keep everything else', async () => {
    const department = await openDepartment();
    expect(
      await imported(department, 'people', file('otto,Impostor,evil@example.com,member,,')),
    ).toMatchObject({
      changed: 1,
    });
    expect(await person(department, 'otto')).toMatchObject({
      name: 'Otto',
      email: 'otto@example.com',
      memberships: [
        { workspaceId: 'other', role: 'admin' },
        { workspaceId, role: 'member' },
      ],
    });
  });
});

describe('applying an import', () => {
  it('that nobody accepted, that is finished, or that is not there does nothing', async () => {
    const department = await openDepartment();
    const finished = await imported(department, 'campaigns', plan);
    const before = department.commits();
    expect(await apply(department.doors, finished.id)).toBeUndefined();
    expect(await apply(department.doors, 'no-such')).toBeUndefined();
    expect(department.commits()).toBe(before);
    expect(await importNow(department.store, finished.id)).toEqual(finished);
  });
});
