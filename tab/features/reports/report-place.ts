import { type MetricCode, metricCodes } from '../../../src/domain/metric.ts';
import {
  type ReportDefinition,
  type ReportSection,
  type ReportSpan,
  reportComparisons,
  reportSections,
  reportSpans,
  standardReport,
} from '../../../src/domain/report-definition.ts';
import { filterIn } from '../../data/place.ts';

/** A report as the address of the screen says it. */
export interface ReportPlace {
  readonly sections: readonly ReportSection[];
  readonly days: ReportSpan | 'fixed';
  readonly from: string;
  readonly to: string;
  readonly compare: ReportDefinition['compare'];
  readonly metrics: readonly MetricCode[];
}

/** What the address says, as far as it is known; the standard report for the rest. */
export function reportPlace(search: URLSearchParams): ReportPlace {
  const known = <T extends string>(name: string, all: readonly T[]): readonly T[] => {
    const said = (search.get(name) ?? '').split(',');
    return [...new Set(said)].flatMap((each) => all.find((one) => one === each) ?? []);
  };
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  const sections = known('sections', reportSections);
  const [days = 'days7'] = known('days', reportSpans);
  const [compare = standardReport.compare] = known('compare', reportComparisons);
  return {
    sections: sections.length > 0 ? sections : standardReport.sections,
    days: from !== '' || to !== '' ? 'fixed' : days,
    from,
    to,
    compare,
    metrics: known('metrics', metricCodes),
  };
}

/** The same as a question to the service; undefined as long as the days are not whole. */
export function reportQuestion(search: URLSearchParams) {
  const { sections, days, from, to, compare, metrics } = reportPlace(search);
  if (days === 'fixed' && (from === '' || to === '' || from > to)) return undefined;
  const { text: q, ...lists } = filterIn(search);
  const said = Object.entries({ sections, metrics, ...lists }).filter(([, list]) => list.length > 0);
  return {
    compare,
    ...(days === 'fixed' ? { from, to } : { days }),
    ...(q.trim() !== '' && { q }),
    ...Object.fromEntries(said.map(([name, list]) => [name, list.join(',')])),
  };
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
