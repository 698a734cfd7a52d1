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
  'PUT /api/campaigns/:campaignId/retrospective': () => ({
    ifVersion: null,
    content: {
      points: [],
      scores: {
        effect: { score: 4, words: '' },
        efficiency: { score: null, words: '' },
        innovation: { score: null, words: '' },
      },
    },
  }),
  'POST /api/campaigns/:campaignId/retrospective/publication': () => ({ ifVersion: null }),
  'POST /api/campaigns/:campaignId/taken-actions': () => ({ fromCampaignId: 'elsewhere', taskId: 'poster' }),
  'POST /api/workspaces/:workspaceId/ideas': () => ({ once: once(), title: 'Mine', text: '', tags: [] }),
  'PATCH /api/workspaces/:workspaceId/ideas/:ideaId': () => ({ ifVersion: '1', edit: { title: 'Mine' } }),
  'PUT /api/workspaces/:workspaceId/ideas/:ideaId/vote': () => ({ on: true }),
});
