import { Button, Select } from '@fluentui/react-components';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CampaignResultsView } from '../../../src/contract/result-endpoints.ts';
import { useToday } from '../../data/clock.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { dayIn, daysFromTo, plusDays } from '../../ui/days.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { relativeDay } from '../../ui/relative.ts';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { pasteTexts } from '../../ui/texts/result-paste.ts';
import { resultTexts } from '../../ui/texts/results.ts';
import { Alerts } from './Alerts.tsx';
import { ChannelTable } from './ChannelTable.tsx';
import { Corrections } from './Corrections.tsx';
import { DayChart } from './DayChart.tsx';
import { MetricTiles } from './MetricTiles.tsx';
import { PasteForm } from './PasteForm.tsx';
import { ResultForm } from './ResultForm.tsx';
import styles from './Results.module.css';

const periods = ['week', 'month', 'all'] as const;
const daysOf = { week: 7, month: 30, all: undefined };
/** A running campaign without a newer day than this has old numbers. */
const oldAfterDays = 3;

/** What the marketing channels of a campaign did, and what that comes to. */
export default function ResultsSection({ campaign }: SectionProps) {
  const text = useTexts(resultTexts);
  const paste = useTexts(pasteTexts);
  const troubleOf = useTroubleOf();
  const today = useToday();
  const [period, setPeriod] = useState<(typeof periods)[number]>('all');
  const [recording, setRecording] = useState<'day' | 'paste'>();
  const isRecording = recording !== undefined;
  const [, navigate] = useLocation();
  const results = useRead('GET /api/campaigns/:campaignId/results', { params: { campaignId: campaign.id } });
  if (results.isPending) return <ScreenSkeleton rows={6} />;
  if (!results.data) {
    return <RefusedFace inPart trouble={troubleOf(results.error)} onRetry={() => void results.refetch()} />;
  }
  const { rows: all, can, lifetimeValue = null } = results.data;
  const days = daysOf[period];
  const rows = days === undefined ? all : all.filter(({ date }) => date > plusDays(today, -days));
  const isEmpty = all.length === 0;
  const record = { label: text.form.open, run: () => setRecording('day') };
  const close = (): void => setRecording(undefined);
  const forms = { campaign, seesAmounts: can.seeAmounts, onClose: close };
  return (
    <div className={styles.section}>
      <div className={styles.tools}>
        {!isEmpty && (
          <Select
            aria-label={text.period}
            value={period}
            onChange={(_, { value }) => setPeriod(periods.find((one) => one === value) ?? 'all')}
          >
            {periods.map((one) => (
              <option key={one} value={one}>
                {text.periods[one]}
              </option>
            ))}
          </Select>
        )}
        {!isEmpty && <Freshness rows={all} isRunning={campaign.status === 'running'} />}
        {!isEmpty && (
          <Button appearance="subtle" onClick={() => navigate(`/dashboard?campaigns=${campaign.id}`)}>
            {text.dashboard}
          </Button>
        )}
        {can.record && !isRecording && (
          <Button className={styles.push} appearance="subtle" onClick={() => setRecording('paste')}>
            {paste.open}
          </Button>
        )}
        {can.record && !isEmpty && !isRecording && <Button onClick={record.run}>{record.label}</Button>}
      </div>
      <Alerts campaignId={campaign.id} />
      {recording === 'day' && <ResultForm {...forms} />}
      {recording === 'paste' && <PasteForm {...forms} />}
      {isEmpty && !isRecording && (
        <Face
          title={text.empty.title}
          detail={can.record ? text.empty.detail : text.emptyToReader}
          picture={<DataTrendingRegular />}
          {...(can.record && { action: record })}
        />
      )}
      {!isEmpty && rows.length === 0 && <p>{text.emptyPeriod}</p>}
      {rows.length > 0 && (
        <>
          <MetricTiles rows={rows} seesAmounts={can.seeAmounts} lifetimeValue={lifetimeValue} />
          <DayChart rows={rows} />
          <ChannelTable rows={rows} seesAmounts={can.seeAmounts} />
          <Corrections rows={rows} />
        </>
      )}
    </div>
  );
}

/** Where the newest numbers come from, and whether they are old. */
function Freshness({ rows, isRunning }: { rows: CampaignResultsView['rows']; isRunning: boolean }) {
  const text = useTexts(resultTexts);
  const locale = useLocale();
  const format = useFormat();
  const today = useToday();
  const { zone } = useSession().me.person;
  const newest = rows.reduce((one, other) => (other.recordedAt > one.recordedAt ? other : one));
  const lastDay = rows.reduce((last, { date }) => (date > last ? date : last), '');
  const came = dayIn(zone, Date.parse(newest.recordedAt));
  const isOld = isRunning && daysFromTo(lastDay, today) > oldAfterDays;
  return (
    <span className={styles.said}>
      {text.fresh(newest.source, relativeDay(locale, came, today))}
      {isOld && <strong className={styles.old}>{text.old(format.date(lastDay, today))}</strong>}
    </span>
  );
}
