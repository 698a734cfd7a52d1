import { nextRiskDay, riskOf } from '../../domain/campaign-risk.ts';
import { lookItem, postItem, troubleOf, watchItem, withRisk } from '../../domain/campaign-thread.ts';
import { end } from '../../domain/delivery.ts';
import type { DueItem } from '../../domain/due.ts';
import { scopes } from '../../domain/scope.ts';
import { dateIn, instantOf } from '../../domain/time.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';

/** When a day begins for those who work: trouble that the calendar brings is told then. */
const morning = '09:00';

/**
 * Looks at whether a campaign that a channel follows is in trouble, and plans the next look for when the calendar alone
 * may change that. A new trouble is a card; the end of it, or another one in its place, is an edit.
 */
export const watchThread: Work<ErrandOf<'watchThread'>> = async ({ store, clock }, stored, { threadId }) => {
  const item = stored.document;
  const { tenantId, scope } = item;
  const partition = { tenantId, scope };
  const thread = await store.get(partition, 'thread', threadId);
  const campaign = await store.get(partition, 'campaign', scope);
  if (thread?.document.state !== 'following' || !campaign) return end(item, 'cancelled', 'over');
  const { workspaceId } = campaign.document;
  const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  const zone = workspace?.document.zone ?? 'Etc/UTC';
  const at = clock.now();
  const today = dateIn(zone, at);
  const next = withRisk(thread.document, riskOf(campaign.document, today));
  const day = nextRiskDay(campaign.document, today);
  const due: DueItem[] = [
    ...(day === undefined ? [] : [watchItem(thread.document, instantOf(day, morning, zone), day)]),
    ...(next ? told(thread.document.risk === null, next, item) : []),
  ];
  const outcome = await store.commit(partition, {
    put: [
      { document: end(item, 'done'), ifVersion: stored.version },
      ...(next ? [{ document: next, ifVersion: thread.version }] : []),
    ],
    due,
  });
  return outcome.kind === 'ok' ? 'committed' : 'again';
};

function told(isNew: boolean, thread: Parameters<typeof troubleOf>[0], { id, dueAt }: DueItem): DueItem[] {
  const thing = troubleOf(thread);
  return isNew ? [postItem(thread, thing, dueAt)] : [lookItem(thread, thing, dueAt, id.slice(-30))];
}
