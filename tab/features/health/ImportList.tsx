import { Button } from '@fluentui/react-components';
import { Link as WayLink } from 'wouter';
import type { HealthReportView } from '../../../src/contract/health-endpoints.ts';
import { useViewAddress } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { healthTexts } from '../../ui/texts/health.ts';
import styles from './Health.module.css';
import type { Health } from './use-health.ts';

interface ImportListProps {
  readonly imports: HealthReportView['imports'];
  readonly health: Health;
  readonly mayAct: boolean;
}

/** Imports that did not come to their end; one that failed goes on where it was. */
export function ImportList({ imports, health, mayAct }: ImportListProps) {
  const text = useTexts(healthTexts);
  const format = useFormat();
  const address = useViewAddress();
  const { zone } = useSession().me.person;
  return (
    <section aria-labelledby="failed-imports">
      <h2 id="failed-imports" className={styles.heading}>
        {text.imports}
      </h2>
      <ul className={styles.list}>
        {imports.map(({ id, fileName, state, createdBy, createdAt, applied, rows, problemCount, again }) => (
          <li key={id} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.name}>{fileName}</span>
              <span>
                {text.importStates[state]} ·{' '}
                {state === 'faulty' ? text.importFaults(problemCount) : text.importRows(applied, rows)}
              </span>
              <span className={styles.quiet}>
                {text.importBy(createdBy, format.instant(createdAt, zone))}
              </span>
            </div>
            {mayAct && again && (
              <Button
                aria-label={text.resendOne(fileName)}
                onClick={() => void health.resend([again], false)}
              >
                {text.resend}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <WayLink href={address('import')} className={styles.way}>
        {text.openImports}
      </WayLink>
    </section>
  );
}
