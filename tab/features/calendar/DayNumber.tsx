import type { NamedSpecialDay } from '../../data/special-days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import styles from './Calendar.module.css';
import own from './DayNumber.module.css';
import { ThingGlyph } from './ThingGlyph.tsx';
import type { OverlayKind, OverlayThing } from './things.ts';

interface DayNumberProps {
  readonly date: string;
  readonly special: NamedSpecialDay | undefined;
  readonly due: readonly OverlayThing[];
  readonly onMore: (date: string, anchor: HTMLElement) => void;
}

/** What matters most stands first. */
const order: readonly OverlayKind[] = ['milestone', 'approval', 'content', 'task', 'recurring'];

/** The head of a day: its number, what is special about it, and how much is due on it. */
export function DayNumber({ date, special, due, onMore }: DayNumberProps) {
  const text = useTexts(calendarTexts);
  const zoomed = useTexts(zoomTexts);
  const format = useFormat();
  const day = Number(date.slice(8));
  const counts = order
    .map((kind) => ({ kind, count: due.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const said = counts.map(({ kind, count }) => zoomed.dueOn(kind, count)).join(', ');
  return (
    <div className={styles.date}>
      <time className={styles.number} dateTime={date}>
        {day === 1 ? format.date(date, date) : day}
      </time>
      {special && (
        <span className={styles.special} data-is={special.is} title={text.special(special)}>
          {text.specialShort(special)}
        </span>
      )}
      {counts.length > 0 && (
        <button
          type="button"
          className={own.due}
          title={said}
          aria-label={`${format.longDate(date)}: ${said}`}
          aria-haspopup="dialog"
          onClick={({ currentTarget }) => onMore(date, currentTarget)}
        >
          {counts.map(({ kind, count }) => (
            <span key={kind} className={own.kind}>
              <ThingGlyph kind={kind} standing="open" />
              {count}
            </span>
          ))}
        </button>
      )}
    </div>
  );
}
