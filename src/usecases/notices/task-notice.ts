import type { Actor } from '../../domain/actor.ts';
import { campaignFace, taskFace } from '../../domain/faces.ts';
import type { Notice } from '../../domain/notice.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type WhichTask, findTask } from '../tasks/find.ts';
import { namesOf, readerOf } from './reader.ts';

/** The card of a task as it is now, for this reader. Refuses: `notFound`. */
export async function readTaskNotice(
  doors: Doors,
  actor: Actor,
  which: WhichTask,
): Promise<Extract<Notice, { kind: 'task' }> | Refusal> {
  const found = await findTask(doors, actor, which, 'task.read');
  if (isRefusal(found)) return found;
  const campaign = found.campaign.document;
  const names = await namesOf(doors.directory, actor.tenantId, [campaign.ownerId]);
  return {
    kind: 'task',
    reader: readerOf(actor, doors.clock),
    campaign: campaignFace(actor, campaign, names),
    task: taskFace(actor, found.document),
  };
}
