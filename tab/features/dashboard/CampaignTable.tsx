import { Button, Checkbox, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { resultWords } from '../../../src/contract/result-words.ts';
import { fewestCompared, mostCompared } from '../../../src/domain/comparison.ts';
import type { ResultBoard } from '../../../src/domain/dashboard.ts';
import { useOpenCampaign } from '../../data/place.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';
import { useAmounts } from './use-amounts.ts';
import styles from './Dashboard.module.css';

interface CampaignTableProps {
  readonly board: ResultBoard;
  readonly onCompare: (campaignIds: readonly string[]) => void;
}

/** The campaigns with the most leads; two to five of them can be set side by side. */
export function CampaignTable({ board, onCompare }: CampaignTableProps) {
  const text = useTexts(dashboardTexts);
  const { figure } = resultWords[useLocale()];
  const format = useFormat();
  const amounts = useAmounts();
  const { open } = useOpenCampaign();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { campaigns, campaignsWithResults } = board;
  if (campaigns.length === 0) return null;
  const there = chosen.filter((id) => campaigns.some(({ campaignId }) => campaignId === id));
  const hasMoney = campaigns.some(({ spend, revenue }) => spend.length + revenue.length > 0);
  const count = (value: number | null): string => (value === null ? '–' : format.number(value));
  const choose = (id: string, isChosen: boolean): void =>
    setChosen(isChosen ? [...there, id] : there.filter((each) => each !== id));
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2 className={styles.title}>{text.byCampaign}</h2>
        <Button disabled={there.length < fewestCompared} onClick={() => onCompare(there)}>
          {text.compare(format.number(there.length))}
        </Button>
      </div>
      <p className={styles.said}>
        {campaignsWithResults > campaigns.length &&
          `${text.shownOf(format.number(campaigns.length), format.number(campaignsWithResults))} · `}
        {text.compareHint}
      </p>
      <DataTable
        label={text.byCampaign}
        columns={[
          text.campaign,
          figure.impressions,
          figure.clicks,
          figure.leads,
          figure.orders,
          ...(hasMoney ? [figure.spend, figure.revenue] : []),
        ]}
        rows={campaigns.map(({ campaignId, code, name, counts, spend, revenue }) => [
          <span key="name" className={styles.chosen}>
            <Checkbox
              aria-label={text.choose(`${code} ${name}`)}
              checked={there.includes(campaignId)}
              disabled={there.length >= mostCompared && !there.includes(campaignId)}
              onChange={(_, { checked }) => choose(campaignId, checked === true)}
            />
            <Link as="button" onClick={() => open(campaignId, 'results')}>
              {code} {name}
            </Link>
          </span>,
          count(counts.impressions),
          count(counts.clicks),
          count(counts.leads),
          count(counts.orders),
          ...(hasMoney ? [amounts(spend), amounts(revenue)] : []),
        ])}
      />
    </section>
  );
}
