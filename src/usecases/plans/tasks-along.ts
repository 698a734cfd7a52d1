import type { Actor } from '../../domain/actor.ts';
import type { Flight } from '../../domain/campaign.ts';
import { mostAlong } from '../../domain/most-along.ts';
import { movedAlong } from '../../domain/moving-along.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type FoundCampaign, subjectOf } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { meantFor } from '../tasks/find.ts';
import type { MoveTasks } from './move-tasks.ts';
import { calendarOfDepartment } from '../calendars/of-department.ts';

/**
 * The tasks that go along when a campaign is moved to this flight, for the commit that moves it. Refuses: `tooLarge`
 * (more of them than fit into it).
 */
export async function tasksAlong(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  found: Pick<FoundCampaign, 'document' | 'partition'>,
  flight: Flight | null | undefined,
): Promise<MoveTasks['moves'] | Refusal> {
  const along = await foreseeAlong(doors, actor, found, flight);
  return isRefusal(along) ? along : along.moves;
}

/** The same, and how many stay although they would have gone along. */
export async function foreseeAlong(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { document: campaign, partition }: Pick<FoundCampaign, 'document' | 'partition'>,
  flight: Flight | null | undefined,
): Promise<{ readonly moves: MoveTasks['moves']; readonly stays: number } | Refusal> {
  if (!flight || !campaign.flight) return { moves: [], stays: 0 };
  const { tenantId, workspaceId } = campaign;
  const [all, { calendar }] = await Promise.all([
    readAll(store, partition, 'tasksOfCampaign', {}),
    calendarOfDepartment(store, tenantId, workspaceId),
  ]);
  const tasks = all.map(({ document: task }) => ({
    ...task,
    canEdit: may(actor, 'task.edit', subjectOf(campaign, meantFor(task))),
  }));
  const { moves, stays } = movedAlong(tasks, calendar, campaign.flight, flight);
  if (moves.size > mostAlong) return refuse('tooLarge', { facts: { most: mostAlong } });
  const going = all.flatMap(({ document: { id: taskId }, version: ifVersion }) => {
    const dates = moves.get(taskId);
    return dates ? [{ taskId, ifVersion, ...dates }] : [];
  });
  return { moves: going, stays: stays.length };
}
