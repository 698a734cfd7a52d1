import { z } from 'zod';
import { type ApprovalRequest, everybodyIn } from './approval.ts';
import { waitingFor } from './approval-flow.ts';
import { SubjectKind } from './approval-subject.ts';
import type { Campaign } from './campaign.ts';
import { Id } from './person.ts';
import type { ContentItem } from './content-item.ts';
import { isOpenTask } from './summarise.ts';
import type { Task } from './task.ts';
import { CalendarDate, Instant, addDays, instantOf } from './time.ts';

export const calendarLineKinds = ['task', 'milestone', 'approval', 'content'] as const;

/** So many of one campaign are kept, the latest: their document stays below 2 MB whatever their titles are. */
export const mostCampaignLines = 2_000;

/** Something with a date that belongs to a campaign. */
export const CalendarLine = z.strictObject({
  kind: z.enum(calendarLineKinds),
  id: Id,
  title: z.string(),
  /** Null where it has one day alone. */
  start: CalendarDate.nullable(),
  /** Of what has an hour the day in UTC; on which day it is elsewhere says `at`. */
  end: CalendarDate,
  /** When an approval is due, or content goes out; null for whole days. */
  at: Instant.nullable(),
  /** Hours of work, where somebody said. */
  effort: z.number().optional(),
  /** Whose work it is. */
  personIds: z.array(Id),
  /** Everybody who has a part in an approval: guests read those alone. */
  meantFor: z.array(Id).optional(),
  /** What an approval is about, because some are about money alone. */
  about: SubjectKind.optional(),
  open: z.boolean(),
});
export type CalendarLine = z.infer<typeof CalendarLine>;

/**
 * Tasks, milestones, approvals due and content of one campaign as a calendar shows them: a projection in the partition of the
 * board, fed by the relay; `id` is the campaign's. What recurs has lines of its own.
 */
export const CampaignLines = z.strictObject({
  kind: z.literal('campaignLines'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  /** Nothing of it is before this day or after the next, in any zone. */
  firstDay: CalendarDate,
  lastDay: CalendarDate,
  lines: z.array(CalendarLine).max(mostCampaignLines),
  /** False: there are more. */
  whole: z.boolean(),
});
export type CampaignLines = z.infer<typeof CampaignLines>;

/** The lines of a campaign; undefined where none has a date, or nobody plans with it any more. */
export function linesOfCampaign(
  campaign: Pick<Campaign, 'id' | 'tenantId' | 'workspaceId' | 'name' | 'status'>,
  tasks: readonly Task[],
  requests: readonly ApprovalRequest[],
  items: readonly ContentItem[],
): CampaignLines | undefined {
  if (campaign.status === 'archived') return undefined;
  const { id, tenantId, workspaceId, name } = campaign;
  const all = [
    ...tasks.flatMap(lineOfTask),
    ...requests.flatMap((request) => lineOfRequest(request, name)),
    ...items.flatMap(lineOfContent),
  ];
  const lines = all
    .toSorted((one, other) => inOrder(one.end, other.end) || inOrder(one.id, other.id))
    .slice(-mostCampaignLines);
  const first = lines.map(({ start, end }) => start ?? end).toSorted()[0];
  const last = lines.at(-1)?.end;
  if (first === undefined || last === undefined) return undefined;
  // A moment is on the day before or after in other zones.
  const [firstDay, lastDay] = [addDays(first, -1), addDays(last, 1)];
  const whole = lines.length === all.length;
  return { kind: 'campaignLines', schema: 1, id, tenantId, workspaceId, firstDay, lastDay, lines, whole };
}

const inOrder = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

function lineOfTask({
  id,
  title,
  start = null,
  due,
  status,
  assigneeId,
  effort = null,
  milestone,
  occurrence,
}: Task): CalendarLine[] {
  const end = due ?? start;
  if (end === null || status === 'cancelled' || occurrence) return [];
  return [
    {
      kind: milestone ? 'milestone' : 'task',
      id,
      title,
      start: milestone || start === null || start >= end ? null : start,
      end,
      at: null,
      ...(effort !== null && { effort }),
      personIds: assigneeId === null ? [] : [assigneeId],
      open: isOpenTask(status),
    },
  ];
}

function lineOfRequest(request: ApprovalRequest, title: string): CalendarLine[] {
  const personIds = waitingFor(request);
  const { id, dueAt: at } = request;
  if (!at || personIds.length === 0) return [];
  const end = at.slice(0, 10);
  const parts = { personIds: [...personIds], meantFor: everybodyIn(request) };
  return [
    { kind: 'approval', id, title, start: null, end, at, ...parts, about: request.subject.kind, open: true },
  ];
}

function lineOfContent({
  id,
  title,
  publishOn,
  publishAt,
  zone,
  ownerId,
  step,
}: ContentItem): CalendarLine[] {
  if (publishOn === null || step === 'dropped') return [];
  const at = publishAt === null ? null : instantOf(publishOn, publishAt, zone);
  const end = at === null ? publishOn : at.slice(0, 10);
  const personIds = ownerId === null ? [] : [ownerId];
  return [{ kind: 'content', id, title, start: null, end, at, personIds, open: step !== 'published' }];
}
