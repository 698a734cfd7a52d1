import { Button, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { HandoverLineView, HandoverView } from '../../../src/contract/leaver-endpoints.ts';
import { handoverLineStates, handoverNouns } from '../../../src/domain/handover.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { leaverTexts } from '../../ui/texts/leavers.ts';
import styles from './Leavers.module.css';
import { useHandover } from './use-leaving.ts';
import { useHoldingTitle } from './use-holding-title.ts';

interface HandoverRunProps {
  readonly handover: HandoverView;
  readonly onStop: () => Promise<void>;
}

/** One hand-over: how far it is, or what came of it, and the log of each thing. */
export function HandoverRun({ handover, onStop }: HandoverRunProps) {
  const text = useTexts(leaverTexts);
  const format = useFormat();
  const locale = useLocale();
  const tell = useTell();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const { state, total, done, stayed, startedBy, startedAt } = handover;
  const tried = done + stayed;
  const began = text.from(people.get(startedBy)?.name ?? startedBy, format.instant(startedAt, zone));
  const stop = async (): Promise<void> => {
    try {
      await onStop();
    } catch (error) {
      tell.failed(text.notStopped, error);
    }
  };
  if (state === 'running') {
    const words = total === 0 ? text.counting : text.running(format.number(tried), format.number(total));
    return (
      <li className={styles.run}>
        <output>{words}</output>
        <ProgressBar aria-label={words} {...(total > 0 && { value: tried / total })} />
        <div className={styles.buttons}>
          <Button onClick={() => void stop()}>{text.stop}</Button>
        </div>
      </li>
    );
  }
  return (
    <li className={styles.run}>
      <p>
        <strong>{text[state]}</strong>
        {' · '}
        {text.summary(format.number(done), format.number(stayed))}
      </p>
      <p className={styles.quiet}>{spaced(locale, began)}</p>
      {total > 0 && <Log handoverId={handover.id} isOpen={stayed > 0} />}
    </li>
  );
}

/** What stayed stands first. */
function Log({ handoverId, isOpen }: { handoverId: string; isOpen: boolean }) {
  const text = useTexts(leaverTexts);
  const [open, setOpen] = useState(isOpen);
  const { data } = useHandover(handoverId, open);
  const lines = data?.lines.filter(({ state }) => state !== 'waiting') ?? [];
  const ordered = handoverLineStates
    .toReversed()
    .flatMap((state) =>
      handoverNouns.flatMap((noun) =>
        lines.filter((line) => line.state === state && line.holding.noun === noun),
      ),
    );
  return (
    <details className={styles.log} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.log}</summary>
      <ul className={styles.things}>
        {ordered.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </details>
  );
}

function Line({ line }: { line: HandoverLineView }) {
  const text = useTexts(leaverTexts);
  const words = useWords();
  const locale = useLocale();
  const people = usePeople();
  const titleOf = useHoldingTitle();
  const { holding, heirId, state, reason } = line;
  const why =
    reason === null || reason === 'notTheirs' ? text.notTheirs : words.refusal[reason]({ facts: {} });
  const what = `${text.noun[holding.noun]}: ${titleOf(holding)}`;
  const became = state === 'done' ? text.went(people.get(heirId)?.name ?? heirId) : `${text.stayed}. ${why}`;
  return <li>{spaced(locale, `${what} – ${became}`)}</li>;
}
