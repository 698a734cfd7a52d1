import { Button } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useLocation } from 'wouter';
import { useClient } from '../../data/client.ts';
import { usePlace, useViewAddress } from '../../data/place.ts';
import { reading } from '../../data/reads.ts';
import { useOpenView } from '../../data/saved-views.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { builderTexts } from '../../ui/texts/report-builder.ts';
import { reportTexts } from '../../ui/texts/reports.ts';
import styles from './Builder.module.css';
import { BuilderChoices } from './BuilderChoices.tsx';
import { FileMenu } from './FileMenu.tsx';
import { ReportBody } from './ReportBody.tsx';
import { reportPlace, reportQuestion } from './report-place.ts';

/** `/report`: a report as one chooses it, on what there is now. Its address says it all, so that a view can keep it. */
export default function BuilderScreen() {
  const text = useTexts(builderTexts);
  const say = useTexts(reportTexts);
  const client = useClient();
  const [, navigate] = useLocation();
  const address = useViewAddress();
  const { workspace } = useSession();
  const [search] = usePlace();
  const open = useOpenView();
  const params = { workspaceId: workspace.id };
  const question = reportQuestion(search);
  const name = open?.view.name ?? text.title;
  return (
    <Page
      title={name}
      lead={text.lead}
      actions={
        <>
          <Button
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            onClick={() => navigate(address('reports'))}
          >
            {say.back}
          </Button>
          {question && (
            <FileMenu
              name="report"
              fetchFile={(format) =>
                client.call('GET /api/workspaces/:workspaceId/report-file', {
                  params,
                  query: { ...question, format, name },
                })
              }
            />
          )}
        </>
      }
    >
      <div className={styles.builder}>
        <BuilderChoices />
        <section className={styles.preview} aria-label={text.preview}>
          {question ? <Preview question={question} /> : <p>{text.fixedNeeded}</p>}
        </section>
      </div>
    </Page>
  );
}

function Preview({ question }: { readonly question: NonNullable<ReturnType<typeof reportQuestion>> }) {
  const say = useTexts(reportTexts);
  const format = useFormat();
  const client = useClient();
  const troubleOf = useTroubleOf();
  const { me, workspace } = useSession();
  const [search] = usePlace();
  const report = useQuery({
    ...reading(client, 'GET /api/workspaces/:workspaceId/report', {
      params: { workspaceId: workspace.id },
      query: question,
    }),
    // What was chosen before stays until the new one is there.
    placeholderData: keepPreviousData,
  });
  if (report.isPending) return <ScreenSkeleton rows={6} />;
  if (report.error && !report.data) {
    return <RefusedFace trouble={troubleOf(report.error)} onRetry={() => void report.refetch()} />;
  }
  const { period, dataAsOf } = report.data;
  return (
    <>
      <p>
        {format.longRange(period.start, period.end)} · {say.asOf(format.instant(dataAsOf, me.person.zone))}
      </p>
      <ReportBody content={report.data} sections={reportPlace(search).sections} />
    </>
  );
}
