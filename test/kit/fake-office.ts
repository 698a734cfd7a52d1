import { ForeseeSchedule } from '../../src/contract/requests.ts';
import { DecideMany, Delegate, TransferMany, UndoMany } from '../../src/contract/approval-requests.ts';
import type {
  DelegationView,
  ImportView,
  InboxLineView,
  ManyOutcomesView,
  Me,
  RunView,
  ScheduleView,
  WorkView,
} from '../../src/contract/views.ts';
import { refusalText } from '../../src/contract/words/index.ts';
import { type Delegation, delegationFault } from '../../src/domain/approval-delegation.ts';
import { remap } from '../../src/domain/import-mapping.ts';
import type { ReportDelivery } from '../../src/domain/report-delivery.ts';
import { nextRuns } from '../../src/domain/report-times.ts';
import type { ReportScheduleEdit } from '../../src/domain/report.ts';
import { plainWeek } from '../../src/domain/working-time.ts';
import { isRefusal, refuse, type Refusal } from '../../src/domain/refusal.ts';
import type { Ask, FakeAnswers, FakeInside } from './fake-service.ts';

/* What belongs to a workspace or a person, in memory: work, reports, imports, settings. */

interface Given {
  readonly work?: readonly WorkView[];
  readonly inbox?: readonly InboxLineView[];
  readonly delegations?: readonly DelegationView[];
  /** Requests whose answer is refused when many are answered together. */
  readonly notTaken?: Readonly<Record<string, Refusal>>;
  readonly schedules?: readonly ScheduleView[];
  /** Who does not live in the zone of whoever looks. */
  readonly zones?: Readonly<Record<string, string>>;
  readonly runs?: readonly RunView[];
  readonly deliveries?: readonly ReportDelivery[];
  readonly imports?: readonly ImportView[];
  /** What reading a file gives: an import, or why it cannot be read. */
  readonly read?: (fileName: string) => ImportView | Refusal;
}

/** Answers for `createFakeService({ more: office.answers })`, and what happens behind the tab's back. */
export function fakeOffice(given: Given = {}) {
  const schedules = new Map((given.schedules ?? []).map((one) => [one.id, one]));
  const runs = [...(given.runs ?? [])];
  const imports = new Map((given.imports ?? []).map((one) => [one.id, one]));
  let deliveries = [...(given.deliveries ?? [])];
  let work = [...(given.work ?? [])];
  let inbox = [...(given.inbox ?? [])];
  let delegations = [...(given.delegations ?? [])];
  const answers: { verb: string; comment: string; requestIds: string[] }[] = [];
  let handedTo: { toId: string; requestIds: string[] } | undefined;
  let confirmed: Record<string, readonly string[]> = {};
  let me: Partial<Me['person']> & { locale?: Me['locale'] } = {};
  let inside: FakeInside;

  const next = (version: string): string => `${version}+`;
  const bump = <T extends { version: string }>(one: T, changes: Partial<T>): T => ({
    ...one,
    ...changes,
    version: next(one.version),
  });
  const heldImport = ({ params }: Ask): ImportView => {
    const held = imports.get(params?.importId ?? '');
    if (!held) throw inside.no(refuse('notFound'));
    return held;
  };
  const guarded = <T extends { version: string }>(held: T, { body }: Ask): T => {
    const { ifVersion } = body as { ifVersion: string };
    if (ifVersion !== held.version) throw inside.no(refuse('stale'), held);
    return held;
  };
  const keepImport = (one: ImportView): ImportView => {
    imports.set(one.id, one);
    return one;
  };
  const runsOf = (wanted: Omit<ForeseeSchedule, 'recipientIds'>): string[] =>
    nextRuns(wanted, plainWeek(wanted.zone ?? inside.actor.zone), inside.tick(), 5);

  const outcomes = (requests: readonly { campaignId: string; requestId: string }[]): ManyOutcomesView => ({
    outcomes: requests.map(({ campaignId, requestId }) => {
      const refusal = given.notTaken?.[requestId];
      const said = refusal && { code: refusal.refused, said: refusalText(inside.actor.locale, refusal) };
      return {
        campaignId,
        requestId,
        refusal: said ?? null,
        flags: said?.code === 'flagged' ? ['late'] : [],
      };
    }),
  });
  const standingIn: FakeAnswers = {
    'GET /api/workspaces/:workspaceId/people/:personId/delegations': ({ params }) =>
      delegations.filter(({ fromId }) => fromId === params?.personId),
    'POST /api/workspaces/:workspaceId/people/:personId/delegations': ({ params, body }) => {
      const { once, ...wanted } = Delegate.parse(body);
      const at = inside.tick();
      const one: Delegation = {
        ...wanted,
        id: `delegation-${once}`,
        fromId: params?.personId ?? '',
        workspaceId: inside.workspace.id,
        setById: inside.actor.personId,
        endedAt: null,
      };
      const fault = delegationFault(one, delegations, at);
      if (fault) throw inside.no(fault);
      const view: DelegationView = { ...one, state: at < one.startsAt ? 'coming' : 'running' };
      delegations = [view, ...delegations];
      return view;
    },
    'DELETE /api/workspaces/:workspaceId/people/:personId/delegations/:delegationId': ({ params }) => {
      delegations = delegations.map((one) =>
        one.id === params?.delegationId ? { ...one, endedAt: inside.tick(), state: 'ended' } : one,
      );
    },
  };
  const approving: FakeAnswers = {
    'GET /api/me/approvals': () => inbox,
    'POST /api/me/approvals/decisions': ({ body }) => {
      const { verb, comment, requests } = DecideMany.parse(body);
      answers.push({ verb, comment, requestIds: requests.map(({ requestId }) => requestId) });
      confirmed = Object.fromEntries(
        requests.flatMap(({ requestId, despite }) => (despite ? [[requestId, despite]] : [])),
      );
      const done = outcomes(requests);
      const taken = new Set(done.outcomes.flatMap((one) => (one.refusal ? [] : [one.requestId])));
      inbox = inbox.filter(({ requestId }) => !taken.has(requestId));
      return done;
    },
    'POST /api/me/approvals/transfers': ({ body }) => {
      const { toId, requests } = TransferMany.parse(body);
      const done = outcomes(requests);
      const taken = new Set(done.outcomes.flatMap((one) => (one.refusal ? [] : [one.requestId])));
      handedTo = { toId, requestIds: [...taken] };
      inbox = inbox.filter(({ requestId }) => !taken.has(requestId));
      return done;
    },
    'POST /api/me/approvals/undo': ({ body }) => {
      const { requests } = UndoMany.parse(body);
      inbox = [...(given.inbox ?? [])];
      return outcomes(requests);
    },
  };

  const reports: FakeAnswers = {
    'GET /api/workspaces/:workspaceId/schedules': () => [...schedules.values()],
    'POST /api/workspaces/:workspaceId/schedules': ({ body }) => {
      const { once, ...fields } = body as { once: string } & Pick<
        ScheduleView,
        'name' | 'recipientIds' | 'cadence' | 'holidays' | 'time' | 'zone'
      >;
      const one: ScheduleView = {
        ...fields,
        id: `schedule-${once}`,
        workspaceId: inside.workspace.id,
        ownerId: inside.actor.personId,
        active: true,
        createdAt: inside.tick(),
        version: 's1',
        nextRuns: runsOf(fields),
      };
      schedules.set(one.id, one);
      return one;
    },
    'POST /api/workspaces/:workspaceId/schedules/foreseen': ({ body }) => {
      const wanted = ForeseeSchedule.parse(body);
      const zoneOf = (id: string): string => wanted.zone ?? given.zones?.[id] ?? inside.actor.zone;
      return [...new Set(wanted.recipientIds.map(zoneOf))].map((zone) => ({
        zone,
        personIds: wanted.recipientIds.filter((id) => zoneOf(id) === zone),
        channels: [],
        runs: runsOf({ ...wanted, zone }).map((at) => ({ at })),
      }));
    },
    'GET /api/workspaces/:workspaceId/schedules/:scheduleId/as/:personId': ({ params }) => {
      const run = runs[0];
      if (!run) throw inside.no(refuse('notFound'));
      return { ...run, recipientIds: [params?.personId ?? ''] };
    },
    'GET /api/workspaces/:workspaceId/reports/:runId/changes': () => ({
      asOf: inside.tick(),
      figures: [{ name: 'leads', sent: 120, now: 131 }],
      spend: [],
      revenue: [],
    }),
    'GET /api/workspaces/:workspaceId/reports/:runId/deliveries': () => deliveries,
    'POST /api/workspaces/:workspaceId/reports/:runId/deliveries/:personId': ({ params }) => {
      deliveries = deliveries.map((one) =>
        one.personId === params?.personId ? { ...one, fate: 'open', reason: '' } : one,
      );
      return deliveries;
    },
    'PATCH /api/workspaces/:workspaceId/schedules/:scheduleId': (ask) => {
      const held = schedules.get(ask.params?.scheduleId ?? '');
      if (!held) throw inside.no(refuse('notFound'));
      const { edit } = ask.body as { edit: ReportScheduleEdit };
      const one = bump(guarded(held, ask), edit);
      schedules.set(one.id, one);
      return one;
    },
    'POST /api/workspaces/:workspaceId/schedules/:scheduleId/send': () => runs[0],
    'GET /api/workspaces/:workspaceId/reports': () => runs.map(({ content: _content, ...line }) => line),
    'GET /api/workspaces/:workspaceId/reports/:runId': ({ params }) => {
      const run = runs.find(({ id }) => id === params?.runId);
      if (!run) throw inside.no(refuse('notFound'));
      return run;
    },
  };

  const importing: FakeAnswers = {
    'GET /api/workspaces/:workspaceId/imports': () => [...imports.values()],
    'POST /api/workspaces/:workspaceId/imports': ({ query }) => {
      const read = given.read?.((query as { fileName: string }).fileName);
      if (!read || isRefusal(read)) throw inside.no(read ?? refuse('notAllowed'));
      return keepImport(read);
    },
    'GET /api/workspaces/:workspaceId/imports/:importId': heldImport,
    'PATCH /api/workspaces/:workspaceId/imports/:importId': (ask) => {
      const held = guarded(heldImport(ask), ask);
      const { mapping } = ask.body as { mapping: Record<string, number | null> };
      const mapped = remap(held.noun, held.headings, held.mapping, mapping);
      if ('unknown' in mapped && typeof mapped.unknown === 'string') throw inside.no(refuse('malformed'));
      return keepImport(bump(held, { mapping: mapped as Record<string, number | null> }));
    },
    'POST /api/workspaces/:workspaceId/imports/:importId/acceptance': (ask) =>
      keepImport(bump(guarded(heldImport(ask), ask), { status: 'applying' })),
    'DELETE /api/workspaces/:workspaceId/imports/:importId': (ask) => void imports.delete(heldImport(ask).id),
  };

  return {
    answers(own: FakeInside): FakeAnswers {
      inside = own;
      return {
        ...reports,
        ...importing,
        ...approving,
        ...standingIn,
        'GET /api/me/work': () => work,
        'PATCH /api/me': ({ body }) => {
          me = { ...me, ...(body as { locale?: Me['locale']; zone?: string }) };
          const { personId, name, locale, zone } = inside.actor;
          const person = {
            id: personId,
            name,
            email: '',
            title: '',
            external: false,
            active: true,
            role: null,
            decides: false,
          };
          return {
            person: { ...person, locale: me.locale ?? locale, zone: me.zone ?? zone },
            locale: me.locale ?? locale,
            workspaces: [inside.workspace],
            grants: [],
            now: '2026-03-04T02:00:00.000Z',
            local: true,
          } satisfies Me;
        },
      };
    },
    me: () => me,
    /** What was answered to many together. */
    answered: () => answers,
    /** The flags that came with the last answer, by request. */
    confirmed: () => confirmed,
    handedTo: () => handedTo,
    delegations: () => delegations,
    schedules: () => [...schedules.values()],
    imports: () => [...imports.values()],
    /** The relay has caught up: this is my work now. */
    workIsNow(items: readonly WorkView[]): void {
      work = [...items];
      inside.tell({ changed: 'work' });
    },
    /** The job goes on; the tab is told only when it is over, as in life. */
    importIsNow(id: string, facts: Partial<ImportView>): void {
      const held = imports.get(id);
      if (held) imports.set(id, bump(held, facts));
      if (facts.status === 'finished') inside.tell({ changed: 'import', importId: id });
    },
    scheduleIsNow(id: string, facts: Partial<ScheduleView>): void {
      const held = schedules.get(id);
      if (held) schedules.set(id, bump(held, facts));
    },
  };
}
