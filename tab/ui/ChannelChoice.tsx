import { ToggleButton } from '@fluentui/react-components';
import type { MarketingChannel } from '../../src/domain/campaign.ts';
import styles from './ChannelChoice.module.css';
import { channelCodes } from './codes.ts';
import { useWords } from './locale.tsx';

interface ChannelChoiceProps {
  readonly legend: string;
  readonly value: readonly MarketingChannel[];
  readonly onChange: (channels: MarketingChannel[]) => void;
}

/** All marketing channels at a glance: a tap takes one in or out. */
export function ChannelChoice({ legend, value, onChange }: ChannelChoiceProps) {
  const words = useWords();
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <div className={styles.channels}>
        {channelCodes.map((code) => (
          <ToggleButton
            key={code}
            size="small"
            shape="circular"
            checked={value.includes(code)}
            onClick={() =>
              onChange(value.includes(code) ? value.filter((one) => one !== code) : [...value, code])
            }
          >
            {words.channel[code]}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}
