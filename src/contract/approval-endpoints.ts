import { z } from 'zod';
import type { RefusalCode } from '../domain/refusal.ts';
import * as requests from './approval-requests.ts';
import * as views from './approval-views.ts';
import type { Endpoint } from './endpoint.ts';
import { loadEndpoints } from './load-endpoints.ts';
import { routeEndpoints } from './route-endpoints.ts';

const text = z.string().max(2_000);

/** Refusals of whoever is to be asked. */
const askable: readonly RefusalCode[] = ['unknownPerson', 'guestCannotDecide', 'ownRequest'];
const answer: readonly RefusalCode[] = [
  'notAsked',
  'ownRequest',
  'alreadyDecided',
  'requestClosed',
  'changedSinceShown',
  'samePerson',
  'commentNeeded',
  'reasonNeeded',
  'stale',
];

/** Everything that can be done about one request. */
const ofRequests = {
  'GET /api/campaigns/:campaignId/approvals': {
    summary: 'Approval requests of a campaign, newest first',
    reply: z.array(views.ApprovalView),
  },
  'POST /api/campaigns/:campaignId/approvals': {
    summary: 'Submit the plan, or a part of the campaign, for approval, along a route or to chosen people',
    body: requests.SubmitForApproval,
    reply: views.ApprovalView,
    refusals: [
      'stale',
      'wrongStatus',
      'approvalRunning',
      'pointsOpen',
      'noApprovers',
      ...askable,
      'incomplete',
      'approvalNeeded',
      'launchBlocked',
      'lockedByTemplate',
    ],
  },
  'GET /api/campaigns/:campaignId/approvals/:requestId': {
    summary: 'One request, with all that is needed to draw it',
    reply: views.ApprovalView,
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/decisions': {
    summary: 'Approve, request changes, reject',
    body: requests.Decide,
    reply: views.ApprovalView,
    refusals: answer,
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/undo': {
    summary: 'Take my latest answer back, within the minutes that the route gives',
    reply: views.ApprovalView,
    refusals: ['notAsked', 'tooLate', 'stale'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/withdrawal': {
    summary: 'Take a request back',
    body: requests.Withdraw,
    reply: views.ApprovalView,
    refusals: ['requestClosed', 'stale'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/transfer': {
    summary: "Hand my place to somebody else, or, for managers, an approver's",
    body: requests.TransferApproval,
    reply: views.ApprovalView,
    refusals: [...askable, 'requestClosed', 'notAsked', 'alreadyDecided', 'alreadyAsked', 'stale'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/return': {
    summary: 'Send the request back to an earlier stage',
    body: requests.ReturnApproval,
    reply: views.ApprovalView,
    refusals: ['requestClosed', 'ownRequest', 'notAsked', 'commentNeeded', 'stale'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/approvers': {
    summary: 'Have one more person asked: before me, after me, or beside me',
    body: requests.AddApprover,
    reply: views.ApprovalView,
    refusals: [...askable, 'requestClosed', 'notAsked', 'alreadyAsked', 'tooLarge', 'stale'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/copies': {
    summary: 'Put somebody in the picture',
    body: requests.CopyApproval,
    reply: views.ApprovalView,
    refusals: ['unknownPerson', 'guestCannotDecide', 'requestClosed', 'tooLarge', 'stale'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/urging': {
    summary: 'Urge one person who is asked, at most once in four of their working hours',
    body: requests.UrgeApprover,
    reply: views.ApprovalView,
    refusals: ['requestClosed', 'notAsked', 'tooSoon', 'stale'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/override': {
    summary: 'Decide in the place of the approvers, with a reason that everybody is told',
    body: requests.OverrideApproval,
    reply: views.ApprovalView,
    refusals: ['requestClosed', 'ownRequest', 'reasonNeeded', 'stale'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/reopening': {
    summary: 'Open a closed request again, with a reason',
    body: requests.ReopenApproval,
    reply: views.ApprovalView,
    refusals: ['approvalRunning', 'wrongStatus', 'reasonNeeded', 'stale'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/reopening/wish': {
    summary: 'Ask to have an expired request opened again',
    reply: views.ApprovalView,
    refusals: ['wrongStatus', 'notAsked', 'stale'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/points': {
    summary: 'Name a point as a reviewer, with a veto, or as somebody who is asked',
    body: requests.NamePoint,
    reply: views.ApprovalView,
    refusals: ['requestClosed', 'ownRequest', 'notAsked', 'commentNeeded', 'tooLarge', 'stale'],
  },
  'POST /api/campaigns/:campaignId/approvals/:requestId/points/:pointId/settlement': {
    summary: 'Mark a point as done, or answer it',
    body: requests.SettlePoint,
    reply: views.ApprovalView,
    refusals: ['commentNeeded', 'stale'],
  },
} as const satisfies Record<string, Endpoint>;

export const approvalEndpoints = {
  ...ofRequests,
  'GET /api/me/approvals': {
    summary: 'What waits for my decision, with differences and flags, by due date',
    reply: z.array(views.InboxLineView),
  },
  'POST /api/me/approvals/decisions': {
    summary: 'Give the same answer to many requests, each on its own; flagged ones only when confirmed',
    body: requests.DecideMany,
    reply: views.ManyOutcomesView,
  },
  'POST /api/me/approvals/transfers': {
    summary: 'Hand my places in many requests over to somebody, each on its own',
    body: requests.TransferMany,
    reply: views.ManyOutcomesView,
  },
  'POST /api/me/approvals/undo': {
    summary: 'Take my latest answers to many requests back, each on its own',
    body: requests.UndoMany,
    reply: views.ManyOutcomesView,
  },
  'GET /api/campaigns/:campaignId/foreseen-approval': {
    summary: 'Who would be asked if I submitted now, when, and how long it usually takes',
    /** `subject` is the JSON of what would be submitted; absent: the plan. */
    query: z.strictObject({ routeId: text.optional(), subject: z.string().max(4_000).optional() }),
    reply: views.ForeseenView,
    refusals: ['noApprovers', 'stale', 'wrongStatus', 'approvalNeeded'],
  },
  'POST /api/campaigns/:campaignId/edit-preview': {
    summary: 'What saving an edit would do to the approval; writes nothing',
    body: requests.PreviewEdit,
    reply: views.EditConsequenceView,
    refusals: ['flightReversed', 'wrongStatus'],
  },
  'GET /api/workspaces/:workspaceId/routes': {
    summary: 'Approval routes, each in the version that new requests take',
    reply: z.array(views.RouteView),
  },
  'POST /api/workspaces/:workspaceId/routes': {
    summary: 'Save a route, new or as its next version; running requests keep theirs',
    body: requests.SaveRoute,
    reply: views.RouteView,
    refusals: ['unfit', 'stale'],
  },
  'POST /api/workspaces/:workspaceId/routes/trial': {
    summary: 'Try a route on a sample without saving it: who would be asked, when, and what is wrong with it',
    body: requests.TryRoute,
    reply: views.ForeseenView,
  },
  ...routeEndpoints,
  ...loadEndpoints,
  'GET /api/workspaces/:workspaceId/people/:personId/delegations': {
    summary: 'Who answers for this person and when, newest first',
    reply: z.array(views.DelegationView),
  },
  'POST /api/workspaces/:workspaceId/people/:personId/delegations': {
    summary: 'Let somebody answer for this person for some time',
    body: requests.Delegate,
    reply: views.DelegationView,
    refusals: ['unknownPerson', 'guestCannotDecide', 'unfit', 'stale'],
  },
  'DELETE /api/workspaces/:workspaceId/people/:personId/delegations/:delegationId': {
    summary: 'End a delegation before its time',
    reply: 'none',
    refusals: ['stale'],
  },
} as const satisfies Record<string, Endpoint>;
