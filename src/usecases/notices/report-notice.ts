import type { Actor } from '../../domain/actor.ts';
import type { Notice } from '../../domain/notice.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { reportsOf } from '../reports/find.ts';
import { readRun } from '../reports/read-runs.ts';
import { readerOf } from './reader.ts';

/** The card of a report as it was sent, with the reader's rights of today. Refuses: `notFound`. */
export async function readReportNotice(
  doors: Doors,
  actor: Actor,
  which: { readonly workspaceId: string; readonly runId: string },
): Promise<Extract<Notice, { kind: 'report' }> | Refusal> {
  const run = await readRun(doors, actor, which);
  if (isRefusal(run)) return run;
  const {
    id: runId,
    workspaceId,
    name,
    content,
    quiet,
    tooOld,
    scheduleId,
    recipientIds,
    readings = [],
  } = run;
  const schedule = await doors.store.get(reportsOf(actor.tenantId, workspaceId), 'schedule', scheduleId);
  const isMeant = recipientIds.includes(actor.personId);
  const mayChange = may(actor, 'report.schedule', { workspaceId });
  return {
    kind: 'report',
    reader: readerOf(actor, doors.clock),
    workspaceId,
    runId,
    name,
    content,
    ...(quiet && { quiet }),
    ...(tooOld && { tooOld }),
    ...(schedule &&
      isMeant && {
        mine: {
          isRead: readings.some(({ personId }) => personId === actor.personId),
          isMuted: schedule.document.mutedIds?.includes(actor.personId) ?? false,
          changes: mayChange ? scheduleId : undefined,
          mayAsk: schedule.document.ownerId !== actor.personId,
        },
      }),
  };
}
