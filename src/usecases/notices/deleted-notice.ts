import type { Actor } from '../../domain/actor.ts';
import type { Notice } from '../../domain/notice.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { trashedId } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { namesOf, readerOf } from './reader.ts';

/**
 * What stands on a card whose task or campaign lies in the trash, for those who could read it before. Refuses:
 * `notFound`.
 */
export async function readDeletedNotice(
  doors: Doors,
  actor: Actor,
  { campaignId, taskId }: { readonly campaignId: string; readonly taskId?: string | undefined },
): Promise<Extract<Notice, { kind: 'deleted' }> | Refusal> {
  const partition = { tenantId: actor.tenantId, scope: scopes.campaign(campaignId) };
  const [live, whole, part] = await Promise.all([
    doors.store.get(partition, 'campaign', campaignId),
    doors.store.get(partition, 'trashed', trashedId('campaign', campaignId)),
    taskId === undefined ? undefined : doors.store.get(partition, 'trashed', trashedId('task', taskId)),
  ]);
  const lying = whole?.document.document;
  const campaign = live?.document ?? (lying?.kind === 'campaign' ? lying : undefined);
  // A campaign that stands again is not what is missing.
  const trashed = (live ? part : (whole ?? part))?.document;
  if (!trashed || !campaign || !may(actor, 'campaign.read', subjectOf(campaign))) return refuse('notFound');
  const { noun, name, deletedAt: at, deletedBy, until } = trashed;
  const names = await namesOf(doors.directory, actor.tenantId, [deletedBy]);
  const byName = names.get(deletedBy) ?? deletedBy;
  return { kind: 'deleted', reader: readerOf(actor, doors.clock), noun, name, byName, at, until };
}
