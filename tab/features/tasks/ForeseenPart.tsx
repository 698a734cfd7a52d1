import { useForeseen, type Plan } from '../../data/use-series.ts';
import { useTexts } from '../../ui/locale.tsx';
import { useRuleWords } from '../../ui/rule-words.ts';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import { OccurrenceWhen } from './OccurrenceWhen.tsx';
import styles from './Recurring.module.css';

/** The rule in words, and the next five days on which it falls. */
export function ForeseenPart({ campaignId, plan }: { campaignId: string; plan: Plan | undefined }) {
  const text = useTexts(recurrenceTexts);
  const ruleWords = useRuleWords();
  const next = useForeseen(campaignId, plan);
  return (
    <section className={styles.preview} aria-label={text.next}>
      <p className={styles.rule}>{plan ? ruleWords(plan.rule, plan.start) : ''}</p>
      <p className={styles.facts}>{text.next}</p>
      <ol className={styles.next} aria-live="polite">
        {next === undefined && <li>{text.looking}</li>}
        {next?.length === 0 && <li>{text.noNext}</li>}
        {next?.map((occurrence) => (
          <li key={occurrence.date}>
            <OccurrenceWhen occurrence={occurrence} />
          </li>
        ))}
      </ol>
    </section>
  );
}
