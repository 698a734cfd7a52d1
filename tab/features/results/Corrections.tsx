import type { ResultView } from '../../../src/contract/result-endpoints.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { ChangeList } from '../../ui/ChangeList.tsx';
import { useFieldPrinter } from '../../ui/field-values.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { resultTexts } from '../../ui/texts/results.ts';
import { resultWords } from '../../../src/contract/result-words.ts';
import styles from './Results.module.css';

/** What stood there before: both numbers, who, when and from where, newest first. */
export function Corrections({ rows }: { rows: readonly ResultView[] }) {
  const text = useTexts(resultTexts);
  const words = useWords();
  const format = useFormat();
  const { figure } = resultWords[useLocale()];
  const people = usePeople();
  const { zone } = useSession().me.person;
  const nameOf = (id: string): string | undefined => people.get(id)?.name;
  const print = useFieldPrinter(nameOf);
  const all = rows
    .flatMap(({ date, channel, corrections }) => corrections.map((one) => ({ date, channel, ...one })))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
  if (all.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{text.corrections}</h3>
      <ol className={styles.corrections}>
        {all.map(({ date, channel, at, byId, source, changes }) => (
          <li key={`${date} ${channel} ${at}`}>
            {text.corrected(
              format.longDate(date),
              words.channel[channel],
              format.instant(at, zone),
              nameOf(byId) ?? text.somebody,
              source,
            )}
            <ChangeList changes={changes} print={print} labels={figure} />
          </li>
        ))}
      </ol>
    </section>
  );
}
