import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CampaignNoun, DepartmentNoun, type TrashLineView } from '../../src/contract/trash-endpoints.ts';
import type { CampaignView, RouteView, ScheduleView, TaskView } from '../../src/contract/views.ts';
import { useTexts } from '../ui/locale.tsx';
import { trashTexts } from '../ui/texts/trash.ts';
import { useClient } from './client.ts';
import { readKey } from './reads.ts';
import { useSession } from './session.ts';
import { allName, mergeSummaries } from './summary-cache.ts';
import { useTell } from './use-trouble.ts';

export type Trashed = Pick<TrashLineView, 'campaignId' | 'noun' | 'targetId' | 'name'>;

/** Deleting with an undo right after, and taking things out of the trash later; true when it is done. */
export interface Trash {
  readonly deleteCampaign: (campaign: CampaignView) => Promise<boolean>;
  readonly deleteTask: (task: TaskView) => Promise<boolean>;
  readonly deleteSchedule: (schedule: ScheduleView) => Promise<boolean>;
  readonly deleteTemplate: (template: { readonly id: string; readonly name: string }) => Promise<boolean>;
  readonly deleteRoute: (route: Pick<RouteView, 'routeId' | 'name'>) => Promise<boolean>;
  /** Says that something is in the trash now, with the way back. */
  readonly deleted: (thing: Trashed) => Promise<void>;
  readonly restore: (thing: Trashed) => Promise<boolean>;
}

const inDepartment = { campaignId: null };

/** Lists of what belongs to the department. */
const listNames: ReadonlySet<string> = new Set([
  'GET /api/workspaces/:workspaceId/schedules',
  'GET /api/workspaces/:workspaceId/moments',
  'GET /api/workspaces/:workspaceId/views',
  'GET /api/workspaces/:workspaceId/ideas',
  'GET /api/workspaces/:workspaceId/routes',
  'GET /api/workspaces/:workspaceId/roles',
  'GET /api/workspaces/:workspaceId/templates',
  'GET /api/workspaces/:workspaceId/imports',
  'GET /api/workspaces/:workspaceId/imports/:importId',
]);

export function useTrash(): Trash {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(trashTexts);
  const { workspace } = useSession();
  return useMemo(() => {
    const params = (campaignId: string) => ({ campaignId });
    const changed = async ({ campaignId }: Trashed): Promise<void> => {
      const concerns = ({ queryKey: [name, ask] }: { queryKey: readonly unknown[] }): boolean =>
        name === 'GET /api/workspaces/:workspaceId/trash' ||
        (campaignId === null
          ? typeof name === 'string' && listNames.has(name)
          : name === allName ||
            (typeof ask === 'object' && ask !== null && Object.values(ask).includes(campaignId)));
      await queries.invalidateQueries({ predicate: concerns });
    };
    const bring = ({ campaignId, noun, targetId }: Trashed): Promise<unknown> =>
      campaignId === null
        ? client.call('POST /api/workspaces/:workspaceId/restoration', {
            params: { workspaceId: workspace.id },
            body: { noun: DepartmentNoun.parse(noun), targetId },
          })
        : client.call('POST /api/campaigns/:campaignId/restoration', {
            params: params(campaignId),
            body: { noun: CampaignNoun.parse(noun), targetId },
          });
    const restore = async (thing: Trashed): Promise<boolean> => {
      const { name } = thing;
      try {
        await bring(thing);
      } catch (error) {
        tell.failed(text.notRestored(name), error);
        return false;
      }
      tell.done(text.restored(name));
      await changed(thing);
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
    const deleted = async (thing: Trashed): Promise<void> => {
      tell.done(text.deleted(thing.name), () => void restore(thing));
      await changed(thing);
    };
    return {
      restore,
      deleted,
      deleteSchedule: (schedule) => {
        const thing = {
          ...inDepartment,
          noun: 'schedule' as const,
          targetId: schedule.id,
          name: schedule.name,
        };
        return remove(
          thing,
          () =>
            client.call('DELETE /api/workspaces/:workspaceId/schedules/:scheduleId', {
              params: { workspaceId: workspace.id, scheduleId: schedule.id },
            }),
          () => void changed(thing),
        );
      },
      deleteRoute: ({ routeId, name }) => {
        const thing = { ...inDepartment, noun: 'route' as const, targetId: routeId, name };
        return remove(
          thing,
          () =>
            client.call('DELETE /api/workspaces/:workspaceId/routes/:routeId', {
              params: { workspaceId: workspace.id, routeId },
            }),
          () => void changed(thing),
        );
      },
      deleteTemplate: ({ id, name }) => {
        const thing = { ...inDepartment, noun: 'template' as const, targetId: id, name };
        return remove(
          thing,
          () =>
            client.call('DELETE /api/workspaces/:workspaceId/templates/:templateId', {
              params: { workspaceId: workspace.id, templateId: id },
            }),
          () => void changed(thing),
        );
      },
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
              (known) => known?.filter((one) => one.id !== id && one.parentId !== id),
            ),
        ),
    };
  }, [client, queries, tell, text, workspace.id]);
}
