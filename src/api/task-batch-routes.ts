import type { TaskOutcomesView } from '../contract/task-batch-endpoints.ts';
import { refusalText } from '../contract/words/index.ts';
import type { Actor } from '../domain/actor.ts';
import { isRefusal } from '../domain/refusal.ts';
import { type OneTask, changeManyTasks } from '../usecases/tasks/change-many.ts';
import { undoManyTasks } from '../usecases/tasks/undo-many.ts';
import type { Routes } from './routes.ts';

type Handled =
  | 'POST /api/campaigns/:campaignId/task-changes'
  | 'POST /api/campaigns/:campaignId/task-changes/undo';

export const taskBatchRoutes: Routes<Handled> = {
  async 'POST /api/campaigns/:campaignId/task-changes'({ doors, actor, params, body }) {
    const changed = await changeManyTasks(doors, actor, { ...params, ...body });
    return isRefusal(changed) ? changed : outcomes(actor, changed);
  },

  async 'POST /api/campaigns/:campaignId/task-changes/undo'({ doors, actor, params, body }) {
    const undone = await undoManyTasks(doors, actor, { ...params, ...body });
    return isRefusal(undone) ? undone : outcomes(actor, undone);
  },
};

function outcomes({ locale }: Actor, all: readonly OneTask[]): TaskOutcomesView {
  return {
    outcomes: all.map(({ taskId, refusal, back }) => ({
      taskId,
      refusal: refusal ? { code: refusal.refused, said: refusalText(locale, refusal) } : null,
      back: back ?? null,
    })),
  };
}
