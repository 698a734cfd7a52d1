import { attackerNames, type AttackerName } from './attack-people.ts';
import { departmentStaff as staff, type Mark } from './attack-scene.ts';

/* Who may see and do what, said once more, by hand and by name, and never computed from the policy that it checks. */

export type Visitor = AttackerName | 'nobody';
export const visitors: readonly Visitor[] = [...attackerNames, 'nobody'];

const withGuest: readonly AttackerName[] = [...staff, 'gus'];
const leaders: readonly AttackerName[] = ['ada', 'mia'];
/** Whose decision is waited for. */
const asked: readonly AttackerName[] = ['ann', 'mia'];
const readers: readonly AttackerName[] = ['ada', 'mia', 'olga', 'ann'];

/** Who may ever come to see a mark, at whatever entrance. */
export const seers: Readonly<Record<Mark, readonly AttackerName[]>> = {
  sharedBrief: withGuest,
  sharedTask: withGuest,
  sharedFile: withGuest,
  sharedContent: withGuest,
  budgetNow: staff,
  budgetBefore: staff,
  note: staff,
  hiddenName: staff,
  hiddenBrief: staff,
  hiddenTask: staff,
  hiddenFile: staff,
  hiddenContent: staff,
  hiddenBudget: staff,
  // Results of a campaign are for everybody who sees its budget.
  spend: staff,
  schedule: readers,
  importRows: leaders,
  importPeople: ['ada'],
  trouble: ['ada'],
  elsewhere: ['wes'],
  foreign: ['tia'],
  departmentMail: staff,
  guestMail: [...staff, 'gus'],
  otherGuestMail: [...staff, 'gil'],
  corasMail: staff,
  elsewhereMail: ['wes', 'eve'],
  tenantMail: ['tia'],
};

/** Everybody who may sign in; tia has a workspace of the same name in her own tenant. */
const everybody: readonly AttackerName[] = attackerNames.filter((who) => who !== 'ines');
const inside: readonly AttackerName[] = [...staff, 'gus', 'gil', 'tia'];
const involved: readonly AttackerName[] = ['ada', 'mia', 'olga', 'tom'];

/** Who gets past the door of a call, for the campaign that a guest was invited to and for the other one. */
export interface Admitted {
  readonly shared: readonly AttackerName[];
  readonly hidden: readonly AttackerName[];
  /** Where anybody is answered, each request on its own: for whom something may come of it. */
  readonly writes?: readonly AttackerName[];
}

const both = (who: readonly AttackerName[]): Admitted => ({ shared: who, hidden: who });
const asGuest: Admitted = { shared: withGuest, hidden: staff };

export const admitted: Readonly<Record<string, Admitted>> = {
  'GET /api/me': both(everybody),
  'PATCH /api/me': both(everybody),
  'GET /api/me/work': both(everybody),
  'GET /api/me/pending-acts': both(everybody),
  'GET /api/workspaces/:workspaceId/people': both(inside),
  'GET /api/workspaces/:workspaceId/board': both(inside),
  'GET /api/workspaces/:workspaceId/campaigns': both(inside),
  'GET /api/workspaces/:workspaceId/summaries': both(inside),
  'GET /api/workspaces/:workspaceId/live': both(inside),
  'POST /api/workspaces/:workspaceId/campaigns': both([...staff, 'tia']),
  'GET /api/campaigns/:campaignId': asGuest,
  'PATCH /api/campaigns/:campaignId': both(involved),
  'POST /api/campaigns/:campaignId/status': both(involved),
  'POST /api/campaigns/:campaignId/flight': both(involved),
  'GET /api/campaigns/:campaignId/history': asGuest,
  'GET /api/campaigns/:campaignId/channels': both(involved),
  'POST /api/campaigns/:campaignId/channels': both(involved),
  'GET /api/campaigns/:campaignId/tasks': asGuest,
  'POST /api/campaigns/:campaignId/tasks': both(staff),
  'PATCH /api/campaigns/:campaignId/tasks/:taskId': both(staff),
  'POST /api/campaigns/:campaignId/tasks/:taskId/remarks': both(staff),
  'POST /api/campaigns/:campaignId/tasks/:taskId/snooze': both(['tom']),
  'GET /api/campaigns/:campaignId/plan': asGuest,
  'PATCH /api/campaigns/:campaignId/plan': both(staff),
  'POST /api/campaigns/:campaignId/baseline': both(involved),
  'GET /api/campaigns/:campaignId/launch-checklist': asGuest,
  'POST /api/campaigns/:campaignId/launch-checklist/lines': both(involved),
  'PATCH /api/campaigns/:campaignId/launch-checklist/lines/:lineId': both([]),
  'POST /api/campaigns/:campaignId/launch-checklist/waiver': both(leaders),
  'GET /api/campaigns/:campaignId/risks': both(staff),
  'POST /api/campaigns/:campaignId/risks': both(involved),
  'PATCH /api/campaigns/:campaignId/risks/:riskId': both([]),
  'DELETE /api/campaigns/:campaignId/risks/:riskId': both([]),
  'GET /api/campaigns/:campaignId/retrospective': both(staff),
  'PUT /api/campaigns/:campaignId/retrospective': both(involved),
  'POST /api/campaigns/:campaignId/retrospective/publication': both(involved),
  'GET /api/campaigns/:campaignId/looked-before': both(staff),
  'POST /api/campaigns/:campaignId/taken-actions': both([]),
  'GET /api/workspaces/:workspaceId/similar-campaigns': both(inside),
  'GET /api/workspaces/:workspaceId/lessons': both(inside),
  'GET /api/workspaces/:workspaceId/missing-retrospectives': both(inside),
  'GET /api/workspaces/:workspaceId/planning-rule': both([...staff, 'tia']),
  'PATCH /api/workspaces/:workspaceId/planning-rule': both([...leaders, 'tia']),
  'GET /api/campaigns/:campaignId/results': both(staff),
  'PUT /api/campaigns/:campaignId/results': both(staff),
  'GET /api/workspaces/:workspaceId/occurrences': both(inside),
  'GET /api/workspaces/:workspaceId/calendar-sheet': both(inside),
  'GET /api/campaigns/:campaignId/plan-sheet': asGuest,
  'GET /api/workspaces/:workspaceId/calendar-lines': both(inside),
  'GET /api/campaigns/:campaignId/series': asGuest,
  'POST /api/campaigns/:campaignId/series': both(staff),
  'POST /api/campaigns/:campaignId/series/foreseen': both(staff),
  'PATCH /api/campaigns/:campaignId/series/:seriesId': both(staff),
  'POST /api/campaigns/:campaignId/series/:seriesId/skips': both(staff),
  // Nothing was skipped there, for nobody.
  'DELETE /api/campaigns/:campaignId/series/:seriesId/skips/:date': both([]),
  'POST /api/campaigns/:campaignId/series/:seriesId/tasks': both(staff),
  'GET /api/campaigns/:campaignId/files': asGuest,
  'POST /api/campaigns/:campaignId/files': { shared: withGuest, hidden: staff },
  'GET /api/campaigns/:campaignId/files/:assetId': asGuest,
  // Nothing is shown of a text, to nobody; pictures stand in `api/files`.
  'GET /api/campaigns/:campaignId/files/:assetId/picture': both([]),
  'POST /api/campaigns/:campaignId/files/:assetId/link': asGuest,
  'DELETE /api/campaigns/:campaignId/files/:assetId': both(['ada', 'mia', 'olga']),
  'GET /api/campaigns/:campaignId/approvals': asGuest,
  'POST /api/campaigns/:campaignId/approvals': both(involved),
  'POST /api/campaigns/:campaignId/approvals/:requestId/decisions': both(['ann', 'mia']),
  'POST /api/campaigns/:campaignId/approvals/:requestId/withdrawal': both(['ada', 'mia', 'olga']),
  'GET /api/campaigns/:campaignId/approvals/:requestId': both(staff),
  'POST /api/campaigns/:campaignId/approvals/:requestId/undo': both(asked),
  'POST /api/campaigns/:campaignId/approvals/:requestId/transfer': both(asked),
  'POST /api/campaigns/:campaignId/approvals/:requestId/return': both(asked),
  'POST /api/campaigns/:campaignId/approvals/:requestId/approvers': both(asked),
  'POST /api/campaigns/:campaignId/approvals/:requestId/copies': both(readers),
  'POST /api/campaigns/:campaignId/approvals/:requestId/urging': both(['ada', 'mia', 'olga']),
  'POST /api/campaigns/:campaignId/approvals/:requestId/override': both(leaders),
  'POST /api/campaigns/:campaignId/approvals/:requestId/reopening': both(leaders),
  'POST /api/campaigns/:campaignId/approvals/:requestId/reopening/wish': both(staff),
  'POST /api/campaigns/:campaignId/approvals/:requestId/points': both(asked),
  // There is no such point, for nobody.
  'POST /api/campaigns/:campaignId/approvals/:requestId/points/:pointId/settlement': both([]),
  'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.json': both(staff),
  'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.pdf': both(staff),
  'GET /api/me/approvals': both(everybody),
  'POST /api/me/approvals/decisions': { ...both(everybody), writes: asked },
  'POST /api/me/approvals/transfers': { ...both(everybody), writes: asked },
  'POST /api/me/approvals/undo': { ...both(everybody), writes: asked },
  'GET /api/campaigns/:campaignId/foreseen-approval': both(involved),
  'GET /api/campaigns/:campaignId/approver-load': both(involved),
  'POST /api/campaigns/:campaignId/edit-preview': both(involved),
  'GET /api/workspaces/:workspaceId/approval-analytics': both([...staff, 'tia']),
  'GET /api/workspaces/:workspaceId/days': both(inside),
  'GET /api/workspaces/:workspaceId/moments': both(inside),
  'POST /api/workspaces/:workspaceId/occasions': both([...staff, 'tia']),
  // There is no such date and no such view, for nobody.
  'GET /api/workspaces/:workspaceId/occasions/:occasionId': both([]),
  'PATCH /api/workspaces/:workspaceId/occasions/:occasionId': both([]),
  'DELETE /api/workspaces/:workspaceId/occasions/:occasionId': both([]),
  'POST /api/workspaces/:workspaceId/occasions/file': both([...staff, 'tia']),
  'GET /api/workspaces/:workspaceId/views': both(inside),
  'POST /api/workspaces/:workspaceId/views': both(inside),
  'PATCH /api/workspaces/:workspaceId/views/:viewId': both([]),
  'DELETE /api/workspaces/:workspaceId/views/:viewId': both([]),
  'PUT /api/workspaces/:workspaceId/first-view': both(inside),
  'GET /api/workspaces/:workspaceId/conflicts': both(inside),
  'GET /api/campaigns/:campaignId/conflicts': asGuest,
  'POST /api/workspaces/:workspaceId/conflict-preview': both(involved),
  // There is no such clash, for nobody.
  'POST /api/workspaces/:workspaceId/conflicts/:clashId/acceptance': both([]),
  'GET /api/workspaces/:workspaceId/requests': both([...staff, 'tia']),
  'POST /api/workspaces/:workspaceId/requests': both([...staff, 'tia']),
  // There is no such request, for nobody.
  'GET /api/workspaces/:workspaceId/requests/:workRequestId': both([]),
  'POST /api/workspaces/:workspaceId/requests/:workRequestId/turns': both([]),
  'POST /api/workspaces/:workspaceId/requests/:workRequestId/conversion': both([]),
  'GET /api/workspaces/:workspaceId/request-queues': both([...staff, 'tia']),
  'PUT /api/workspaces/:workspaceId/request-queues': both([...leaders, 'tia']),
  'GET /api/workspaces/:workspaceId/view-links': both(inside),
  'POST /api/workspaces/:workspaceId/view-links': both([...staff, 'tia']),
  // There is no such link, for nobody.
  'DELETE /api/workspaces/:workspaceId/view-links/:linkId': both([]),
  'GET /api/workspaces/:workspaceId/feeds': both(inside),
  'POST /api/workspaces/:workspaceId/feeds': both(inside),
  // There is no such subscription, for nobody.
  'DELETE /api/workspaces/:workspaceId/feeds/:feedId': both([]),
  'GET /api/workspaces/:workspaceId/conflict-rule': both(inside),
  'PATCH /api/workspaces/:workspaceId/conflict-rule': both([...leaders, 'tia']),
  'GET /api/workspaces/:workspaceId/reminders': both(inside),
  'PATCH /api/workspaces/:workspaceId/reminders': both([...leaders, 'tia']),
  'GET /api/workspaces/:workspaceId/day': both(inside),
  'PATCH /api/workspaces/:workspaceId/day': both([...leaders, 'tia']),
  // Nobody checks in where the department does not use it.
  'POST /api/workspaces/:workspaceId/day/marks': both([...staff, 'tia']),
  'PATCH /api/workspaces/:workspaceId/day/evening': both(inside),
  'GET /api/workspaces/:workspaceId/second-person': both([...leaders, 'tia']),
  'PATCH /api/workspaces/:workspaceId/second-person': both([...leaders, 'tia']),
  'GET /api/workspaces/:workspaceId/pending-acts': both(inside),
  'GET /api/campaigns/:campaignId/pending-acts': asGuest,
  // Nothing waits, for nobody.
  'POST /api/workspaces/:workspaceId/pending-acts/:actId/answer': both([]),
  'POST /api/campaigns/:campaignId/pending-acts/:actId/answer': both([]),
  'GET /api/workspaces/:workspaceId/calendar': both(inside),
  'PATCH /api/workspaces/:workspaceId/calendar': both([...leaders, 'tia']),
  'POST /api/workspaces/:workspaceId/calendar-changes/preview': both([...leaders, 'tia']),
  // Nobody changed anything that could be taken back.
  'POST /api/workspaces/:workspaceId/calendar-changes/undo': both([]),
  'GET /api/workspaces/:workspaceId/workload': both([...staff, 'tia']),
  'GET /api/workspaces/:workspaceId/teams': both(inside),
  'PUT /api/workspaces/:workspaceId/teams': both([...leaders, 'tia']),
  'GET /api/me/calendar': both(everybody),
  'GET /api/me/reminders': both(everybody),
  'PATCH /api/me/reminders': both(everybody),
  'PATCH /api/me/calendar': both(everybody),
  'GET /api/workspaces/:workspaceId/routes': both([...staff, 'tia']),
  'GET /api/workspaces/:workspaceId/routes/:routeId/versions': both([...staff, 'tia']),
  'GET /api/workspaces/:workspaceId/route-roles': both([...staff, 'tia']),
  'POST /api/workspaces/:workspaceId/routes': both([...leaders, 'tia']),
  'POST /api/workspaces/:workspaceId/routes/trial': both([...leaders, 'tia']),
  'GET /api/workspaces/:workspaceId/templates': both([...staff, 'tia']),
  'POST /api/workspaces/:workspaceId/templates': both([...leaders, 'tia']),
  'GET /api/workspaces/:workspaceId/templates/:templateId': both([...staff, 'tia']),
  'GET /api/workspaces/:workspaceId/templates/:templateId/versions': both([...staff, 'tia']),
  'GET /api/workspaces/:workspaceId/templates/:templateId/plan': both([...staff, 'tia']),
  // It comes with the product: nobody changes it.
  'PATCH /api/workspaces/:workspaceId/templates/:templateId': both([]),
  'DELETE /api/workspaces/:workspaceId/templates/:templateId': both([]),
  'GET /api/campaigns/:campaignId/template': both(leaders),
  'GET /api/workspaces/:workspaceId/people/:personId/delegations': both(['ada', 'mia', 'ann']),
  'POST /api/workspaces/:workspaceId/people/:personId/delegations': both(['ada', 'mia', 'ann']),
  // There is no such delegation, for nobody.
  'DELETE /api/workspaces/:workspaceId/people/:personId/delegations/:delegationId': both([]),
  'GET /api/workspaces/:workspaceId/schedules': both(inside),
  'POST /api/workspaces/:workspaceId/schedules': both([...leaders, 'tia']),
  'POST /api/workspaces/:workspaceId/schedules/foreseen': both([...leaders, 'tia']),
  'PATCH /api/workspaces/:workspaceId/schedules/:scheduleId': both(leaders),
  'POST /api/workspaces/:workspaceId/schedules/:scheduleId/send': both(readers),
  'GET /api/workspaces/:workspaceId/reports': both(inside),
  'GET /api/workspaces/:workspaceId/reports/:runId': both(readers),
  'GET /api/workspaces/:workspaceId/reports/:runId/file': both(readers),
  'GET /api/workspaces/:workspaceId/reports/:runId/changes': both(readers),
  'GET /api/workspaces/:workspaceId/reports/:runId/deliveries': both(leaders),
  'POST /api/workspaces/:workspaceId/reports/:runId/deliveries/:personId': both(leaders),
  'GET /api/workspaces/:workspaceId/schedules/:scheduleId/as/:personId': both(leaders),
  'POST /api/workspaces/:workspaceId/schedules/:scheduleId/owner': both(leaders),
  'GET /api/workspaces/:workspaceId/report': both([...staff, 'tia']),
  'GET /api/workspaces/:workspaceId/report-file': both([...staff, 'tia']),
  'GET /api/workspaces/:workspaceId/imports': both([...leaders, 'tia']),
  'POST /api/workspaces/:workspaceId/imports': both([...leaders, 'tia']),
  'GET /api/workspaces/:workspaceId/imports/:importId': both(leaders),
  'PATCH /api/workspaces/:workspaceId/imports/:importId': both(leaders),
  'POST /api/workspaces/:workspaceId/imports/:importId/acceptance': both(leaders),
  'DELETE /api/workspaces/:workspaceId/imports/:importId': both(leaders),
  'GET /api/troubles': both(['ada', 'tia']),
  'GET /api/workspaces/:workspaceId/health': both(['ada', 'tia']),
  'GET /api/workspaces/:workspaceId/deliveries': both(['ada', 'tia']),
  // There is no such message, for nobody.
  'POST /api/workspaces/:workspaceId/health/resend': both(['ada', 'tia']),
  'POST /api/workspaces/:workspaceId/health/dismissal': both(['ada', 'tia']),
  'GET /api/workspaces/:workspaceId/roles': both(['ada', 'tia']),
  'POST /api/workspaces/:workspaceId/roles': both(['ada', 'tia']),
  // There is no such role, for nobody.
  'PATCH /api/workspaces/:workspaceId/roles/:roleId': both([]),
  'POST /api/workspaces/:workspaceId/roles/:roleId/removal': both([]),
  'PATCH /api/workspaces/:workspaceId/people/:personId/role': both(['ada']),
  // Nobody here answers for both departments of the tenant.
  'PATCH /api/workspaces/:workspaceId/people/:personId/tenant-role': both([]),
  'GET /api/workspaces/:workspaceId/export-limits': both(['ada', 'tia']),
  'PATCH /api/workspaces/:workspaceId/export-limits': both(['ada', 'tia']),
  'GET /api/workspaces/:workspaceId/settings/changes': both(['ada', 'tia']),
  // There is no such change, for nobody.
  'GET /api/workspaces/:workspaceId/settings/changes/:sequence': both([]),
  'POST /api/workspaces/:workspaceId/settings/changes/:sequence/roll-back': both([]),
  'GET /api/campaigns/:campaignId/why': asGuest,
  'GET /api/campaigns/:campaignId/deletion': both(['ada', 'mia', 'olga']),
  'POST /api/campaigns/:campaignId/deletion': both(['ada', 'mia', 'olga']),
  'DELETE /api/campaigns/:campaignId/tasks/:taskId': both(['ada', 'mia', 'olga']),
  // Nothing lies in the trash, for nobody.
  'POST /api/campaigns/:campaignId/restoration': both([]),
  'POST /api/workspaces/:workspaceId/restoration': both([]),
  'DELETE /api/workspaces/:workspaceId/schedules/:scheduleId': both(leaders),
  'DELETE /api/workspaces/:workspaceId/routes/:routeId': both([...leaders, 'tia']),
  'GET /api/workspaces/:workspaceId/trash': both(inside),
  'GET /api/campaigns/:campaignId/access': both(involved),
  'GET /api/campaigns/:campaignId/access/people': both(['ada', 'mia', 'olga']),
  'POST /api/campaigns/:campaignId/grants': both(['ada', 'mia', 'olga']),
  // There is no such grant, no such guest and no such wish, for nobody.
  'PATCH /api/campaigns/:campaignId/grants/:grantId': both([]),
  'DELETE /api/campaigns/:campaignId/grants/:grantId': both([]),
  'PUT /api/campaigns/:campaignId/guests/:personId/end': both([]),
  'POST /api/campaigns/:campaignId/access-requests/:requestId/answer': both([]),
  // Whoever asks is answered alike, also where there is nothing.
  'POST /api/campaigns/:campaignId/access-requests': { ...both(everybody), writes: everybody },
  'GET /api/workspaces/:workspaceId/access': both([...leaders, 'tia']),
  'POST /api/workspaces/:workspaceId/grants': both([...leaders, 'tia']),
  'GET /api/workspaces/:workspaceId/access/people': both([...leaders, 'tia']),
  'PATCH /api/workspaces/:workspaceId/grants/:grantId': both([]),
  'DELETE /api/workspaces/:workspaceId/grants/:grantId': both([]),
  'POST /api/workspaces/:workspaceId/bulk-preview': { ...both(inside), writes: [] },
  'POST /api/workspaces/:workspaceId/bulk-changes': { ...both(inside), writes: involved },
  // There is no such batch, for nobody.
  'GET /api/workspaces/:workspaceId/bulk-changes/:batchId': both([]),
  'POST /api/workspaces/:workspaceId/bulk-changes/:batchId/undo': both([]),
  // One chain for the whole tenant: nobody here answers for both of its departments.
  'GET /api/audit': both(['ada', 'wes', 'tia']),
  'GET /api/audit/found': both(['ada', 'wes', 'tia']),
  'GET /api/audit/export': both([]),
  'GET /api/privacy': both(everybody),
  'POST /api/workspaces/:workspaceId/people/:personId/contact': both(staff),
  // About Ann: she may have it, and nobody here answers for both departments of the tenant.
  'POST /api/privacy/exports': both(['ann']),
  'GET /api/privacy/exports/:exportId/file': both([]),
  'GET /api/privacy/retention': both([]),
  'PATCH /api/privacy/retention': both([]),
  'POST /api/privacy/retention/preview': both([]),
  'POST /api/privacy/erasures': both([]),
  'POST /api/privacy/erasures/:erasureId/start': both([]),
  'POST /api/privacy/erasures/:erasureId/cancel': both([]),
  'GET /api/privacy/erasures/:erasureId/proof': both([]),
  'GET /api/workspaces/:workspaceId/reach': both(['ada', 'tia']),
  'GET /api/campaigns/:campaignId/approvals/:requestId/links': both(involved),
  'POST /api/campaigns/:campaignId/approvals/:requestId/links': both(involved),
  // There is no such link, for nobody.
  'POST /api/campaigns/:campaignId/approvals/:requestId/links/:linkId/revocation': both([]),
  'GET /api/workspaces/:workspaceId/people/:personId/holdings': both(leaders),
  'POST /api/workspaces/:workspaceId/people/:personId/handovers': both(leaders),
  // There is no such hand-over, for nobody.
  'GET /api/workspaces/:workspaceId/handovers/:handoverId': both([]),
  'POST /api/workspaces/:workspaceId/handovers/:handoverId/stop': both([]),
};

/** Who has no business at all with this department's things, whatever call joins the contract. */
export const outsiders: readonly Visitor[] = ['nobody', 'ines', 'eve', 'wes'];

/** The most that a role may ever be given, by verb; a verb that is not named here is for staff alone. */
export const guestsMay: Readonly<Record<string, 'always' | 'involved' | 'meant' | 'made'>> = {
  'workspace.read': 'always',
  'people.read': 'always',
  'person.readContact': 'meant',
  'campaign.read': 'involved',
  'task.read': 'involved',
  'task.edit': 'meant',
  'launch.tick': 'meant',
  'asset.read': 'involved',
  'asset.add': 'involved',
  'asset.remove': 'made',
  'approval.read': 'meant',
  'approval.askToReopen': 'meant',
  // Naming points as a reviewer, which decides nothing.
  'approval.review': 'meant',
};
export const notForMembers: ReadonlySet<string> = new Set([
  'people.manage',
  'people.appoint',
  'role.edit',
  'people.handOver',
  'report.schedule',
  'import.run',
  'health.read',
  'health.resend',
  'approval.reopen',
  'approval.override',
  'route.edit',
  'template.edit',
]);
export const forAdminsAlone: ReadonlySet<string> = new Set([
  'people.manage',
  'role.edit',
  'health.read',
  'health.resend',
]);
