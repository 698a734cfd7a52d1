import { Badge, Button, Checkbox } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import type { LaunchChecklistView, LaunchLineView } from '../../../src/contract/launch-endpoints.ts';
import { useToday } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { launchLineText } from '../../../src/contract/words/launch-lines.ts';
import { launchTexts } from '../../ui/texts/launch.ts';
import { LaunchLineForm } from './LaunchLineForm.tsx';
import styles from './Launch.module.css';
import type { LaunchActs } from './use-launch.ts';

interface LaunchLineRowProps {
  readonly line: LaunchLineView;
  readonly can: LaunchChecklistView['can'];
  readonly acts: LaunchActs;
}

/** One line: its tick, and below it who sees to it, until when and what shows it. */
export function LaunchLineRow({ line, can, acts }: LaunchLineRowProps) {
  const text = useTexts(launchTexts);
  const locale = useLocale();
  const [open, setOpen] = useState<'edit' | 'proof'>();
  const me = useSession().me.person.id;
  const words = launchLineText(locale, line);
  const isMine = line.ownerId === me;
  const ticks = line.fact === null && line.state !== 'dropped' && (can.tick || isMine);
  const wantsProof = line.proof && line.evidence === '';
  const isOffered = can.edit || can.waive || can.tick || isMine;
  return (
    <li className={styles.line}>
      {ticks ? (
        <Checkbox
          className={styles.tick}
          label={words}
          checked={line.state === 'done'}
          onChange={(_, { checked }) =>
            checked === true && wantsProof
              ? setOpen('proof')
              : void acts.edit(line.id, { ticked: checked === true })
          }
        />
      ) : (
        <span className={styles.known}>
          {line.state === 'done' ? (
            <CheckmarkCircleRegular aria-label={text.known.done} className={styles.sign} />
          ) : (
            <CircleRegular aria-label={text.known.open} className={styles.sign} />
          )}
          {words}
        </span>
      )}
      <span className={styles.marks}>
        {line.blocking && line.state === 'open' && (
          <Badge appearance="outline" color="danger">
            {text.blocking}
          </Badge>
        )}
        {(line.state === 'waived' || line.state === 'dropped') && (
          <Badge appearance="outline" color="informative">
            {text.state[line.state]}
          </Badge>
        )}
        {line.fact !== null && <span className={styles.said}>{text.itself}</span>}
        {line.source === 'department' && <span className={styles.said}>{text.ofDepartment}</span>}
      </span>
      {isOffered && (
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={text.more(words)}
          aria-expanded={open !== undefined}
          onClick={() => setOpen(open ? undefined : 'edit')}
        />
      )}
      <LineFacts line={line} />
      {open && (
        <LaunchLineForm
          key={open}
          line={line}
          can={can}
          acts={acts}
          ticks={open === 'proof'}
          onClose={() => setOpen(undefined)}
        />
      )}
    </li>
  );
}

function LineFacts({ line }: Pick<LaunchLineRowProps, 'line'>) {
  const text = useTexts(launchTexts);
  const format = useFormat();
  const people = usePeople();
  const today = useToday();
  const { zone } = useSession().me.person;
  const name = (id: string): string => people.get(id)?.name ?? text.somebody;
  const { ownerId, due, evidence, ticked, waived, state, role, proof } = line;
  const isLate = state === 'open' && due !== null && due < today;
  const said = [
    role,
    ownerId === null ? '' : name(ownerId),
    due === null ? '' : isLate ? text.overdue(format.date(due, today)) : text.due(format.date(due, today)),
    evidence || (proof && state === 'open' ? text.proof : ''),
    waived ? text.waivedBy(name(waived.byId), waived.reason) : '',
    ticked && state === 'done' ? text.tickedBy(name(ticked.byId), format.instant(ticked.at, zone)) : '',
  ].filter((each) => each !== '');
  if (said.length === 0) return null;
  return <p className={isLate ? styles.late : styles.facts}>{said.join(' · ')}</p>;
}
