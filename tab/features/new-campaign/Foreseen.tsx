import { useForeseenConflicts } from '../../data/conflicts.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useSession } from '../../data/session.ts';
import { ForeseenConflicts } from '../../ui/ConflictLine.tsx';
import { type CampaignDraft, budgetIn, namesIn } from './form-schema.ts';

/** What the new campaign would clash with, said before it is created. */
export function Foreseen({ draft }: { readonly draft: CampaignDraft }) {
  const { zone } = useSession().me.person;
  const nameOf = useNameOf();
  const { start, end, channels, segments, regions, venue } = draft;
  const isDated = start !== '' && start <= end;
  const named = { segments: namesIn(segments), regions: namesIn(regions) };
  const fields = {
    flight: { start, end },
    channels: [...channels],
    ...named,
    venue: venue.trim(),
    budget: budgetIn(draft),
  };
  const conflicts = useForeseenConflicts(isDated ? { fields } : undefined);
  return <ForeseenConflicts conflicts={conflicts} nameOf={nameOf} zone={zone} />;
}
