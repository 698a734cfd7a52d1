import { useState } from 'react';
import { useTexts } from '../../ui/locale.tsx';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import { type Overlay, overlays } from './calendar-place.ts';
import { GoAlongToggle } from './GoAlongToggle.tsx';
import kindStyles from './Kinds.module.css';
import { LegendPopover } from './LegendPopover.tsx';
import styles from './OverlayBar.module.css';
import { ThingGlyph } from './ThingGlyph.tsx';
import type { OverlayKind } from './things.ts';

interface OverlayBarProps {
  readonly show: ReadonlySet<Overlay>;
  /** False: there is more than is shown. */
  readonly whole: boolean;
  readonly onShow: (show: ReadonlySet<Overlay>) => void;
}

const kinds: Record<Overlay, OverlayKind> = {
  tasks: 'task',
  milestones: 'milestone',
  approvals: 'approval',
  contents: 'content',
  recurring: 'recurring',
  events: 'event',
  moments: 'moment',
};

/** What is shown besides campaigns, each with the shape that it has on the calendar: switches and legend in one. */
export function OverlayBar({ show, whole, onShow }: OverlayBarProps) {
  const text = useTexts(zoomTexts);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const toggled = (one: Overlay): ReadonlySet<Overlay> =>
    show.has(one) ? new Set([...show].filter((each) => each !== one)) : new Set([...show, one]);
  return (
    <div className={styles.bar} role="toolbar" aria-label={text.showLabel}>
      <span className={styles.fixed}>
        <span className={styles.sample} aria-hidden />
        {text.campaigns}
      </span>
      {overlays.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.overlay}
          aria-pressed={show.has(one)}
          onClick={() => onShow(toggled(one))}
        >
          <span className={`${styles.shape} ${kindStyles.kind}`} data-kind={kinds[one]} aria-hidden>
            <ThingGlyph kind={kinds[one]} standing="open" />
          </span>
          {text.show[one]}
        </button>
      ))}
      <GoAlongToggle />
      {!whole && <output className={styles.notAll}>{text.notAll}</output>}
      <button
        type="button"
        className={styles.legend}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(anchor ? undefined : currentTarget)}
      >
        {text.legend}
      </button>
      {anchor && <LegendPopover anchor={anchor} onClose={() => setAnchor(undefined)} />}
    </div>
  );
}
