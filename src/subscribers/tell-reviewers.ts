import { openStages, reviewersIn, waitingFor } from '../domain/approval-stages.ts';
import { isOpen } from '../domain/approval.ts';
import { type DueItem, arm } from '../domain/due.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';

/**
 * Whoever looks on without being asked, a reviewer or the holder of a veto, gets a card of their own when their stage
 * opens, and a new one when it opens anew. Derived from the opening, so that every event may arm it.
 */
export async function tellReviewers(store: Store, { tenantId, campaignId, at, what }: Event): Promise<void> {
  if (campaignId === null || !what.type.startsWith('approval.') || !('requestId' in what)) return;
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const request = (await store.get(partition, 'approval', what.requestId))?.document;
  if (!request || !isOpen(request)) return;
  const asked = new Set([request.requesterId, ...waitingFor(request)]);
  const items = openStages(request).flatMap((stage) =>
    reviewersIn(stage)
      .filter((personId) => !asked.has(personId))
      .map((personId): DueItem => {
        const opening = `${stage.id}.${Date.parse(stage.openedAt ?? request.submittedAt).toString(36)}`;
        const errand = { type: 'tellApproval', requestId: request.id, personId, posting: 'new' } as const;
        return arm(`tell.review.${request.id}.${personId}.${opening}`, partition, errand, at);
      }),
  );
  await armDue(store, partition, items);
}
