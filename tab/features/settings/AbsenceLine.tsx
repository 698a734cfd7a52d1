import { Badge, Button } from '@fluentui/react-components';
import type { DelegationView } from '../../../src/contract/views.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { dayIn } from '../../ui/days.ts';
import { Initials } from '../../ui/Initials.tsx';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { absenceTexts } from '../../ui/texts/absence.ts';
import { subjectTexts } from '../../ui/texts/approvals-subjects.ts';
import styles from './Absence.module.css';

interface AbsenceLineProps {
  readonly delegation: DelegationView;
  /** Absent for what is over. */
  readonly onEnd?: () => void;
}

/** One absence: who stands in, from when to when, for what, up to which amount. */
export function AbsenceLine({ delegation, onEnd }: AbsenceLineProps) {
  const text = useTexts(absenceTexts);
  const subjects = useTexts(subjectTexts);
  const format = useFormat();
  const locale = useLocale();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const { toId, fromId, setById, startsAt, endsAt, upTo, state } = delegation;
  const nameOf = (id: string): string => people.get(id)?.name ?? id;
  const name = nameOf(toId);
  const facts = [
    format.longRange(dayIn(zone, Date.parse(startsAt)), dayIn(zone, Date.parse(endsAt) - 1)),
    delegation.subjects === null
      ? text.allKinds
      : listed(
          locale,
          delegation.subjects.map((kind) => subjects[kind]),
        ),
    upTo === null ? text.anyAmount : text.upTo(format.money(upTo.minor, upTo.currency)),
    ...(setById === fromId ? [] : [spaced(locale, text.setBy(nameOf(setById)))]),
  ];
  return (
    <li className={styles.line}>
      <span aria-hidden>
        <Initials name={name} size={32} />
      </span>
      <div className={styles.words}>
        <span className={styles.name}>
          {spaced(locale, text.to(name))}
          <Badge appearance="tint" color={state === 'running' ? 'brand' : 'subtle'}>
            {text.state[state]}
          </Badge>
        </span>
        <span className={styles.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      {onEnd && (
        <Button aria-label={spaced(locale, text.endOf(name))} onClick={onEnd}>
          {text.end}
        </Button>
      )}
    </li>
  );
}
