import { z } from 'zod';
import { CampaignFilter } from '../domain/campaign-filter.ts';
import { ComparedCampaign, mostCompared } from '../domain/comparison.ts';
import { DashboardRows, dashboardFigures } from '../domain/dashboard-rows.ts';
import { GoalBoard, WorkBoard } from '../domain/dashboard-work.ts';
import { ResultBoard } from '../domain/dashboard.ts';
import { Id } from '../domain/person.ts';
import { ReportDefinition, reportComparisons, reportSpans } from '../domain/report-definition.ts';
import { CalendarDate } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';
import { listOf } from './list-of.ts';

const asFiltered = CampaignFilter.shape;
/** So many campaigns can be named; all of a department need no names. */
const mostNamed = 100;

/** A dashboard as the address of a screen says it; thirty days beside the thirty before where nothing is said. */
const question = {
  days: z.enum(reportSpans).optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  compare: z.enum(reportComparisons).optional(),
  campaigns: listOf(z.array(Id).max(mostNamed)),
  /** Of the campaigns of this programme alone. */
  programme: Id.optional(),
  q: asFiltered.text.optional(),
  status: listOf(asFiltered.status),
  type: listOf(asFiltered.type),
  channel: listOf(asFiltered.channel),
  owner: listOf(asFiltered.owner),
};
const Question = z.strictObject(question);

const Days = ReportDefinition.pick({ days: true, compare: true });

/** What a question asks for; undefined where its days are none. */
export function dashboardQuestion(asked: z.infer<typeof Question>) {
  const { from, to, days, compare, programme: programmeId, campaigns: campaignIds = [] } = asked;
  const { q: text = '', status = [], type = [], channel = [], owner = [] } = asked;
  const wished = {
    days: from === undefined && to === undefined ? (days ?? 'days30') : { from, to },
    compare: compare ?? 'before',
  };
  const { data } = Days.safeParse(wished);
  return data && { ...data, campaignIds, programmeId, filter: { text, status, type, channel, owner } };
}

const Span = z.strictObject({ start: CalendarDate, end: CalendarDate });

export const DashboardView = z.strictObject({
  period: Span,
  before: Span,
  dataAsOf: z.string(),
  campaignCount: z.number().int(),
  results: ResultBoard,
  work: WorkBoard,
  goals: GoalBoard.nullable(),
  can: z.strictObject({ seeAmounts: z.boolean(), seeApprovals: z.boolean() }),
});
export type DashboardView = z.infer<typeof DashboardView>;

/** Figures of the campaigns that somebody chose, and what they rest on. */
export const dashboardEndpoints = {
  'GET /api/workspaces/:workspaceId/dashboard': {
    summary: 'Figures of the campaigns that I see and choose, beside another period',
    query: Question,
    reply: DashboardView,
  },
  'GET /api/workspaces/:workspaceId/dashboard/rows': {
    summary: 'The rows behind one of these figures',
    query: z.strictObject({ ...question, figure: z.enum(dashboardFigures) }),
    reply: DashboardRows,
  },
  'GET /api/workspaces/:workspaceId/comparison': {
    summary: 'Two to five campaigns side by side, over all their days',
    query: z.strictObject({ campaigns: listOf(z.array(Id).max(mostCompared)) }),
    reply: z.array(ComparedCampaign),
  },
} as const satisfies Record<string, Endpoint>;
