import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CampaignView, TaskView } from '../../src/contract/views.ts';
import type { TrashNoun } from '../../src/domain/trash.ts';
import { useTexts } from '../ui/locale.tsx';
import { trashTexts } from '../ui/texts/trash.ts';
import { useClient } from './client.ts';
import { readKey } from './reads.ts';
import { useSession } from './session.ts';
import { allName, mergeSummaries } from './summary-cache.ts';
import { useTell } from './use-trouble.ts';

interface Trashed {
  readonly campaignId: string;
  readonly noun: TrashNoun;
  readonly targetId: string;
  readonly name: string;
}

/** Deleting with an undo right after, and taking things out of the trash later; true when it is done. */
export interface Trash {
  readonly deleteCampaign: (campaign: CampaignView) => Promise<boolean>;
  readonly deleteTask: (task: TaskView) => Promise<boolean>;
  readonly restore: (thing: Trashed) => Promise<boolean>;
}

export function useTrash(): Trash {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(trashTexts);
  const { workspace } = useSession();
  return useMemo(() => {
    const params = (campaignId: string) => ({ campaignId });
    const changed = async (campaignId: string): Promise<void> => {
      const concerns = ({ queryKey: [name, ask] }: { queryKey: readonly unknown[] }): boolean =>
        name === allName ||
        name === 'GET /api/workspaces/:workspaceId/trash' ||
        (typeof ask === 'object' && ask !== null && Object.values(ask).includes(campaignId));
      await queries.invalidateQueries({ predicate: concerns });
    };
    const restore = async ({ campaignId, noun, targetId, name }: Trashed): Promise<boolean> => {
      try {
        await client.call('POST /api/campaigns/:campaignId/restoration', {
          params: params(campaignId),
          body: { noun, targetId },
        });
      } catch (error) {
        tell.failed(text.notRestored(name), error);
        return false;
      }
      tell.done(text.restored(name));
      await changed(campaignId);
      return true;
    };
    const remove = async (
      thing: Trashed,
      call: () => Promise<unknown>,
      hide: () => void,
    ): Promise<boolean> => {
      try {
        await call();
      } catch (error) {
        tell.failed(text.notDeleted(thing.name), error);
        return false;
      }
      hide();
      tell.done(text.deleted(thing.name), () => void restore(thing));
      return true;
    };
    return {
      restore,
      deleteCampaign: ({ id, name, version }) =>
        remove(
          { campaignId: id, noun: 'campaign', targetId: id, name },
          () =>
            client.call('POST /api/campaigns/:campaignId/deletion', {
              params: params(id),
              body: { ifVersion: version },
            }),
          () => mergeSummaries(queries, workspace.id, [id], []),
        ),
      deleteTask: ({ id, campaignId, title }) =>
        remove(
          { campaignId, noun: 'task', targetId: id, name: title },
          () =>
            client.call('DELETE /api/campaigns/:campaignId/tasks/:taskId', {
              params: { campaignId, taskId: id },
            }),
          () =>
            queries.setQueryData<TaskView[]>(
              readKey('GET /api/campaigns/:campaignId/tasks', { params: { campaignId } }),
              (known) => known?.filter((one) => one.id !== id),
            ),
        ),
    };
  }, [client, queries, tell, text, workspace.id]);
}
