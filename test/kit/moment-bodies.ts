/** Bodies of the calls about the department's own dates and about views, which pass their schemas. */
export const momentBodies = (once: () => string) => ({
  'POST /api/workspaces/:workspaceId/occasions': () => ({
    once: once(),
    type: 'fair',
    name: 'Mine',
    start: '2026-03-09',
    end: '2026-03-11',
    place: '',
    country: null,
    note: '',
  }),
  'PATCH /api/workspaces/:workspaceId/occasions/:occasionId': () => ({
    ifVersion: '1',
    edit: { name: 'Mine' },
  }),
  'POST /api/workspaces/:workspaceId/occasions/file': () => ({
    fileName: 'mine.ics',
    rows: [{ uid: 'one', name: 'Mine', start: '2026-03-09', end: '2026-03-09', place: '', note: '' }],
    write: true,
  }),
  'POST /api/workspaces/:workspaceId/views': () => ({
    once: once(),
    name: 'Mine',
    screen: 'board',
    search: 'status=running',
    shared: false,
  }),
  'PATCH /api/workspaces/:workspaceId/views/:viewId': () => ({ ifVersion: '1', edit: { name: 'Mine' } }),
  'PUT /api/workspaces/:workspaceId/first-view': () => ({ viewId: null }),
});
