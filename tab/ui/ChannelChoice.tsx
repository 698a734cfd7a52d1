import type { MarketingChannel } from '../../src/domain/campaign.ts';
import { CodeChoice } from './CodeChoice.tsx';
import { channelCodes } from './codes.ts';
import { useWords } from './locale.tsx';

interface ChannelChoiceProps {
  readonly legend: string;
  readonly value: readonly MarketingChannel[];
  readonly onChange: (channels: MarketingChannel[]) => void;
}

/** All marketing channels at a glance: a tap takes one in or out. */
export function ChannelChoice(props: ChannelChoiceProps) {
  const words = useWords();
  return <CodeChoice {...props} codes={channelCodes} nameOf={(code) => words.channel[code]} />;
}
