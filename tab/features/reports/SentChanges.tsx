import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportChanges } from '../../../src/domain/report-changes.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { reportRunTexts } from '../../ui/texts/report-run.ts';
import { reportTexts } from '../../ui/texts/reports.ts';
import styles from './RunPage.module.css';

/** What the same report would say otherwise today; looked up once somebody asks, because all its campaigns are read. */
export function SentChanges({ runId }: { readonly runId: string }) {
  const text = useTexts(reportRunTexts);
  const [asked, setAsked] = useState(false);
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id, runId };
  const read = useRead('GET /api/workspaces/:workspaceId/reports/:runId/changes', { params }, asked);
  return (
    <section>
      <h2 className={styles.title}>{text.changes}</h2>
      {read.data ? (
        <Changes changes={read.data} />
      ) : (
        <Button disabledFocusable={asked && read.isPending} onClick={() => setAsked(true)}>
          {text.look}
        </Button>
      )}
      {read.error && !read.data && <p role="alert">{troubleOf(read.error).words}</p>}
    </section>
  );
}

const ratios: ReadonlySet<string> = new Set(['clickThroughRate', 'conversionRate']);

function Changes({ changes: { asOf, figures, spend, revenue } }: { changes: ReportChanges }) {
  const text = useTexts(reportRunTexts);
  const say = useTexts(reportTexts);
  const format = useFormat();
  const { zone } = useSession().me.person;
  const when = format.instant(asOf, zone);
  const print = (name: string, value: number | null): string => {
    if (value === null) return '–';
    return ratios.has(name) ? format.percent(value) : format.number(value);
  };
  const amounts = [
    ...spend.map((each) => ({ name: say.columns.spend, ...each })),
    ...revenue.map((each) => ({ name: say.columns.revenue, ...each })),
  ];
  if (figures.length + amounts.length === 0) return <p className={styles.none}>{text.unchanged(when)}</p>;
  return (
    <>
      <p>{text.changedSince(when)}</p>
      <ul>
        {figures.map(({ name, sent, now }) => (
          <li key={name}>{text.change(say.figure[name], print(name, sent), print(name, now))}</li>
        ))}
        {amounts.map(({ name, before, now }) => (
          <li key={`${name} ${now.currency}`}>
            {text.change(
              name,
              format.money(before.minor, before.currency),
              format.money(now.minor, now.currency),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
