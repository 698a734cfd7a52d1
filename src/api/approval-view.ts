import type { Away } from '../usecases/approvals/foresee.ts';
import type { ApprovalView, ForeseenView, InboxLineView, RouteView } from '../contract/views.ts';
import type { RouteFault } from '../domain/route-check.ts';
import type { Foreseen } from '../domain/route-simulate.ts';
import type { Route } from '../domain/route.ts';
import type { InboxLine } from '../usecases/approvals/inbox.ts';
import type { CheckedRoute } from '../usecases/approvals/read-routes.ts';
import type { SeenRequest } from '../usecases/approvals/seen.ts';

/** A request as it leaves the service, for the one who asked. */
export function approvalView({
  found,
  request,
  verbs,
  can,
  asked,
  times,
  urging,
  changes,
}: SeenRequest): ApprovalView {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, shown: _shown, ...fields } = request;
  return {
    ...fields,
    version: found.version,
    verbs: [...verbs],
    canWithdraw: can.withdraw,
    can: { ...can, transferFor: [...can.transferFor], returnTo: [...can.returnTo], urge: [...can.urge] },
    asked: asked.map(({ stageId, personIds }) => ({ stageId, personIds: [...personIds] })),
    times: [...times],
    urging: [...urging],
    changes: [...changes],
  };
}

export function routeView({ route, faults }: CheckedRoute): RouteView {
  return { ...plainRoute(route), faults: faults.map(faultView) };
}

/** A route without who keeps it, and without what only the service needs. */
export function plainRoute(route: Route): Omit<RouteView, 'faults'> {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, ...open } = route;
  const { savedBy: _savedBy, savedAt: _savedAt, ...fields } = open;
  return fields;
}

export function faultView({ what, stageId, detail }: RouteFault): RouteView['faults'][number] {
  return { what, stageId: stageId ?? null, detail };
}

/** What would happen to a request, of a route that has a name. */
export function foreseenView(
  { routeId, version, name }: Pick<ForeseenView, 'routeId' | 'version' | 'name'>,
  foreseen: Foreseen & { readonly away?: readonly Away[] },
): ForeseenView {
  return {
    routeId,
    version,
    name,
    stages: foreseen.stages.map((stage) => ({
      ...stage,
      after: [...stage.after],
      approverIds: [...stage.approverIds],
      standIns: [...stage.standIns],
    })),
    leftOut: [...foreseen.leftOut],
    handedUp: [...foreseen.handedUp],
    observerIds: [...foreseen.observerIds],
    away: [...(foreseen.away ?? [])],
    terminalOwnerId: foreseen.terminalOwnerId ?? null,
    endsAt: foreseen.endsAt,
    workingHours: foreseen.workingHours,
    faults: foreseen.faults.map(faultView),
    unknown: [...foreseen.unknown],
  };
}

export function inboxLineView({ budget, ...line }: InboxLine): InboxLineView {
  return {
    ...line,
    ...(budget !== undefined && { budget }),
    onBehalfOf: [...line.onBehalfOf],
    changes: [...line.changes],
    flags: [...line.flags],
  };
}
