import type { HealthReportView, TroubleView } from '../contract/health-endpoints.ts';
import { conditionParts } from '../contract/health-endpoints.ts';
import type { Actor } from '../domain/actor.ts';
import { may } from '../domain/policy.ts';
import { isRefusal } from '../domain/refusal.ts';
import { mayHaveArrived, plainReason } from '../domain/trouble.ts';
import type { Doors } from '../ports.ts';
import { dismissTroubles, resend } from '../usecases/troubles/act.ts';
import {
  type Trouble,
  answersForTenant,
  departmentsOf,
  findTroubles,
  whyNotHealth,
} from '../usecases/troubles/list.ts';
import { readExportAlerts } from '../usecases/troubles/read-alerts.ts';
import { readTroubledImports } from '../usecases/troubles/read-imports.ts';
import type { Conditions } from './health.ts';
import type { Routes } from './routes.ts';

/** How far the follow-ups are, in this process. */
export interface RelayState {
  readonly behind: boolean;
  readonly failing: readonly string[];
  readonly setAside: number;
}

export interface HealthRoom {
  readonly relay: () => Promise<RelayState>;
  readonly conditions: () => Conditions;
}

type Handled =
  | 'GET /api/workspaces/:workspaceId/health'
  | 'POST /api/workspaces/:workspaceId/health/resend'
  | 'POST /api/workspaces/:workspaceId/health/dismissal';

const mostCounted = 1_000;
const mostShown = 500;

export function healthRoutes(room: HealthRoom): Routes<Handled> {
  return {
    async 'GET /api/workspaces/:workspaceId/health'({ doors, actor, params: { workspaceId }, query }) {
      const refusal = whyNotHealth(actor, workspaceId);
      if (refusal) return refusal;
      const whole = query.whole === 'yes';
      const workspaceIds = await departmentsOf(doors, actor, { workspaceId, whole });
      const troubles = await findTroubles(doors, actor, workspaceIds);
      const [people, waiting, imports, exports] = await Promise.all([
        doors.directory.people(actor.tenantId),
        readWaiting(doors, room, actor),
        readTroubledImports(doors, actor, workspaceIds, troubles),
        readExportAlerts(doors, actor, workspaceIds),
      ]);
      const names = new Map(people.map(({ id, name }) => [id, name]));
      return {
        at: doors.clock.now(),
        mayLookAtAll: answersForTenant(actor),
        mayAct: may(actor, 'health.resend', { workspaceId }),
        // The work of an import stands with the import.
        troubles: troubles
          .filter(({ item }) => item.errand.type !== 'applyImport')
          .slice(0, mostShown)
          .map((trouble) => troubleView(trouble, names)),
        waiting,
        conditions: conditionsView(room.conditions()),
        imports: imports.map(({ import: each, state, again }) => {
          const { id, fileName, noun, createdAt, rows, applied, problemCount } = each;
          const createdBy = names.get(each.createdBy) ?? each.createdBy;
          const how = { rows, applied, problemCount, again: again ?? null };
          return { id, workspaceId: each.workspaceId, fileName, noun, state, createdAt, createdBy, ...how };
        }),
        exports,
      };
    },

    async 'POST /api/workspaces/:workspaceId/health/resend'({ doors, actor, params, body }) {
      const acted = await resend(doors, actor, { ...params, ...body });
      return isRefusal(acted) ? acted : { items: [...acted] };
    },

    async 'POST /api/workspaces/:workspaceId/health/dismissal'({ doors, actor, params, body }) {
      const acted = await dismissTroubles(doors, actor, { ...params, ...body });
      return isRefusal(acted) ? acted : { items: [...acted] };
    },
  };
}

function troubleView(
  { item, workspaceId, campaign }: Trouble,
  names: ReadonlyMap<string, string>,
): TroubleView {
  const { scope, id, errand, state, dueAt, attempts } = item;
  const personId = 'personId' in errand ? errand.personId : undefined;
  return {
    scope,
    id,
    errand: errand.type,
    state,
    reason: plainReason(item),
    mayDouble: mayHaveArrived(item),
    dueAt,
    attempts,
    person: personId === undefined ? null : { id: personId, name: names.get(personId) ?? personId },
    campaign: campaign ?? null,
    workspaceId,
  };
}

async function readWaiting(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { relay }: HealthRoom,
  { tenantId }: Pick<Actor, 'tenantId'>,
): Promise<HealthReportView['waiting']> {
  const now = clock.now();
  const [due, { behind, failing, setAside }] = await Promise.all([
    store.dueBefore(now, mostCounted),
    relay(),
  ]);
  const own = due.filter(({ document }) => document.tenantId === tenantId);
  const oldest = own[0]?.document.wakeAt;
  return {
    late: own.length,
    isMore: due.length === mostCounted,
    oldestMs: oldest ? Math.max(0, Date.parse(now) - Date.parse(oldest)) : 0,
    relayBehind: behind,
    failing: [...failing],
    setAside,
  };
}

function conditionsView(conditions: Conditions): HealthReportView['conditions'] {
  return conditionParts.map((part) => {
    const condition = conditions[part] ?? { state: 'ok' };
    return { part, state: condition.state, reason: condition.state === 'degraded' ? condition.reason : '' };
  });
}
