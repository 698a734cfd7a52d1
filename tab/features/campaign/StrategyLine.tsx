import type { CampaignView } from '../../../src/contract/views.ts';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { strategyTexts } from '../../ui/texts/strategy.ts';
import styles from './Overview.module.css';

/** How a campaign goes about its goal, in one line; what nobody said yet is named. */
export function StrategyLine({ campaign }: { readonly campaign: CampaignView }) {
  const text = useTexts(strategyTexts);
  const words = useWords();
  const locale = useLocale();
  const { goal, aim, means, rationale, channels } = campaign;
  const strategy = [aim && text.aim[aim], means && text.means[means]].filter(Boolean).join(' ');
  const tactics = listed(
    locale,
    channels.map((code) => words.channel[code]),
  );
  return (
    <div className={styles.fact} data-wide>
      <dt>{text.title}</dt>
      <dd>
        {[goal || text.noGoal, strategy || text.noStrategy, tactics || text.noTactics].join(' → ')}
        {rationale && <div>{rationale}</div>}
      </dd>
    </div>
  );
}
