import { createRenderer } from '../../bot/cards/render.ts';
import { localLinks } from '../../bot/cards/links.ts';
import { compose } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { marketingChannels } from '../../src/domain/campaign.ts';
import { type DueItem, arm } from '../../src/domain/due.ts';
import { type Person, roles } from '../../src/domain/person.ts';
import type { ReportSchedule } from '../../src/domain/report.ts';
import { runId } from '../../src/domain/report-times.ts';
import type { Result } from '../../src/domain/result.ts';
import { scopes } from '../../src/domain/scope.ts';
import { addDays } from '../../src/domain/time.ts';
import type { Doors, Partition } from '../../src/ports.ts';
import { prepare } from '../../src/usecases/delivery/prepare.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { readDashboard } from '../../src/usecases/dashboard/read.ts';
import { actorFor } from '../../src/usecases/notices/reader.ts';
import { readAll } from '../../src/usecases/read-all.ts';
import { gatherReport } from '../../src/usecases/reports/gather.ts';
import { runReport } from '../../src/usecases/reports/run-report.ts';
import { projectResultMonths } from '../../src/subscribers/project-result-months.ts';
import { chanceFrom } from '../kit/chance.ts';
import type { Bench, Row } from './bench.ts';
import { workspace } from './kit/department.ts';
import { median, ms, rounded, spreadOf } from './kit/figures.ts';

const campaigns = 1_000;
/** Of each campaign; together they are as many as the goal says. `RESULTS=40` makes it short. */
const rowsOfCampaign = Number(process.env['RESULTS'] ?? 1_000);
const channels = marketingChannels.slice(0, 4);
const mostRecipients = 200;
const runs = 5;
/** A Monday: the report is about the week before, and says how the one before that was. */
const dueAt = '2026-03-02T01:00:00.000Z';
const lastDay = '2026-03-01';
const firstDay = addDays(lastDay, -Math.ceil(rowsOfCampaign / channels.length) + 1);

/** A report over a department of some years, by the use cases that make and send it. */
export const reports: Bench = {
  name: 'reports',
  async run({ seeds, say }) {
    const folder = await seeds.folder(campaigns);
    const house = await compose(readConfig({ DATA_FOLDER: folder, SAMPLE: 'off', LOG: 'off' }));
    try {
      // On that Monday; a report that comes later than the next one is not made.
      const doors: Doors = { ...house.doors, clock: { ...house.doors.clock, now: () => dueAt } };
      const recipients = await hire(doors);
      await record(doors, say);
      const made: number[] = [];
      const told: number[] = [];
      const whole: number[] = [];
      const boards: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        const schedule = scheduleFor(recipients, `schedule-${run}`);
        made.push(await timed(() => make(doors, schedule)));
        told.push(await timed(() => tell(doors, schedule)));
        whole.push(await timed(() => gatherAll(doors)));
        boards.push(await timed(() => lookAt(doors, recipients[0] ?? '')));
        say(
          `reports: made in ${[made, told, whole, boards].map((times) => ms(times.at(-1) ?? 0)).join(', ')}`,
        );
      }
      return rowsFor(made, told, whole, boards);
    } finally {
      await house.stop();
    }
  },
};

function rowsFor(
  made: readonly number[],
  told: readonly number[],
  whole: readonly number[],
  boards: readonly number[],
): Row[] {
  const results = `${rounded(campaigns)} campaigns with ${rounded(campaigns * rowsOfCampaign)} daily results`;
  const both = made.map((time, run) => time + (told[run] ?? 0));
  return [
    {
      what: `A weekly report over ${results}: until it is stored`,
      goal: { words: '≤ 1 s', met: median(made) <= 1_000 },
      measured: `p50 ${ms(median(made))}, slowest of ${runs} ${ms(spreadOf(made).most)}`,
      note: 'made anew from every campaign; `npm run bench -- reports`',
    },
    {
      what: `the same, made and drawn for ${mostRecipients} recipients with different rights`,
      goal: { words: '≤ 5 s', met: median(both) <= 5_000 },
      measured: `p50 ${ms(median(both))}, slowest of ${runs} ${ms(spreadOf(both).most)}`,
      note: 'each message is made with the rights that its reader has then; its sending is not counted',
    },
    {
      what: 'the figures of all these days in one report',
      goal: { words: '≤ 1 s', met: median(whole) <= 1_000 },
      measured: `p50 ${ms(median(whole))}, slowest of ${runs} ${ms(spreadOf(whole).most)}`,
      note: 'every row is counted; with tasks and approvals, until the report could be stored',
    },
    {
      what: 'the dashboard of the whole department over the last 90 days, beside the 90 before',
      measured: `p50 ${ms(median(boards))}, slowest of ${runs} ${ms(spreadOf(boards).most)}`,
      note: 'day by day, by channel, week and campaign; with tasks, approvals and goals',
    },
  ];
}

async function timed(doing: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await doing();
  return performance.now() - begun;
}

/** Every row that was recorded lies in the period; none in the days before, with which it is compared. */
async function gatherAll(doors: Doors): Promise<void> {
  const { tenantId, id: workspaceId } = workspace;
  const period = { start: firstDay, end: lastDay };
  const before = { start: addDays(firstDay, -7), end: addDays(firstDay, -1) };
  const zone = 'Asia/Shanghai';
  const { lastResult, figures } = await gatherReport(doors, { tenantId, workspaceId, period, zone, before });
  if (lastResult !== lastDay || figures.clicks.now === null) throw new Error('Rows are missing.');
}

/** As a manager sees it. */
async function lookAt(doors: Doors, personId: string): Promise<void> {
  const { tenantId, id: workspaceId } = workspace;
  const actor = await actorFor(doors.directory, tenantId, personId);
  const filter = { text: '', status: [], type: [], channel: [], owner: [] };
  const question = { workspaceId, days: 'days90', compare: 'before', campaignIds: [], filter } as const;
  const seen = actor && (await readDashboard(doors, actor, question));
  if (!seen || isRefusal(seen) || seen.results.counts.clicks.before === null)
    throw new Error('Figures are missing.');
}

const place = (): Partition => ({ tenantId: workspace.tenantId, scope: scopes.reports(workspace.id) });

async function make(doors: Doors, schedule: ReportSchedule): Promise<void> {
  const { store } = doors;
  const errand = { type: 'runReport', scheduleId: schedule.id, dueAt } as const;
  const item = arm(`report.${schedule.id}`, place(), errand, dueAt);
  const outcome = await store.commit(place(), {
    put: [{ document: schedule, ifVersion: 'absent' }],
    due: [item],
  });
  if (outcome.kind !== 'ok') throw new Error(`The schedule could not be stored: ${outcome.kind}.`);
  const stored = await store.get(place(), 'due', item.id);
  if (!stored) throw new Error('The report was not armed.');
  const done = await runReport(doors, stored, errand);
  const run = done === 'committed' && (await store.get(place(), 'reportRun', runId(schedule.id, dueAt)));
  if (!run) throw new Error('The report was not made.');
}

async function tell(doors: Doors, schedule: ReportSchedule): Promise<void> {
  const render = createRenderer(localLinks('http://127.0.0.1'));
  for (const personId of schedule.recipientIds) {
    const errand = { type: 'tellReport', runId: runId(schedule.id, dueAt), personId } as const;
    const item: DueItem = arm(`tell.${schedule.id}.${personId}`, place(), errand, dueAt);
    const parcel = await prepare(doors, item, errand);
    if (parcel.posting === 'new') render(parcel.notice);
    else if (parcel.posting !== 'none') throw new Error(`${personId} cannot be told.`);
  }
}

/** As many as a schedule takes, of every role in turn, each with a chat. */
async function hire({ store, clock }: Doors): Promise<string[]> {
  const { tenantId, id: workspaceId } = workspace;
  const hired = Array.from({ length: mostRecipients }, (_, index): Person => {
    const role = roles[index % roles.length] ?? 'member';
    return {
      kind: 'person',
      schema: 1,
      id: `recipient-${index}`,
      tenantId,
      name: `Recipient ${index}`,
      email: `recipient${index}@example.com`,
      title: '',
      locale: 'en',
      zone: 'Asia/Shanghai',
      external: role === 'guest',
      active: true,
      memberships: [{ workspaceId, role }],
    };
  });
  for (const person of hired) {
    await store.commit(
      { tenantId, scope: scopes.tenant() },
      { put: [{ document: person, ifVersion: 'any' }] },
    );
    const document = {
      kind: 'conversation',
      schema: 1,
      id: `person.${person.id}`,
      tenantId,
      serviceUrl: 'https://channel.example.com/',
      conversationId: `chat-${person.id}`,
      botId: '28:bot',
      seenAt: clock.now(),
    } as const;
    await store.commit(
      { tenantId, scope: scopes.person(person.id) },
      { put: [{ document, ifVersion: 'any' }] },
    );
  }
  return hired.map(({ id }) => id);
}

function scheduleFor(recipientIds: string[], id: string): ReportSchedule {
  return {
    kind: 'schedule',
    schema: 2,
    id,
    tenantId: workspace.tenantId,
    workspaceId: workspace.id,
    name: 'Weekly',
    ownerId: recipientIds[0] ?? '',
    recipientIds,
    cadence: { every: 'week', weekdays: [1] },
    holidays: 'stay',
    time: '09:00',
    zone: 'Asia/Shanghai',
    active: true,
    createdAt: dueAt,
  };
}

/** Every day of every campaign, backwards from the last one, on four channels. */
async function record({ store }: Doors, say: (line: string) => void): Promise<void> {
  const { tenantId, id: workspaceId } = workspace;
  const all = await readAll(
    store,
    { tenantId, scope: scopes.board(workspaceId) },
    'summariesOfWorkspace',
    {},
  );
  for (const [number, { document }] of all.entries()) {
    const chance = chanceFrom(number);
    const scope = scopes.campaign(document.id);
    const rows = Array.from({ length: rowsOfCampaign }, (_, row): Result => {
      const date = addDays(lastDay, -Math.floor(row / channels.length));
      const channel = channels[row % channels.length] ?? 'email';
      const clicks = chance.below(5_000);
      return {
        kind: 'result',
        schema: 1,
        id: `result.${date}.${channel}`,
        tenantId,
        workspaceId,
        campaignId: document.id,
        date,
        channel,
        impressions: clicks * 20,
        clicks,
        leads: chance.below(200),
        orders: chance.below(20),
        spend: { minor: chance.below(500_000), currency: 'CNY' },
        revenue: { minor: chance.below(2_000_000), currency: 'CNY' },
        source: 'bench.csv',
        recordedAt: dueAt,
      };
    });
    const parts = Array.from({ length: Math.ceil(rows.length / 90) }, (_, part) =>
      rows.slice(part * 90, (part + 1) * 90),
    );
    await Promise.all(
      parts.map((part) =>
        store.commit(
          { tenantId, scope },
          { put: part.map((one) => ({ document: one, ifVersion: 'any' as const })) },
        ),
      ),
    );
    await projectResultMonths(store).follow([
      {
        kind: 'event',
        schema: 1,
        id: `bench.${number}`,
        tenantId,
        workspaceId,
        campaignId: document.id,
        at: dueAt,
        actorId: 'bench',
        what: { type: 'results.recorded', rows: rows.length, source: 'bench.csv' },
      },
    ]);
    if ((number + 1) % 100 === 0) say(`reports: results of ${number + 1} campaigns are stored`);
  }
}
