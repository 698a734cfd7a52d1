import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { resultWords } from '../../../src/contract/result-words.ts';
import type { ResultBoard } from '../../../src/domain/dashboard.ts';
import { type ResultCount, resultCounts } from '../../../src/domain/result.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import chart from '../../ui/Chart.module.css';
import { LineChart } from '../../ui/LineChart.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';
import { useBucketName } from './use-bucket-name.ts';

/** One count over time, with the leads of the period before behind it. */
export function TrendChart({ board }: { readonly board: ResultBoard }) {
  const text = useTexts(dashboardTexts);
  const { figure } = resultWords[useLocale()];
  const format = useFormat();
  const nameOf = useBucketName(board.bucket);
  const [measure, setMeasure] = useState<ResultCount>('leads');
  const said = resultCounts.filter((count) => board.counts[count].now !== null);
  const shown = said.includes(measure) ? measure : (said[0] ?? 'leads');
  const isCompared = shown === 'leads' && board.trend.some(({ before }) => before !== null);
  const values = board.trend.map(({ counts }) => counts[shown] ?? 0);
  const title = said.length > 0 ? text.trend(figure[shown], text.per[board.bucket]) : text.noTrend;
  return (
    <ChartFrame
      title={title}
      columns={[text.per[board.bucket], figure[shown], ...(isCompared ? [text.before] : [])]}
      rows={
        said.length === 0
          ? []
          : board.trend.map(({ start, counts, before }) => [
              nameOf(start),
              format.number(counts[shown] ?? 0),
              ...(isCompared ? [before === null ? '–' : format.number(before)] : []),
            ])
      }
    >
      {said.length > 0 && (
        <>
          <Field label={text.measure} className={chart.measure ?? ''}>
            <Select
              value={shown}
              onChange={(_, { value }) =>
                setMeasure(resultCounts.find((count) => count === value) ?? 'leads')
              }
            >
              {said.map((count) => (
                <option key={count} value={count}>
                  {figure[count]}
                </option>
              ))}
            </Select>
          </Field>
          <LineChart
            lines={[
              ...(isCompared
                ? [
                    {
                      name: text.before,
                      values: board.trend.map(({ before }) => before ?? 0),
                      kind: 'before' as const,
                    },
                  ]
                : []),
              { name: figure[shown], values, kind: 'first' },
            ]}
            labels={board.trend.map(({ start }) => nameOf(start))}
          />
        </>
      )}
    </ChartFrame>
  );
}
