import type { ScheduleView } from '../../../src/contract/views.ts';
import { useSavedViews } from '../../data/saved-views.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { reportTermsTexts } from '../../ui/texts/report-terms.ts';
import styles from './ScheduleList.module.css';

/** On which terms a report goes out, where they are others than always and everything. */
export function TermsLine({ schedule }: { readonly schedule: ScheduleView }) {
  const text = useTexts(reportTermsTexts);
  const format = useFormat();
  const locale = useLocale();
  const { condition, freshness, definitionId } = schedule;
  const { data } = useSavedViews(Boolean(definitionId));
  const saved = data?.views.find(({ id }) => id === definitionId);
  const said = [
    ...(saved ? [saved.name] : []),
    ...(condition?.when === 'changed' ? [text.onlyChanged] : []),
    ...(condition?.when === 'crossed'
      ? [
          text.onlyCrossed(
            text.figures[condition.figure],
            text.ways[condition.way],
            format.number(condition.value),
          ),
        ]
      : []),
    ...(freshness ? [text.newest(freshness.days, freshness.does === 'block')] : []),
  ];
  return said.length === 0 ? null : <span className={styles.quiet}>{spaced(locale, said.join(' · '))}</span>;
}
