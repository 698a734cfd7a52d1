import type { Snapshot } from '../../domain/approval.ts';
import { type Campaign, contentOf } from '../../domain/campaign.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';

/** SHA-256 of a text, in hex. */
export async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What approvers are shown of this campaign, kept as it is now; its id is the hash of the content's canonical JSON. */
export async function snapshotOf(campaign: Campaign): Promise<Snapshot> {
  const content = contentOf(campaign);
  return {
    kind: 'snapshot',
    schema: 1,
    id: await hash(canonicalJson(content)),
    tenantId: campaign.tenantId,
    campaignId: campaign.id,
    revision: campaign.revision,
    content,
  };
}
