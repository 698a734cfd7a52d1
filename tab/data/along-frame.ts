import type { QueryClient } from '@tanstack/react-query';
import type { PlanFrameView } from '../../src/contract/plan-endpoints.ts';
import type { TaskView } from '../../src/contract/views.ts';
import type { Flight } from '../../src/domain/campaign.ts';
import { type MovedAlong, movedAlong } from '../../src/domain/moving-along.ts';
import type { WorkingCalendar } from '../../src/domain/working-time.ts';
import type { AlongMove } from './changes.ts';
import { calendarIn } from './calendar-in.ts';
import type { Client } from './client.ts';
import { readKey, reading } from './reads.ts';

const tasksName = 'GET /api/campaigns/:campaignId/tasks';
const planName = 'GET /api/campaigns/:campaignId/plan';

/** What is looked at to say which tasks go along with their campaign. */
export interface AlongFrame {
  readonly tasks: readonly TaskView[];
  readonly calendar: WorkingCalendar;
}

/** Reads it, or gives what is known already. */
export async function readFrame(
  client: Client,
  queries: QueryClient,
  campaignId: string,
): Promise<AlongFrame> {
  const params = { campaignId };
  const [tasks, plan] = await Promise.all([
    queries.fetchQuery(reading(client, tasksName, { params })),
    queries.fetchQuery(reading(client, planName, { params })),
  ]);
  return { tasks, calendar: calendarIn(plan) };
}

/** What is known without asking. */
export function knownFrame(queries: QueryClient, campaignId: string): AlongFrame | undefined {
  const params = { campaignId };
  const tasks = queries.getQueryData<TaskView[]>(readKey(tasksName, { params }));
  const plan = queries.getQueryData<PlanFrameView>(readKey(planName, { params }));
  return tasks && plan && { tasks, calendar: calendarIn(plan) };
}

/** What would go along, by the rule that the service has too. */
export function alongIn(
  { tasks, calendar }: AlongFrame,
  before: Flight | null,
  after: Flight | null,
): MovedAlong {
  return movedAlong(tasks, calendar, before, after);
}

/** The tasks that go along with their new dates, ready to be sent. */
export async function movesWith(
  client: Client,
  queries: QueryClient,
  campaignId: string,
  before: Flight | null,
  after: Flight | null,
): Promise<AlongMove[]> {
  const frame = await readFrame(client, queries, campaignId);
  const { moves } = alongIn(frame, before, after);
  return frame.tasks.flatMap((task) => {
    const dates = moves.get(task.id);
    return dates ? [{ task, ...dates }] : [];
  });
}
