import type { Actor } from '../../domain/actor.ts';
import type { ApprovalRequest } from '../../domain/approval.ts';
import { countedRound } from '../../domain/approval-advance.ts';
import { amountOf } from '../../domain/approval-subject.ts';
import type { FieldChange } from '../../domain/campaign.ts';
import type { InboxFlag } from '../../domain/inbox-flags.ts';
import { flagsOf, waitingIn } from '../../domain/inbox-line.ts';
import type { Money } from '../../domain/money.ts';
import { may } from '../../domain/policy.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { readMyWork } from '../people/my-work.ts';
import { type SeenRequest, readApproval } from './seen.ts';

/** One request that waits for this reader's answer. */
export interface InboxLine {
  readonly campaignId: string;
  readonly requestId: string;
  readonly workspaceId: string;
  readonly campaignName: string;
  readonly campaignCode: string;
  readonly subject: ApprovalRequest['subject'];
  readonly requesterId: string;
  readonly round: number;
  /** As people count. */
  readonly countedRound: number;
  readonly revision: number;
  readonly stageName: string;
  /** Undefined when the reader may not see amounts. */
  readonly budget: Money | null | undefined;
  readonly submittedAt: string;
  readonly dueAt: string | null;
  /** In whose places the answer would be given. */
  readonly onBehalfOf: readonly string[];
  readonly changes: readonly FieldChange[];
  readonly flags: readonly InboxFlag[];
}

/** So many are read at the same time. */
const share = 20;

/** Everything that waits for this actor's decision now, by due date. */
export async function readInbox(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  most = 500,
): Promise<readonly InboxLine[]> {
  const work = (await readMyWork(doors, actor)).filter(({ noun }) => noun === 'approval').slice(0, most);
  const lines: InboxLine[] = [];
  for (let first = 0; first < work.length; first += share) {
    const seen = await Promise.all(
      work
        .slice(first, first + share)
        .map(({ campaignId, targetId }) => readApproval(doors, actor, { campaignId, requestId: targetId })),
    );
    const waiting = seen.flatMap((each) => (isRefusal(each) || each.verbs.length === 0 ? [] : [each]));
    lines.push(...waiting.map((each) => lineOf(actor, each, doors.clock.now())));
  }
  return lines.toSorted((one, other) => ((one.dueAt ?? '9') < (other.dueAt ?? '9') ? -1 : 1));
}

function lineOf(actor: Actor, { found, request, changes }: SeenRequest, at: string): InboxLine {
  const campaign = found.campaign.document;
  const waiting = waitingIn(request, actor.personId);
  return {
    ...waiting,
    campaignId: campaign.id,
    requestId: request.id,
    workspaceId: request.workspaceId,
    campaignName: campaign.name,
    campaignCode: campaign.code,
    subject: request.subject,
    requesterId: request.requesterId,
    round: request.round,
    countedRound: countedRound(request),
    revision: request.revision,
    budget: may(actor, 'campaign.readBudget', { workspaceId: campaign.workspaceId, campaign })
      ? amountOf(request.subject, campaign)
      : undefined,
    submittedAt: request.submittedAt,
    changes,
    flags: flagsOf(request, waiting, changes, at),
  };
}
