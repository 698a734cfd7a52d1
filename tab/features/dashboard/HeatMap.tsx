import { Link } from '@fluentui/react-components';
import type { ResultBoard } from '../../../src/domain/dashboard.ts';
import { useToday } from '../../data/clock.ts';
import { usePlace } from '../../data/place.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';
import styles from './Dashboard.module.css';

const shades = 5;
/** More weeks than fit on a screen say nothing; the newest are drawn. */
const mostWeeks = 26;

/** Leads of each channel week by week, each number in its cell, so that no colour has to be read; a channel filters by it. */
export function HeatMap({ board: { weeks, channels } }: { readonly board: ResultBoard }) {
  const text = useTexts(dashboardTexts);
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const [, setPlace] = usePlace();
  const from = Math.max(0, weeks.length - mostWeeks);
  const drawn = weeks.slice(from);
  const most = Math.max(1, ...channels.flatMap(({ heat }) => heat.slice(from)));
  if (channels.length === 0 || drawn.length < 2) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{text.heat}</h2>
      <div className={styles.wide}>
        <table className={styles.heat} aria-label={text.heat}>
          <thead>
            <tr>
              <th scope="col">{text.channel}</th>
              {drawn.map((monday) => (
                <th key={monday} scope="col" aria-label={text.week(format.date(monday, today))}>
                  {format.date(monday, today)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {channels.map(({ channel, heat }) => (
              <tr key={channel}>
                <th scope="row">
                  <Link as="button" onClick={() => setPlace({ channel })}>
                    {words.channel[channel]}
                  </Link>
                </th>
                {heat.slice(from).map((leads, place) => (
                  <td key={drawn[place]} data-shade={leads === 0 ? 0 : Math.ceil((leads / most) * shades)}>
                    {format.number(leads)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
