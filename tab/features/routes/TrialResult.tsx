import { useEffect } from 'react';
import type { ForeseenView } from '../../../src/contract/views.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { submitRouteTexts } from '../../ui/texts/approvals-submit.ts';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import styles from './Trial.module.css';

/** What a trial came to: the total, each step with its people and times, and what is left out or handed up. */
export function TrialResult({ foreseen }: { foreseen: ForeseenView }) {
  const text = useTexts(submitRouteTexts);
  const { trial } = useTexts(routeFieldTexts);
  const format = useFormat();
  const locale = useLocale();
  const people = usePeople();
  const announce = useAnnounce();
  const { zone } = useSession().me.person;
  const { stages, leftOut, handedUp, observerIds, endsAt, workingHours, terminalOwnerId } = foreseen;
  const nameOf = (id: string): string => people.get(id)?.name ?? id;
  const notes = [
    ...leftOut.map(({ name, why }) => text.leftOut[why](name)),
    ...stages.filter(({ stageId }) => handedUp.includes(stageId)).map(({ name }) => text.handedUp(name)),
    ...(observerIds.length > 0 ? [text.observers(listed(locale, observerIds.map(nameOf)))] : []),
  ];
  const total =
    stages.length === 0
      ? terminalOwnerId === null
        ? trial.noOwner
        : trial.empty
      : text.total(format.instant(endsAt, zone), Math.round(workingHours * 10) / 10);
  useEffect(() => announce(total), [announce, total]);
  return (
    <section className={styles.result} aria-label={trial.result}>
      <p className={styles.total}>{total}</p>
      <ol className={styles.steps}>
        {stages.map((stage) => (
          <Step key={stage.stageId} stage={stage} nameOf={nameOf} zone={zone} />
        ))}
      </ol>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {spaced(locale, note)}
        </p>
      ))}
    </section>
  );
}

interface StepProps {
  readonly stage: ForeseenView['stages'][number];
  readonly nameOf: (personId: string) => string;
  readonly zone: string;
}

function Step({ stage, nameOf, zone }: StepProps) {
  const text = useTexts(submitRouteTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { name, mode, approverIds, standIns, opensAt, doneAt, dueAt } = stage;
  return (
    <li className={styles.step}>
      <strong>{name}</strong>
      {approverIds.length > 1 && <span className={styles.note}>{words.stageMode[mode]}</span>}
      <ul className={styles.people}>
        {approverIds.map((id) => (
          <li key={id}>
            <span aria-hidden>
              <Initials name={nameOf(id)} size={20} />
            </span>
            {nameOf(id)}
          </li>
        ))}
      </ul>
      {standIns.map(({ personId, forId }) => (
        <span key={personId} className={styles.note}>
          {spaced(locale, text.standIn(nameOf(personId), nameOf(forId)))}
        </span>
      ))}
      <span className={styles.note}>{text.opens(format.instant(opensAt, zone))}</span>
      <span className={styles.note}>{text.answered(format.instant(doneAt, zone))}</span>
      {dueAt !== null && <span className={styles.note}>{text.due(format.instant(dueAt, zone))}</span>}
    </li>
  );
}
