import type { Actor } from '../../domain/actor.ts';
import { type WorkGroup, myWork } from '../../domain/my-work.ts';
import type { Doors } from '../../ports.ts';
import { readMyWork } from '../people/my-work.ts';
import { workClockOf } from '../people/whole-work.ts';

/** What cannot wait beyond the coming days. */
const soon: ReadonlySet<WorkGroup> = new Set(['overdue', 'today', 'soon']);

/** The titles of what is left for somebody in a department, the most urgent first. */
export async function leftOf(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly string[]> {
  const all = (await readMyWork(doors, actor)).filter((item) => item.workspaceId === workspaceId);
  return myWork(all, workClockOf(actor, doors.clock.now()))
    .filter(({ group }) => soon.has(group))
    .map(({ item }) => item.title);
}
