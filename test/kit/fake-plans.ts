import type { Plan } from '../../src/domain/conflict.ts';
import { marketingChannels } from '../../src/domain/campaign.ts';
import { addDays } from '../../src/domain/time.ts';
import type { Chance } from './chance.ts';

/** Plans of a department over so many days, with some of so many segments, regions and venues each. */
export function fakePlans(
  chance: Chance,
  count: number,
  { segments, days, first = '2026-01-01' }: { segments: number; days: number; first?: string },
): Plan[] {
  const dates = Array.from({ length: days + 60 }, (_, day) => addDays(first, day));
  const at = (day: number): string => dates[day] ?? first;
  const some = (most: number, from: number, name: string): string[] =>
    [
      ...new Set(Array.from({ length: chance.below(most + 1) }, () => `${name} ${chance.below(from)}`)),
    ].toSorted();
  return Array.from({ length: count }, (_, number) => {
    const start = chance.below(days);
    const end = start + 3 + chance.below(28);
    return {
      id: `campaign-${number}`,
      flight: { start: at(start), end: at(end) },
      channels: [...new Set([0, 1].map(() => chance.pick(marketingChannels)))].toSorted(),
      segments: some(2, segments, 'segment'),
      audience: chance.below(3) === 0 ? `audience ${chance.below(segments)}` : '',
      regions: some(2, 20, 'region'),
      venue: chance.below(20) === 0 ? `hall ${chance.below(30)}` : '',
      budget: chance.below(4) === 0 ? null : { minor: 1_000_00 * (1 + chance.below(900)), currency: 'CNY' },
      load: Array.from({ length: chance.below(3) }, () => ({
        personId: `person-${chance.below(60)}`,
        week: at(Math.floor((start + chance.below(14)) / 7) * 7 + 4),
        tasks: 1 + chance.below(4),
      })),
    };
  });
}
