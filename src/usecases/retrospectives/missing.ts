import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import { dateIn } from '../../domain/time.ts';
import { addWorkingDays } from '../../domain/working-time.ts';
import type { Doors } from '../../ports.ts';
import { calendarOfDepartment } from '../calendars/of-department.ts';
import { subjectOf } from '../campaigns/find.ts';
import { planningRuleOf } from '../planning-rule/rule.ts';

/** A campaign that has ended and at which nobody looked back. */
export interface MissingRetrospective {
  readonly campaign: Pick<Summary, 'id' | 'code' | 'name' | 'type' | 'ownerId' | 'flight'>;
  /** The day on which its owner is asked. */
  readonly dueOn: string;
  readonly late: boolean;
}

const most = 500;

/** Campaigns that have ended without a published retrospective, the longest waiting first. Refuses: `notFound`. */
export async function missingRetrospectives(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  workspaceId: string,
): Promise<MissingRetrospective[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  const { tenantId } = actor;
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const [page, { calendar }, { choice }] = await Promise.all([
    store.read(board, 'summariesOfStatus', { status: 'ended' }, { limit: most }),
    calendarOfDepartment(store, tenantId, workspaceId),
    planningRuleOf(store, tenantId, workspaceId),
  ]);
  const today = dateIn(calendar.zone, clock.now());
  return page.items
    .map(({ document }) => document)
    .filter((summary) => may(actor, 'campaign.read', subjectOf(summary)))
    .filter((summary) => may(actor, 'retrospective.read', subjectOf(summary)))
    .map((campaign) => {
      const last = campaign.flight?.end ?? dateIn(calendar.zone, campaign.updatedAt);
      const dueOn = addWorkingDays(calendar, last, choice.retrospectiveDays);
      return { campaign, dueOn, late: dueOn < today };
    })
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}
