import { type MetricCode, metricCodes } from '../../../src/domain/metric.ts';
import {
  type ReportDefinition,
  type ReportSection,
  reportSections,
  standardReport,
} from '../../../src/domain/report-definition.ts';
import { type PeriodPlace, knownIn, listsIn, periodPlace, periodQuestion } from '../../data/period-place.ts';

/** A report as the address of the screen says it. */
export interface ReportPlace extends PeriodPlace {
  readonly sections: readonly ReportSection[];
  readonly metrics: readonly MetricCode[];
}

/** What the address says, as far as it is known; the standard report for the rest. */
export function reportPlace(search: URLSearchParams): ReportPlace {
  const sections = knownIn(search, 'sections', reportSections);
  return {
    ...periodPlace(search, 'days7'),
    sections: sections.length > 0 ? sections : standardReport.sections,
    metrics: knownIn(search, 'metrics', metricCodes),
  };
}

/** The same as a question to the service; undefined as long as the days are not whole. */
export function reportQuestion(search: URLSearchParams) {
  const { sections, metrics, ...period } = reportPlace(search);
  const question = periodQuestion(search, period);
  return question && { ...question, ...listsIn({ sections, metrics }) };
}

/** What stands in the address for a definition. */
export function placeOf({ sections, days, metrics }: ReportDefinition): Record<string, string | null> {
  const isSpan = typeof days === 'string';
  return {
    sections: sections.join(','),
    days: isSpan ? days : null,
    from: isSpan ? null : days.from,
    to: isSpan ? null : days.to,
    metrics: metrics.join(','),
  };
}
