import { beforeEach, describe, expect, it } from 'vitest';
import type { Handover, HandoverNoun } from '../../src/domain/handover.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Store } from '../../src/ports.ts';
import { delegateApprovals } from '../../src/usecases/approvals/delegate.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { saveRoute } from '../../src/usecases/approvals/save-route.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { previewLeaving } from '../../src/usecases/leavers/preview.ts';
import { readHandover } from '../../src/usecases/leavers/read.ts';
import { type StartHandover, startHandover } from '../../src/usecases/leavers/start.ts';
import { stopHandover } from '../../src/usecases/leavers/stop.ts';
import { personSaved } from '../../src/usecases/people/person-saved.ts';
import { createSchedule } from '../../src/usecases/reports/create-schedule.ts';
import { createTask } from '../../src/usecases/tasks/create.ts';
import { draftRoute } from '../api/approval-bodies.ts';
import { granted, personNamed, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, jobsOf, openDesk, readyCampaign, submitted } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const mei = { workspaceId, personId: 'mei' };
const toBo: StartHandover = {
  ...mei,
  once: 'leave-0001',
  heirs: { all: 'bo', others: {} },
  endsAccess: false,
};

const toLin: StartHandover = { ...toBo, heirs: { all: 'lin', others: {} } };
/** Bo may plan no reports, Ana may. */
const toBoAndAna: StartHandover = { ...toBo, heirs: { all: 'bo', others: { schedule: 'ana' } } };

/** Of everything one thing is Mei's: she is asked, asks, works, owns, helps, reports, stands in, and stands in a route. */
async function muchOfMei(): Promise<void> {
  const { doors, actors, clock } = desk;
  await submitted(desk, { approverIds: ['mei'], once: 'ask-00001' });
  const second = await readyCampaign(desk, { name: 'Autumn' });
  const owned = granted(
    await editCampaign(doors, actors.lin, {
      campaignId: second.document.id,
      ifVersion: second.version,
      edit: { ownerId: 'mei', teamIds: ['mei', 'lin'] },
    }),
  );
  await submittedBy('mei', owned, 'lin');
  const fields = {
    title: 'Poster',
    assigneeId: 'lin',
    raci: [{ personId: 'mei', part: 'accountable' as const }],
  };
  const where = { campaignId: second.document.id, source: 'person' as const };
  granted(await createTask(doors, actors.lin, { ...where, once: 'task-00001', fields }));
  granted(
    await createTask(doors, actors.lin, {
      ...where,
      once: 'task-00002',
      fields: { title: 'Flyer', assigneeId: 'mei', due: '2026-12-01' },
    }),
  );
  granted(
    await createSchedule(doors, actors.mei, {
      workspaceId,
      once: 'plan-00001',
      name: 'Weekly',
      recipientIds: ['mei', 'lin'],
      cadence: { every: 'week', weekdays: [1] },
      holidays: 'stay',
      time: '09:00',
      zone: null,
    }),
  );
  const startsAt = clock.now();
  const endsAt = new Date(Date.parse(startsAt) + 7 * 86_400_000).toISOString();
  granted(
    await delegateApprovals(doors, actors.lin, {
      once: 'away-00001',
      workspaceId,
      fromId: 'lin',
      toId: 'mei',
      startsAt,
      endsAt,
      subjects: null,
      upTo: null,
    }),
  );
  const [stage] = draftRoute.stages;
  const approvers = [{ who: 'person' as const, personId: 'mei' }];
  if (!stage) throw new Error('A route has stages.');
  granted(
    await saveRoute(doors, actors.ana, {
      workspaceId,
      draft: { ...draftRoute, stages: [{ ...stage, approvers }] },
    }),
  );
  await desk.jobs.settle();
}

async function submittedBy(
  who: 'mei' | 'ana',
  { document, version }: Awaited<ReturnType<typeof readyCampaign>>,
  approverId: string,
): Promise<void> {
  granted(
    await submitForApproval(desk.doors, desk.actors[who], {
      campaignId: document.id,
      once: 'ask-00002',
      ifVersion: version,
      approverIds: [approverId],
      mode: 'any',
      dueAt: null,
      note: '',
    }),
  );
  await desk.jobs.settle();
}

const everything: HandoverNoun[] = [
  'approval',
  'request',
  'task',
  'task',
  'campaign',
  'team',
  'schedule',
  'delegation',
  'route',
];

const holdings = async (): Promise<HandoverNoun[]> =>
  granted(await previewLeaving(desk.doors, desk.actors.ana, mei)).holdings.map(({ noun }) => noun);

const logOf = async ({ id: handoverId }: Handover) =>
  granted(await readHandover(desk.doors, desk.actors.ana, { workspaceId, handoverId }));

/** Types of the events of the handovers' own partition, and of everything, since the beginning. */
async function told(type: string): Promise<number> {
  const { events } = await desk.store.events(null, 10_000);
  return events.filter(({ what }) => what.type === type).length;
}

describe('All that is a leaver’s', () => {
  it('is shown before anything is done', async () => {
    await muchOfMei();
    const before = desk.commits();
    expect(await holdings()).toEqual(everything);
    expect(desk.commits()).toBe(before);
  });

  it('goes over in one action, and each thing tells so by its own event', async () => {
    await muchOfMei();
    const edited = await told('task.edited');
    const started = granted(await startHandover(desk.doors, desk.actors.ana, toBoAndAna));
    await desk.jobs.settle();
    expect(await holdings()).toEqual([]);
    const { handover, lines } = await logOf(started);
    expect(handover).toMatchObject({ state: 'done', total: everything.length, done: everything.length });
    expect(lines.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(await told('task.edited')).toBe(edited + 2);
    expect([await told('handover.started'), await told('handover.finished')]).toEqual([1, 1]);
    const anas = granted(await previewLeaving(desk.doors, desk.actors.ana, { workspaceId, personId: 'ana' }));
    expect(anas.holdings.map(({ noun }) => noun)).toContain('schedule');
  });

  it('stays where the heir may not have it, and the log says why', async () => {
    await muchOfMei();
    const heirs = { all: 'bo', others: { approval: 'lin' } };
    const started = granted(await startHandover(desk.doors, desk.actors.ana, { ...toBo, heirs }));
    await desk.jobs.settle();
    const { handover, lines } = await logOf(started);
    const stayed = lines.filter(({ state }) => state === 'stayed');
    // Lin made the request; Bo may plan no reports.
    expect(stayed.map(({ holding, reason }) => `${holding.noun} ${reason}`).toSorted()).toEqual([
      'approval ownRequest',
      'schedule notAllowed',
    ]);
    expect(handover).toMatchObject({ state: 'done', done: everything.length - 2, stayed: 2 });
    expect(await holdings()).toEqual(['approval', 'schedule']);
  });

  it('is not decided about by whoever asked: they do not choose who takes the approval over', async () => {
    const campaign = await readyCampaign(desk);
    await submittedBy('ana', campaign, 'mei');
    const started = granted(await startHandover(desk.doors, desk.actors.ana, toBo));
    await desk.jobs.settle();
    expect((await logOf(started)).lines.map(({ reason }) => reason)).toEqual(['notAllowed']);
  });

  it('goes over once when it is asked for twice, and by two processes at the same time', async () => {
    await muchOfMei();
    const started = granted(await startHandover(desk.doors, desk.actors.ana, toBoAndAna));
    const again = granted(await startHandover(desk.doors, desk.actors.ana, toBoAndAna));
    const another = granted(
      await startHandover(desk.doors, desk.actors.ana, { ...toBoAndAna, once: 'leave-0002' }),
    );
    expect([again.id, another.id]).toEqual([started.id, started.id]);
    const second = jobsOf(desk, desk.messenger);
    await Promise.all([desk.jobs.settle(), second.settle()]);
    await desk.jobs.settle();
    const { handover } = await logOf(started);
    expect(handover).toMatchObject({ state: 'done', done: everything.length, stayed: 0 });
    expect(await told('handover.finished')).toBe(1);
    expect(await holdings()).toEqual([]);
  });

  it.each([1, 2, 3, 5, 8, 11, 13])(
    'goes on after the process died at its commit %i, and the log misses nothing',
    async (nth) => {
      await muchOfMei();
      const started = granted(await startHandover(desk.doors, desk.actors.ana, toBoAndAna));
      const mortal = dyingAt(desk.store, nth);
      const problems: string[] = [];
      const first = jobsOf({ doors: { ...desk.doors, store: mortal.store } }, desk.messenger, (line) =>
        problems.push(line),
      );
      await first.settle().catch(() => undefined);
      expect(mortal.isDead()).toBe(true);
      // What was postponed by the fault comes again.
      for (let minute = 0; minute < 5; minute += 1) {
        desk.clock.pass(60_000);
        await desk.jobs.settle();
      }
      const { handover, lines } = await logOf(started);
      expect(handover).toMatchObject({ state: 'done', done: everything.length, stayed: 0 });
      expect(lines).toHaveLength(everything.length);
      expect(await holdings()).toEqual([]);
      expect(await told('handover.finished')).toBe(1);
    },
  );

  it('stays where it is from the moment somebody stops it, and goes over with the next one', async () => {
    await manyTasks(60);
    const started = granted(await startHandover(desk.doors, desk.actors.ana, toBo));
    const stopping = stoppingAfter(30, () =>
      stopHandover(desk.doors, desk.actors.ana, { workspaceId, handoverId: started.id }),
    );
    await jobsOf({ doors: { ...desk.doors, store: stopping } }, desk.messenger).settle();
    const stopped = await logOf(started);
    expect(stopped.handover.state).toBe('stopped');
    expect(stopped.handover.done).toBeGreaterThan(0);
    expect(stopped.handover.done).toBeLessThan(60);
    expect(await holdings()).toHaveLength(60 - stopped.handover.done);
    expect(stopped.lines.filter(({ state }) => state === 'done')).toHaveLength(stopped.handover.done);

    await desk.jobs.settle();
    expect(await holdings()).toHaveLength(60 - stopped.handover.done);
    const next = granted(await startHandover(desk.doors, desk.actors.ana, { ...toBo, once: 'leave-0002' }));
    await desk.jobs.settle();
    expect(await holdings()).toEqual([]);
    expect((await logOf(next)).handover.done).toBe(60 - stopped.handover.done);
  });

  it('may be a thousand things', { timeout: 120_000 }, async () => {
    await manyTasks(1_000);
    const started = granted(await startHandover(desk.doors, desk.actors.ana, toBo));
    await desk.jobs.settle();
    const { handover, lines } = await logOf(started);
    expect(handover).toMatchObject({ state: 'done', total: 1_000, done: 1_000 });
    expect(lines).toHaveLength(1_000);
    expect(await holdings()).toEqual([]);
  });
});

describe('Their access', () => {
  it('ends when all is handed over, and their name stays', async () => {
    await muchOfMei();
    granted(await startHandover(desk.doors, desk.actors.ana, { ...toBoAndAna, endsAccess: true }));
    await desk.jobs.settle();
    const person = await desk.doors.directory.person(tenantId, 'mei');
    expect(person).toMatchObject({ active: false, name: 'Mei' });
  });

  it('ends in this workspace alone for somebody who works in another one too', async () => {
    await desk.change('mei', {
      memberships: [
        { workspaceId, role: 'manager' },
        { workspaceId: 'other', role: 'member' },
      ],
    });
    granted(await startHandover(desk.doors, desk.actors.ana, { ...toBo, endsAccess: true }));
    await desk.jobs.settle();
    const person = await desk.doors.directory.person(tenantId, 'mei');
    expect(person).toMatchObject({ active: true, memberships: [{ workspaceId: 'other', role: 'member' }] });
  });

  it('of the last administrator does not end', async () => {
    const wish = { ...toBo, personId: 'ana', endsAccess: true };
    expect(await startHandover(desk.doors, desk.actors.ana, wish)).toMatchObject({
      refused: 'unfit',
      facts: { what: 'lastAdmin' },
    });
  });

  it('of the last super administrator does not end, and of another only by one of their kind', async () => {
    await desk.change('mei', { tenantRole: 'superAdmin' });
    const wish = { ...toBoAndAna, endsAccess: true };
    expect(await startHandover(desk.doors, desk.actors.ana, wish)).toMatchObject({ refused: 'notAllowed' });
    const lin = await desk.change('lin', { tenantRole: 'superAdmin' });
    granted(await startHandover(desk.doors, lin, wish));
    // Lin steps down before it is done: then Mei is the last one, and stays.
    const tenant = { tenantId, scope: scopes.tenant() };
    const stored = await desk.store.get(tenant, 'person', 'lin');
    if (!stored) throw new Error('Lin is not there.');
    const { tenantRole: _tenantRole, ...ordinary } = stored.document;
    await desk.store.commit(tenant, { put: [{ document: ordinary, ifVersion: stored.version }] });
    await desk.jobs.settle();
    expect(await desk.doors.directory.person(tenantId, 'mei')).toMatchObject({
      active: true,
      tenantRole: 'superAdmin',
    });
    const second = await desk.change('mei', { tenantRole: 'superAdmin' });
    expect(
      await startHandover(desk.doors, second, { ...wish, once: 'leave-0002', personId: 'mei' }),
    ).toMatchObject({
      refused: 'unfit',
      facts: { what: 'lastAdmin' },
    });
  });
});

describe('Whoever manages the people', () => {
  it('is told once that somebody left, and how many things are theirs', async () => {
    await manyTasks(3);
    await left('mei');
    await left('mei');
    const cards = desk.messenger.shown.filter(({ notice }) => notice.kind === 'leaver');
    expect(cards.map(({ notice }) => notice)).toMatchObject([
      { reader: { personId: 'ana' }, leaver: { id: 'mei', name: 'Mei' }, count: 3 },
    ]);
  });

  it('is told nothing of somebody who had nothing, or handed everything over before', async () => {
    await left('bo');
    await manyTasks(2);
    granted(await startHandover(desk.doors, desk.actors.ana, { ...toLin, endsAccess: true }));
    await desk.jobs.settle();
    expect(desk.messenger.shown.filter(({ notice }) => notice.kind === 'leaver')).toEqual([]);
  });

  async function left(who: 'mei' | 'bo'): Promise<void> {
    const person = personNamed(who);
    await desk.store.commit(
      { tenantId, scope: scopes.tenant() },
      {
        put: [{ document: { ...person, active: false }, ifVersion: 'any' }],
        events: personSaved(desk.clock, person, 'ana', desk.clock.now()),
      },
    );
    await desk.jobs.settle();
  }
});

describe('Nobody hands over', () => {
  const refused = async (who: 'bo' | 'gus' | 'otto' | 'mei', wish: StartHandover) => {
    const before = desk.commits();
    const answer = await startHandover(desk.doors, desk.actors[who], wish);
    expect(desk.commits()).toBe(before);
    return 'refused' in answer ? answer.refused : 'started';
  };

  it('without the right, from outside, or above their own', async () => {
    expect(await refused('bo', toBo)).toBe('notAllowed');
    expect(await refused('gus', toBo)).toBe('notAllowed');
    expect(await refused('otto', toBo)).toBe('notFound');
    expect(await refused('mei', { ...toBo, personId: 'ana' })).toBe('notAllowed');
    expect(await refused('mei', { ...toBo, personId: 'lin', endsAccess: true })).toBe('notAllowed');
  });

  it('to guests, strangers, or the one who leaves', async () => {
    const to = (all: string) => ({ ...toBo, personId: 'lin', heirs: { all, others: {} } });
    expect(await refused('mei', to('gus'))).toBe('guestCannotDecide');
    expect(await refused('mei', to('otto'))).toBe('unknownPerson');
    expect(await refused('mei', to('lin'))).toBe('unfit');
    expect(await refused('mei', { ...to('bo'), heirs: { all: 'bo', others: { task: 'nobody' } } })).toBe(
      'unknownPerson',
    );
  });

  it('any more, once they lost the right themselves', async () => {
    await manyTasks(5);
    const started = granted(await startHandover(desk.doors, desk.actors.ana, toBo));
    await desk.change('ana', { active: false });
    await desk.jobs.settle();
    const mei2 = await desk.change('bo', { memberships: [{ workspaceId, role: 'admin' }] });
    const { handover } = granted(
      await readHandover(desk.doors, mei2, { workspaceId, handoverId: started.id }),
    );
    expect(handover).toMatchObject({ state: 'stopped', done: 0 });
  });
});

async function manyTasks(count: number): Promise<void> {
  const { doors, actors } = desk;
  const campaign = await readyCampaign(desk);
  for (let each = 0; each < count; each += 1) {
    granted(
      await createTask(doors, actors.lin, {
        campaignId: campaign.document.id,
        source: 'person',
        once: `task-${String(each).padStart(6, '0')}`,
        fields: { title: `Poster ${each}`, assigneeId: 'mei' },
      }),
    );
  }
  await desk.jobs.settle();
}

/** A store whose process dies with its nth commit: nothing is written then, nor ever after. */
function dyingAt(store: Store, nth: number): { store: Store; isDead: () => boolean } {
  let commits = 0;
  return {
    isDead: () => commits >= nth,
    store: {
      ...store,
      async commit(partition, commit) {
        commits += 1;
        if (commits >= nth) throw new Error('The process died.');
        return store.commit(partition, commit);
      },
    },
  };
}

/** Somebody stops it behind the back of the errand, in the middle of its work. */
function stoppingAfter(nth: number, stop: () => Promise<unknown>): Store {
  let commits = 0;
  return {
    ...desk.store,
    async commit(partition, commit) {
      commits += 1;
      if (commits === nth) await stop();
      return desk.store.commit(partition, commit);
    },
  };
}
