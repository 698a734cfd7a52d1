import type { RetroFacts } from '../../../src/domain/retrospective-facts.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { retrospectiveTexts } from '../../ui/texts/retrospective.ts';
import { MetricList } from './MetricList.tsx';
import styles from './Retrospective.module.css';

/** What the product knows: planned and real days, figures, work, approvals, money. */
export function KnownFacts({ facts }: { readonly facts: RetroFacts }) {
  const text = useTexts(retrospectiveTexts);
  const format = useFormat();
  const day = (date: string | null | undefined): string => (date ? format.longDate(date) : '–');
  const { flight, moments, tasks, approvals, budget } = facts;
  const isLate = (planned: string | null | undefined, real: string | null): boolean =>
    planned !== null && planned !== undefined && real !== null && real > planned;
  const real = (planned: string | null | undefined, date: string | null): string =>
    isLate(planned, date) ? `${day(date)} (${text.late})` : day(date);
  const amount = ({ minor, currency }: { minor: number; currency: string }): string =>
    format.money(minor, currency);
  return (
    <section className={styles.known} aria-label={text.known}>
      <h3 className={styles.title}>{text.known}</h3>
      <DataTable
        label={text.timeline}
        columns={[text.moment, text.planned, text.real]}
        rows={[
          [text.start, day(flight.planned?.start), real(flight.planned?.start, flight.start)],
          [text.end, day(flight.planned?.end), real(flight.planned?.end, flight.end)],
          ...moments.map(({ title, planned, done, milestone }) => [
            milestone ? `${title} (${text.milestone})` : title,
            day(planned),
            real(planned, done),
          ]),
        ]}
      />
      <MetricList facts={facts} />
      <p className={styles.said}>
        {text.tasks(tasks.done, tasks.all, tasks.late)} {text.approvals(approvals.requests, approvals.rounds)}{' '}
        {approvals.medianHours !== null && text.median(format.number(approvals.medianHours))}{' '}
        {budget &&
          text.budget(
            budget.planned ? amount(budget.planned) : '–',
            budget.spent.length > 0 ? budget.spent.map(amount).join(' + ') : '–',
          )}
      </p>
    </section>
  );
}
