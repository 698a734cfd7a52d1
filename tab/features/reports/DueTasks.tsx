import { reportWords } from '../../../src/contract/report-words.ts';
import type { ReportContent } from '../../../src/domain/report.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { reportTexts } from '../../ui/texts/reports.ts';
import { CampaignLink } from './CampaignLink.tsx';
import styles from './RunPage.module.css';

/** Open tasks with the day until which they wait, each with the way to its campaign. */
export function DueTasks({ tasks }: { readonly tasks: NonNullable<ReportContent['dueTasks']> }) {
  const say = reportWords[useLocale()];
  const text = useTexts(reportTexts);
  const format = useFormat();
  return (
    <section>
      <h2 className={styles.title}>{say.due}</h2>
      {tasks.length === 0 && <p className={styles.none}>{text.nothingDue}</p>}
      <ul className={styles.list}>
        {tasks.map(({ campaignId, code, title, due }, at) => (
          <li key={`${campaignId} ${String(at)}`} className={styles.line}>
            <CampaignLink campaign={{ campaignId, code, name: title }} />
            <span className={styles.date}>{format.longDate(due)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
