import { Button, Checkbox, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { LaunchChecklistView, LaunchLineView } from '../../../src/contract/launch-endpoints.ts';
import { type LaunchArea, launchAreas } from '../../../src/domain/launch-lines.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { launchTexts } from '../../ui/texts/launch.ts';
import { AddLine } from './AddLine.tsx';
import styles from './Launch.module.css';
import { LaunchLineRow } from './LaunchLineRow.tsx';
import { type LaunchActs, useLaunch } from './use-launch.ts';
import { WaiveForm } from './WaiveForm.tsx';

/** What has to be so before a campaign goes live, area by area, and how far it is. */
export default function LaunchSection({ campaign }: SectionProps) {
  const text = useTexts(launchTexts);
  const troubleOf = useTroubleOf();
  const { read, acts } = useLaunch(campaign.id);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [form, setForm] = useState<'add' | 'waive'>();
  if (read.isPending) return <ScreenSkeleton rows={8} />;
  if (!read.data) {
    return <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  }
  const { lines, can, readiness, list } = read.data;
  const shown = lines.filter(({ state }) => state !== 'dropped' && (!onlyOpen || state === 'open'));
  const dropped = lines.filter(({ state }) => state === 'dropped');
  const close = (): void => setForm(undefined);
  return (
    <div className={styles.section}>
      <Standing readiness={readiness} />
      {list.revision < list.current && (
        <p className={styles.newer}>
          {text.newer}
          {can.edit && (
            <Button size="small" onClick={() => void acts.takeOver(list.current)}>
              {text.takeOver}
            </Button>
          )}
        </p>
      )}
      <div className={styles.tools}>
        <Checkbox
          label={text.onlyOpen}
          checked={onlyOpen}
          onChange={(_, { checked }) => setOnlyOpen(checked === true)}
        />
        {can.edit && form === undefined && <Button onClick={() => setForm('add')}>{text.add}</Button>}
        {can.waive && readiness.blocking.length > 1 && form === undefined && (
          <Button appearance="subtle" onClick={() => setForm('waive')}>
            {text.waiveAll}
          </Button>
        )}
      </div>
      {form === 'add' && <AddLine acts={acts} onClose={close} />}
      {form === 'waive' && (
        <WaiveForm label={text.waiveAll} send={(reason) => acts.waiveAll(reason)} onClose={close} />
      )}
      {onlyOpen && shown.length === 0 && <p className={styles.said}>{text.nothingOpen}</p>}
      {launchAreas.map((area) => (
        <Area
          key={area}
          area={area}
          all={lines.filter((line) => line.area === area && line.state !== 'dropped')}
          shown={shown.filter((line) => line.area === area)}
          can={can}
          acts={acts}
        />
      ))}
      {dropped.length > 0 && (
        <details>
          <summary className={styles.summary}>{text.dropped(dropped.length)}</summary>
          <ul className={styles.lines}>
            {dropped.map((line) => (
              <LaunchLineRow key={line.id} line={line} can={can} acts={acts} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Standing({ readiness: { done, all, percent, blocking } }: Pick<LaunchChecklistView, 'readiness'>) {
  const text = useTexts(launchTexts);
  const ready = blocking.length === 0;
  return (
    <div className={styles.standing}>
      <p className={styles.figure}>
        <strong>{text.standing(done, all, percent)}</strong>{' '}
        <span className={ready ? styles.ready : styles.blocked}>
          {ready ? text.ready : text.blocked(blocking.length)}
        </span>
      </p>
      <ProgressBar
        aria-label={text.progress}
        value={percent / 100}
        thickness="large"
        color={ready ? 'success' : 'brand'}
      />
    </div>
  );
}

interface AreaProps {
  readonly area: LaunchArea;
  readonly all: readonly LaunchLineView[];
  readonly shown: readonly LaunchLineView[];
  readonly can: LaunchChecklistView['can'];
  readonly acts: LaunchActs;
}

function Area({ area, all, shown, can, acts }: AreaProps) {
  const text = useTexts(launchTexts);
  if (shown.length === 0) return null;
  const done = all.filter(({ state }) => state !== 'open').length;
  return (
    <section aria-label={text.areas[area]}>
      <h3 className={styles.title}>
        {text.areas[area]} <span className={styles.said}>{text.count(done, all.length)}</span>
      </h3>
      <ul className={styles.lines}>
        {shown.map((line) => (
          <LaunchLineRow key={line.id} line={line} can={can} acts={acts} />
        ))}
      </ul>
    </section>
  );
}
