import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { ContentView } from '../../../src/contract/content-endpoints.ts';
import type { MarketingChannel } from '../../../src/domain/campaign.ts';
import { type JourneyStage, journeyStages } from '../../../src/domain/content-item.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { channelTexts } from '../../ui/texts/channel-plan.ts';
import { contentTexts } from '../../ui/texts/content.ts';
import styles from './JourneyMatrix.module.css';

interface JourneyMatrixProps {
  readonly content: ContentView;
  /** Adds an item for an empty cell; absent for whoever may not. */
  readonly onAdd?: ((channel: MarketingChannel, stage: JourneyStage) => void) | undefined;
}

/** How many content items each channel has for each stage of the journey; what has none says so, and can be filled. */
export function JourneyMatrix({ content, onAdd }: JourneyMatrixProps) {
  const text = useTexts(contentTexts);
  const own = useTexts(channelTexts);
  const words = useWords();
  const { channels, items } = content;
  const standing = items.filter(({ step }) => step !== 'dropped');
  return (
    <details>
      <summary className={styles.summary}>{own.matrix}</summary>
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">{text.channel}</th>
              {journeyStages.map((stage) => (
                <th key={stage} scope="col">
                  {text.stage[stage]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {channels.map(({ channel }) => (
              <tr key={channel}>
                <th scope="row">{words.channel[channel]}</th>
                {journeyStages.map((stage) => {
                  const count = standing.filter(
                    (item) => item.channel === channel && item.journeyStage === stage,
                  ).length;
                  return (
                    <td key={stage} data-empty={count === 0}>
                      {count > 0 && own.items(count)}
                      {count === 0 && !onAdd && own.emptyCell}
                      {count === 0 && onAdd && (
                        <Button
                          size="small"
                          appearance="subtle"
                          icon={<AddRegular />}
                          aria-label={own.fill(words.channel[channel], text.stage[stage])}
                          onClick={() => onAdd(channel, stage)}
                        >
                          {own.emptyCell}
                        </Button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
