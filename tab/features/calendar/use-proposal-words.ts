import { useQueryClient } from '@tanstack/react-query';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { Flight } from '../../../src/domain/campaign.ts';
import { alongIn, knownFrame, readFrame } from '../../data/along-frame.ts';
import { useClient } from '../../data/client.ts';
import { useGoAlong } from '../../data/go-along.ts';
import { useAlongWords } from '../../ui/along-words.ts';
import { daysFromTo } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { alongTexts } from '../../ui/texts/along.ts';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import { campaignTexts } from '../../ui/texts/campaigns.ts';
import { useStable } from '../../ui/use-stable.ts';
import { sameFlight } from './reschedule.ts';

export interface ProposalWords {
  /** "Mon 2 Mar 2026 – Sun 15 Mar 2026 · 14 days · +3 d · 5 tasks move along": what letting go would mean. */
  readonly say: (campaign: SummaryView, after: Flight, others: number) => string;
  /** Looks at the tasks of a campaign that was taken up; `onKnown` is called when they are here, unless they were. */
  readonly look: (campaign: SummaryView, onKnown: () => void) => void;
  /** From now on its tasks go along, or stay. */
  readonly toggle: () => void;
}

export function useProposalWords(): ProposalWords {
  const text = useTexts(calendarTexts);
  const { days } = useTexts(campaignTexts);
  const { onlyCampaign } = useTexts(alongTexts);
  const format = useFormat();
  const client = useClient();
  const queries = useQueryClient();
  const alongWords = useAlongWords();
  const [goAlong, setGoAlong] = useGoAlong();

  const say = useStable(({ id, flight: before }: SummaryView, after: Flight, others: number): string => {
    const moved = before ? daysFromTo(before.start, after.start) : 0;
    const shift = moved === 0 && before ? daysFromTo(before.end, after.end) : moved;
    const length = daysFromTo(after.start, after.end) + 1;
    const words = text.proposal(format.longRange(after.start, after.end), days(length), text.shift(shift));
    if (sameFlight(before, after)) return words;
    if (others > 0)
      return [words, text.others(others), goAlong ? '' : onlyCampaign].filter(Boolean).join(' · ');
    const frame = goAlong ? knownFrame(queries, id) : undefined;
    const along = frame && alongWords.sum(alongIn(frame, before, after));
    return [words, goAlong ? along : onlyCampaign].filter(Boolean).join(' · ');
  });
  const look = useStable(({ id }: SummaryView, onKnown: () => void): void => {
    if (knownFrame(queries, id)) return;
    // What cannot be read is not told of; letting go says why.
    readFrame(client, queries, id).then(onKnown, () => undefined);
  });
  const toggle = useStable(() => setGoAlong(!goAlong));
  return { say, look, toggle };
}
