import {
  type Intake,
  type WorkRequest,
  plainIntake,
  workRequestStates,
} from '../../src/domain/work-request.ts';
import type { Partition } from '../../src/ports.ts';
import type { Chance } from '../kit/chance.ts';

/** Work that somebody asks for, and who takes it. */
export const intakeSamples = {
  intake: ({ tenantId }: Partition, id: string, chance: Chance): Intake => ({
    ...plainIntake(tenantId, id),
    next: 1 + chance.below(99),
  }),
  workRequest: ({ tenantId }: Partition, id: string, chance: Chance): WorkRequest => ({
    kind: 'workRequest',
    schema: 1,
    id,
    tenantId,
    workspaceId: 'brand',
    number: 1 + chance.below(99),
    function: chance.pick(['copy', 'design']),
    title: chance.pick(['Poster', '安心 🎉', "O'Brien"]),
    deadline: '2026-03-20',
    vision: 'A poster that one reads from the other side of the street',
    materials: ['https://files.example/poster'],
    notes: '',
    contactIds: ['bo'],
    priority: 'medium',
    campaignId: null,
    state: chance.pick(workRequestStates),
    requesterId: 'lin',
    ownerId: chance.pick([null, 'bo']),
    source: 'tab',
    turns: [{ byId: 'bo', at: '2026-03-03T01:00:00.000Z', act: 'asked', words: 'Which size?' }],
    became: null,
    createdAt: '2026-03-02T01:00:00.000Z',
    changedAt: '2026-03-03T01:00:00.000Z',
    dueKey: chance.pick(['2026-03-20', '2026-03-21']),
  }),
};
