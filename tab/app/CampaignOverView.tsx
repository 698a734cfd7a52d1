import { CampaignPanel } from '../features/campaign/CampaignPanel.tsx';
import { campaignSections } from './campaign-sections.ts';
import type { CampaignPanelProps } from './screens.ts';

/** A campaign in the panel over a view, with its sections put together. */
export default function CampaignOverView(props: CampaignPanelProps) {
  return <CampaignPanel {...props} sections={campaignSections} />;
}
