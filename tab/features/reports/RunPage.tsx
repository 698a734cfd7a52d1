import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useLocation } from 'wouter';
import type { RunView } from '../../../src/contract/views.ts';
import { standardReport } from '../../../src/domain/report-definition.ts';
import { useClient } from '../../data/client.ts';
import { listsIn } from '../../data/period-place.ts';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { reportRunTexts } from '../../ui/texts/report-run.ts';
import { reportTexts } from '../../ui/texts/reports.ts';
import { Deliveries } from './Deliveries.tsx';
import { FileMenu } from './FileMenu.tsx';
import { Questions } from './Questions.tsx';
import { ReportBody } from './ReportBody.tsx';
import { SentChanges } from './SentChanges.tsx';
import { useDataAge } from './use-data-age.ts';

/** One report with the numbers as they were sent. */
export function RunPage({ runId }: { runId: string }) {
  const text = useTexts(reportTexts);
  const more = useTexts(reportRunTexts);
  const dataAge = useDataAge();
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
  const { name, content, asked = standardReport, tooOld, quiet } = run.data;
  const { period, dataAsOf } = content;
  const zone = me.person.zone;
  return (
    <Page
      title={name}
      lead={[
        format.longRange(period.start, period.end),
        text.asOf(format.instant(dataAsOf, zone)),
        dataAge(content),
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <Button
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            onClick={() => navigate(address('reports'))}
          >
            {text.back}
          </Button>
          <Button onClick={() => navigate(`/dashboard?${sameDashboard(run.data)}`)}>{more.dashboard}</Button>
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
      {(tooOld ?? quiet) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{tooOld ? more.tooOld : more.quiet}</MessageBarBody>
        </MessageBar>
      )}
      <ReportBody content={content} sections={asked.sections} />
      <Questions run={run.data} />
      <SentChanges runId={runId} />
      <Deliveries runId={runId} />
    </Page>
  );
}

/** The same days and campaigns as live figures, each of which opens its rows. */
function sameDashboard({ content: { period }, asked, campaignIds = [] }: RunView): URLSearchParams {
  const { text = '', ...lists } = asked?.filter ?? {};
  return new URLSearchParams({
    from: period.start,
    to: period.end,
    ...(text !== '' && { q: text }),
    ...(campaignIds.length > 0 && { campaigns: campaignIds.join(',') }),
    ...listsIn(lists),
  });
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
