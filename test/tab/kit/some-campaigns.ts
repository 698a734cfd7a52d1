import type { Campaign } from '../../../src/domain/campaign.ts';
import { blankCampaign } from '../../kit/fake-summary.ts';

/** A campaign with what a test says about it. */
export function campaign(id: string, facts: Partial<Campaign> = {}): Campaign {
  return {
    ...blankCampaign,
    id,
    code: `MKT-${id.length}`,
    name: id,
    ownerId: 'lin',
    createdBy: 'lin',
    updatedAt: '2026-02-01T08:00:00.000Z',
    ...facts,
  };
}

/** Three campaigns of the kinds that matter on a board: one that may move on, one that may not, one that runs. */
export const springs: readonly Campaign[] = [
  campaign('idea', {
    name: 'Spring idea',
    status: 'draft',
    flight: { start: '2026-04-06', end: '2026-04-12' },
  }),
  campaign('plan', {
    name: 'Spring plan',
    status: 'planning',
    flight: { start: '2026-03-23', end: '2026-03-29' },
  }),
  campaign('late', {
    name: 'Late plan',
    status: 'planning',
    flight: { start: '2026-05-04', end: '2026-05-10' },
  }),
  campaign('run', {
    name: 'Spring run',
    status: 'running',
    ownerId: 'anna',
    flight: { start: '2026-03-02', end: '2026-03-15' },
    channels: ['email', 'social'],
    budget: { minor: 95_000_000, currency: 'CNY' },
    approval: { requestId: 'a', state: 'approved' },
  }),
  campaign('old', {
    name: 'Winter end',
    status: 'archived',
    flight: { start: '2025-12-01', end: '2025-12-24' },
  }),
];
