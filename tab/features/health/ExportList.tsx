import { Link as WayLink } from 'wouter';
import type { HealthReportView } from '../../../src/contract/health-endpoints.ts';
import { useViewAddress } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { healthTexts } from '../../ui/texts/health.ts';
import styles from './Health.module.css';

/** Who took unusually much along, with the way to all that they did. */
export function ExportList({ exports }: Pick<HealthReportView, 'exports'>) {
  const text = useTexts(healthTexts);
  const format = useFormat();
  const address = useViewAddress();
  const { zone } = useSession().me.person;
  return (
    <section aria-labelledby="large-exports">
      <h2 id="large-exports" className={styles.heading}>
        {text.exports}
      </h2>
      <ul className={styles.list}>
        {exports.map(({ personId, name, files, rows, at }) => (
          <li key={`${personId} ${at}`} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.name}>{name}</span>
              <span className={styles.quiet}>
                {text.exported(format.number(files), format.number(rows), format.instant(at, zone))}
              </span>
            </div>
            <WayLink href={auditOf(address('audit'), personId)} className={styles.way}>
              {text.look(name)}
            </WayLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function auditOf(address: string, personId: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}who=${encodeURIComponent(personId)}`;
}
