import type { ApprovalView } from '../../src/contract/views.ts';
import { urgePause } from '../../src/domain/approval-hand.ts';
import { addWorkingHours, plainWeek } from '../../src/domain/working-time.ts';
import { type Answered, useAnswered } from './approval-answers.ts';
import { useClient } from './client.ts';
import { serviceNow } from './clock.ts';
import { usePeople, useSession } from './session.ts';

/** How often somebody was urged, and from when it is possible again. */
export interface Urging {
  readonly personId: string;
  readonly count: number;
  /** Instants; null as long as nobody urged them. */
  readonly lastAt: string | null;
  readonly againAt: string | null;
  readonly tooSoon: boolean;
}

/** Tells it of a person, by the pause that the service keeps: so many hours of the approver's own working time. */
export function useUrgingOf(): (request: Pick<ApprovalView, 'stages'>, personId: string) => Urging {
  const people = usePeople();
  const { now } = useSession().me;
  return ({ stages }, personId) => {
    const earlier = stages
      .flatMap(({ urged = [] }) => urged)
      .filter((each) => each.personId === personId)
      .toSorted((one, other) => (one.lastAt < other.lastAt ? -1 : 1));
    const lastAt = earlier.at(-1)?.lastAt ?? null;
    const calendar = plainWeek(people.get(personId)?.zone ?? 'UTC');
    const againAt = lastAt === null ? null : addWorkingHours(calendar, lastAt, urgePause);
    return {
      personId,
      count: earlier.reduce((sum, each) => sum + each.count, 0),
      lastAt,
      againAt,
      tooSoon: againAt !== null && Date.parse(againAt) > serviceNow(now),
    };
  };
}

/** Urges one person who is asked. */
export function useUrge(): (
  request: Pick<ApprovalView, 'id' | 'campaignId'>,
  toId: string,
) => Promise<Answered> {
  const client = useClient();
  const answered = useAnswered();
  return ({ id: requestId, campaignId }, toId) => {
    const params = { campaignId, requestId };
    const call = 'POST /api/campaigns/:campaignId/approvals/:requestId/urging';
    return answered(client.call(call, { params, body: { toId } }));
  };
}
