import type { Flight } from '../../../src/domain/campaign.ts';
import { daysFromTo } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import { campaignTexts } from '../../ui/texts/campaigns.ts';

/** "Mon 2 Mar 2026 – Sun 15 Mar 2026 · 14 days · +3 d": what letting go would mean. */
export function useProposalWords(): (before: Flight, after: Flight) => string {
  const text = useTexts(calendarTexts);
  const { days } = useTexts(campaignTexts);
  const format = useFormat();
  return (before, after) => {
    const moved = daysFromTo(before.start, after.start);
    const shift = moved === 0 ? daysFromTo(before.end, after.end) : moved;
    const length = daysFromTo(after.start, after.end) + 1;
    return text.proposal(format.longRange(after.start, after.end), days(length), text.shift(shift));
  };
}
