import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { hidden } from '../../ui/hidden.ts';
import { recordTexts } from '../../ui/texts/record.ts';
import styles from './StatusStepper.module.css';

const path = ['draft', 'planning', 'inReview', 'approved', 'running', 'ended', 'retrospectiveDone'] as const;

/** Where on the way each status stands; a pause is a halt within the run, the archive lies behind the end. */
const place: Record<CampaignStatus, number> = {
  draft: 0,
  planning: 1,
  inReview: 2,
  approved: 3,
  running: 4,
  paused: 4,
  ended: 5,
  retrospectiveDone: 6,
  archived: 7,
};

/** How far the campaign has come: done, here, still ahead. */
export function StatusStepper({ status }: { status: CampaignStatus }) {
  const text = useTexts(recordTexts);
  const words = useWords();
  const here = place[status];
  return (
    <ol className={styles.steps} aria-label={text.progress}>
      {path.map((step, index) => {
        const current = index === here;
        const shown = current ? words.campaignStatus[status] : words.campaignStatus[step];
        const state = index < here ? 'done' : current ? 'here' : 'ahead';
        return (
          <li
            key={step}
            className={styles.step}
            data-state={state}
            data-paused={current && status === 'paused'}
            aria-current={current ? 'step' : undefined}
          >
            <span className={styles.dot} aria-hidden>
              {state === 'done' && <CheckmarkFilled fontSize={12} />}
            </span>
            <span className={styles.label} aria-hidden title={shown}>
              {shown}
            </span>
            <span style={hidden}>{text.step(index + 1, path.length, shown)}</span>
          </li>
        );
      })}
    </ol>
  );
}
