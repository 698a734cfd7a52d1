import { type Actor, roleIn } from '../../domain/actor.ts';
import { campaignFace, partsOfTask, peopleAround, sharedFace, taskFace } from '../../domain/faces.ts';
import type { Notice } from '../../domain/notice.ts';
import { type OwnTaskFace, cardChoice } from '../../domain/own-task-face.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { isOpenTask } from '../../domain/summarise.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors } from '../../ports.ts';
import { reminderChoiceOf } from '../people/preferences.ts';
import { readAll } from '../read-all.ts';
import { type WhichTask, findTask } from '../tasks/find.ts';
import { namesOf, readerOf } from './reader.ts';
import { standInsFor } from './stand-ins-for.ts';

/** The card of a task as it is now, for this reader. Refuses: `notFound`. */
export async function readTaskNotice(
  doors: Doors,
  actor: Actor,
  which: WhichTask,
): Promise<Extract<Notice, { kind: 'task' }> | Refusal> {
  const found = await findTask(doors, actor, which, 'task.read');
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found.campaign;
  const stored = await readAll(doors.store, partition, 'tasksOfCampaign', {});
  const tasks = stored.map(({ document }) => document);
  const people = [campaign.ownerId, ...peopleAround(found.document, tasks)];
  const names = await namesOf(doors.directory, actor.tenantId, people);
  return {
    kind: 'task',
    reader: readerOf(actor, doors.clock),
    campaign: campaignFace(actor, campaign, names),
    task: {
      ...taskFace(actor, found.document, sharedFace(actor, found.document, tasks, names)),
      ...partsOfTask(found.document, tasks),
      ...(await ownPart(doors, actor, found.document)),
    },
  };
}

/** What whoever has it can do with it besides doing it. */
async function ownPart(doors: Doors, actor: Actor, task: Task): Promise<{ readonly own?: OwnTaskFace }> {
  if (task.assigneeId !== actor.personId || !isOpenTask(task.status)) return {};
  const { tenantId, personId } = actor;
  const role = roleIn(actor, task.workspaceId);
  const isStaff = role !== undefined && role !== 'guest';
  const [choice, standIns] = await Promise.all([
    reminderChoiceOf(doors.store, tenantId, personId),
    isStaff ? standInsFor(doors, actor, task.workspaceId) : undefined,
  ]);
  return { own: { colleagues: standIns?.colleagues ?? [], choice: cardChoice(choice) } };
}
