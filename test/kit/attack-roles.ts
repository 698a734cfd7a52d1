import type { CustomRole } from '../../src/domain/role.ts';
import type { AttackerName } from './attack-people.ts';
import type { Mark } from './attack-scene.ts';
import { tenantId } from './tokens.ts';

/*
 * What those see and do whose roles are not the department's four old ones, said by hand: sue answers for the whole
 * tenant, finn counts its money, nell reads and counts results, and cora holds a role that the department made.
 */

/** Campaigns, tasks and approvals, without amounts, addresses, files and results; and nothing is edited. */
export const corasRole: CustomRole = {
  kind: 'role',
  schema: 1,
  id: 'role.cora',
  tenantId,
  workspaceId: 'marketing',
  name: 'Coordinator',
  description: '',
  rights: {
    'workspace.read': 'always',
    'people.read': 'always',
    'campaign.read': 'always',
    'task.read': 'always',
    'approval.read': 'always',
  },
};

const readers: readonly AttackerName[] = ['finn', 'nell', 'cora'];

/** Who of them comes to see a mark; sue sees what the department's administrator sees. */
export const alsoSee: Readonly<Partial<Record<Mark, readonly AttackerName[]>>> = {
  sharedBrief: readers,
  sharedTask: readers,
  sharedFile: ['finn', 'nell'],
  sharedContent: ['finn', 'nell'],
  budgetNow: ['finn'],
  budgetBefore: ['finn'],
  note: ['finn', 'cora'],
  hiddenName: readers,
  hiddenBrief: readers,
  hiddenTask: readers,
  hiddenFile: ['finn', 'nell'],
  hiddenContent: ['finn', 'nell'],
  hiddenBudget: ['finn'],
  spend: ['finn'],
  schedule: ['finn', 'nell'],
  elsewhere: ['sue'],
  departmentMail: ['finn', 'nell'],
  guestMail: ['finn', 'nell'],
  otherGuestMail: ['finn', 'nell'],
  corasMail: readers,
  elsewhereMail: ['sue'],
};

/** Which of them gets past the door of a call, beside sue, who goes where the department's administrator goes. */
export const alsoAdmitted: Readonly<Record<string, readonly AttackerName[]>> = {
  'GET /api/workspaces/:workspaceId/people': readers,
  'GET /api/workspaces/:workspaceId/board': readers,
  'GET /api/workspaces/:workspaceId/campaigns': readers,
  'GET /api/workspaces/:workspaceId/summaries': readers,
  'GET /api/workspaces/:workspaceId/live': readers,
  'GET /api/campaigns/:campaignId': readers,
  'GET /api/campaigns/:campaignId/history': readers,
  'GET /api/campaigns/:campaignId/why': readers,
  'GET /api/campaigns/:campaignId/tasks': readers,
  'GET /api/campaigns/:campaignId/plan': readers,
  'GET /api/campaigns/:campaignId/launch-checklist': readers,
  'GET /api/campaigns/:campaignId/budget': ['finn'],
  'GET /api/campaigns/:campaignId/expenses': ['finn'],
  'GET /api/workspaces/:workspaceId/budget-rule': ['finn'],
  'GET /api/campaigns/:campaignId/goals': ['finn', 'nell'],
  'GET /api/campaigns/:campaignId/content': ['finn', 'nell'],
  'GET /api/campaigns/:campaignId/tracked-links': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/launch-list': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/link-rule': ['finn', 'nell'],
  'GET /api/campaigns/:campaignId/risks': ['finn', 'nell'],
  'GET /api/campaigns/:campaignId/retrospective': ['finn', 'nell'],
  'GET /api/campaigns/:campaignId/looked-before': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/similar-campaigns': readers,
  'GET /api/workspaces/:workspaceId/lessons': readers,
  'GET /api/workspaces/:workspaceId/personas': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/programmes': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/ideas': ['finn', 'nell'],
  'POST /api/workspaces/:workspaceId/ideas': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/missing-retrospectives': readers,
  'GET /api/workspaces/:workspaceId/planning-rule': ['finn', 'nell'],
  'GET /api/campaigns/:campaignId/results': ['finn', 'nell'],
  'PUT /api/campaigns/:campaignId/results': ['nell'],
  'GET /api/campaigns/:campaignId/series': readers,
  'GET /api/workspaces/:workspaceId/occurrences': readers,
  'GET /api/workspaces/:workspaceId/calendar-sheet': readers,
  'GET /api/campaigns/:campaignId/plan-sheet': readers,
  'GET /api/workspaces/:workspaceId/calendar-lines': readers,
  'GET /api/campaigns/:campaignId/files': ['finn', 'nell'],
  'GET /api/campaigns/:campaignId/files/:assetId': ['finn', 'nell'],
  'GET /api/campaigns/:campaignId/files/:assetId/picture': [],
  'POST /api/campaigns/:campaignId/files/:assetId/link': ['finn', 'nell'],
  'GET /api/campaigns/:campaignId/approvals': readers,
  'GET /api/campaigns/:campaignId/approvals/:requestId': ['finn', 'cora'],
  'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.json': ['finn', 'cora'],
  'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.pdf': ['finn', 'cora'],
  'GET /api/workspaces/:workspaceId/approval-analytics': ['finn'],
  'GET /api/workspaces/:workspaceId/days': readers,
  'GET /api/workspaces/:workspaceId/moments': readers,
  'GET /api/workspaces/:workspaceId/views': readers,
  'POST /api/workspaces/:workspaceId/views': readers,
  'PUT /api/workspaces/:workspaceId/first-view': readers,
  'GET /api/workspaces/:workspaceId/calendar': readers,
  'GET /api/workspaces/:workspaceId/workload': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/teams': readers,
  'GET /api/workspaces/:workspaceId/requests': ['finn', 'nell'],
  'POST /api/workspaces/:workspaceId/requests': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/request-queues': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/view-links': readers,
  'GET /api/workspaces/:workspaceId/feeds': readers,
  'POST /api/workspaces/:workspaceId/feeds': readers,
  'GET /api/workspaces/:workspaceId/conflicts': readers,
  'GET /api/campaigns/:campaignId/conflicts': readers,
  'GET /api/workspaces/:workspaceId/conflict-rule': readers,
  'GET /api/workspaces/:workspaceId/reminders': readers,
  'GET /api/workspaces/:workspaceId/day': readers,
  'POST /api/workspaces/:workspaceId/day/marks': readers,
  'PATCH /api/workspaces/:workspaceId/day/evening': readers,
  'GET /api/workspaces/:workspaceId/routes': ['finn'],
  'GET /api/workspaces/:workspaceId/routes/:routeId/versions': ['finn'],
  'GET /api/workspaces/:workspaceId/route-roles': ['finn'],
  'GET /api/workspaces/:workspaceId/templates': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/templates/:templateId': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/templates/:templateId/campaigns': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/templates/:templateId/versions': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/templates/:templateId/plan': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/trash': readers,
  'GET /api/workspaces/:workspaceId/pending-acts': readers,
  'GET /api/campaigns/:campaignId/pending-acts': readers,
  'POST /api/workspaces/:workspaceId/people/:personId/contact': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/schedules': readers,
  'GET /api/workspaces/:workspaceId/reports': readers,
  'POST /api/workspaces/:workspaceId/reports/:runId/questions': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/reports/:runId': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/reports/:runId/file': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/reports/:runId/changes': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/report': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/dashboard': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/dashboard/rows': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/comparison': ['finn', 'nell'],
  'GET /api/workspaces/:workspaceId/report-file': ['finn', 'nell'],
  'POST /api/workspaces/:workspaceId/schedules/:scheduleId/send': ['finn', 'nell'],
  // Each campaign is answered on its own, and none of theirs is changed.
  'POST /api/workspaces/:workspaceId/bulk-preview': readers,
  'POST /api/workspaces/:workspaceId/bulk-changes': readers,
  'POST /api/campaigns/:campaignId/task-changes': ['finn', 'nell', 'cora'],
  'POST /api/campaigns/:campaignId/task-changes/undo': ['finn', 'nell', 'cora'],
  // For whoever answers for every department of the tenant.
  'PATCH /api/workspaces/:workspaceId/people/:personId/tenant-role': ['sue'],
  'GET /api/audit/export': ['sue'],
  'GET /api/privacy/retention': ['sue'],
  'PATCH /api/privacy/retention': ['sue'],
  'POST /api/privacy/retention/preview': ['sue'],
  'POST /api/privacy/exports': ['sue'],
  'POST /api/privacy/erasures': ['sue'],
};

const reading = [
  'workspace.read',
  'people.read',
  'person.readContact',
  'person.unmask',
  'person.unmask',
  'campaign.read',
  'task.read',
  'asset.read',
  'result.read',
  'report.read',
  'template.read',
  'occasion.read',
  'workload.read',
  'goal.read',
  'content.read',
  'risk.read',
  'retrospective.read',
  'idea.read',
  'idea.add',
  'idea.edit',
  'programme.read',
  // Asking a function of the department for work.
  'request.make',
  'request.read',
  'request.triage',
  // States of screens, which show everybody only what they may see.
  'view.share',
  'view.edit',
] as const;

/** The most that these two may ever be given. */
export const mayAtMost: Readonly<Record<'finance' | 'analyst', ReadonlySet<string>>> = {
  analyst: new Set([...reading, 'result.record']),
  finance: new Set([
    ...reading,
    'campaign.readBudget',
    'vendor.readPrice',
    'expense.pay',
    'route.read',
    'task.edit',
    'launch.tick',
    ...['read', 'decide', 'transfer', 'steer', 'review', 'copy', 'askToReopen', 'delegate', 'analyse'].map(
      (act) => `approval.${act}`,
    ),
  ]),
};

/** Those of a statement about the four old roles, and who of the others joins them. */
export function withOthers(
  stated: readonly string[],
  also: readonly AttackerName[] | undefined,
): readonly string[] {
  return [...stated, ...(stated.includes('ada') ? ['sue'] : []), ...(also ?? [])];
}
