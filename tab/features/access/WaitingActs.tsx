import { useAnswering } from '../../data/act-answers.ts';
import { useCampaignActs } from '../../data/pending-acts.ts';
import { useSession } from '../../data/session.ts';
import { ActList } from '../../ui/ActList.tsx';
import type { SectionProps } from '../../ui/campaign-section.ts';

/** What of this campaign waits for a second person. */
export default function WaitingActs({ campaign }: SectionProps) {
  const { acts, answer } = useCampaignActs(campaign.id);
  const giveAnswer = useAnswering(answer);
  const { me } = useSession();
  return (
    <ActList
      acts={acts}
      myId={me.person.id}
      zone={me.person.zone}
      onAnswer={(act, given) => void giveAnswer(act, given)}
    />
  );
}
