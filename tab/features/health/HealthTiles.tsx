import type { ReactNode } from 'react';
import type { HealthReportView } from '../../../src/contract/health-endpoints.ts';
import { durationWords } from '../../ui/duration.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { healthTexts } from '../../ui/texts/health.ts';
import styles from './Health.module.css';

/** Four numbers before the details; a tile that asks for attention says so in words, too. */
export function HealthTiles({ report }: { report: HealthReportView }) {
  const text = useTexts(healthTexts);
  const format = useFormat();
  const locale = useLocale();
  const { troubles, waiting, conditions } = report;
  const { late, isMore, oldestMs, relayBehind, failing, setAside } = waiting;
  const unwell = conditions.filter(({ state }) => state === 'degraded');
  const followUps = [
    ...(failing.length > 0 ? [text.tiles.failing(failing.join(', '))] : []),
    ...(setAside > 0 ? [text.tiles.setAside(setAside)] : []),
  ];
  return (
    <dl className={styles.tiles}>
      <Tile
        title={text.tiles.undelivered}
        value={format.number(troubles.length)}
        calm={troubles.length === 0}
      />
      <Tile title={text.tiles.late} value={`${format.number(late)}${isMore ? '+' : ''}`} calm={late === 0}>
        {late === 0 ? text.tiles.onTime : text.tiles.oldest(durationWords(locale, oldestMs))}
        <br />
        {text.tiles.ofAll}
      </Tile>
      <Tile
        title={text.tiles.followUps}
        value={relayBehind ? text.tiles.behind : text.tiles.upToDate}
        calm={!relayBehind && followUps.length === 0}
      >
        {followUps.join(' · ')}
      </Tile>
      <Tile
        title={text.tiles.parts}
        value={
          unwell.length === 0 ? text.tiles.allWell : unwell.map(({ part }) => text.part[part]).join(', ')
        }
        calm={unwell.length === 0}
      >
        {unwell.map(({ part, reason }) => text.degraded(text.part[part], reason)).join(' · ')}
      </Tile>
    </dl>
  );
}

interface TileProps {
  readonly title: string;
  readonly value: string;
  readonly calm: boolean;
  readonly children?: ReactNode;
}

function Tile({ title, value, calm, children }: TileProps) {
  return (
    <div className={styles.tile} data-calm={calm}>
      <dt className={styles.quiet}>{title}</dt>
      <dd className={styles.value}>{value}</dd>
      {children && <dd className={styles.quiet}>{children}</dd>}
    </div>
  );
}
