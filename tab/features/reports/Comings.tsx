import type { ReportContent } from '../../../src/domain/report.ts';
import { useFormat } from '../../ui/locale.tsx';
import { CampaignLink } from './CampaignLink.tsx';
import styles from './RunPage.module.css';

interface ComingsProps {
  readonly title: string;
  readonly none: string;
  readonly campaigns: ReportContent['starting'];
}

/** Campaigns that start or end soon, with the day. */
export function Comings({ title, none, campaigns }: ComingsProps) {
  const format = useFormat();
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      {campaigns.length === 0 && <p className={styles.none}>{none}</p>}
      <ul className={styles.list}>
        {campaigns.map((campaign) => (
          <li key={campaign.campaignId} className={styles.line}>
            <CampaignLink campaign={campaign} />
            <span className={styles.date}>{format.longDate(campaign.date)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
