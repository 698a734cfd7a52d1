import { useAnswering } from '../../data/act-answers.ts';
import type { useMyActs } from '../../data/pending-acts.ts';
import { usePlace } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { ActList } from '../../ui/ActList.tsx';

/** What waits for this person as the second one, and what they wait for themselves. */
export function SecondPerson({ acts, answer }: ReturnType<typeof useMyActs>) {
  const giveAnswer = useAnswering(answer);
  const { me, workspace } = useSession();
  const [, setPlace] = usePlace();
  return (
    <ActList
      acts={acts}
      level={2}
      myId={me.person.id}
      zone={me.person.zone}
      onOpen={({ campaignId, workspaceId }) =>
        setPlace({ open: campaignId, ...(workspaceId === workspace.id ? {} : { ws: workspaceId }) })
      }
      onAnswer={(act, given) => void giveAnswer(act, given)}
    />
  );
}
