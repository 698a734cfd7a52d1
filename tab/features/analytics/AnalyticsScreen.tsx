import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { useQuery } from '@tanstack/react-query';
import type { ApprovalAnalyticsView } from '../../../src/contract/analytics-views.ts';
import { useClient } from '../../data/client.ts';
import { useToday } from '../../data/clock.ts';
import { usePlace } from '../../data/place.ts';
import { reading } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { countedTexts } from '../../ui/texts/analytics-counted.ts';
import { analyticsTexts } from '../../ui/texts/analytics.ts';
import styles from './Analytics.module.css';
import { Headline } from './Headline.tsx';
import { HoursList } from './HoursList.tsx';
import { type Period, periodIn } from './period.ts';
import { PeriodChoice } from './PeriodChoice.tsx';
import { ReasonList } from './ReasonList.tsx';
import { useFigureWords } from './use-figure-words.ts';

/** How long approvals take, who and what holds them up, and why they are sent back: everybody's, or one's own. */
export default function AnalyticsScreen() {
  const text = useTexts(analyticsTexts);
  const format = useFormat();
  const troubleOf = useTroubleOf();
  const [place, setPlace] = usePlace();
  const period = periodIn(place, useToday());
  const figures = useFigures(period);

  if (figures.isPending && period.isValid) return <ScreenSkeleton rows={8} />;
  if (figures.error && !figures.data) {
    return <RefusedFace trouble={troubleOf(figures.error)} onRetry={() => void figures.refetch()} />;
  }
  const seen = figures.data;
  return (
    <Page
      title={text.title}
      lead={seen && `${text.lead(format.longRange(seen.from, seen.to), seen.zone)} ${text.reach[seen.reach]}`}
    >
      <PeriodChoice period={period} onChange={setPlace} />
      {seen && <Seen seen={seen} onLonger={() => setPlace({ days: '365', from: null, to: null })} />}
    </Page>
  );
}

/** Read again whenever somebody comes here; numbers do not change under the eyes of who compares them. */
function useFigures({ from, to, isValid }: Period) {
  const client = useClient();
  const { workspace } = useSession();
  const ask = { params: { workspaceId: workspace.id }, query: { from, to } };
  return useQuery({
    ...reading(client, 'GET /api/workspaces/:workspaceId/approval-analytics', ask),
    enabled: isValid,
    staleTime: 0,
  });
}

function Seen({ seen, onLonger }: { seen: ApprovalAnalyticsView; onLonger: () => void }) {
  const text = useTexts(analyticsTexts);
  const counted = useTexts(countedTexts);
  if (seen.requests === 0) {
    return (
      <Face
        title={text.empty.title}
        detail={text.empty.detail[seen.reach]}
        picture={<DataTrendingRegular />}
        action={{ label: text.empty.longer, run: onLonger }}
      />
    );
  }
  return (
    <>
      <Capped seen={seen} />
      <Hints seen={seen} />
      <Headline figures={seen.all} />
      <Stages stages={seen.stages} />
      {seen.reach === 'everybody' && <Approvers approvers={seen.approvers} />}
      <ReasonList reasons={seen.all.reasons} />
      <details className={styles.behind}>
        <summary>{counted.title}</summary>
        <ul className={styles.rules}>
          {counted.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Capped({ seen }: { seen: ApprovalAnalyticsView }) {
  const text = useTexts(analyticsTexts);
  const format = useFormat();
  if (seen.countedFrom === null) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {text.capped(format.number(seen.requests), format.instant(seen.countedFrom, seen.zone))}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Which stage holds requests up, in words; only where everybody's figures are seen. */
function Hints({ seen }: { seen: ApprovalAnalyticsView }) {
  const text = useTexts(analyticsTexts);
  const words = useFigureWords();
  if (seen.reach === 'mine') return null;
  const slow = seen.stages.filter(({ bottleneck }) => bottleneck !== null);
  if (slow.length === 0) return <p className={styles.quiet}>{text.noBottleneck}</p>;
  return slow.map((stage) => (
    <MessageBar key={`${stage.routeId ?? ''} ${stage.stageName}`} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.bottleneckTitle}</MessageBarTitle>
        {words.said(
          text.bottleneck({
            stage: words.stageTitle(stage),
            hours: words.number(stage.medianHours),
            times: words.number(stage.bottleneck?.times ?? null),
            share: words.percent(stage.waitingShare),
          }),
        )}
      </MessageBarBody>
    </MessageBar>
  ));
}

function Stages({ stages }: { stages: ApprovalAnalyticsView['stages'] }) {
  const text = useTexts(analyticsTexts);
  const words = useFigureWords();
  const [first] = stages;
  const title =
    first && stages.length > 1 && first.waitingHours > 0
      ? text.stages.finding(words.stageTitle(first), words.number(first.waitingHours))
      : text.stages.plain;
  const lines = stages.map((stage) => ({
    key: `${stage.routeId ?? ''} ${stage.stageName}`,
    name: words.stage(stage).name,
    beside: words.stage(stage).route,
    figures: stage,
    waitingShare: stage.waitingShare,
    isBottleneck: stage.bottleneck !== null,
  }));
  return <HoursList title={words.said(title)} noun="stage" lines={lines} />;
}

function Approvers({ approvers }: { approvers: ApprovalAnalyticsView['approvers'] }) {
  const text = useTexts(analyticsTexts);
  const words = useFigureWords();
  const people = usePeople();
  const nameOf = (personId: string): string => people.get(personId)?.name ?? personId;
  const [first] = approvers;
  const title =
    first && first.medianHours !== null && approvers.length > 1
      ? text.approvers.finding(nameOf(first.personId), words.number(first.medianHours))
      : text.approvers.plain;
  const lines = approvers.map(({ personId, ...figures }) => ({
    key: personId,
    name: nameOf(personId),
    figures,
  }));
  return <HoursList title={words.said(title)} noun="approver" lines={lines} />;
}
