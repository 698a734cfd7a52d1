import { Switch } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { HealthReportView } from '../../../src/contract/health-endpoints.ts';
import { usePlace } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { healthTexts } from '../../ui/texts/health.ts';
import { DeliveryList } from './DeliveryList.tsx';
import { ExportList } from './ExportList.tsx';
import styles from './Health.module.css';
import { HealthTiles } from './HealthTiles.tsx';
import { ImportList } from './ImportList.tsx';
import { TroubleGroups } from './TroubleGroups.tsx';
import { type Health, useHealth } from './use-health.ts';

/** What did not arrive, what waits, and what an administrator should look at. */
export default function HealthScreen() {
  const text = useTexts(healthTexts);
  const format = useFormat();
  const troubleOf = useTroubleOf();
  const { zone } = useSession().me.person;
  const [place, setPlace] = usePlace();
  const whole = place.get('all') === 'yes';
  const health = useHealth(whole);
  const { read } = health;
  if (read.isPending) return <ScreenSkeleton rows={6} />;
  if (read.error && !read.data)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  const { at, mayLookAtAll } = read.data;
  const choice = mayLookAtAll && (
    <Switch
      label={text.whole}
      checked={whole}
      onChange={(_, { checked }) => setPlace({ all: checked ? 'yes' : null }, 'replace')}
    />
  );
  return (
    <Page title={text.title} lead={text.lead(format.instant(at, zone))} actions={choice}>
      <HealthTiles report={read.data} />
      <Content report={read.data} health={health} />
      <DeliveryList />
    </Page>
  );
}

function Content({ report, health }: { report: HealthReportView; health: Health }) {
  const text = useTexts(healthTexts);
  const { troubles, imports, exports } = report;
  const unreached = health.reach.data?.unreached ?? [];
  const count = troubles.length + imports.length + exports.length + unreached.length;
  if (count === 0) return <Face {...text.empty} picture={<CheckmarkCircleRegular fontSize={48} />} />;
  return (
    <>
      <section aria-labelledby="undelivered">
        <h2 id="undelivered" className={styles.heading}>
          {text.undelivered}
        </h2>
        {troubles.length === 0 ? (
          <p className={styles.quiet}>{text.allDelivered}</p>
        ) : (
          <TroubleGroups troubles={troubles} health={health} mayAct={report.mayAct} />
        )}
      </section>
      {imports.length > 0 && <ImportList imports={imports} health={health} mayAct={report.mayAct} />}
      {unreached.length > 0 && (
        <section aria-labelledby="unreached">
          <h2 id="unreached" className={styles.heading}>
            {text.unreached}
          </h2>
          <ul className={styles.list}>
            {unreached.map(({ personId, name, said }) => (
              <li key={personId} className={styles.row}>
                <div className={styles.words}>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.quiet}>{said}</span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {exports.length > 0 && <ExportList exports={exports} />}
    </>
  );
}
