import type { ReportContent } from '../../../src/domain/report.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { reportTexts } from '../../ui/texts/reports.ts';
import { CampaignLink } from './CampaignLink.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import styles from './RunPage.module.css';

/** The campaigns that did most; nothing when none did anything. */
export function TopCampaigns({ campaigns }: { campaigns: ReportContent['topCampaigns'] }) {
  const text = useTexts(reportTexts);
  const format = useFormat();
  if (campaigns.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{text.top}</h2>
      <DataTable
        label={text.top}
        columns={[text.columns.campaign, text.figure.leads, text.figure.clicks]}
        rows={campaigns.map((campaign) => [
          <CampaignLink key={campaign.campaignId} campaign={campaign} />,
          format.number(campaign.leads),
          format.number(campaign.clicks),
        ])}
      />
    </section>
  );
}
