import type { z } from 'zod';
import * as requests from '../../src/contract/approval-requests.ts';
import type { ApprovalView, ForeseenView, RouteView } from '../../src/contract/views.ts';
import type { ApprovalRequest } from '../../src/domain/approval.ts';
import { addApprover, copyTo, transfer, urge } from '../../src/domain/approval-hand.ts';
import type { Step } from '../../src/domain/approval-flow.ts';
import { namePoint, settlePoint } from '../../src/domain/approval-points.ts';
import { override } from '../../src/domain/approval-ruling.ts';
import { askToReopen, reopen, returnTo, undo } from '../../src/domain/approval-undo.ts';
import { addWorkingHours, plainWeek } from '../../src/domain/working-time.ts';
import { isRefusal, refuse, type Refusal } from '../../src/domain/refusal.ts';
import type { Ask, FakeAnswers, FakeInside } from './fake-service.ts';

interface Held {
  readonly one: ApprovalRequest;
}

type Transfer = z.output<typeof requests.TransferApproval>;

/** What people do about a request besides answering it, by the rules of the domain. */
export function fakeApprovalActs(
  inside: () => FakeInside,
  held: (ask: Ask) => Held,
  put: (request: ApprovalRequest) => ApprovalView,
): FakeAnswers {
  const take = (ask: Ask, step: (request: ApprovalRequest, at: string) => Step | Refusal): ApprovalView => {
    const taken = step(held(ask).one, inside().tick());
    if (isRefusal(taken)) throw inside().no(taken);
    return put(taken.request);
  };
  const me = (): string => inside().actor.personId;
  const handedOver = (request: ApprovalRequest, given: Transfer, at: string) =>
    transfer(request, {
      personId: me(),
      toId: given.toId,
      fromId: given.fromId ?? me(),
      comment: given.comment,
      at,
    });
  const root = 'POST /api/campaigns/:campaignId/approvals/:requestId';
  return {
    [`${root}/undo`]: (ask: Ask) => take(ask, (request, at) => undo(request, me(), at)),
    [`${root}/transfer`]: (ask: Ask) =>
      take(ask, (request, at) => handedOver(request, requests.TransferApproval.parse(ask.body), at)),
    [`${root}/approvers`]: (ask: Ask) =>
      take(ask, (request, at) =>
        addApprover(request, {
          personId: me(),
          ...requests.AddApprover.parse(ask.body),
          at,
        }),
      ),
    [`${root}/return`]: (ask: Ask) =>
      take(ask, (request, at) =>
        returnTo(request, { personId: me(), ...requests.ReturnApproval.parse(ask.body), at }),
      ),
    [`${root}/copies`]: (ask: Ask) =>
      take(ask, (request, at) =>
        copyTo(request, { personId: me(), ...requests.CopyApproval.parse(ask.body), at }),
      ),
    [`${root}/urging`]: (ask: Ask) =>
      take(ask, (request, at) =>
        urge(request, {
          ...requests.UrgeApprover.parse(ask.body),
          at,
          nextAt: (since) => addWorkingHours(plainWeek('Asia/Shanghai'), since, 4),
        }),
      ),
    [`${root}/override`]: (ask: Ask) =>
      take(ask, (request, at) =>
        override(request, {
          byId: me(),
          ...requests.OverrideApproval.parse(ask.body),
          at,
        }),
      ),
    [`${root}/reopening`]: (ask: Ask) =>
      take(ask, (request, at) =>
        reopen(request, { stageId: undefined, ...requests.ReopenApproval.parse(ask.body), at }),
      ),
    [`${root}/reopening/wish`]: (ask: Ask) => take(ask, (request, at) => askToReopen(request, me(), at)),
    [`${root}/points`]: (ask: Ask) =>
      take(ask, (request, at) =>
        namePoint(request, { personId: me(), ...requests.NamePoint.parse(ask.body), at }),
      ),
    [`${root}/points/:pointId/settlement`]: (ask: Ask) =>
      take(ask, (request, at) =>
        settlePoint(request, {
          pointId: ask.params?.pointId ?? '',
          ...requests.SettlePoint.parse(ask.body),
          byId: me(),
          at,
        }),
      ),
  };
}

/** Routes that come to what is given; the first is the one that fits. */
export function fakeRoutes(inside: () => FakeInside, routes: readonly ForeseenView[]): FakeAnswers {
  return {
    'GET /api/workspaces/:workspaceId/routes': () => routes.map(routeOf),
    'GET /api/campaigns/:campaignId/foreseen-approval': ({ query }) => {
      const wanted = (query as { routeId?: string } | undefined)?.routeId;
      const found = routes.find(({ routeId }) => wanted === undefined || routeId === wanted);
      if (!found) throw inside().no(refuse('noApprovers'));
      return found;
    },
  };
}

function routeOf({ routeId, version, name }: ForeseenView, place: number): RouteView {
  return {
    id: `${routeId}.${version}`,
    workspaceId: 'ws-brand',
    routeId,
    version,
    name,
    when: [],
    place,
    duplicates: 'onceAtLast',
    stages: [],
    observers: [],
    terminalOwners: [{ who: 'role', role: 'admin' }],
    undoMinutes: 10,
    active: true,
    faults: [],
  };
}
