import { Link } from 'wouter';
import type { SimilarView } from '../../src/contract/retrospective-endpoints.ts';
import { retroAxes } from '../../src/domain/retrospective.ts';
import { useFormat, useLocale, useTexts } from './locale.tsx';
import styles from './SimilarList.module.css';
import { listed } from './spaced.ts';
import { lessonTexts } from './texts/lessons.ts';
import { retrospectiveTexts } from './texts/retrospective.ts';

/** Past campaigns that are like a plan: why, how they went, and what was learnt; the rule stands above. */
export function SimilarList({
  similar,
  addressOf,
}: {
  readonly similar: readonly SimilarView[];
  readonly addressOf: (campaignId: string) => string;
}) {
  const text = useTexts(lessonTexts);
  const locale = useLocale();
  return (
    <section className={styles.similar} aria-label={text.similar}>
      <h3 className={styles.title}>{text.similar}</h3>
      <p className={styles.quiet}>{text.rule}</p>
      {similar.length === 0 && <p className={styles.none}>{text.noSimilar}</p>}
      <ol className={styles.list}>
        {similar.map((one) => (
          <li key={one.campaignId} className={styles.past}>
            <Link className={styles.name} href={addressOf(one.campaignId)}>
              {one.name} <span className={styles.quiet}>{one.code}</span>
            </Link>
            <span className={styles.quiet}>
              {text.alike(
                one.points,
                listed(
                  locale,
                  one.because.map((each) => text.because[each]),
                ),
              )}
            </span>
            <Outcome past={one} />
            {one.lessons.length === 0 && <span className={styles.quiet}>{text.noLessons}</span>}
            <ul className={styles.lessons}>
              {one.lessons.map(({ id, insight }) => (
                <li key={id}>{insight}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Outcome({ past: { scores, counts } }: { readonly past: SimilarView }) {
  const text = useTexts(lessonTexts);
  const { axis } = useTexts(retrospectiveTexts);
  const format = useFormat();
  const said = (value: number | null): string => (value === null ? '–' : format.number(value));
  const scored = retroAxes.map((each) => `${axis[each]} ${scores[each]}/5`).join(' · ');
  return (
    <span className={styles.figures}>
      {text.counts(said(counts.leads), said(counts.orders), said(counts.clicks))}
      <br />
      {text.scored(scored)}
    </span>
  );
}
