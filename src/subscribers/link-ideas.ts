import type { Event } from '../domain/event.ts';
import { withCampaign } from '../domain/idea.ts';
import { scopes } from '../domain/scope.ts';
import { type Store, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/** An idea knows the campaigns that came of it; each of them knows the idea. */
export function linkIdeas(store: Store): Subscriber {
  return {
    id: 'link-ideas',
    async follow(events) {
      for (const event of events) {
        if (event.what.type === 'campaign.created') while (!(await linked(store, event)));
      }
    },
  };
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function linked(store: Store, { tenantId, workspaceId, campaignId }: Event): Promise<boolean> {
  const partition = { tenantId, scope: scopes.campaign(campaignId ?? '') };
  const campaign = (await store.get(partition, 'campaign', partition.scope))?.document;
  if (campaign?.ideaId === undefined) return true;
  const ideas = { tenantId, scope: scopes.ideas(workspaceId) };
  const stored = await store.get(ideas, 'idea', campaign.ideaId);
  if (!stored) return true;
  const document = withCampaign(stored.document, campaign.id);
  if (document === stored.document) return true;
  const outcome = await store.commit(ideas, { put: [{ document, ifVersion: stored.version }] });
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`The idea of ${campaign.id} could not be written`, outcome);
}
