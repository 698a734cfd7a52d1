import type { Actor } from '../../domain/actor.ts';
import type { Notice } from '../../domain/notice.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
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
  const { id: runId, workspaceId, name, content, quiet, tooOld } = run;
  return {
    kind: 'report',
    reader: readerOf(actor, doors.clock),
    workspaceId,
    runId,
    name,
    content,
    ...(quiet && { quiet }),
    ...(tooOld && { tooOld }),
  };
}
