import type { ReportContent } from '../../../src/domain/report.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { reportTexts } from '../../ui/texts/reports.ts';
import { CampaignLink } from './CampaignLink.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import styles from './RunPage.module.css';

/** Campaigns with what they brought; nothing when there is none. */
export function TopCampaigns({
  title,
  campaigns,
}: {
  readonly title: string;
  readonly campaigns: ReportContent['topCampaigns'];
}) {
  const text = useTexts(reportTexts);
  const format = useFormat();
  if (campaigns.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <DataTable
        label={title}
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
