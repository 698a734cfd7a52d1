import type { Actor } from '../../domain/actor.ts';
import { type EditConsequence, consequenceOf } from '../../domain/approval-edit.ts';
import { isOpen } from '../../domain/approval.ts';
import type { CampaignEdit } from '../../domain/campaign.ts';
import { editCampaign } from '../../domain/campaign-edit.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from './find.ts';

/** What saving would do to the approval; `outdates`: the yes that was given would not hold any more. */
export interface EditPreview extends EditConsequence {
  readonly outdates: boolean;
}

/**
 * What saving this edit would do, without saving it: which stages are asked again, and which keep their yes. Refuses:
 * `notFound`, `notAllowed`, `wrongStatus`, `flightReversed`.
 */
export async function previewEdit(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { campaignId, edit }: { readonly campaignId: string; readonly edit: CampaignEdit },
): Promise<EditPreview | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'campaign.edit');
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found;
  const edited = editCampaign(campaign, edit, clock.now());
  if (isRefusal(edited)) return edited;
  const nothing = { reopens: [], keeps: [], outdates: false };
  if (campaign.approval === null || edited.contentChanges.length === 0) return nothing;
  const request = (await store.get(partition, 'approval', campaign.approval.requestId))?.document;
  if (!request) return nothing;
  const consequence = consequenceOf(request, edited.contentChanges);
  if (isOpen(request)) {
    const reopens = consequence.reopens.filter(({ personIds }) => personIds.length > 0);
    return { ...consequence, reopens, outdates: false };
  }
  const outdates = campaign.approval.state === 'approved' && consequence.reopens.length > 0;
  return outdates ? { ...consequence, outdates } : nothing;
}
