import { Button } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { useRef, useState } from 'react';
import type { SeriesView } from '../../../src/contract/series-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import { useToday } from '../../data/clock.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useSeriesActs } from '../../data/use-series.ts';
import { useTexts } from '../../ui/locale.tsx';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import styles from './Recurring.module.css';
import { blankDraft } from './series-draft.ts';
import { SeriesForm } from './SeriesForm.tsx';
import { SeriesRow } from './SeriesRow.tsx';

/** What recurs in a campaign: each with its next days, and the way to add one. */
export function Recurring({ campaign, canAdd }: { campaign: CampaignView; canAdd: boolean }) {
  const text = useTexts(recurrenceTexts);
  const today = useToday();
  const { zone } = useSession().me.person;
  const acts = useSeriesActs(campaign.id);
  const [adding, setAdding] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const { data } = useRead('GET /api/campaigns/:campaignId/series', { params: { campaignId: campaign.id } });
  const all = data ?? [];
  const isOver = ({ ahead }: SeriesView): boolean => ahead.length === 0;
  const running = all.filter((series) => !isOver(series));
  const over = all.filter(isOver);
  if (all.length === 0 && !canAdd) return null;

  const close = (): void => {
    setAdding(undefined);
    // The button is there again after this render.
    setTimeout(() => button.current?.focus());
  };
  const row = (series: SeriesView) => (
    <SeriesRow key={series.id} series={series} campaign={campaign} acts={acts} />
  );
  return (
    <section className={styles.part}>
      {running.length > 0 && (
        <>
          <h3 className={styles.heading}>{text.heading(running.length)}</h3>
          <ul className={styles.list}>{running.map(row)}</ul>
        </>
      )}
      {over.length > 0 && (
        <details className={styles.over}>
          <summary className={styles.heading}>{text.ended(over.length)}</summary>
          <ul className={styles.list}>{over.map(row)}</ul>
        </details>
      )}
      {canAdd && adding === undefined && (
        <Button
          ref={button}
          appearance="subtle"
          icon={<ArrowRepeatAllRegular />}
          onClick={() => setAdding(crypto.randomUUID())}
        >
          {text.add}
        </Button>
      )}
      {adding !== undefined && (
        <SeriesForm
          campaign={campaign}
          label={text.add}
          first={blankDraft(today, zone)}
          onSave={(content) => acts.create(adding, content)}
          onClose={close}
        />
      )}
    </section>
  );
}
