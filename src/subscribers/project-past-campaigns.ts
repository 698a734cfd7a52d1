import { canonicalJson } from '../domain/canonical-json.ts';
import type { Event, HappeningType } from '../domain/event.ts';
import { pastCampaignOf } from '../domain/past-campaign.ts';
import { scopes } from '../domain/scope.ts';
import { type Store, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';
import { tasksOf } from './tasks-of.ts';

const concerning: ReadonlySet<HappeningType> = new Set([
  'retrospective.edited',
  'retrospective.published',
  'campaign.edited',
  'task.edited',
  'thing.deleted',
  'thing.restored',
  'thing.purged',
]);

/** Keeps the library of lessons true: made from what stands in the store now, and written only over what was read before. */
export function projectPastCampaigns(store: Store): Subscriber {
  return {
    id: 'project-past-campaigns',
    async follow(events) {
      const concerned = new Map<string, Event>();
      for (const event of events) {
        if (event.campaignId !== null && concerning.has(event.what.type))
          concerned.set(`${event.tenantId} ${event.campaignId}`, event);
      }
      for (const event of concerned.values()) while (!(await written(store, event)));
    },
  };
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function written(store: Store, { tenantId, workspaceId, campaignId }: Event): Promise<boolean> {
  const id = campaignId ?? '';
  const library = { tenantId, scope: scopes.lessons(workspaceId) };
  const partition = { tenantId, scope: scopes.campaign(id) };
  const [present, retrospective] = await Promise.all([
    store.get(library, 'pastCampaign', id),
    store.get(partition, 'retrospective', id),
  ]);
  if (!present && !retrospective?.document.published) return true;
  const campaign = await store.get(partition, 'campaign', id);
  const document =
    campaign && retrospective
      ? pastCampaignOf(campaign.document, retrospective.document, await tasksOf(store, partition))
      : undefined;
  if (!document && !present) return true;
  if (document && present && canonicalJson(document) === canonicalJson(present.document)) return true;
  const outcome = await store.commit(
    library,
    document
      ? { put: [{ document, ifVersion: present?.version ?? 'absent' }] }
      : { remove: [{ kind: 'pastCampaign', id, ifVersion: present?.version ?? 'any' }] },
  );
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`The lessons of ${id} could not be written`, outcome);
}
