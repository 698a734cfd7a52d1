import { differences } from './campaign-differences.ts';
import type { Campaign, CampaignEdit, FieldChange } from './campaign.ts';
import type { Delegation } from './approval-delegation.ts';
import type { RaciPart } from './raci.ts';
import type { ReportSchedule } from './report.ts';
import type { Route, Who } from './route.ts';
import { isOpenTask } from './summarise.ts';
import type { Task, TaskEdit } from './task.ts';

/** From whom to whom, by whose hand. */
export interface HandedOver {
  readonly fromId: string;
  readonly toId: string;
  readonly byId: string;
  readonly at: string;
}

type Swap = Pick<HandedOver, 'fromId' | 'toId'>;

export function isTheirTask({ status, assigneeId, raci = [] }: Task, personId: string): boolean {
  return isOpenTask(status) && (assigneeId === personId || raci.some((each) => each.personId === personId));
}

/**
 * The task with the heir in every place of the leaver. A yes that was asked for stays asked for: it is handed over with
 * its own request.
 */
export function handOverTask(task: Task, { fromId, toId }: Swap): { task: Task; changes: FieldChange[] } {
  const raci = task.raci?.some(({ personId }) => personId === fromId)
    ? raciWith(task.raci, fromId, toId)
    : undefined;
  const isAssignee = task.assigneeId === fromId;
  const edit = { ...(isAssignee && { assigneeId: toId }), ...(raci && { raci }) };
  const changes = differences<Pick<TaskEdit, 'assigneeId' | 'raci'>>(task, edit, ['assigneeId', 'raci']);
  return { task: { ...task, ...edit, ...(isAssignee && { snoozedUntil: null }) }, changes };
}

const weight: Record<RaciPart['part'], number> = { accountable: 0, consulted: 1, informed: 2 };

/** Nobody has two parts: who had one before keeps the weightier of both. */
function raciWith(raci: readonly RaciPart[], fromId: string, toId: string): RaciPart[] {
  const swapped = raci.map((each) => (each.personId === fromId ? { ...each, personId: toId } : each));
  const mine = swapped
    .filter(({ personId }) => personId === toId)
    .toSorted((one, other) => weight[one.part] - weight[other.part])[0];
  return swapped.filter((each) => each.personId !== toId || each === mine);
}

/** What an edit has to carry so that the team knows the leaver no more; guests are only let go, their place is nobody's. */
export function teamWithout({ teamIds, guestIds }: Campaign, { fromId, toId }: Swap): CampaignEdit {
  return {
    ...(teamIds.includes(fromId) && { teamIds: swapIn(teamIds, fromId, toId) }),
    ...(guestIds.includes(fromId) && { guestIds: guestIds.filter((id) => id !== fromId) }),
  };
}

/** The heir owns the schedule, and stands where the leaver stood among its recipients. */
export function handOverSchedule(
  schedule: ReportSchedule,
  { fromId, toId }: Swap,
): { schedule: ReportSchedule; changes: FieldChange[] } {
  const edit = {
    ...(schedule.ownerId === fromId && { ownerId: toId }),
    ...(schedule.recipientIds.includes(fromId) && {
      recipientIds: swapIn(schedule.recipientIds, fromId, toId),
    }),
  };
  const changes = differences<Pick<ReportSchedule, 'ownerId' | 'recipientIds'>>(schedule, edit, [
    'ownerId',
    'recipientIds',
  ]);
  return { schedule: { ...schedule, ...edit }, changes };
}

/** Still to come, or running. */
export function isInForce({ endsAt, endedAt }: Delegation, at: string): boolean {
  return endedAt === null && at < endsAt;
}

/** The part of a route that names people, by person. */
type RoutePeople = Pick<Route, 'stages' | 'observers' | 'terminalOwners'>;

export function isNamedInRoute(
  { stages, observers, terminalOwners }: RoutePeople,
  personId: string,
): boolean {
  const named = stages.flatMap(({ approvers, primary, veto, reviewers, ladder }) => [
    ...approvers,
    ...(primary ? [primary] : []),
    ...veto,
    ...reviewers,
    ...ladder.flatMap(({ to }) => to),
  ]);
  return [...named, ...observers, ...terminalOwners].some((who) => isPerson(who, personId));
}

/** The heir in every place of the leaver; where weights stand by place, every place stays. */
export function routeWith<R extends RoutePeople>(route: R, { fromId, toId }: Swap): R {
  const one = (who: Who): Who => (isPerson(who, fromId) ? { who: 'person', personId: toId } : who);
  const each = (list: readonly Who[]): Who[] => {
    const seen = list.some((who) => isPerson(who, toId));
    return seen ? list.filter((who) => !isPerson(who, fromId)) : list.map(one);
  };
  return {
    ...route,
    stages: route.stages.map((stage) => ({
      ...stage,
      approvers: stage.rule.mode === 'weighted' ? stage.approvers.map(one) : each(stage.approvers),
      primary: stage.primary && one(stage.primary),
      veto: each(stage.veto),
      reviewers: each(stage.reviewers),
      ladder: stage.ladder.map((rung) => ({ ...rung, to: each(rung.to) })),
    })),
    observers: each(route.observers),
    terminalOwners: each(route.terminalOwners),
  };
}

function isPerson(who: Who, personId: string): boolean {
  return who.who === 'person' && who.personId === personId;
}

function swapIn(ids: readonly string[], fromId: string, toId: string): string[] {
  return [...new Set(ids.map((id) => (id === fromId ? toId : id)))];
}
