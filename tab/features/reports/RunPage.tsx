import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useLocation } from 'wouter';
import { words } from '../../../src/contract/words/index.ts';
import type { RunView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { isStatus } from '../../ui/codes.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { reportTexts } from '../../ui/texts/reports.ts';
import { ChannelChart } from './ChannelChart.tsx';
import { Comings } from './Comings.tsx';
import { FileMenu } from './FileMenu.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { resultFigures, workFigures } from './figures.ts';
import { LeadsChart } from './LeadsChart.tsx';
import { MoneyTable } from './MoneyTable.tsx';
import styles from './RunPage.module.css';
import { Sentences } from './Sentences.tsx';
import { TopCampaigns } from './TopCampaigns.tsx';

/** One report with the numbers as they were sent. */
export function RunPage({ runId }: { runId: string }) {
  const text = useTexts(reportTexts);
  const client = useClient();
  const troubleOf = useTroubleOf();
  const format = useFormat();
  const { me, workspace } = useSession();
  const [, navigate] = useLocation();
  const address = useViewAddress();
  const params = { workspaceId: workspace.id, runId };
  const run = useRead('GET /api/workspaces/:workspaceId/reports/:runId', { params });

  if (run.isPending) return <ScreenSkeleton />;
  if (run.error && !run.data) {
    return <RefusedFace trouble={troubleOf(run.error)} onRetry={() => void run.refetch()} />;
  }
  const { name, content } = run.data;
  const { period, dataAsOf } = content;
  const zone = me.person.zone;
  return (
    <Page
      title={name}
      lead={`${format.longRange(period.start, period.end)} · ${text.asOf(format.instant(dataAsOf, zone))}`}
      actions={
        <>
          <Button
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            onClick={() => navigate(address('reports'))}
          >
            {text.back}
          </Button>
          <FileMenu
            name={`report-${period.start}-${period.end}`}
            fetchFile={(kind) =>
              client.call('GET /api/workspaces/:workspaceId/reports/:runId/file', {
                params,
                query: { format: kind },
              })
            }
          />
        </>
      }
    >
      <MessageBar layout="multiline">
        <MessageBarBody>
          {text.asSent} <Sent run={run.data} />
        </MessageBarBody>
      </MessageBar>
      <Sentences content={content} />
      <FigureTiles title={text.results} names={resultFigures} figures={content.figures} />
      <div className={styles.charts}>
        <LeadsChart days={content.leadsByDay} />
        <div id="cited-channels" tabIndex={-1}>
          <ChannelChart channels={content.channels} />
        </div>
      </div>
      <div id="cited-money" tabIndex={-1}>
        <MoneyTable spend={content.spend} revenue={content.revenue} />
      </div>
      <div id="cited-campaigns" tabIndex={-1}>
        <TopCampaigns campaigns={content.topCampaigns} />
      </div>
      <FigureTiles title={text.work} names={workFigures} figures={content.figures} />
      <div className={styles.charts}>
        <Comings title={text.starting} none={text.nothingStarting} campaigns={content.starting} />
        <Comings title={text.ending} none={text.nothingEnding} campaigns={content.ending} />
      </div>
      <ByStatus counts={content.campaignsByStatus} />
    </Page>
  );
}

function Sent({ run: { madeAt, recipientIds } }: { run: RunView }) {
  const text = useTexts(reportTexts);
  const locale = useLocale();
  const format = useFormat();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const names = recipientIds.map((id) => people.get(id)?.name ?? id);
  const to = spaced(locale, text.to(listed(locale, names)));
  return (
    <>
      {text.sent(format.instant(madeAt, zone))} · {to}
    </>
  );
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
