import type { Happening } from './event.ts';

/** What a record can be about beside a campaign, by the field that names it; the first that is there counts. */
const nouns = {
  requestId: 'request',
  taskId: 'task',
  seriesId: 'series',
  assetId: 'file',
  goalId: 'goal',
  contentItemId: 'contentItem',
  trackedLinkId: 'trackedLink',
  budgetLineId: 'budgetLine',
  expenseId: 'expense',
  riskId: 'risk',
  ideaId: 'idea',
  programmeId: 'programme',
  personaId: 'persona',
  vendorId: 'vendor',
  routeId: 'route',
  scheduleId: 'schedule',
  runId: 'report',
  importId: 'import',
  channelId: 'channel',
  delegationId: 'delegation',
  roleId: 'role',
  grantId: 'grant',
  handoverId: 'handover',
  feedId: 'feed',
  occasionId: 'occasion',
  viewId: 'view',
  viewLinkId: 'viewLink',
  workRequestId: 'workRequest',
  erasureId: 'erasure',
  exportId: 'export',
  settingId: 'setting',
  actId: 'act',
  templateId: 'template',
  objectId: 'thing',
} as const;
export type AuditNoun = (typeof nouns)[keyof typeof nouns];

/** The thing that something happened to; undefined where it is the campaign itself, or a person. */
export function auditObject(what: Happening): { readonly noun: AuditNoun; readonly id: string } | undefined {
  const fields: Readonly<Record<string, unknown>> = what;
  for (const [field, noun] of Object.entries(nouns)) {
    const id = fields[field];
    if (typeof id === 'string') return { noun, id };
  }
  return undefined;
}
