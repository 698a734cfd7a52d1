import { workRequestWords } from '../../../src/contract/work-request-words.ts';
import { marketingChannels } from '../../../src/domain/campaign.ts';
import type { Holding } from '../../../src/domain/handover.ts';
import { workFunctions } from '../../../src/domain/work-request.ts';
import { useLocale, useWords } from '../../ui/locale.tsx';

/** What a thing is called, in the reader's language where it has a code instead of a name. */
export function useHoldingTitle(): (holding: Pick<Holding, 'noun' | 'id' | 'title'>) => string {
  const words = useWords();
  const { function: functions } = workRequestWords[useLocale()];
  return ({ noun, id, title }) => {
    const channel = noun === 'channel' && marketingChannels.find((each) => each === id);
    if (channel) return `${words.channel[channel]} · ${title}`;
    const queue = noun === 'queue' && workFunctions.find((each) => each === id);
    return queue ? functions[queue] : title;
  };
}
