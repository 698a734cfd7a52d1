import { useOpenCampaign } from '../../data/place.ts';
import styles from './RunPage.module.css';

interface CampaignLinkProps {
  readonly campaign: { readonly campaignId: string; readonly code: string; readonly name: string };
}

/** Opens a campaign over the report. */
export function CampaignLink({ campaign: { campaignId, code, name } }: CampaignLinkProps) {
  const { open } = useOpenCampaign();
  return (
    <button type="button" className={styles.name} onClick={() => open(campaignId)}>
      {code} {name}
    </button>
  );
}
