import { Button } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { useLocation } from 'wouter';
import type { RunLineView } from '../../../src/contract/views.ts';
import { may } from '../../../src/domain/policy.ts';
import { isOffered } from '../../data/offered.ts';
import { usePlace, useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { analyticsTexts } from '../../ui/texts/analytics.ts';
import { reportTexts } from '../../ui/texts/reports.ts';
import { scheduleTexts } from '../../ui/texts/schedules.ts';
import { WorkLine } from '../../ui/WorkLine.tsx';
import styles from './RunPage.module.css';
import { ScheduleEditor } from './ScheduleEditor.tsx';
import { ScheduleList } from './ScheduleList.tsx';

/** Reports that were sent, and the schedules that send the next ones. */
export function ReportList() {
  return (
    <>
      <SentAndPlanned />
      <ScheduleEditor />
    </>
  );
}

function SentAndPlanned() {
  const text = useTexts(reportTexts);
  const say = useTexts(scheduleTexts);
  const figures = useTexts(analyticsTexts);
  const [, navigate] = useLocation();
  const address = useViewAddress();
  const troubleOf = useTroubleOf();
  const session = useSession();
  const { actor, workspace } = session;
  const [, setPlace] = usePlace();
  const ask = { params: { workspaceId: workspace.id } };
  const runs = useRead('GET /api/workspaces/:workspaceId/reports', ask);
  const schedules = useRead('GET /api/workspaces/:workspaceId/schedules', ask);
  const mayManage = may(actor, 'report.schedule', { workspaceId: workspace.id });
  const start = (): void => setPlace({ schedule: 'new' });

  if (runs.isPending || schedules.isPending) return <ScreenSkeleton rows={8} />;
  const failed = runs.error ?? schedules.error;
  if (failed && (!runs.data || !schedules.data)) {
    const retry = (): void => {
      void runs.refetch();
      void schedules.refetch();
    };
    return <RefusedFace trouble={troubleOf(failed)} onRetry={retry} />;
  }
  if (runs.data?.length === 0 && schedules.data?.length === 0) {
    return (
      <Face
        {...text.empty}
        picture={<DataTrendingRegular />}
        {...(mayManage ? { action: { label: say.create, run: start } } : {})}
      />
    );
  }
  return (
    <Page
      title={text.title}
      actions={
        <>
          <Button appearance="subtle" onClick={() => navigate(address('report'))}>
            {text.build}
          </Button>
          {isOffered(session, 'analytics') && (
            <Button appearance="subtle" onClick={() => navigate(address('analytics'))}>
              {figures.link}
            </Button>
          )}
          {mayManage && (
            <Button icon={<CalendarClockRegular />} onClick={start}>
              {say.create}
            </Button>
          )}
        </>
      }
    >
      {schedules.data && (
        <ScheduleList
          schedules={schedules.data}
          onEdit={mayManage ? (id) => setPlace({ schedule: id }) : undefined}
        />
      )}
      <section>
        <h2 className={styles.title}>{text.runs}</h2>
        {runs.data?.length === 0 && <p className={styles.none}>{text.empty.detail}</p>}
        <ul className={styles.list}>
          {runs.data?.map((run) => (
            <RunLine key={run.id} run={run} />
          ))}
        </ul>
      </section>
    </Page>
  );
}

const MOST_NAMED = 3;

function RunLine({ run }: { run: RunLineView }) {
  const text = useTexts(reportTexts);
  const locale = useLocale();
  const format = useFormat();
  const people = usePeople();
  const [, navigate] = useLocation();
  const address = useViewAddress();
  const { zone } = useSession().me.person;
  const names = run.recipientIds.slice(0, MOST_NAMED).map((id) => people.get(id)?.name ?? id);
  const more = run.recipientIds.length - names.length;
  const to = listed(locale, more > 0 ? [...names, `+${more}`] : names);
  return (
    <WorkLine
      title={run.name}
      facts={[spaced(locale, text.to(to))]}
      when={text.sent(format.instant(run.madeAt, zone))}
      openLabel={text.open(run.name)}
      onOpen={() => navigate(address(`reports/${encodeURIComponent(run.id)}`))}
    />
  );
}
