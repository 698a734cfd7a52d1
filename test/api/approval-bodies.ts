import type { RouteDraft } from '../../src/contract/requests.ts';

/** A route that a workspace can have: one stage, answered by its managers. */
export const draftRoute: RouteDraft = {
  routeId: 'ours',
  name: 'Ours',
  when: [],
  place: 5,
  duplicates: 'onceAtLast',
  stages: [
    {
      id: 'managers',
      name: 'Managers',
      after: [],
      when: [],
      rule: { mode: 'any' },
      approvers: [{ who: 'role', role: 'manager' }],
      primary: null,
      veto: [],
      reviewers: [],
      rejects: 'endsAll',
      distinct: false,
      watches: ['content', 'money', 'date', 'audience', 'asset'],
      deadlineHours: 16,
      usualHours: 4,
      ladder: [{ afterHours: 16, act: 'askTerminalOwner', to: [] }],
    },
  ],
  observers: [],
  terminalOwners: [
    { who: 'role', role: 'admin' },
    { who: 'role', role: 'manager' },
  ],
  undoMinutes: 10,
  active: true,
};

const request = 'POST /api/campaigns/:campaignId/approvals/:requestId';

/** A body that passes the schema of each call about approvals. */
export const approvalBodies: Readonly<Record<string, unknown>> = {
  'POST /api/campaigns/:campaignId/approvals': {
    once: 'once-0009',
    ifVersion: '1',
    approverIds: ['mei'],
    mode: 'any',
    dueAt: null,
    note: '',
  },
  [`${request}/decisions`]: { verb: 'approve', revisionShown: 1, round: 1, comment: '' },
  [`${request}/withdrawal`]: { reason: '' },
  [`${request}/transfer`]: { toId: 'mei', comment: '' },
  [`${request}/return`]: { stageId: 'stage-1', comment: 'Again' },
  [`${request}/approvers`]: { toId: 'mei', where: 'after', comment: '' },
  [`${request}/copies`]: { toId: 'mei', comment: '' },
  [`${request}/urging`]: { toId: 'mei' },
  [`${request}/override`]: { verb: 'approve', reason: 'Needed today' },
  [`${request}/reopening`]: { reason: 'Too fast' },
  [`${request}/links`]: { forName: 'Somebody outside', days: 7, withFiles: true },
  [`${request}/points`]: { text: 'Too dark', anchor: null },
  [`${request}/points/:pointId/settlement`]: { how: 'resolved', words: '' },
  'POST /api/me/approvals/decisions': {
    verb: 'approve',
    comment: '',
    requests: [{ campaignId: 'nothing', requestId: 'nothing', round: 1, revisionShown: 1 }],
  },
  'POST /api/me/approvals/transfers': {
    toId: 'bo',
    comment: '',
    requests: [{ campaignId: 'nothing', requestId: 'nothing' }],
  },
  'POST /api/me/approvals/undo': { requests: [{ campaignId: 'nothing', requestId: 'nothing' }] },
  'POST /api/campaigns/:campaignId/edit-preview': { edit: { goal: 'More' } },
  'POST /api/workspaces/:workspaceId/routes': { basedOn: 0, route: draftRoute },
  'POST /api/workspaces/:workspaceId/routes/trial': {
    route: draftRoute,
    sample: { type: 'launch', channels: ['email'], amount: null },
  },
  'POST /api/workspaces/:workspaceId/people/:personId/delegations': {
    once: 'once-0009',
    toId: 'mei',
    startsAt: '2026-03-05T01:00:00.000Z',
    endsAt: '2026-03-12T01:00:00.000Z',
    subjects: null,
    upTo: null,
  },
};
