import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { DelegationView } from '../../../src/contract/views.ts';
import { may } from '../../../src/domain/policy.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { spaced } from '../../ui/spaced.ts';
import { absenceTexts } from '../../ui/texts/absence.ts';
import styles from './Absence.module.css';
import { AbsenceForm } from './AbsenceForm.tsx';
import { AbsenceLine } from './AbsenceLine.tsx';
import { staffOf } from './staff.ts';
import { useDelegations } from './use-delegations.ts';

/** Who decides approvals in somebody's place, now and on days to come: one's own, and for managers anybody's. */
export function AbsencePart() {
  const text = useTexts(absenceTexts);
  const { me, workspace, actor } = useSession();
  const people = usePeople();
  const [personId, setPersonId] = useState(me.person.id);
  const mayForOthers = may(actor, 'approval.delegate', { workspaceId: workspace.id, madeBy: '' });
  const others = mayForOthers ? staffOf(people).filter(({ id }) => id !== me.person.id) : [];
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{text.lead}</p>
      {others.length > 0 && (
        <Field className={styles.whose} label={text.whose}>
          <Select value={personId} onChange={(_, { value }) => setPersonId(value)}>
            <option value={me.person.id}>{text.mine}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <AbsenceOf key={personId} personId={personId} />
    </div>
  );
}

function AbsenceOf({ personId }: { personId: string }) {
  const text = useTexts(absenceTexts);
  const troubleOf = useTroubleOf();
  const tell = useTell();
  const { workspace } = useSession();
  const delegations = useDelegations(workspace.id, personId);
  const [adding, setAdding] = useState(false);
  const { read } = delegations;

  if (read.isPending) return <ScreenSkeleton rows={2} />;
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  const standing = read.data.filter(({ state }) => state === 'running' || state === 'coming').toReversed();
  const earlier = read.data.filter((one) => !standing.includes(one));
  const set = async (again: Parameters<typeof delegations.add>[0]): Promise<void> => {
    try {
      await delegations.add(again);
    } catch (error) {
      tell.failed(text.failed, error);
    }
  };
  const end = async (one: DelegationView): Promise<void> => {
    try {
      await delegations.end(one);
      // What ended stays in the history; the way back is the same time, set anew.
      const { toId, startsAt, endsAt, subjects, upTo } = one;
      const again = { once: crypto.randomUUID(), toId, startsAt, endsAt, subjects, upTo };
      tell.done(text.ended, () => void set(again));
    } catch (error) {
      tell.failed(text.failed, error);
    }
  };
  return (
    <>
      <Now standing={standing} />
      {standing.length === 0 && <p className={styles.quiet}>{text.none}</p>}
      <ul className={styles.lines}>
        {standing.map((one) => (
          <AbsenceLine key={one.id} delegation={one} onEnd={() => void end(one)} />
        ))}
      </ul>
      {adding ? (
        <AbsenceForm
          personId={personId}
          known={read.data}
          add={delegations.add}
          onClose={() => setAdding(false)}
        />
      ) : (
        <Button className={styles.add} onClick={() => setAdding(true)}>
          {text.add}
        </Button>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className={styles.earlier}>{text.earlier(earlier.length)}</summary>
          <ul className={styles.lines}>
            {earlier.map((one) => (
              <AbsenceLine key={one.id} delegation={one} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Who decides in this place at this moment. */
function Now({ standing }: { standing: readonly DelegationView[] }) {
  const text = useTexts(absenceTexts);
  const format = useFormat();
  const locale = useLocale();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const running = standing.filter(({ state }) => state === 'running');
  if (running.length === 0) return <p className={styles.quiet}>{text.nobodyNow}</p>;
  return running.map(({ id, toId, endsAt }) => (
    <p key={id} className={styles.now}>
      {spaced(locale, text.now(people.get(toId)?.name ?? toId, format.instant(endsAt, zone)))}
    </p>
  ));
}
