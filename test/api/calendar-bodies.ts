import { plainChoice } from '../../src/domain/conflict-rule.ts';

/** Bodies about when is worked, and what is in the way of it, that pass the schema of their call. */
export const calendarBodies: Readonly<Record<string, unknown>> = {
  'PATCH /api/me/calendar': {
    ifVersion: null,
    country: 'DE',
    week: [1, 2, 3, 4, 5],
    hours: [{ from: '09:00', to: '17:00' }],
    leave: [],
  },
  'PUT /api/workspaces/:workspaceId/teams': {
    teams: [{ id: 'content', name: 'Content', memberIds: [], country: null, daysOff: [], extraWorkdays: [] }],
    version: null,
  },
  'PATCH /api/workspaces/:workspaceId/calendar': {
    ifVersion: null,
    country: 'byZone',
    makeUpDays: true,
    daysOff: [],
    extraWorkdays: [],
  },
  'POST /api/workspaces/:workspaceId/calendar-changes/preview': {
    wanted: {
      of: 'department',
      draft: { country: 'byZone', makeUpDays: true, daysOff: [], extraWorkdays: [] },
    },
  },
  'POST /api/workspaces/:workspaceId/calendar-changes/undo': { once: 'take-back' },
  'POST /api/workspaces/:workspaceId/conflict-preview': {
    campaignId: 'coast',
    fields: { channels: ['email'] },
  },
  'POST /api/workspaces/:workspaceId/requests': {
    once: 'once-0001',
    brief: {
      function: 'copy',
      title: 'Poster',
      deadline: '2026-12-18',
      vision: 'Seen from afar',
      materials: [],
      notes: '',
      contactIds: [],
      priority: 'medium',
      campaignId: null,
    },
  },
  'POST /api/workspaces/:workspaceId/requests/:workRequestId/turns': { act: 'accepted' },
  'POST /api/workspaces/:workspaceId/requests/:workRequestId/conversion': { to: 'campaign', type: 'email' },
  'PUT /api/workspaces/:workspaceId/request-queues': {
    queues: { copy: [], design: [], localisation: [], web: [], seo: [], video: [], other: [] },
  },
  'POST /api/workspaces/:workspaceId/view-links': {
    name: 'For the board',
    filter: { text: '', status: [], type: [], channel: [], owner: [] },
    days: 30,
  },
  'POST /api/workspaces/:workspaceId/feeds': { name: 'My work', shows: { kind: 'mine' } },
  'POST /api/workspaces/:workspaceId/conflicts/:clashId/acceptance': { reason: 'Both are wanted' },
  'PATCH /api/workspaces/:workspaceId/conflict-rule': { ...plainChoice, version: null },
};
