import { beforeEach, describe, expect, it } from 'vitest';
import type { RouteStage } from '../../src/domain/route.ts';
import { departmentPlain } from '../../src/domain/working-week.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { saveRoute } from '../../src/usecases/approvals/save-route.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { previewCalendar } from '../../src/usecases/calendars/preview.ts';
import { readDepartmentCalendar } from '../../src/usecases/calendars/read.ts';
import { saveDepartmentCalendar, saveMyCalendar } from '../../src/usecases/calendars/save.ts';
import { undoCalendarChange } from '../../src/usecases/calendars/undo-change.ts';
import { type PersonName, granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, present, readyCampaign, submission } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const stage: RouteStage = {
  id: 'legal',
  name: 'Legal',
  after: [],
  when: [],
  rule: { mode: 'all' },
  approvers: [{ who: 'person', personId: 'mei' }],
  primary: null,
  veto: [],
  reviewers: [],
  rejects: 'endsAll',
  distinct: false,
  watches: ['content', 'money'],
  deadlineHours: 24,
  usualHours: 8,
  ladder: [
    { afterHours: 8, act: 'remind', to: [], upTo: undefined },
    { afterHours: 24, act: 'askTerminalOwner', to: [], upTo: undefined },
  ],
};

/** Mei is asked on a Monday at nine for so many campaigns: three working days. */
async function asked(count: number): Promise<FoundRequest[]> {
  const draft = {
    routeId: 'ours',
    name: 'Ours',
    when: [],
    place: 1,
    duplicates: 'eachTime' as const,
    stages: [stage],
    observers: [],
    terminalOwners: [{ who: 'person' as const, personId: 'ana' }],
    undoMinutes: 10,
    active: true,
  };
  granted(await saveRoute(desk.doors, desk.actors.ana, { workspaceId, draft }));
  const found: FoundRequest[] = [];
  for (let place = 0; place < count; place += 1) {
    const campaign = await readyCampaign(desk, { name: `Launch ${place}` });
    const wanted = { ...submission(campaign), once: `submit-${place}000`, approverIds: [], routeId: 'ours' };
    found.push(granted(await submitForApproval(desk.doors, desk.actors.lin, wanted)));
  }
  await desk.jobs.settle();
  return found;
}

const { country, makeUpDays, extraWorkdays } = departmentPlain(tenantId, workspaceId);
/** The Wednesday is off. */
const draft = {
  country,
  makeUpDays,
  daysOff: [{ date: '2026-03-04', name: 'Outing' }],
  extraWorkdays,
};
const wanted = { of: 'department', draft } as const;
const previewed = async (who: PersonName = 'ana') =>
  previewCalendar(desk.doors, desk.actors[who], { workspaceId, wanted });
const version = async () =>
  granted(await readDepartmentCalendar(desk.doors, desk.actors.ana, workspaceId)).version;

async function saved(choice: 'apply' | 'keep', seen?: string, once = 'change-1') {
  const deadlines = { choice, seen: seen ?? granted(await previewed()).seen, once };
  const ifVersion = await version();
  return saveDepartmentCalendar(desk.doors, desk.actors.ana, { workspaceId, draft, ifVersion, deadlines });
}

async function standing(found: FoundRequest) {
  const { request, due } = present(desk, found);
  const [first] = (await request())?.stages ?? [];
  const key = `climb.${found.document.id}.${first?.id}.${Date.parse(first?.openedAt ?? '').toString(36)}`;
  return {
    dueAt: first?.dueAt,
    rungs: await Promise.all([0, 1].map(async (rung) => (await due(`${key}.${rung}`))?.dueAt)),
  };
}

/** Nobody's chat takes all at once. */
async function settled(): Promise<void> {
  for (let minute = 0; minute < 3; minute += 1) {
    desk.clock.pass(60_000);
    await desk.jobs.settle();
  }
}

const told = (who: PersonName) =>
  desk.messenger.of(who).flatMap(({ notice }) => (notice.kind === 'shifts' ? [notice] : []));
const undo = (who: PersonName) =>
  undoCalendarChange(desk.doors, desk.actors[who], { workspaceId, once: 'change-1' });

const wednesday = '2026-03-04T10:00:00.000Z';
const thursday = '2026-03-05T10:00:00.000Z';

describe('A day off that is declared after requests were sent', () => {
  it('moves all of them when that is chosen, tells everybody once, and goes back with one undo', async () => {
    const all = await asked(23);
    const [first] = all;
    if (!first) return expect.unreachable();
    expect((await standing(first)).dueAt).toBe(wednesday);
    const preview = granted(await previewed());
    expect([preview.shifts.length, preview.more]).toEqual([23, 0]);
    expect(preview.shifts[0]).toMatchObject({ stageName: 'Legal', from: wednesday, to: thursday });

    granted(await saved('apply', preview.seen));
    await settled();
    for (const one of all) expect((await standing(one)).dueAt).toBe(thursday);
    expect(await present(desk, first).history()).toContain('approval.deadlineMoved');
    for (const who of ['mei', 'lin'] as const) {
      expect(told(who)).toMatchObject([{ back: false, calendar: 'department', byName: 'Ana', more: 15 }]);
    }
    expect(told('ana')).toEqual([]);

    expect(await undo('mei')).toMatchObject({ refused: 'notFound' });
    expect(granted(await undo('ana'))).toEqual({ moved: 23 });
    expect(granted(await undo('ana'))).toEqual({ moved: 23 });
    await settled();
    for (const one of all) expect((await standing(one)).dueAt).toBe(wednesday);
    expect(told('mei')).toMatchObject([{ back: false }, { back: true, shifts: expect.any(Array) }]);
    const { calendar } = granted(await readDepartmentCalendar(desk.doors, desk.actors.ana, workspaceId));
    expect(calendar.daysOff).toEqual([]);
    expect(desk.problems).toEqual([]);
  });

  it('moves the rung that is armed with it', async () => {
    const [one] = await asked(1);
    if (!one) return expect.unreachable();
    desk.clock.passUntil('2026-03-02T11:00:00.000Z');
    await desk.jobs.settle();
    expect((await standing(one)).rungs[1]).toBe(wednesday);
    granted(await saved('apply'));
    await desk.jobs.settle();
    expect((await standing(one)).rungs[1]).toBe(thursday);
    granted(await undo('ana'));
    await desk.jobs.settle();
    expect((await standing(one)).rungs[1]).toBe(wednesday);
  });

  it('moves nothing when they are to be kept, not even the rungs that are armed later', async () => {
    const [one] = await asked(1);
    if (!one) return expect.unreachable();
    granted(await saved('keep'));
    granted(await undo('ana'));
    granted(await saved('keep', undefined, 'change-2'));
    await desk.jobs.settle();
    expect((await standing(one)).dueAt).toBe(wednesday);
    desk.clock.passUntil('2026-03-02T11:00:00.000Z');
    await desk.jobs.settle();
    expect((await standing(one)).rungs[1]).toBe(wednesday);
    expect(told('mei')).toEqual([]);
  });

  it('is refused when it would move something else than was seen, and changes nothing', async () => {
    const seen = granted(await previewed()).seen;
    await asked(1);
    const before = desk.commits();
    expect(await saved('apply', seen)).toMatchObject({ refused: 'stale' });
    expect(await previewed('lin')).toMatchObject({ refused: 'notAllowed' });
    expect(await previewed('otto')).toMatchObject({ refused: 'notFound' });
    expect(desk.commits()).toBe(before);
  });

  it('cannot be taken back after half an hour, or over a newer change', async () => {
    await asked(1);
    granted(await saved('apply'));
    await desk.jobs.settle();
    const newer = { ...draft, daysOff: [] };
    const change = { workspaceId, draft: newer, ifVersion: await version() };
    granted(await saveDepartmentCalendar(desk.doors, desk.actors.ana, change));
    expect(await undo('ana')).toMatchObject({ refused: 'stale' });
    desk.clock.pass(31 * 60_000);
    expect(await undo('ana')).toMatchObject({ refused: 'tooLate' });
  });
});

describe('My own leave', () => {
  const leave = [{ from: '2026-03-04', to: '2026-03-04' }];
  const mine = {
    country: null,
    week: [1, 2, 3, 4, 5] as const,
    hours: [{ from: '09:00', to: '17:00' }],
    leave,
  };

  it('moves what waits for me, and nothing where I am not asked', async () => {
    const [one] = await asked(1);
    if (!one) return expect.unreachable();
    const preview = async (who: PersonName) =>
      granted(
        await previewCalendar(desk.doors, desk.actors[who], {
          workspaceId,
          wanted: { of: 'person', draft: { ...mine, week: [...mine.week] } },
        }),
      );
    expect((await preview('bo')).shifts).toEqual([]);
    const { seen, shifts } = await preview('mei');
    expect(shifts).toHaveLength(1);
    const deadlines = { choice: 'apply' as const, seen, once: 'change-1' };
    const wish = { draft: { ...mine, week: [...mine.week] }, ifVersion: null, deadlines };
    granted(await saveMyCalendar(desk.doors, desk.actors.mei, wish));
    await desk.jobs.settle();
    expect((await standing(one)).dueAt).toBe('2026-03-05T09:00:00.000Z');
    expect(told('lin')).toMatchObject([{ calendar: 'person', byName: 'Mei' }]);
    expect(told('mei')).toEqual([]);
    granted(await undo('mei'));
    await desk.jobs.settle();
    expect((await standing(one)).dueAt).toBe(wednesday);
  });
});
