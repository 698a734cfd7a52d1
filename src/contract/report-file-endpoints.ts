import { z } from 'zod';
import { CampaignFilter } from '../domain/campaign-filter.ts';
import { metricCodes } from '../domain/metric.ts';
import {
  ReportDefinition,
  ReportSection,
  reportComparisons,
  reportSpans,
  standardReport,
} from '../domain/report-definition.ts';
import { reportFormats } from '../domain/report-paper.ts';
import { ReportContent } from '../domain/report.ts';
import { CalendarDate } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';
import { listOf } from './list-of.ts';

const asFiltered = CampaignFilter.shape;

/** A report as the address of a screen says it; what is not said is as in the standard report. */
const question = {
  days: z.enum(reportSpans).optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  compare: z.enum(reportComparisons).optional(),
  sections: listOf(z.array(ReportSection)),
  metrics: listOf(z.array(z.enum(metricCodes))),
  q: asFiltered.text.optional(),
  status: listOf(asFiltered.status),
  type: listOf(asFiltered.type),
  channel: listOf(asFiltered.channel),
  owner: listOf(asFiltered.owner),
};
const Question = z.strictObject(question);
const format = z.enum(reportFormats);

/** What a question asks for; undefined where it is not one that can be answered. */
export function definitionOf(asked: z.infer<typeof Question>): ReportDefinition | undefined {
  const { from, to, days, compare, sections, metrics } = asked;
  const { q: text = '', status = [], type = [], channel = [], owner = [] } = asked;
  const wished = {
    sections: sections ?? standardReport.sections,
    days: from === undefined && to === undefined ? (days ?? standardReport.days) : { from, to },
    compare: compare ?? standardReport.compare,
    metrics: metrics ?? standardReport.metrics,
    filter: { text, status, type, channel, owner },
  };
  return ReportDefinition.safeParse(wished).data;
}

/** Reports as they are asked for, and to take along. */
export const reportFileEndpoints = {
  'GET /api/workspaces/:workspaceId/report': {
    summary: 'A report of the campaigns that I see: days, sections, metrics and filter as I choose them',
    query: Question,
    reply: ReportContent,
  },
  'GET /api/workspaces/:workspaceId/report-file': {
    summary: 'The same as a file in my language',
    query: z.strictObject({ ...question, format, name: z.string().trim().min(1).max(120) }),
    reply: 'bytes',
  },
  'GET /api/workspaces/:workspaceId/reports/:runId/file': {
    summary: 'A report as it was sent, as a file in my language, with what I may see of it now',
    query: z.strictObject({ format }),
    reply: 'bytes',
  },
} as const satisfies Record<string, Endpoint>;
