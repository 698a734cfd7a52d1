import { useDeferredValue } from 'react';
import { may } from '../../../src/domain/policy.ts';
import { CalendarDate } from '../../../src/domain/time.ts';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { SimilarList } from '../../ui/SimilarList.tsx';
import { type CampaignDraft, namesIn } from './form-schema.ts';

/** Past campaigns that are like what is being planned, with what they brought and what was learnt. */
export function SimilarPast({ draft }: { readonly draft: CampaignDraft }) {
  const { actor, workspace } = useSession();
  const address = useViewAddress();
  const { type, channels, start } = draft;
  const regions = useDeferredValue(draft.regions);
  const segments = useDeferredValue(draft.segments);
  const workspaceId = workspace.id;
  const isWanted = type !== '' && may(actor, 'retrospective.read', { workspaceId });
  const query = {
    type: type === '' ? ('promotion' as const) : type,
    ...(channels.length > 0 && { channels: channels.join(',') }),
    ...(namesIn(regions).length > 0 && { regions: namesIn(regions).join(',') }),
    ...(namesIn(segments).length > 0 && { segments: namesIn(segments).join(',') }),
    ...(CalendarDate.safeParse(start).success && { start }),
  };
  const read = useRead(
    'GET /api/workspaces/:workspaceId/similar-campaigns',
    { params: { workspaceId }, query },
    isWanted,
  );
  if (!isWanted || !read.data || read.data.length === 0) return null;
  return <SimilarList similar={read.data} addressOf={(id) => address(`campaigns/${id}`)} />;
}
