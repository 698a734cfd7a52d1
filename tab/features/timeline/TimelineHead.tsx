import { useMemo } from 'react';
import { useFormat } from '../../ui/locale.tsx';
import { majorTicks, minorTicks, type Scale } from './scale.ts';
import styles from './Timeline.module.css';

/** Months above days, weeks or months; years above months where those are narrow. For eyes only: bars say their dates. */
export function TimelineHead({ scale }: { readonly scale: Scale }) {
  const format = useFormat();
  const [major, minor] = useMemo(() => [majorTicks(scale), minorTicks(scale)], [scale]);
  const year = scale.zoom === 'quarters';
  const minorLabel = (date: string): string => {
    if (scale.zoom === 'days') return String(Number(date.slice(8)));
    if (scale.zoom === 'quarters') return String(Number(date.slice(5, 7)));
    return format.date(date, date);
  };
  return (
    <div className={styles.head} aria-hidden>
      <div className={styles.corner} />
      <div className={styles.ticks} style={{ width: scale.width }}>
        {major.map(({ date, x, width }) => (
          <span key={date} className={styles.major} style={{ left: x, width }}>
            <span className={styles.majorWords}>
              {year ? date.slice(0, 4) : format.month(date.slice(0, 7))}
            </span>
          </span>
        ))}
        {minor.map(({ date, x, width }) => (
          <span key={date} className={styles.minor} style={{ left: x, width }}>
            {minorLabel(date)}
          </span>
        ))}
      </div>
    </div>
  );
}
