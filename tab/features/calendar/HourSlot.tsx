import { useTexts } from '../../ui/locale.tsx';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import { clockOf, type Slot } from './hours.ts';
import styles from './HoursGrid.module.css';
import kinds from './Kinds.module.css';
import { ThingGlyph } from './ThingGlyph.tsx';
import type { Gathered } from './ThingsPopover.tsx';
import { hrefOf, leadOf, useFollow } from './use-lead.ts';
import { useThingWords } from './use-thing-words.ts';

interface HourSlotProps {
  readonly slot: Slot;
  readonly top: number;
  readonly onGather: (gathered: Gathered) => void;
}

/** What has the same half hour: one alone by its title, several by their number. */
export function HourSlot({ slot: { minute, timed }, top, onGather }: HourSlotProps) {
  const text = useTexts(zoomTexts);
  const words = useThingWords();
  const follow = useFollow();
  const [{ thing, minute: at }, ...others] = timed;
  const alone = others.length === 0;
  const lead = alone ? leadOf(thing) : undefined;
  const label = alone ? words.name(thing) : text.atHour(timed.length, clockOf(minute));
  const shared = { className: `${styles.timed} ${kinds.kind}`, 'data-kind': alone ? thing.kind : 'several' };
  const content = (
    <>
      <ThingGlyph kind={thing.kind} standing={thing.standing} />
      <span className={styles.title}>{alone ? `${clockOf(at)} ${thing.title}` : label}</span>
    </>
  );
  return (
    <li className={styles.slot} style={{ top }}>
      {lead ? (
        <a
          {...shared}
          href={hrefOf(lead)}
          title={label}
          aria-label={label}
          onClick={(event) => follow(event, lead)}
        >
          {content}
        </a>
      ) : (
        <button
          type="button"
          {...shared}
          aria-haspopup="dialog"
          aria-label={label}
          title={timed.map((one) => one.thing.title).join('\n')}
          onClick={({ currentTarget }) =>
            onGather({ title: label, label, things: timed.map((one) => one.thing), anchor: currentTarget })
          }
        >
          {content}
        </button>
      )}
    </li>
  );
}
