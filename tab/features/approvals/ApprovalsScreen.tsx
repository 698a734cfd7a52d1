import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo } from 'react';
import type { WorkItemView } from '../../../src/contract/views.ts';
import { noDate } from '../../../src/domain/summarise.ts';
import { serviceNow, useToday } from '../../data/clock.ts';
import { useTellShown } from '../../data/desk.ts';
import { usePlace } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { dayIn } from '../../ui/days.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { relativeDay } from '../../ui/relative.ts';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { approvalTexts } from '../../ui/texts/approvals.ts';
import { workTexts } from '../../ui/texts/work.ts';
import { WorkLine } from '../../ui/WorkLine.tsx';
import styles from './ApprovalsSection.module.css';

/** Every request that waits for this person, the most urgent first. */
export default function ApprovalsScreen() {
  const { mine: text } = useTexts(approvalTexts);
  const troubleOf = useTroubleOf();
  const work = useRead('GET /api/me/work');
  const waiting = useMemo(
    () => (work.data ?? []).filter(({ noun }) => noun === 'approval').toSorted(byDue),
    [work.data],
  );
  useTellShown(useMemo(() => waiting.map(({ campaignId }) => campaignId), [waiting]));

  if (work.isPending) return <ScreenSkeleton rows={6} />;
  if (work.error && !work.data) {
    return <RefusedFace trouble={troubleOf(work.error)} onRetry={() => void work.refetch()} />;
  }
  if (waiting.length === 0) return <Face {...text.empty} picture={<CheckmarkCircleRegular />} />;
  return (
    <Page title={text.title} lead={text.lead(waiting.length)}>
      <ul className={styles.waiting}>
        {waiting.map((item) => (
          <WaitingLine key={item.id} item={item} />
        ))}
      </ul>
    </Page>
  );
}

const byDue = (one: WorkItemView, other: WorkItemView): number => (one.dueKey < other.dueKey ? -1 : 1);

function WaitingLine({ item }: { item: WorkItemView }) {
  const { mine: text } = useTexts(approvalTexts);
  const { decide, open: openLabel } = useTexts(workTexts);
  const format = useFormat();
  const locale = useLocale();
  const today = useToday();
  const { me, workspace } = useSession();
  const [, setPlace] = usePlace();
  const { zone } = me.person;
  const dated = item.dueKey !== noDate;
  const overdue = dated && Date.parse(item.dueKey) < serviceNow(me.now);
  const open = (): void =>
    setPlace({
      open: item.campaignId,
      section: 'approvals',
      ...(item.workspaceId === workspace.id ? {} : { ws: item.workspaceId }),
    });
  return (
    <WorkLine
      title={item.title}
      facts={[item.campaignCode]}
      when={
        dated
          ? `${text.due(format.instant(item.dueKey, zone))} · ${relativeDay(locale, dayIn(zone, Date.parse(item.dueKey)), today)}`
          : text.noDue
      }
      overdue={overdue}
      overdueLabel={text.overdue}
      openLabel={openLabel(item.title)}
      onOpen={open}
      after={<Button onClick={open}>{decide}</Button>}
    />
  );
}
