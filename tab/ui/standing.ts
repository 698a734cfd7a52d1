import type { Catalogue } from '../../src/contract/words/index.ts';
import type { SummaryView } from '../../src/contract/views.ts';
import type { CampaignStatus, Flight } from '../../src/domain/campaign.ts';
import { isAtRisk, type Squeeze } from '../../src/domain/squeeze.ts';
import { daysFromTo } from './days.ts';
import type { Format } from './format.ts';
import type { CampaignTexts } from './texts/campaigns.ts';

/** "starts in 4 d", "ends today", "ended 3 d ago": only ever beside the dates themselves. */
export function phaseWords(flight: Flight, today: string, { phase }: CampaignTexts): string {
  const toStart = daysFromTo(today, flight.start);
  if (toStart > 0) return phase.startsIn(toStart);
  const toEnd = daysFromTo(today, flight.end);
  if (toEnd < 0) return phase.endedAgo(-toEnd);
  if (toEnd === 0) return phase.endsToday;
  return toStart === 0 ? phase.startsToday : phase.endsIn(toEnd);
}

/** Over for good: how far its dates are from today interests nobody. */
export function isOver(status: CampaignStatus): boolean {
  return status === 'ended' || status === 'retrospectiveDone' || status === 'archived';
}

export interface Attention {
  readonly tone: 'wait' | 'warn' | 'bad' | 'calm';
  readonly words: string;
  /** Follows the words, and is never cut. */
  readonly tail?: string;
  /** The reason, for whoever stays on it or hears it. */
  readonly why?: string;
}

const SOON_DAYS = 7;
const FAR_DAYS = 60;

/** The one thing about a campaign that matters now, or nothing. The first that holds wins. */
export function attentionOf(
  campaign: SummaryView,
  today: string,
  text: CampaignTexts,
  words: Catalogue,
  format: Pick<Format, 'longDate' | 'number'>,
): Attention | undefined {
  const { status, flight, approvalState, nextTaskDue, milestone, squeeze } = campaign;
  if (isOver(status)) return undefined;
  const approval = approvalState && tones[approvalState];
  if (approvalState && approval) return { tone: approval, words: words.approvalState[approvalState] };
  if (flight && flight.end < today) return { tone: 'bad', words: text.attention.overrun };
  const begun = flight !== null && flight.start <= today;
  const soon = flight !== null && daysFromTo(today, flight.start) <= SOON_DAYS;
  if (soon && (status === 'draft' || status === 'planning'))
    return { tone: 'bad', words: text.attention.unapproved };
  if (begun && status === 'approved') return { tone: 'warn', words: text.attention.late };
  if (nextTaskDue && nextTaskDue < today) return { tone: 'warn', words: text.attention.overdueTask };
  if (isAtRisk(squeeze, today)) return riskOf(squeeze, text, format);
  return milestone ? countdownTo(milestone, today, text) : undefined;
}

/** "At risk", because there is more to do until a day than working time left. */
export function riskOf(
  { hours, by }: Squeeze,
  { attention: { atRisk, tooMuch } }: CampaignTexts,
  format: Pick<Format, 'longDate' | 'number'>,
): Attention {
  return { tone: 'warn', words: atRisk, why: tooMuch(format.number(hours, 1), format.longDate(by)) };
}

/** "M: Print deadline in 4 d"; what is farther away than people look says nothing. */
function countdownTo(
  { title, due }: NonNullable<SummaryView['milestone']>,
  today: string,
  { milestone }: CampaignTexts,
): Attention | undefined {
  const days = daysFromTo(today, due);
  return days > FAR_DAYS
    ? undefined
    : { tone: 'calm', words: milestone.chip(title), tail: milestone.in(days) };
}

/** Answers that need somebody; a plain yes does not. */
const tones: Record<NonNullable<SummaryView['approvalState']>, Attention['tone'] | undefined> = {
  waiting: 'wait',
  changesRequested: 'warn',
  rejected: 'bad',
  expired: 'warn',
  outdated: 'warn',
  withdrawn: undefined,
  approved: undefined,
};
