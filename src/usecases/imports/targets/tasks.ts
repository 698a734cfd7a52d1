import { cellOf } from '../../../domain/import-cells.ts';
import type { TaskRow } from '../../../domain/import-task-row.ts';
import { scopes } from '../../../domain/scope.ts';
import type { Task } from '../../../domain/task.ts';
import { createTask, editTask } from '../../../domain/task-edit.ts';
import { yesNeededFrom } from '../../../domain/task-yes.ts';
import { record } from '../../record.ts';
import { type PlanOf, plansIn } from '../../reminders/plan.ts';
import { remindersBy } from '../../tasks/assignee.ts';
import { taskIdOf } from '../target-ids.ts';
import { type Decision, gathered } from './gather.ts';
import type { Surroundings, Target } from './target.ts';

/** Tasks of a campaign, with their reminders: each is up to three operations of the hundred of a commit. */
export const taskTarget: Target<TaskRow> = {
  most: 30,
  groupOf: (sheet, row) => cellOf(sheet, row, 'campaign'),
  campaignRows: () => [],
  async decide(surroundings, rows) {
    const { tenantId } = surroundings.workspace;
    const partition = { tenantId, scope: scopes.campaign(rows[0]?.campaignId ?? '') };
    const planOf = plansIn(surroundings.doors, { tenantId, workspaceId: surroundings.workspace.id });
    return gathered(partition, await Promise.all(rows.map((row) => decision(surroundings, planOf, row))));
  },
};

async function decision(surroundings: Surroundings, planOf: PlanOf, row: TaskRow): Promise<Decision> {
  const { doors, workspace, actorId, people } = surroundings;
  const { tenantId, id: workspaceId } = workspace;
  const { campaignId, key, fields } = row;
  const id = await taskIdOf(tenantId, campaignId, key);
  const stored = await doors.store.get({ tenantId, scope: scopes.campaign(campaignId) }, 'task', id);
  const at = doors.clock.now();
  const scene = { tenantId, workspaceId, campaignId, actorId, at };
  const due = (task: Task) => remindersBy(planOf, task, people.get(task.assigneeId ?? ''), at);
  if (!stored) {
    const wanted = { id, tenantId, workspaceId, campaignId, fields, importKey: key };
    const { task, happening } = createTask({ ...wanted, source: 'import', createdBy: actorId, at });
    const events = record(doors.clock, scene, [happening]);
    return { put: { document: task, ifVersion: 'absent' }, events, due: await due(task) };
  }
  // A file gives no yes: what needs one stays as it is until whoever answers for it says so.
  const { status, ...others } = fields;
  const needsYes = yesNeededFrom(stored.document, { status }, actorId) !== undefined;
  const { task, changes } = editTask(stored.document, needsYes ? others : fields, at);
  if (changes.length === 0) return 'same';
  const events = record(doors.clock, scene, [
    { type: 'task.edited', taskId: id, title: task.title, changes: [...changes] },
  ]);
  return { put: { document: task, ifVersion: stored.version }, events, due: await due(task) };
}
