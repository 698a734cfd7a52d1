import type { CampaignView } from '../../../src/contract/views.ts';
import type { EditForm } from './edit-schema.ts';

/** What was typed and not saved, with the campaign as it was when the typing began. */
export interface EditDraft {
  readonly base: CampaignView;
  readonly values: EditForm;
}

/** Kept beside the server data of this tab, so that Escape or another section loses nothing. */
export const draftKey = (campaignId: string) => ['draft', 'edit', campaignId] as const;
