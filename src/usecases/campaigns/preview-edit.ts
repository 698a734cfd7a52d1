import type { Actor } from '../../domain/actor.ts';
import { type EditConsequence, concerning, consequenceOf } from '../../domain/approval-edit.ts';
import { isOpen } from '../../domain/approval.ts';
import type { CampaignEdit, FieldChange } from '../../domain/campaign.ts';
import { editCampaign } from '../../domain/campaign-edit.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { type FoundCampaign, changesUnseen, findCampaign, lockOf } from './find.ts';

/** What saving would do to the approval; `outdates`: the yes that was given would not hold any more. */
export interface EditPreview extends EditConsequence {
  readonly outdates: boolean;
}

/**
 * What saving this edit would do, without saving it: which stages are asked again, and which keep their yes. Refuses:
 * `notFound`, `notAllowed`, `lockedByTemplate`, `wrongStatus`, `flightReversed`.
 */
export async function previewEdit(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { campaignId, edit }: { readonly campaignId: string; readonly edit: CampaignEdit },
): Promise<EditPreview | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'campaign.edit');
  if (isRefusal(found)) return found;
  const { document: campaign } = found;
  if (changesUnseen(actor, edit, found.subject)) return refuse('notAllowed');
  const kept = lockOf(actor, found, edit);
  if (kept) return kept;
  const edited = editCampaign(campaign, edit, clock.now());
  if (isRefusal(edited)) return edited;
  const nothing = { reopens: [], keeps: [], outdates: false };
  if (edited.contentChanges.length === 0) return nothing;
  const parts = await partsReopened(store, found, edited.contentChanges);
  const plan = (await planPreview(store, found, edited.contentChanges)) ?? nothing;
  return { ...plan, reopens: [...plan.reopens, ...parts] };
}

/** Stages of open requests about parts of the campaign that would be asked again. */
async function partsReopened(
  store: Pick<Doors['store'], 'read'>,
  { partition }: FoundCampaign,
  changes: readonly FieldChange[],
): Promise<EditConsequence['reopens']> {
  const all = await readAll(store, partition, 'approvalsOfCampaign', {});
  return all
    .map(({ document }) => document)
    .filter((request) => request.subject.kind !== 'campaign' && isOpen(request))
    .flatMap((request) => consequenceOf(request, concerning(request, changes)).reopens)
    .filter(({ personIds }) => personIds.length > 0);
}

async function planPreview(
  store: Pick<Doors['store'], 'get'>,
  { document: campaign, partition }: FoundCampaign,
  changes: readonly FieldChange[],
): Promise<EditPreview | undefined> {
  if (campaign.approval === null) return undefined;
  const request = (await store.get(partition, 'approval', campaign.approval.requestId))?.document;
  if (!request) return undefined;
  const consequence = consequenceOf(request, changes);
  if (isOpen(request)) {
    const reopens = consequence.reopens.filter(({ personIds }) => personIds.length > 0);
    return { ...consequence, reopens, outdates: false };
  }
  const outdates = campaign.approval.state === 'approved' && consequence.reopens.length > 0;
  return outdates ? { ...consequence, outdates } : undefined;
}
