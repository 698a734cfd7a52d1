import type { OutsideView } from '../../src/contract/link-endpoints.ts';
import { useFormat, useLocale, useTexts, useWords } from '../ui/locale.tsx';
import { listed } from '../ui/spaced.ts';
import styles from './Review.module.css';
import { reviewTexts } from './review-texts.ts';

/** What was submitted, field by field; words as they were written, never as a page. */
export function Content({ content }: { content: OutsideView['content'] }) {
  const text = useTexts(reviewTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { flight, channels, type, brief, goal, audience } = content;
  const facts: readonly (readonly [string, string])[] = [
    [words.field.type, words.campaignType[type]],
    [words.field.flight, flight ? format.longRange(flight.start, flight.end) : text.undated],
    [
      words.field.channels,
      listed(
        locale,
        channels.map((each) => words.channel[each]),
      ) || text.empty,
    ],
    [words.field.audience, audience || text.empty],
    [words.field.goal, goal || text.empty],
    [words.field.brief, brief || text.empty],
  ];
  return (
    <section aria-labelledby="submitted">
      <h2 id="submitted" className={styles.heading}>
        {text.submitted}
      </h2>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
