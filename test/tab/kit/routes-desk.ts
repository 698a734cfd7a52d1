import { RouteDraft, SaveRoute, TryRoute } from '../../../src/contract/requests.ts';
import type { RouteVersionView } from '../../../src/contract/route-endpoints.ts';
import type { ForeseenView, RouteView } from '../../../src/contract/views.ts';
import { fieldClasses } from '../../../src/domain/approval-classes.ts';
import { routeChanges } from '../../../src/domain/route-changes.ts';
import { checkRoute } from '../../../src/domain/route-check.ts';
import { refuse } from '../../../src/domain/refusal.ts';
import { simulate } from '../../../src/domain/route-simulate.ts';
import type { Route, RouteStage } from '../../../src/domain/route.ts';
import { addWorkingHours, plainWeek } from '../../../src/domain/working-time.ts';
import { draftOf } from '../../../tab/features/routes/new-route.ts';
import type { FakeAnswers, FakeInside } from '../../kit/fake-service.ts';
import { fakePeople } from '../../kit/fake-campaigns.ts';

export const stage = (id: string, facts: Partial<RouteStage> = {}): RouteStage => ({
  id,
  name: id,
  after: [],
  when: [],
  rule: { mode: 'any' },
  approvers: [{ who: 'person', personId: 'sato' }],
  primary: null,
  veto: [],
  reviewers: [],
  rejects: 'endsAll',
  distinct: false,
  watches: [...fieldClasses],
  deadlineHours: 24,
  usualHours: 8,
  ladder: [{ afterHours: 24, act: 'askTerminalOwner', to: [], upTo: undefined }],
  ...facts,
});

export const route = (routeId: string, facts: Partial<RouteView> = {}): RouteView => ({
  id: `${routeId}.1`,
  workspaceId: 'ws-brand',
  routeId,
  version: 1,
  name: routeId,
  when: [],
  place: 10,
  duplicates: 'onceAtLast',
  stages: [stage('first')],
  observers: [],
  terminalOwners: [{ who: 'person', personId: 'anna' }],
  undoMinutes: 10,
  active: true,
  faults: [],
  ...facts,
});

const whole = (draft: RouteDraft): Route => ({
  kind: 'route',
  schema: 1,
  id: 'trial.1',
  tenantId: 'tenant',
  workspaceId: 'ws-brand',
  version: 1,
  ...draft,
});

function versionOf(
  { faults: _faults, ...saved }: RouteView,
  before: RouteView | undefined,
): RouteVersionView {
  const changes = before ? routeChanges(whole(draftOf(before)), whole(draftOf(saved))) : [];
  return structuredClone({
    savedById: before ? 'lin' : null,
    savedAt: before ? '2026-03-04T02:00:00.000Z' : null,
    changes: [...changes] as RouteVersionView['changes'],
    route: saved,
  });
}

/** The routes of a department in memory: saved as versions, tried by the domain's own rules. */
export function routesDesk(given: readonly RouteView[]) {
  let routes = [...given];
  let inside: FakeInside;
  const kept = new Map(given.map((one) => [one.routeId, [versionOf(one, undefined)]]));

  const save = (body: unknown): RouteView => {
    const { basedOn, route: draft } = SaveRoute.parse(body);
    const known = routes.find(({ routeId }) => routeId === draft.routeId);
    if ((known?.version ?? 0) !== basedOn) throw inside.no(refuse('stale'));
    const [fault] = checkRoute(whole(draft));
    if (fault) throw inside.no(refuse('unfit', { facts: { what: fault.what } }));
    const saved = route(draft.routeId, { ...draft, version: basedOn + 1 });
    routes = [...routes.filter((one) => one !== known), saved];
    kept.set(saved.routeId, [versionOf(saved, known), ...(kept.get(saved.routeId) ?? [])]);
    return saved;
  };

  const attempt = (body: unknown): ForeseenView => {
    const { route: draft, sample } = TryRoute.parse(body);
    const { terminalOwnerId, ...foreseen } = simulate(
      whole(draft),
      {
        workspaceId: 'ws-brand',
        requesterId: inside.actor.personId,
        campaignOwnerId: inside.actor.personId,
        facts: {
          subject: 'campaign',
          ...sample,
          regions: undefined,
          audienceSize: undefined,
          newVendor: undefined,
        },
        people: fakePeople.map((person) => ({
          ...person,
          role: person.role ?? undefined,
          managerId: undefined,
        })),
        delegations: [],
        at: '2026-03-04T02:00:00.000Z',
      },
      (_personId, since, hours) => addWorkingHours(plainWeek('Asia/Shanghai'), since, hours),
    );
    return structuredClone({
      ...foreseen,
      routeId: draft.routeId,
      version: 1,
      name: draft.name,
      away: [],
      terminalOwnerId: terminalOwnerId ?? null,
    }) as unknown as ForeseenView;
  };

  return {
    answers: (within: FakeInside): FakeAnswers => {
      inside = within;
      return {
        'GET /api/workspaces/:workspaceId/routes': () => routes,
        'GET /api/workspaces/:workspaceId/route-roles': () => [
          { id: 'role.counsel', name: 'Counsel', decides: true },
          { id: 'role.reader', name: 'Reader', decides: false },
        ],
        'GET /api/workspaces/:workspaceId/routes/:routeId/versions': ({ params }) =>
          kept.get(params?.routeId ?? ''),
        'POST /api/workspaces/:workspaceId/routes': ({ body }) => save(body),
        'POST /api/workspaces/:workspaceId/routes/trial': ({ body }) => attempt(body),
      };
    },
    stored: (routeId: string) => routes.find((one) => one.routeId === routeId),
    /** Somebody else saves the next version of a route. */
    saveAsOther(routeId: string, facts: Partial<RouteView>): void {
      routes = routes.map((one) => {
        if (one.routeId !== routeId) return one;
        const next = { ...one, ...facts, version: one.version + 1 };
        kept.set(routeId, [versionOf(next, one), ...(kept.get(routeId) ?? [])]);
        return next;
      });
    },
  };
}
