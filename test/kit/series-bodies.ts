/** A weekly review that passes the schema. */
export const weekly = {
  title: 'Mine',
  description: '',
  assigneeId: null,
  priority: 'low',
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  start: '2026-12-07',
  time: null,
  zone: 'Asia/Shanghai',
  holidays: 'stay',
  lead: 0,
} as const;

const { rule, start, time, zone, holidays } = weekly;

/** Good bodies of the calls about what recurs that need no version. */
export function seriesBodies(once: () => string): Readonly<Record<string, () => unknown>> {
  return {
    'POST /api/campaigns/:campaignId/series': () => ({ once: once(), ...weekly }),
    'POST /api/campaigns/:campaignId/series/foreseen': () => ({ rule, start, time, zone, holidays }),
    'POST /api/campaigns/:campaignId/series/:seriesId/skips': () => ({ date: '2026-12-14' }),
    'POST /api/campaigns/:campaignId/series/:seriesId/tasks': () => ({ date: '2026-12-21' }),
  };
}
