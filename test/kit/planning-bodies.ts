/** Bodies of the calls about risks, looking back and ideas, which pass their schemas. */
export const planningBodies = (once: () => string) => ({
  'POST /api/campaigns/:campaignId/risks': () => ({
    once: once(),
    name: 'Mine',
    probability: 3,
    impact: 4,
    mitigation: '',
    trigger: '',
    contingency: '',
    ownerId: null,
    state: 'open',
  }),
  'PATCH /api/campaigns/:campaignId/risks/:riskId': () => ({ ifVersion: '1', edit: { name: 'Mine' } }),
  'PATCH /api/workspaces/:workspaceId/planning-rule': () => ({ retrospectiveDays: 7, version: null }),
});
