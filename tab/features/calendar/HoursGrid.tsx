import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../data/session.ts';
import { serviceNow } from '../../data/clock.ts';
import { dateOf } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { zoomTexts } from '../../ui/texts/calendar-zooms.ts';
import { clockOf, slotsOf, timedOf, wallOf } from './hours.ts';
import { HourSlot } from './HourSlot.tsx';
import styles from './HoursGrid.module.css';
import { LaneChart } from './LaneChart.tsx';
import type { Lane } from './lanes.ts';
import type { Span } from './spans.ts';
import { type OverlayThing, isCampaign } from './things.ts';
import { type Gathered, ThingsPopover } from './ThingsPopover.tsx';

interface HoursGridProps {
  readonly zoom: 'day' | 'week';
  readonly span: Span;
  readonly lanes: readonly Lane[];
  /** The width of what stands left of the days. */
  readonly names: number;
  readonly things: readonly OverlayThing[];
  readonly today: string;
  readonly title: string;
  readonly onGo: (day: string) => void;
}

const HOUR_PX = 44;
const FIRST_SEEN_HOUR = 8;
/** The hours scroll even where nothing in them can have the focus. */
const reachable = { tabIndex: 0 };

/** A day or a week: what takes whole days above, what has an hour below, on the clock of whoever looks. */
export default function HoursGrid(props: HoursGridProps) {
  const { span, lanes, names, things } = props;
  const text = useTexts(zoomTexts);
  const format = useFormat();
  const { me } = useSession();
  const { zone } = me.person;
  const [gathered, setGathered] = useState<Gathered>();
  const hours = useRef<HTMLDivElement>(null);
  const slots = useMemo(
    () => slotsOf(timedOf(things, zone).filter(({ day }) => day >= span.first && day <= span.last)),
    [things, zone, span],
  );
  const wholeDays = useMemo(() => lanes.map(withoutTimed).filter((lane) => lane.things.length > 0), [lanes]);
  useEffect(() => {
    hours.current?.scrollTo({ top: FIRST_SEEN_HOUR * HOUR_PX - 8 });
  }, []);
  const now = wallOf(new Date(serviceNow(me.now)).toISOString(), zone);
  const zoneName = format.zone(zone, `${dateOf(span.first)}T12:00:00.000Z`);
  return (
    <div className={styles.split}>
      <div className={styles.whole}>
        <LaneChart {...props} lanes={wholeDays} />
      </div>
      <h3 className={styles.caption}>{text.hours(zoneName)}</h3>
      <section ref={hours} className={styles.hours} aria-label={text.hours(zoneName)} {...reachable}>
        <div className={styles.grid} style={{ height: 24 * HOUR_PX }}>
          {Array.from({ length: 24 }, (_, hour) => (
            <span key={hour} className={styles.hour} style={{ top: hour * HOUR_PX }} aria-hidden>
              {hour > 0 && <span className={styles.clock}>{clockOf(hour * 60)}</span>}
            </span>
          ))}
          <div className={styles.days} style={{ left: names }}>
            {Array.from({ length: span.last - span.first + 1 }, (_, at) => span.first + at).map((day) => (
              <ul key={day} className={styles.day} aria-label={format.longDate(dateOf(day))}>
                {slots
                  .filter((slot) => slot.day === day)
                  .map((slot) => (
                    <HourSlot
                      key={slot.minute}
                      slot={slot}
                      top={(slot.minute / 60) * HOUR_PX}
                      onGather={setGathered}
                    />
                  ))}
                {day === now.day && (
                  <li className={styles.now} style={{ top: (now.minute / 60) * HOUR_PX }}>
                    <span className={styles.nowWords}>{text.now(clockOf(now.minute))}</span>
                  </li>
                )}
              </ul>
            ))}
          </div>
        </div>
      </section>
      {gathered && (
        <ThingsPopover key={gathered.label} gathered={gathered} onClose={() => setGathered(undefined)} />
      )}
    </div>
  );
}

const withoutTimed = (lane: Lane): Lane => ({
  ...lane,
  things: lane.things.filter((thing) => isCampaign(thing) || !thing.at),
});
