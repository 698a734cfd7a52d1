import { z } from 'zod';
import { accessEndpoints } from './access-endpoints.ts';
import { auditEndpoints } from './audit-endpoints.ts';
import { analyticsEndpoints } from './analytics-endpoints.ts';
import { approvalEndpoints } from './approval-endpoints.ts';
import { bulkEndpoints } from './bulk-endpoints.ts';
import { secondPersonEndpoints } from './second-person-endpoints.ts';
import { conflictEndpoints } from './conflict-endpoints.ts';
import { dayEndpoints } from './day-endpoints.ts';
import { reminderEndpoints } from './reminder-endpoints.ts';
import { feedEndpoints } from './feed-endpoints.ts';
import { intakeEndpoints } from './intake-endpoints.ts';
import { viewLinkEndpoints } from './view-link-endpoints.ts';
import { calendarChangeEndpoints } from './calendar-change-endpoints.ts';
import { calendarEndpoints } from './calendar-endpoints.ts';
import { viewEndpoints } from './view-endpoints.ts';
import { calendarLineEndpoints } from './calendar-line-endpoints.ts';
import { calendarSheetEndpoints } from './calendar-sheet-endpoints.ts';
import { reportFileEndpoints } from './report-file-endpoints.ts';
import { momentEndpoints } from './moment-endpoints.ts';
import { channelEndpoints } from './channel-endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { fileEndpoints } from './file-endpoints.ts';
import { importEndpoints } from './import-endpoints.ts';
import { reportEndpoints } from './report-endpoints.ts';
import { reportRunEndpoints } from './report-run-endpoints.ts';
import { taskBatchEndpoints } from './task-batch-endpoints.ts';
import { taskEndpoints } from './task-endpoints.ts';
import { evidenceEndpoints } from './evidence-endpoints.ts';
import { deliveryEndpoints } from './delivery-endpoints.ts';
import { healthEndpoints } from './health-endpoints.ts';
import { leaverEndpoints } from './leaver-endpoints.ts';
import { linkEndpoints } from './link-endpoints.ts';
import { roleEndpoints } from './role-endpoints.ts';
import { privacyEndpoints } from './privacy-endpoints.ts';
import * as requests from './requests.ts';
import { exportLimitEndpoints } from './export-limit-endpoints.ts';
import { launchEndpoints } from './launch-endpoints.ts';
import { resultEndpoints } from './result-endpoints.ts';
import { dashboardEndpoints } from './dashboard-endpoints.ts';
import { contentEndpoints } from './content-endpoints.ts';
import { expenseEndpoints } from './expense-endpoints.ts';
import { trackedLinkEndpoints } from './tracked-link-endpoints.ts';
import { budgetEndpoints } from './budget-endpoints.ts';
import { goalEndpoints } from './goal-endpoints.ts';
import { riskEndpoints } from './risk-endpoints.ts';
import { ideaEndpoints } from './idea-endpoints.ts';
import { vendorEndpoints } from './vendor-endpoints.ts';
import { personaEndpoints } from './persona-endpoints.ts';
import { programmeEndpoints } from './programme-endpoints.ts';
import { retrospectiveEndpoints } from './retrospective-endpoints.ts';
import { seriesEndpoints } from './series-endpoints.ts';
import { settingEndpoints } from './setting-endpoints.ts';
import { planEndpoints } from './plan-endpoints.ts';
import { trashEndpoints } from './trash-endpoints.ts';
import { workloadEndpoints } from './workload-endpoints.ts';
import { teamEndpoints } from './team-endpoints.ts';
import { templateEndpoints } from './template-endpoints.ts';
import * as views from './views.ts';

export type { Endpoint } from './endpoint.ts';

const text = z.string().max(2_000);

/** What can be wrong with the template that a campaign is made from. */
/** A campaign that joins a programme, or takes more of its budget. */
const ofProgramme = ['notFound', 'unfit', 'overBudget', 'rateMissing'] as const;
const fromTemplate = ['unknownStep', 'unknownRole', 'duplicate', 'guestCannotDecide', 'tooLarge'] as const;

/** The whole public API: routes, typed client and OpenAPI document are made from this table. */
export const endpoints = {
  'GET /api/me': { summary: 'Who I am, what I may open, and the service clock', reply: views.Me },
  'PATCH /api/me': { summary: 'Change my language or time zone', body: requests.EditMe, reply: views.Me },
  'GET /api/me/work': {
    summary:
      'Everything that waits for me: tasks, approvals and reviews across campaigns, and reports that I own',
    reply: z.array(views.WorkView),
  },

  'GET /api/workspaces/:workspaceId/people': {
    summary: 'Everybody in the workspace',
    reply: z.array(views.PersonView),
  },
  'GET /api/workspaces/:workspaceId/board': {
    summary: 'Counts and first cards of each column',
    reply: views.BoardView,
  },
  'GET /api/workspaces/:workspaceId/campaigns': {
    summary: 'Summaries of all campaigns that I may see',
    reply: z.array(views.SummaryView),
  },
  'GET /api/workspaces/:workspaceId/summaries': {
    summary: 'Summaries of some campaigns, after a live notice',
    query: z.strictObject({ ids: text }),
    reply: z.array(views.SummaryView),
  },
  'GET /api/workspaces/:workspaceId/live': { summary: 'Server-sent events: what changed', reply: 'stream' },
  'POST /api/workspaces/:workspaceId/campaigns': {
    summary: 'Create a campaign',
    body: requests.CreateCampaign,
    reply: views.CampaignView,
    refusals: [
      'unknownPerson',
      'flightReversed',
      'clash',
      'lockedByTemplate',
      ...ofProgramme,
      ...fromTemplate,
    ],
  },

  'GET /api/campaigns/:campaignId': { summary: 'One campaign', reply: views.CampaignView },
  'PATCH /api/campaigns/:campaignId': {
    summary: 'Edit a campaign',
    body: requests.EditCampaign,
    reply: views.CampaignView,
    refusals: [
      'stale',
      'unknownPerson',
      'flightReversed',
      'wrongStatus',
      'clash',
      'reasonNeeded',
      'lockedByTemplate',
      'tooLarge',
      ...ofProgramme,
    ],
  },
  'POST /api/campaigns/:campaignId/status': {
    summary: 'Move a campaign to another status',
    body: requests.ChangeStatus,
    reply: views.CampaignView,
    refusals: [
      'stale',
      'wrongStatus',
      'approvalNeeded',
      'approvalRunning',
      'launchBlocked',
      'secondPersonNeeded',
      'nobodyToConfirm',
    ],
  },
  'POST /api/campaigns/:campaignId/flight': {
    summary: 'Move or resize the flight',
    body: requests.MoveCampaign,
    reply: views.CampaignView,
    refusals: [
      'stale',
      'flightReversed',
      'wrongStatus',
      'clash',
      'reasonNeeded',
      'lockedByTemplate',
      'tooLarge',
    ],
  },
  'GET /api/campaigns/:campaignId/history': {
    summary: 'What happened, newest first',
    query: z.strictObject({ cursor: text.optional() }),
    reply: z.strictObject({ events: z.array(views.EventView), next: z.string().nullable() }),
  },
  'GET /api/campaigns/:campaignId/brief-versions': {
    summary: 'Every version of the brief, the newest first, and which were approved',
    reply: z.strictObject({
      versions: z.array(
        z.strictObject({
          number: z.number().int(),
          text: z.string(),
          byId: z.string(),
          at: z.string(),
          approvedAt: z.string().nullable(),
        }),
      ),
    }),
  },

  ...taskEndpoints,
  ...taskBatchEndpoints,
  ...fileEndpoints,
  ...approvalEndpoints,
  ...evidenceEndpoints,
  ...calendarChangeEndpoints,
  ...calendarEndpoints,
  ...momentEndpoints,
  ...viewEndpoints,
  ...calendarLineEndpoints,
  ...calendarSheetEndpoints,
  ...reportFileEndpoints,
  ...seriesEndpoints,
  ...dayEndpoints,
  ...reminderEndpoints,
  ...conflictEndpoints,
  ...teamEndpoints,
  ...workloadEndpoints,
  ...feedEndpoints,
  ...viewLinkEndpoints,
  ...intakeEndpoints,
  ...secondPersonEndpoints,
  ...analyticsEndpoints,
  ...channelEndpoints,
  ...auditEndpoints,
  ...privacyEndpoints,
  ...roleEndpoints,
  ...settingEndpoints,
  ...planEndpoints,
  ...resultEndpoints,
  ...launchEndpoints,
  ...dashboardEndpoints,
  ...contentEndpoints,
  ...expenseEndpoints,
  ...trackedLinkEndpoints,
  ...goalEndpoints,
  ...budgetEndpoints,
  ...riskEndpoints,
  ...retrospectiveEndpoints,
  ...ideaEndpoints,
  ...personaEndpoints,
  ...vendorEndpoints,
  ...programmeEndpoints,
  ...templateEndpoints,
  ...exportLimitEndpoints,
  ...trashEndpoints,
  ...healthEndpoints,
  ...deliveryEndpoints,
  ...accessEndpoints,
  ...bulkEndpoints,
  ...leaverEndpoints,
  ...linkEndpoints,

  ...reportEndpoints,
  ...reportRunEndpoints,
  ...importEndpoints,

  'GET /api/troubles': {
    summary: 'Messages that could not be delivered, for administrators',
    query: z.strictObject({ workspaceId: text }),
    reply: z.array(views.DeliveryTroubleView),
  },
  'GET /api/workspaces/:workspaceId/reach': {
    summary: 'People whom the bot cannot reach, and missing permissions, for administrators',
    reply: views.ReachView,
  },
} as const satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
