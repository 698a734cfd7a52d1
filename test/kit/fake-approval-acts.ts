import type { ApprovalView } from '../../src/contract/views.ts';
import type { ApprovalRequest } from '../../src/domain/approval.ts';
import { addApprover, copyTo, transfer, urge } from '../../src/domain/approval-hand.ts';
import type { Step } from '../../src/domain/approval-flow.ts';
import { settlePoint } from '../../src/domain/approval-points.ts';
import { override } from '../../src/domain/approval-ruling.ts';
import { askToReopen, reopen, returnTo, undo } from '../../src/domain/approval-undo.ts';
import { addWorkingHours, plainWeek } from '../../src/domain/working-time.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import type { Ask, FakeAnswers, FakeInside } from './fake-service.ts';

interface Held {
  readonly one: ApprovalRequest;
}

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
  const said = <T>({ body }: Ask): T => body as T;
  const root = 'POST /api/campaigns/:campaignId/approvals/:requestId';
  interface Handed {
    toId: string;
    comment: string;
  }
  return {
    [`${root}/undo`]: (ask: Ask) => take(ask, (request, at) => undo(request, me(), at)),
    [`${root}/transfer`]: (ask: Ask) =>
      take(ask, (request, at) =>
        transfer(request, { personId: me(), fromId: me(), ...said<Handed>(ask), at }),
      ),
    [`${root}/approvers`]: (ask: Ask) =>
      take(ask, (request, at) =>
        addApprover(request, {
          personId: me(),
          ...said<Handed & { where: 'before' | 'after' | 'beside' }>(ask),
          at,
        }),
      ),
    [`${root}/return`]: (ask: Ask) =>
      take(ask, (request, at) =>
        returnTo(request, { personId: me(), ...said<{ stageId: string; comment: string }>(ask), at }),
      ),
    [`${root}/copies`]: (ask: Ask) =>
      take(ask, (request, at) => copyTo(request, { personId: me(), ...said<Handed>(ask), at })),
    [`${root}/urging`]: (ask: Ask) =>
      take(ask, (request, at) =>
        urge(request, {
          ...said<{ toId: string }>(ask),
          at,
          nextAt: (since) => addWorkingHours(plainWeek('Asia/Shanghai'), since, 4),
        }),
      ),
    [`${root}/override`]: (ask: Ask) =>
      take(ask, (request, at) =>
        override(request, {
          byId: me(),
          ...said<{ verb: 'approve' | 'reject'; reason: string }>(ask),
          at,
        }),
      ),
    [`${root}/reopening`]: (ask: Ask) =>
      take(ask, (request, at) => reopen(request, { ...said<{ stageId?: string; reason: string }>(ask), at })),
    [`${root}/reopening/wish`]: (ask: Ask) => take(ask, (request, at) => askToReopen(request, me(), at)),
    [`${root}/points/:pointId/settlement`]: (ask: Ask) =>
      take(ask, (request, at) =>
        settlePoint(request, {
          pointId: ask.params?.pointId ?? '',
          ...said<{ how: 'resolved' | 'answered'; words: string }>(ask),
          byId: me(),
          at,
        }),
      ),
  };
}
