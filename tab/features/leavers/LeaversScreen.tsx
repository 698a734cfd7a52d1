import { Field } from '@fluentui/react-components';
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap';
import { useLocation } from 'wouter';
import type { PersonView } from '../../../src/contract/views.ts';
import { useViewAddress } from '../../data/place.ts';
import { usePeople } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { leaverTexts } from '../../ui/texts/leavers.ts';
import { HandOverForm } from './HandOverForm.tsx';
import { HandoverRun } from './HandoverRun.tsx';
import { HoldingGroups } from './HoldingGroups.tsx';
import styles from './Leavers.module.css';
import { useLeaving } from './use-leaving.ts';

/** Somebody leaves: all that is theirs, who takes it, and how far that is. Whose it is stands in the address. */
export default function LeaversScreen() {
  const text = useTexts(leaverTexts);
  const [path, navigate] = useLocation();
  const address = useViewAddress();
  const people = usePeople();
  const personId = decodeURIComponent(path.split('/')[2] ?? '');
  const person = people.get(personId);
  const choices = [...people.values()].map((each) =>
    each.active ? each : { ...each, title: text.inactive },
  );
  return (
    <Page title={text.title} lead={text.lead}>
      <Field className={styles.field} label={text.who}>
        <PersonPicker
          people={choices}
          value={person?.id ?? null}
          clearable={false}
          onChange={(id) => navigate(address(id === null ? 'leaving' : `leaving/${id}`))}
        />
      </Field>
      {person ? <Leaver key={person.id} person={person} /> : <p className={styles.quiet}>{text.choose}</p>}
    </Page>
  );
}

function Leaver({ person }: { person: PersonView }) {
  const text = useTexts(leaverTexts);
  const format = useFormat();
  const troubleOf = useTroubleOf();
  const leaving = useLeaving(person.id);
  const { read } = leaving;
  if (read.isPending) return <ScreenSkeleton rows={6} />;
  if (read.error && !read.data)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  const { holdings, handovers, mayEndAccess } = read.data;
  const isRunning = handovers.some(({ state }) => state === 'running');
  const isDone = holdings.length === 0 && !(mayEndAccess && person.active);
  return (
    <div className={styles.part}>
      {handovers.length > 0 && (
        <ul className={styles.runs}>
          {handovers.map((each) => (
            <HandoverRun key={each.id} handover={each} onStop={() => leaving.stop(each.id)} />
          ))}
        </ul>
      )}
      {!isRunning && holdings.length === 0 && (
        <Face {...text.nothing(person.name)} picture={<PeopleSwapRegular />} />
      )}
      {!isRunning && holdings.length > 0 && (
        <>
          <h2 className={styles.title}>{text.theirs(person.name, format.number(holdings.length))}</h2>
          <HoldingGroups holdings={holdings} />
        </>
      )}
      {!isRunning && !isDone && (
        <HandOverForm person={person} holdings={holdings} mayEndAccess={mayEndAccess} start={leaving.start} />
      )}
    </div>
  );
}
