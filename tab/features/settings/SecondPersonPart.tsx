import { may } from '../../../src/domain/policy.ts';
import { useAnswering } from '../../data/act-answers.ts';
import { useDepartmentActs, useSecondPersonRule } from '../../data/pending-acts.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { ActList } from '../../ui/ActList.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { secondPersonTexts } from '../../ui/texts/second-person.ts';
import { SecondPersonForm } from './SecondPersonForm.tsx';
import styles from './Settings.module.css';

/** For what the department wants a second person, and what waits for one beside the campaigns. */
export function SecondPersonPart() {
  const text = useTexts(secondPersonTexts);
  const troubleOf = useTroubleOf();
  const { workspace, actor, me } = useSession();
  const { read, save } = useSecondPersonRule();
  const { acts, answer } = useDepartmentActs();
  const giveAnswer = useAnswering(answer);
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  if (!read.data) return <ScreenSkeleton rows={3} />;
  const ofPeople = may(actor, 'privacy.manage', { workspaceId: workspace.id });
  return (
    <>
      <p className={styles.words}>{text.lead}</p>
      <ActList
        acts={acts}
        myId={me.person.id}
        zone={me.person.zone}
        onAnswer={(act, given) => void giveAnswer(act, given)}
      />
      <SecondPersonForm
        key={read.data.version}
        read={read.data}
        currency={workspace.currency}
        ofPeople={ofPeople}
        save={save}
      />
    </>
  );
}
