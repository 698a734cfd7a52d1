import { Button, Field, Select } from '@fluentui/react-components';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { DashboardFigure } from '../../../src/domain/dashboard-rows.ts';
import { useToday } from '../../data/clock.ts';
import { periodPlace } from '../../data/period-place.ts';
import { usePlace } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useProgrammes } from '../../data/use-programmes.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { PeriodFields } from '../../ui/PeriodFields.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';
import { reportTexts } from '../../ui/texts/reports.ts';
import { CampaignTable } from './CampaignTable.tsx';
import { ChannelBars } from './ChannelBars.tsx';
import { Comparison } from './Comparison.tsx';
import styles from './Dashboard.module.css';
import { Funnel } from './Funnel.tsx';
import { GoalTiles } from './GoalTiles.tsx';
import { HeatMap } from './HeatMap.tsx';
import { RowsPanel } from './RowsPanel.tsx';
import { FigureTiles } from './Tiles.tsx';
import { TrendChart } from './TrendChart.tsx';
import { type DashboardQuestion, comparedIn, dashboardIn, figureIn, useDashboard } from './use-dashboard.ts';

/** `/dashboard`: live figures of the campaigns that the address names or filters, and what each rests on. */
export default function DashboardScreen() {
  const text = useTexts(dashboardTexts);
  const [search, setPlace] = usePlace();
  const today = useToday();
  const question = dashboardIn(search);
  const beside = comparedIn(search);
  const named = (search.get('campaigns') ?? '').split(',').filter(Boolean);
  return (
    <Page title={text.title} lead={text.lead}>
      {beside.length > 0 ? (
        <Comparison campaignIds={beside} onBack={() => setPlace({ beside: null })} />
      ) : (
        <>
          <div className={styles.choices}>
            <PeriodFields
              period={periodPlace(search, 'days30')}
              today={today}
              onChange={(changes) => setPlace(changes, 'replace')}
            />
            <ProgrammeChoice />
            {named.length > 0 && <Only count={named.length} onAll={() => setPlace({ campaigns: null })} />}
          </div>
          {question ? <Figures question={question} /> : <p>{text.fixedNeeded}</p>}
        </>
      )}
    </Page>
  );
}

function Only({ count, onAll }: { readonly count: number; readonly onAll: () => void }) {
  const text = useTexts(dashboardTexts);
  const format = useFormat();
  return (
    <Button icon={<DismissRegular />} onClick={onAll} title={text.all}>
      {text.only(text.about(format.number(count)))}
    </Button>
  );
}

/** Of one programme, or of all campaigns; nothing where there is none to choose. */
function ProgrammeChoice() {
  const text = useTexts(dashboardTexts);
  const [search, setPlace] = usePlace();
  const { list = [] } = useProgrammes();
  const chosen = search.get('programme') ?? '';
  if (list.length === 0) return null;
  return (
    <Field label={text.programme}>
      <Select value={chosen} onChange={(_, { value }) => setPlace({ programme: value || null }, 'replace')}>
        <option value="">{text.everyProgramme}</option>
        {list.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Figures({ question }: { readonly question: DashboardQuestion }) {
  const text = useTexts(dashboardTexts);
  const say = useTexts(reportTexts);
  const format = useFormat();
  const troubleOf = useTroubleOf();
  const { me } = useSession();
  const [search, setPlace] = usePlace();
  const dashboard = useDashboard(question);
  const figure = figureIn(search);
  const open = (chosen: DashboardFigure): void => setPlace({ figure: chosen === figure ? null : chosen });
  if (dashboard.isPending) return <ScreenSkeleton rows={8} />;
  if (dashboard.error && !dashboard.data)
    return <RefusedFace trouble={troubleOf(dashboard.error)} onRetry={() => void dashboard.refetch()} />;
  const seen = dashboard.data;
  const { period, before, dataAsOf, campaignCount, results, goals } = seen;
  if (campaignCount === 0)
    return <Face title={text.empty.title} detail={text.empty.detail} picture={<DataTrendingRegular />} />;
  return (
    <div className={styles.dashboard}>
      <p className={styles.said}>
        {text.about(format.number(campaignCount))} · {format.longRange(period.start, period.end)} ·{' '}
        {text.before}: {format.longRange(before.start, before.end)} ·{' '}
        {say.asOf(format.instant(dataAsOf, me.person.zone))}
      </p>
      <FigureTiles seen={seen} open={figure} onOpen={open} />
      {goals && <GoalTiles goals={goals} isOpen={figure === 'goals'} onOpen={() => open('goals')} />}
      <div className={styles.charts}>
        <TrendChart board={results} />
        <Funnel counts={results.counts} />
        <ChannelBars board={results} />
      </div>
      <HeatMap board={results} />
      <CampaignTable board={results} onCompare={(ids) => setPlace({ beside: ids.join(',') })} />
      {figure && <RowsPanel figure={figure} question={question} onClose={() => setPlace({ figure: null })} />}
    </div>
  );
}
