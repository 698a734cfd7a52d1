import { z } from 'zod';
import { Id } from './person.ts';
import { ChecklistLine, TaskContent, type Task } from './task.ts';

const most = 100;

/** Lines that one edit took from the checklist of a task, each with the place where it stood. */
export const ChecklistLines = z.strictObject({
  kind: z.literal('checklistLines'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  taskId: Id,
  removedBy: Id,
  lines: z
    .array(z.strictObject({ place: z.number().int().min(0), line: ChecklistLine }))
    .min(1)
    .max(most),
});
export type ChecklistLines = z.infer<typeof ChecklistLines>;

/** What an edit took away; undefined when every line is still there. */
export function linesTaken(
  before: Task,
  after: Pick<Task, 'checklist'>,
  { id, removedBy }: Pick<ChecklistLines, 'id' | 'removedBy'>,
): ChecklistLines | undefined {
  const kept = new Set(after.checklist.map((line) => line.id));
  const lines = before.checklist
    .map((line, place) => ({ place, line }))
    .filter(({ line }) => !kept.has(line.id));
  if (lines.length === 0) return undefined;
  const { tenantId, workspaceId, campaignId, id: taskId } = before;
  const where = { tenantId, workspaceId, campaignId, taskId };
  return { kind: 'checklistLines', schema: 1, id, ...where, removedBy, lines };
}

/** The checklist with the lines where they stood, but for those that are there again; undefined when they do not fit. */
export function withLines(
  checklist: TaskContent['checklist'],
  { lines }: Pick<ChecklistLines, 'lines'>,
): TaskContent['checklist'] | undefined {
  const known = new Set(checklist.map(({ id }) => id));
  const next = [...checklist];
  for (const { place, line } of lines)
    if (!known.has(line.id)) next.splice(Math.min(place, next.length), 0, line);
  return next.length > most ? undefined : next;
}

/** What they said, as one line of the trash. */
export function namesOfLines({ lines }: Pick<ChecklistLines, 'lines'>): string {
  return lines
    .map(({ line }) => line.text)
    .join(' · ')
    .slice(0, 300);
}
