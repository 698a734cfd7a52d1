import { reportWords } from '../../../src/contract/report-words.ts';
import type { ReportContent } from '../../../src/domain/report.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { CampaignLink } from './CampaignLink.tsx';
import styles from './RunPage.module.css';

/** High risks of campaigns that are not over, and whether there is a plan for each; nothing when there is none. */
export function RedRisks({ risks }: { readonly risks: NonNullable<ReportContent['redRisks']> }) {
  const say = reportWords[useLocale()];
  if (risks.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{say.risks}</h2>
      <DataTable
        label={say.risks}
        columns={[say.risk, say.columns.campaign, say.score, say.planHeading]}
        rows={risks.map(({ campaignId, code, campaign, risk, score, planned }) => [
          risk,
          <CampaignLink key={campaignId} campaign={{ campaignId, code, name: campaign }} />,
          String(score),
          say.plan(planned),
        ])}
      />
    </section>
  );
}
