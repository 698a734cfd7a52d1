import { canonicalJson } from '../domain/canonical-json.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { type TrashLine, type TrashNoun, trashLine, trashScope, trashedId } from '../domain/trash.ts';
import { type Store, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/** One line of the trash that may have to be written or taken away. */
interface Which {
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly campaignId: string | null;
  readonly noun: TrashNoun;
  readonly id: string;
}

/** Keeps the trash of a workspace true: what lies in the partition of a campaign now, and nothing else. */
export function projectTrash(store: Store): Subscriber {
  return {
    id: 'project-trash',
    async follow(events) {
      const lines = new Map<string, Which>();
      for (const event of events) {
        const which = lineOf(event);
        if (which) lines.set(Object.values(which).join('/'), which);
      }
      for (const which of lines.values()) {
        while (!(await projectLine(store, which)));
      }
    },
  };
}

function lineOf({ tenantId, workspaceId, campaignId, what }: Event): Which | undefined {
  const of = (noun: TrashNoun, targetId: string): Which => ({
    tenantId,
    workspaceId,
    campaignId,
    noun,
    id: trashedId(noun, targetId),
  });
  switch (what.type) {
    case 'thing.deleted':
    case 'thing.restored':
    case 'thing.purged':
      return of(what.noun, what.targetId);
    case 'asset.removed':
      return of('asset', what.assetId);
    // Made anew under its own id: then nothing of it lies in the trash.
    case 'role.saved':
      return of('role', what.roleId);
    case 'route.saved':
      return of('route', what.routeId);
    default:
      return undefined;
  }
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function projectLine(store: Store, which: Which): Promise<boolean> {
  const { tenantId, workspaceId, id } = which;
  const trash = { tenantId, scope: scopes.trash(workspaceId) };
  const present = await store.get(trash, 'trashLine', id);
  const document = await wantedLine(store, which);
  if (!document && !present) return true;
  if (document && present && canonicalJson(document) === canonicalJson(present.document)) return true;
  const outcome = await store.commit(
    trash,
    document
      ? { put: [{ document, ifVersion: present?.version ?? 'absent' }] }
      : { remove: [{ kind: 'trashLine', id, ifVersion: present?.version ?? 'any' }] },
  );
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`The trash of ${workspaceId} could not be written`, outcome);
}

async function wantedLine(
  store: Pick<Store, 'get'>,
  { tenantId, id, ...which }: Which,
): Promise<TrashLine | undefined> {
  const { campaignId } = which;
  const partition = { tenantId, scope: trashScope(which) };
  const trashed = (await store.get(partition, 'trashed', id))?.document;
  if (!trashed) return undefined;
  if (campaignId === null) return trashLine(trashed, undefined);
  if (trashed.document.kind === 'campaign') return trashLine(trashed, trashed.document);
  const campaign = (await store.get(partition, 'campaign', campaignId))?.document;
  // A part of a campaign that was deleted as well comes back with it, or after it.
  if (!campaign || trashed.document.kind !== 'checklistLines')
    return campaign && trashLine(trashed, campaign);
  const task = await store.get(partition, 'task', trashed.document.taskId);
  const assigneeId = task?.document.assigneeId;
  return trashLine(trashed, campaign, assigneeId ? [assigneeId] : []);
}
