import type { Campaign } from '../../../src/domain/campaign.ts';
import { campaign } from './some-campaigns.ts';

/** A campaign to which nothing is missing, owned by the one who looks. */
export function readyCampaign(facts: Partial<Campaign> = {}): Campaign {
  return campaign('fair', {
    name: 'Spring fair',
    code: 'MKT-7',
    status: 'planning',
    brief: 'Show the new lamps.',
    goal: '120 leads',
    flight: { start: '2026-03-16', end: '2026-03-20' },
    channels: ['tradeShow'],
    budget: { minor: 8_000_000, currency: 'CNY' },
    ...facts,
  });
}
