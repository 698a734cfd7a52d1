import { actorOf } from '../../domain/actor.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import { may } from '../../domain/policy.ts';
import type { Remark } from '../../domain/raci.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { inWorkingTime } from '../../domain/reminder-passage.ts';
import { scopes } from '../../domain/scope.ts';
import type { Task } from '../../domain/task.ts';
import type { Doors } from '../../ports.ts';
import { type FoundCampaign, subjectOf } from '../campaigns/find.ts';
import { knownStaff } from '../people/known.ts';
import { plansIn } from '../reminders/plan.ts';
import { meantFor } from './find.ts';

/** Who is addressed, each once. Refuses: `unknownPerson` (not of this department, or may not read the task). */
export async function mentionsOf(
  { directory }: Pick<Doors, 'directory'>,
  { document: campaign }: FoundCampaign,
  task: Task,
  personIds: readonly string[],
): Promise<string[] | Refusal> {
  const { tenantId, workspaceId, guestIds } = campaign;
  const wanted = [...new Set(personIds)];
  for (const personId of wanted) {
    const person = await knownStaff(directory, { tenantId, workspaceId, guestIds }, personId, 'mentionIds');
    if (isRefusal(person)) return person;
    if (!may(actorOf(person), 'task.read', subjectOf(campaign, meantFor(task))))
      return refuse('unknownPerson', { at: 'mentionIds' });
  }
  return wanted;
}

/** One message to each who is addressed, not to whoever wrote it, in their own working time. */
export async function mentionMessages(
  doors: Pick<Doors, 'store' | 'directory' | 'clock'>,
  task: Task,
  { id: remarkId, byId, mentionIds = [] }: Remark,
): Promise<DueItem[]> {
  const { tenantId, campaignId, id: taskId } = task;
  const planOf = plansIn(doors, task);
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const others = mentionIds.filter((personId) => personId !== byId);
  return Promise.all(
    others.map(async (personId) => {
      const { choice, calendar } = await planOf(personId, 'task');
      const errand = { type: 'tellMention', taskId, personId, remarkId } as const;
      const at = inWorkingTime(choice, calendar, doors.clock.now());
      return arm(`mention.${remarkId}.${personId}`, partition, errand, at);
    }),
  );
}
