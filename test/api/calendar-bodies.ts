/** Bodies about when is worked that pass the schema of their call. */
export const calendarBodies: Readonly<Record<string, unknown>> = {
  'PATCH /api/me/calendar': {
    ifVersion: null,
    country: 'DE',
    week: [1, 2, 3, 4, 5],
    hours: [{ from: '09:00', to: '17:00' }],
    leave: [],
  },
  'PATCH /api/workspaces/:workspaceId/calendar': {
    ifVersion: null,
    country: 'byZone',
    makeUpDays: true,
    daysOff: [],
    extraWorkdays: [],
  },
};
