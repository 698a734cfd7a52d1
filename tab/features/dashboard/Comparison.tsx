import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { resultWords } from '../../../src/contract/result-words.ts';
import type { ComparedCampaign } from '../../../src/domain/comparison.ts';
import { metricCodes, metrics } from '../../../src/domain/metric.ts';
import { resultCounts } from '../../../src/domain/result.ts';
import { useClient } from '../../data/client.ts';
import { reading } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { LineChart } from '../../ui/LineChart.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { dashboardRowTexts } from '../../ui/texts/dashboard-rows.ts';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';
import { bestAndLeast } from './best-and-least.ts';
import styles from './Dashboard.module.css';
import { useAmounts } from './use-amounts.ts';
import { useFigures } from './use-figures.ts';

interface ComparisonProps {
  readonly campaignIds: readonly string[];
  readonly onBack: () => void;
}

/** Two to five campaigns on the same axes, each over all its days. */
export function Comparison({ campaignIds, onBack }: ComparisonProps) {
  const rowText = useTexts(dashboardRowTexts);
  const client = useClient();
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const compared = useQuery(
    reading(client, 'GET /api/workspaces/:workspaceId/comparison', {
      params,
      query: { campaigns: campaignIds.join(',') },
    }),
  );
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2 className={styles.title}>{rowText.comparison}</h2>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {rowText.back}
        </Button>
      </div>
      {compared.isPending && <ScreenSkeleton rows={6} />}
      {compared.error && !compared.data && (
        <RefusedFace inPart trouble={troubleOf(compared.error)} onRetry={() => void compared.refetch()} />
      )}
      {compared.data && <Compared campaigns={compared.data} />}
    </section>
  );
}

const kinds = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

function Compared({ campaigns }: { readonly campaigns: readonly ComparedCampaign[] }) {
  const rowText = useTexts(dashboardRowTexts);
  const { figure } = resultWords[useLocale()];
  const format = useFormat();
  const longest = Math.max(0, ...campaigns.map(({ leads }) => leads.length));
  const days = Array.from({ length: longest }, (_, place) => rowText.dayNumber(format.number(place + 1)));
  return (
    <>
      {longest > 0 && (
        <ChartFrame
          title={rowText.drawn}
          columns={[figure.leads, ...campaigns.map(({ code }) => code)]}
          rows={days.map((day, place) => [
            day,
            ...campaigns.map(({ leads }) => {
              const value = leads[place];
              return value === undefined ? '–' : format.number(value);
            }),
          ])}
        >
          <LineChart
            lines={campaigns.map(({ code, name, leads }, place) => ({
              name: `${code} ${name}`,
              values: leads,
              kind: kinds[place] ?? 'first',
            }))}
            labels={days}
          />
        </ChartFrame>
      )}
      <ComparedTable campaigns={campaigns} />
    </>
  );
}

function ComparedTable({ campaigns }: { readonly campaigns: readonly ComparedCampaign[] }) {
  const text = useTexts(dashboardTexts);
  const rowText = useTexts(dashboardRowTexts);
  const words = useWords();
  const format = useFormat();
  const figures = useFigures();
  const amounts = useAmounts();
  const plain = (title: string, of: (campaign: ComparedCampaign) => ReactNode): ReactNode[] => [
    title,
    ...campaigns.map(of),
  ];
  const counts = resultCounts
    .filter((count) => campaigns.some((each) => each.counts[count] !== null))
    .map((count) =>
      marked(
        figures.name(count),
        campaigns.map((each) => each.counts[count]),
        'up',
        (value) => figures.print(count, value),
      ),
    );
  const rates = metricCodes.flatMap((code) => {
    const found = campaigns.map((each) => each.metrics.find((metric) => metric.code === code));
    if (found.every((metric) => metric === undefined)) return [];
    // What stands in different currencies cannot be better or worse.
    const currencies = new Set(found.flatMap((metric) => (metric ? [metric.currency] : [])));
    const print = (value: number, place: number): string =>
      figures.print(code, value, found[place]?.currency ?? null);
    const good = currencies.size > 1 ? undefined : metrics[code].good;
    return [
      marked(
        figures.name(code),
        found.map((metric) => metric?.now ?? null),
        good,
        print,
      ),
    ];
  });
  const hasMoney = campaigns.some(
    ({ spend, revenue, budget }) => budget !== null || spend.length + revenue.length > 0,
  );
  function marked(
    title: string,
    values: readonly (number | null)[],
    good: 'up' | 'down' | undefined,
    print: (value: number, place: number) => string,
  ): ReactNode[] {
    const { best, least } = bestAndLeast(values, good);
    return [
      title,
      ...values.map((value, place) => (
        <span
          key={campaigns[place]?.campaignId}
          data-mark={best.includes(place) ? 'best' : least.includes(place) ? 'least' : undefined}
        >
          {value === null ? '–' : print(value, place)}
          {best.includes(place) && <small className={styles.mark}> ▲ {rowText.best}</small>}
          {least.includes(place) && <small className={styles.mark}> ▽ {rowText.least}</small>}
        </span>
      )),
    ];
  }
  return (
    <div className={styles.compared}>
      <DataTable
        label={rowText.comparison}
        columns={[text.campaign, ...campaigns.map(({ code, name }) => `${code} ${name}`)]}
        rows={[
          plain(rowText.column.status, ({ status }) => words.campaignStatus[status]),
          plain(rowText.flight, ({ flight }) => (flight ? format.longRange(flight.start, flight.end) : '–')),
          plain(rowText.resultDays, ({ days }) => format.number(days)),
          ...counts,
          ...rates,
          ...(hasMoney
            ? [
                plain(figures.name('spend'), ({ spend }) => amounts(spend)),
                plain(figures.name('revenue'), ({ revenue }) => amounts(revenue)),
                plain(rowText.budget, ({ budget }) => amounts(budget ? [budget] : [])),
              ]
            : []),
        ]}
      />
    </div>
  );
}
