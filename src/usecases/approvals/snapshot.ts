import { type Snapshot, shownIn } from '../../domain/approval.ts';
import type { ApprovalSubject } from '../../domain/approval-subject.ts';
import { type Campaign, contentOf } from '../../domain/campaign.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';

/** SHA-256 of a text, in hex. */
export async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What approvers are shown of this campaign, or of the part that a request is about, kept as it is now; its id is the hash
 * of the canonical JSON of that.
 */
export async function snapshotOf(campaign: Campaign, about?: ApprovalSubject): Promise<Snapshot> {
  const content = contentOf(campaign);
  const part = about && about.kind !== 'campaign' ? { subject: about } : {};
  return {
    kind: 'snapshot',
    schema: 1,
    id: await hash(canonicalJson(shownIn({ content, ...part }))),
    tenantId: campaign.tenantId,
    campaignId: campaign.id,
    revision: campaign.revision,
    content,
    ...part,
  };
}
