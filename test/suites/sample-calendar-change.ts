import type { CalendarChange } from '../../src/domain/calendar-change.ts';
import { departmentPlain } from '../../src/domain/working-week.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

/** A day that was declared a workday after requests were sent. */
export function calendarChangeSample({ tenantId }: Partition, id: string, chance: Chance): CalendarChange {
  const before = departmentPlain(tenantId, 'brand');
  const extraWorkdays = [{ date: '2026-10-10', name: 'Make-up day' }];
  return {
    kind: 'calendarChange',
    schema: 1,
    id,
    tenantId,
    byId: 'lead',
    at: '2026-09-29T01:00:00.000Z',
    choice: chance.pick(['apply', 'keep'] as const),
    state: 'done',
    before,
    after: { ...before, extraWorkdays },
    shifts: [
      {
        workspaceId: 'brand',
        campaignId: 'one',
        requestId: 'request',
        stageId: 'stage-1',
        openedAt: '2026-09-28T01:00:00.000Z',
        what: 'deadline',
        from: '2026-10-12T10:00:00.000Z',
        to: '2026-10-10T10:00:00.000Z',
        personIds: ['approver', 'requester'],
      },
    ],
    worked: 1,
  };
}
