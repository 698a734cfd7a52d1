import type { Occasion } from '../../src/domain/occasion.ts';
import type { FirstView, SavedView } from '../../src/domain/saved-view.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

const at = '2026-03-02T01:00:00.000Z';

/** The department's own dates, and views that were kept. */
export const momentSamples = {
  occasion: ({ tenantId }: Partition, id: string, chance: Chance): Occasion => ({
    kind: 'occasion',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    type: chance.pick(['fair', 'shoot', 'other']),
    name: chance.pick(['Spring fair', '春季發表會 🎉', "O'Brien’s launch"]),
    start: '2026-03-02',
    end: chance.pick(['2026-03-02', '2026-03-05']),
    place: 'Hall 4',
    country: chance.pick([null, 'TW']),
    note: '',
    uid: chance.pick([null, 'one@calendar.example']),
    createdBy: 'lin',
    createdAt: at,
  }),
  savedView: ({ tenantId }: Partition, id: string, chance: Chance): SavedView => ({
    kind: 'savedView',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    ownerId: chance.pick(['lin', 'bo']),
    name: chance.pick(['Running', '双11 看板']),
    screen: chance.pick(['board', 'calendar', 'list']),
    search: 'status=running',
    shared: chance.pick([true, false]),
    createdAt: at,
  }),
  firstView: ({ tenantId }: Partition, id: string): FirstView => ({
    kind: 'firstView',
    schema: 1,
    id,
    tenantId,
    personId: 'lin',
    viewId: 'view',
  }),
};
