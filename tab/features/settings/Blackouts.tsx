import type { Blackout } from '../../../src/domain/conflict-rule.ts';
import { ChannelChoice } from '../../ui/ChannelChoice.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { conflictRuleTexts } from '../../ui/texts/conflict-rule.ts';
import { NamedDays } from './NamedDays.tsx';

interface BlackoutsProps {
  readonly blackouts: Blackout[];
  readonly onChange: (blackouts: Blackout[]) => void;
}

/** Days on which nothing, or nothing on some channels, may run. */
export function Blackouts({ blackouts, onChange }: BlackoutsProps) {
  const text = useTexts(conflictRuleTexts);
  return (
    <NamedDays
      words={{ legend: text.blackouts, none: text.noBlackouts, add: text.add }}
      list={blackouts}
      fresh={(today) => ({ name: '', from: today, to: today, channels: [] })}
      renderRest={(one, set) => (
        <ChannelChoice
          legend={text.channels}
          value={one.channels}
          onChange={(channels) => set({ channels })}
        />
      )}
      onChange={onChange}
    />
  );
}
