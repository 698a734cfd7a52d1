import { Link } from '@fluentui/react-components';
import { sentenceText } from '../../../src/contract/report-sentences.ts';
import { reportWords } from '../../../src/contract/report-words.ts';
import { type Cited, sentencesOf } from '../../../src/domain/report-sentences.ts';
import type { ReportContent } from '../../../src/domain/report.ts';
import { useFormat, useLocale } from '../../ui/locale.tsx';
import styles from './RunPage.module.css';

/** What the report comes to in words; each sentence leads to the figure that it rests on. */
export function Sentences({ content }: { readonly content: ReportContent }) {
  const locale = useLocale();
  const format = useFormat();
  const sentences = sentencesOf(content);
  if (sentences.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{reportWords[locale].summary}</h2>
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence.cites}>
            <Link
              as="button"
              onClick={() => document.querySelector<HTMLElement>(`#${placeOf(sentence.cites)}`)?.focus()}
            >
              {sentenceText(locale, sentence, format)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The part of the page that shows what a sentence cites. */
function placeOf(cites: Cited): string {
  if (cites.startsWith('figure-')) return cites;
  if (cites.startsWith('channel-')) return 'cited-channels';
  return cites.startsWith('campaign-') ? 'cited-campaigns' : 'cited-money';
}
