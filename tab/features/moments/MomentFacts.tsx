import type { MomentView } from '../../../src/contract/moment-endpoints.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { momentTexts } from '../../ui/texts/moments.ts';
import { DraftBefore } from './DraftBefore.tsx';
import styles from './Moments.module.css';

/** What a moment is, where and when, and how sure that is. */
export function MomentFacts({ moment }: { moment: MomentView }) {
  const text = useTexts(momentTexts);
  const locale = useLocale();
  const format = useFormat();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { sort, countries, start, end, provisional, approximate, source, ahead } = moment;
  return (
    <>
      <div className={styles.facts}>
        <p className={styles.when}>{format.longRange(start, end)}</p>
        <p className={styles.quiet}>
          {[text.sorts[sort], ...countries.map((code) => names.of(code) ?? code)].join(' · ')}
        </p>
        {provisional && <p className={styles.quiet}>{text.provisional}</p>}
        {approximate && <p className={styles.quiet}>{text.approximate}</p>}
        {source !== null && <p className={styles.quiet}>{text.source(source)}</p>}
      </div>
      <DraftBefore name={moment.names[locale]} start={start} end={end} ahead={ahead} />
    </>
  );
}
