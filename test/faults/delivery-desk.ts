import { delivery } from '../../src/domain/delivery.ts';
import type { DueItem } from '../../src/domain/due.ts';
import type { Person } from '../../src/domain/person.ts';
import type { ReportRun } from '../../src/domain/report.ts';
import { summariseReport } from '../../src/domain/report-summary.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Doors, Store } from '../../src/ports.ts';
import { type Department, personNamed, tenantId, workspaceId } from '../kit/department.ts';
import { reach } from '../usecases/approvals-desk.ts';

const reports = { tenantId, scope: scopes.reports(workspaceId) };

/** Nobody is reminded of anything: what is sent is what the test asks for. */
export async function noReminders({ store }: Pick<Department, 'store'>): Promise<void> {
  const cadences = { task: [], milestone: [], launch: [], flightEnd: [] };
  const document = { kind: 'reminderRule', schema: 1, id: workspaceId, tenantId, cadences } as const;
  await store.commit({ tenantId, scope: scopes.tenant() }, { put: [{ document, ifVersion: 'any' }] });
}

/** A report that was made for these people, with the event that tells of it. */
export async function makeReport(desk: Department, id: string, recipientIds: string[]): Promise<void> {
  const at = desk.clock.now();
  const period = { start: '2026-02-23', end: '2026-03-01' };
  const nothing = { campaigns: [], tasks: [], results: [], approvals: [] };
  const run: ReportRun = {
    kind: 'reportRun',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    scheduleId: 's-1',
    name: 'Weekly',
    dueAt: at,
    madeAt: at,
    recipientIds,
    content: summariseReport({ ...nothing, period, zone: 'Asia/Shanghai', asOf: at }),
  };
  const what = { type: 'report.made', runId: id, scheduleId: 's-1', name: 'Weekly' } as const;
  await desk.store.commit(reports, {
    put: [{ document: run, ifVersion: 'absent' }],
    events: [
      {
        kind: 'event',
        schema: 1,
        id: desk.clock.newId(),
        tenantId,
        workspaceId,
        campaignId: null,
        at,
        actorId: 'rule',
        what,
      },
    ],
  });
}

export function keyOf(runId: string, personId: string): string {
  return `due.tell.${runId}.${personId}`;
}

export async function deliveryOf(
  { store }: Department,
  runId: string,
  personId: string,
): Promise<DueItem | undefined> {
  return (await store.get(reports, 'due', keyOf(runId, personId)))?.document;
}

/** More people than the department has, each with a chat. */
export async function hire(desk: Department, count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `hand-${index}`);
  for (const id of names) {
    const person: Person = { ...personNamed('bo'), id, name: id };
    await desk.store.commit(
      { tenantId, scope: scopes.tenant() },
      { put: [{ document: person, ifVersion: 'any' }] },
    );
    await reach(desk, id);
  }
  return names;
}

/** The lease and the settle time are over: whatever hangs or is in doubt comes up again. */
export function passDoubt({ clock }: Department): void {
  clock.pass(delivery.lease);
}

export function passSettleTime({ clock }: Department): void {
  clock.pass(delivery.settle);
}

/** Lets the process "die" at some commits: `before` they are applied, or `after`, when only the answer is lost. */
export function dyingStore(
  store: Store,
  deathAt: (states: readonly string[]) => 'before' | 'after' | undefined,
): Store {
  return {
    ...store,
    async commit(partition, commit) {
      const states = (commit.put ?? []).flatMap(({ document }) =>
        document.kind === 'due' ? [document.state] : [],
      );
      const death = deathAt(states);
      if (death === 'before') throw new Error('died before the commit');
      const outcome = await store.commit(partition, commit);
      if (death === 'after') throw new Error('died after the commit');
      return outcome;
    },
  };
}

export function withStore(doors: Doors, store: Store): { doors: Doors } {
  return { doors: { ...doors, store } };
}
