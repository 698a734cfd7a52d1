import { refusalText } from '../contract/words/index.ts';
import type { Actor } from '../domain/actor.ts';
import { isRefusal } from '../domain/refusal.ts';
import { changeMany } from '../usecases/bulk/change.ts';
import type { OneOfBulk } from '../usecases/bulk/one.ts';
import { previewBulk } from '../usecases/bulk/preview.ts';
import { readBulk } from '../usecases/bulk/read.ts';
import { undoMany } from '../usecases/bulk/undo.ts';
import type { Routes } from './routes.ts';

type Handled =
  | 'POST /api/workspaces/:workspaceId/bulk-preview'
  | 'POST /api/workspaces/:workspaceId/bulk-changes'
  | 'GET /api/workspaces/:workspaceId/bulk-changes/:batchId'
  | 'POST /api/workspaces/:workspaceId/bulk-changes/:batchId/undo';

export const bulkRoutes: Routes<Handled> = {
  async 'POST /api/workspaces/:workspaceId/bulk-preview'({ doors, actor, params, body }) {
    const foreseen = await previewBulk(doors, actor, { ...params, ...body });
    if (isRefusal(foreseen)) return foreseen;
    return foreseen.map(({ askedAgainIds, outdates, withdrawn, unchanged, tasks, stays, needs, ...one }) => ({
      ...outcome(actor, one),
      askedAgainIds: [...askedAgainIds],
      outdates,
      withdrawn,
      unchanged,
      tasks,
      stays,
      needs: [...needs],
    }));
  },

  async 'POST /api/workspaces/:workspaceId/bulk-changes'({ doors, actor, params, body }) {
    const changed = await changeMany(doors, actor, { ...params, ...body });
    return isRefusal(changed) ? changed : { outcomes: changed.map((one) => outcome(actor, one)) };
  },

  'GET /api/workspaces/:workspaceId/bulk-changes/:batchId': ({ doors, actor, params }) =>
    readBulk(doors, actor, params),

  async 'POST /api/workspaces/:workspaceId/bulk-changes/:batchId/undo'({ doors, actor, params, body }) {
    const undone = await undoMany(doors, actor, { ...params, ...body });
    if (isRefusal(undone)) return undone;
    return { outcomes: undone.outcomes.map((one) => outcome(actor, one)), more: undone.more };
  },
};

function outcome({ locale }: Actor, { campaignId, refusal }: OneOfBulk) {
  return {
    campaignId,
    refusal: refusal ? { code: refusal.refused, said: refusalText(locale, refusal) } : null,
  };
}
