import type { LaunchChecklist } from '../../src/domain/launch-checklist.ts';
import type { Baseline } from '../../src/domain/baseline.ts';
import type { Teams } from '../../src/domain/team.ts';
import type { DepartmentCalendar, PersonalCalendar } from '../../src/domain/working-week.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

/** When is worked. */
export const calendarSamples = {
  departmentCalendar: ({ tenantId }: Partition, id: string, chance: Chance): DepartmentCalendar => ({
    kind: 'departmentCalendar',
    schema: 1,
    id,
    tenantId,
    country: chance.pick(['byZone', 'none', 'TW']),
    makeUpDays: chance.pick([true, false]),
    daysOff: [{ date: '2026-10-08', name: "O'Brien 春遊 🎉" }],
    extraWorkdays: [],
  }),
  teams: ({ tenantId }: Partition, id: string, chance: Chance): Teams => ({
    kind: 'teams',
    schema: 1,
    id,
    tenantId,
    teams: [
      {
        id: 'content',
        name: "O'Brien 內容組 🎉",
        memberIds: ['lin', 'mei'],
        country: chance.pick([null, 'DE', 'none']),
        daysOff: [],
        extraWorkdays: [{ date: '2026-10-10', name: 'Launch' }],
      },
    ],
  }),
  launchChecklist: ({ tenantId, scope }: Partition, id: string, chance: Chance): LaunchChecklist => ({
    kind: 'launchChecklist',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: scope,
    entries: [
      {
        id: 'proofread',
        ownerId: chance.pick(['lin', null]),
        due: '2026-03-06',
        evidence: '校对完成 🎉',
        ticked: { byId: 'mei', at: '2026-03-02T09:00:00.000Z' },
        waived: null,
      },
    ],
  }),
  baseline: ({ tenantId, scope }: Partition, id: string, chance: Chance): Baseline => ({
    kind: 'baseline',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    campaignId: scope,
    keptAt: '2026-03-02T09:00:00.000Z',
    keptBy: chance.pick(['lin', 'mei']),
    spans: { [id]: { start: '2026-03-02', due: '2026-03-06' } },
  }),
  personalCalendar: ({ tenantId }: Partition, id: string, chance: Chance): PersonalCalendar => ({
    kind: 'personalCalendar',
    schema: 1,
    id,
    tenantId,
    personId: 'lin',
    country: chance.pick([null, 'DE']),
    week: [1, 2, 3, 4],
    hours: [{ from: '08:00', to: '17:30' }],
    leave: [{ from: '2026-03-02', to: '2026-03-06' }],
  }),
};
