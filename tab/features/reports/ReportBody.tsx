import { Fragment, type ReactNode } from 'react';
import { reportWords } from '../../../src/contract/report-words.ts';
import { words } from '../../../src/contract/words/index.ts';
import type { ReportSection } from '../../../src/domain/report-definition.ts';
import type { ReportContent } from '../../../src/domain/report.ts';
import { daysBetween } from '../../../src/domain/time.ts';
import { isStatus } from '../../ui/codes.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { reportTexts } from '../../ui/texts/reports.ts';
import { ChannelChart } from './ChannelChart.tsx';
import { Comings } from './Comings.tsx';
import { DueTasks } from './DueTasks.tsx';
import { RedRisks } from './RedRisks.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { resultFigures, workFigures } from './figures.ts';
import { LeadsChart } from './LeadsChart.tsx';
import { MetricTable } from './MetricTable.tsx';
import { MoneyTable } from './MoneyTable.tsx';
import styles from './RunPage.module.css';
import { Sentences } from './Sentences.tsx';
import { TopCampaigns } from './TopCampaigns.tsx';

/** What a report says, in the order that was chosen for it. */
export function ReportBody({
  content,
  sections,
}: {
  readonly content: ReportContent;
  readonly sections: readonly ReportSection[];
}) {
  const text = useTexts(reportTexts);
  const say = reportWords[useLocale()];
  const { period, figures } = content;
  const isWeek = daysBetween(period.start, period.end) === 6;
  const parts: Record<ReportSection, () => ReactNode> = {
    summary: () => <Sentences content={content} />,
    results: () => (
      <FigureTiles title={text.results} names={resultFigures} figures={figures} targets={content.targets} />
    ),
    metrics: () => <MetricTable figures={content.metrics ?? []} />,
    charts: () => (
      <div className={styles.charts}>
        <LeadsChart days={content.leadsByDay} />
        <div id="cited-channels" tabIndex={-1}>
          <ChannelChart channels={content.channels} />
        </div>
      </div>
    ),
    money: () => (
      <div id="cited-money" tabIndex={-1}>
        <MoneyTable spend={content.spend} revenue={content.revenue} />
      </div>
    ),
    top: () => (
      <div id="cited-campaigns" tabIndex={-1}>
        <TopCampaigns title={text.top} campaigns={content.topCampaigns} />
      </div>
    ),
    weak: () => <TopCampaigns title={say.weak} campaigns={content.weakCampaigns ?? []} />,
    work: () => <FigureTiles title={text.work} names={workFigures} figures={figures} />,
    due: () => <DueTasks tasks={content.dueTasks ?? []} />,
    risks: () => <RedRisks risks={content.redRisks ?? []} />,
    coming: () => (
      <div className={styles.charts}>
        <Comings
          title={isWeek ? text.starting : say.startingNext}
          none={text.nothingStarting}
          campaigns={content.starting}
        />
        <Comings
          title={isWeek ? text.ending : say.endingNext}
          none={text.nothingEnding}
          campaigns={content.ending}
        />
      </div>
    ),
    byStatus: () => <ByStatus counts={content.campaignsByStatus} />,
  };
  return sections.map((section) => <Fragment key={section}>{parts[section]()}</Fragment>);
}

function ByStatus({ counts }: { counts: Readonly<Record<string, number>> }) {
  const text = useTexts(reportTexts);
  const { campaignStatus } = words(useLocale());
  const format = useFormat();
  return (
    <section>
      <h2 className={styles.title}>{text.byStatus}</h2>
      <dl className={styles.counts}>
        {Object.entries(counts).map(([status, count]) => (
          <div key={status} className={styles.count} data-status={status}>
            <dt>{isStatus(status) ? campaignStatus[status] : status}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
