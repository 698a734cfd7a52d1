import type { ApprovalRequest } from './approval.ts';
import { countedRound } from './approval-advance.ts';
import { liveAnswers } from './approval-outcome.ts';
import { askedIn, openStages, placeIn } from './approval-stages.ts';
import type { FieldChange } from './campaign.ts';
import { type InboxFlag, inboxFlags } from './inbox-flags.ts';

/** What waits for one person in a request. */
export interface Waiting {
  readonly stageName: string;
  /** When the stage, or the whole request, has to be answered. */
  readonly dueAt: string | null;
  /** In whose places the answer would be given. */
  readonly onBehalfOf: readonly string[];
}

export function waitingIn(request: ApprovalRequest, personId: string): Waiting {
  const mine = openStages(request).filter((stage) => askedIn(stage).includes(personId));
  const dueAt = [...mine.flatMap((stage) => stage.dueAt ?? []), ...(request.dueAt ? [request.dueAt] : [])];
  const onBehalfOf = mine.flatMap((stage) => {
    const place = placeIn(stage, personId);
    return place?.as === 'standIn' && place.of !== undefined ? [place.of] : [];
  });
  return {
    stageName: mine[0]?.name ?? '',
    dueAt: dueAt.toSorted()[0] ?? null,
    onBehalfOf: [...new Set(onBehalfOf)],
  };
}

/** So long before its time is over a request counts as late. */
const lastHours = 4 * 60 * 60_000;

/** Why this person should look at the request by itself; `changes` are those since they looked. */
export function flagsOf(
  request: ApprovalRequest,
  { onBehalfOf, dueAt }: Waiting,
  changes: readonly FieldChange[],
  at: string,
): InboxFlag[] {
  const dissent = request.stages.some((stage) => liveAnswers(stage).some(({ verb }) => verb !== 'approve'));
  const holds: Record<InboxFlag, boolean> = {
    changed: changes.length > 0,
    dissent,
    standIn: onBehalfOf.length > 0,
    asksAgain: countedRound(request) > 1,
    late: dueAt !== null && Date.parse(dueAt) - Date.parse(at) < lastHours,
  };
  return inboxFlags.filter((flag) => holds[flag]);
}
