import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import type { recordTexts } from '../../ui/texts/record.ts';

/** What a move is called depends on where one comes from: who paused resumes, who archived takes out again. */
export function moveLabel(
  text: (typeof recordTexts)['en'],
  from: CampaignStatus,
  to: CampaignStatus,
): string {
  if (from === 'archived') return text.restore;
  return (from === 'paused' || from === 'ended') && to === 'running' ? text.resume : text.move[to];
}
