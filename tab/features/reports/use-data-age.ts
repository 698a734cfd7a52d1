import type { ReportContent } from '../../../src/domain/report.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { reportRunTexts } from '../../ui/texts/report-run.ts';

/** Of which day the newest results of a report are; empty for one that was made before that was kept. */
export function useDataAge(): (content: Pick<ReportContent, 'lastResult'>) => string {
  const text = useTexts(reportRunTexts);
  const format = useFormat();
  return ({ lastResult }) => {
    if (lastResult === undefined) return '';
    return lastResult === null ? text.noResults : text.newest(format.longDate(lastResult));
  };
}
