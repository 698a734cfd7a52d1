import { useCampaignActs } from '../../data/pending-acts.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { ActList } from '../../ui/ActList.tsx';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { useTexts } from '../../ui/locale.tsx';
import { secondPersonTexts } from '../../ui/texts/second-person.ts';

/** What of this campaign waits for a second person. */
export default function WaitingActs({ campaign }: SectionProps) {
  const { acts, answer } = useCampaignActs(campaign.id);
  const text = useTexts(secondPersonTexts);
  const tell = useTell();
  const { me } = useSession();
  return (
    <ActList
      acts={acts}
      myId={me.person.id}
      zone={me.person.zone}
      onAnswer={(act, given) => void answer(act, given).catch((error) => tell.failed(text.failed, error))}
    />
  );
}
