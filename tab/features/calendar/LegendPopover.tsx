import { Popover, PopoverSurface } from '@fluentui/react-components';
import { statusCodes } from '../../ui/codes.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import states from './BarStates.module.css';
import styles from './LegendPopover.module.css';

interface LegendPopoverProps {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** What tints, stripes and marks of bars mean, in words. */
export function LegendPopover({ anchor, onClose }: LegendPopoverProps) {
  const text = useTexts(zoomTexts);
  const { campaignStatus } = useWords();
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: anchor }}
      onOpenChange={(_, { open }) => open || onClose()}
    >
      <PopoverSurface aria-label={text.legend} tabIndex={-1}>
        <h3 className={styles.title}>{text.status}</h3>
        <ul className={styles.list}>
          {statusCodes.map((status) => (
            <li key={status} className={styles.line} data-status={status}>
              <span className={styles.bar} aria-hidden />
              {campaignStatus[status]}
            </li>
          ))}
        </ul>
        <h3 className={styles.title}>{text.marks}</h3>
        <ul className={styles.list}>
          {(['conflict', 'proposed', 'cut'] as const).map((mark) => (
            <li key={mark} className={styles.line} data-status="planning">
              <span
                className={`${styles.bar} ${states.state}`}
                data-mark={mark}
                data-conflict={mark === 'conflict' ? '' : undefined}
                aria-hidden
              >
                {mark === 'conflict' ? '!' : ''}
              </span>
              {text[mark]}
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
