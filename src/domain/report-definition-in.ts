import { metricCodes } from './metric.ts';
import {
  ReportDefinition,
  reportComparisons,
  reportSections,
  reportSpans,
  standardReport,
} from './report-definition.ts';

/** What the search part of a saved report asks for, as far as it is known; the standard report for the rest. */
export function definitionIn(search: string): ReportDefinition {
  const said = new Map(search.split('&').map(parted));
  const list = (name: string): string[] => (said.get(name) ?? '').split(',').filter(Boolean);
  const known = <T extends string>(name: string, all: readonly T[]): T[] =>
    [...new Set(list(name))].flatMap((each) => all.find((one) => one === each) ?? []);
  const sections = known('sections', reportSections);
  const [from, to] = [said.get('from'), said.get('to')];
  const [span = standardReport.days] = known('days', reportSpans);
  const wished = {
    sections: sections.length > 0 ? sections : standardReport.sections,
    days: from === undefined && to === undefined ? span : { from, to },
    compare: known('compare', reportComparisons)[0] ?? standardReport.compare,
    metrics: known('metrics', metricCodes),
    filter: {
      text: said.get('q') ?? '',
      status: list('status'),
      type: list('type'),
      channel: list('channel'),
      owner: list('owner'),
    },
  };
  return ReportDefinition.safeParse(wished).data ?? standardReport;
}

function parted(part: string): [string, string] {
  const [name = '', value = ''] = part.split('=');
  try {
    return [name, decodeURIComponent(value)];
  } catch {
    return [name, ''];
  }
}
