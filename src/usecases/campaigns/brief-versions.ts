import type { Actor } from '../../domain/actor.ts';
import { type BriefVersion, briefVersions } from '../../domain/brief-versions.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { visibleEvent } from '../../domain/visible-history.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { findCampaign } from './find.ts';

/**
 * Every version of the brief of a campaign, the newest first, and which of them were approved, for those who read
 * approvals. Refuses: `notFound`.
 */
export async function readBriefVersions(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  campaignId: string,
): Promise<readonly BriefVersion[] | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'campaign.read');
  if (isRefusal(found)) return found;
  const [events, requests] = await Promise.all([
    readAll(store, found.partition, 'historyOfCampaign', {}),
    may(actor, 'approval.read', found.subject)
      ? readAll(store, found.partition, 'approvalsOfCampaign', {})
      : [],
  ]);
  return briefVersions(
    found.document,
    events.flatMap(({ document }) => visibleEvent(actor, document, found.subject) ?? []),
    requests.map(({ document }) => document),
  );
}
