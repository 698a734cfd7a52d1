import { CampaignPage } from '../features/campaign/CampaignPage.tsx';
import { campaignSections } from './campaign-sections.ts';

/** A campaign on its own page, with its sections put together. */
export default function CampaignFullPage() {
  return <CampaignPage sections={campaignSections} />;
}
