import { BoardRegular } from '@fluentui/react-icons/svg/board';
import { useDeferredValue, useMemo } from 'react';
import { mayCreate } from '../../data/faults.ts';
import { matching } from '../../data/match.ts';
import { isFiltering, noFilter, useFilter, usePlace } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useCampaigns } from '../../data/summaries.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { BoardSkeleton } from '../../ui/Skeletons.tsx';
import { shellTexts } from '../../ui/texts/shell.ts';
import { toolbarTexts } from '../../ui/texts/toolbar.ts';
import { Board } from './Board.tsx';

/** Campaigns in columns by status. */
export function BoardScreen() {
  const campaigns = useCampaigns();
  const troubleOf = useTroubleOf();
  const [now, setFilter] = useFilter();
  const filter = useDeferredValue(now);
  const shown = useMemo(
    () => (campaigns.state === 'here' ? matching(campaigns.campaigns, filter) : []),
    [campaigns, filter],
  );
  const text = useTexts(toolbarTexts);

  if (campaigns.state === 'refused')
    return <RefusedFace trouble={troubleOf(campaigns.error)} onRetry={campaigns.retry} />;
  // A filter over the first cards only would lie.
  if (campaigns.state === 'loading' || (isFiltering(filter) && !campaigns.whole)) return <BoardSkeleton />;
  if (campaigns.campaigns.length === 0) return <EmptyBoard />;
  if (shown.length === 0) {
    const clear = () => setFilter(noFilter);
    return <Face {...text.nothing} picture={<BoardRegular />} action={{ label: text.clear, run: clear }} />;
  }
  return (
    <Board
      campaigns={shown}
      counts={campaigns.counts}
      filtered={isFiltering(filter)}
      wanted={filter.status}
    />
  );
}

function EmptyBoard() {
  const text = useTexts(toolbarTexts);
  const { newCampaign } = useTexts(shellTexts);
  const session = useSession();
  const [, setPlace] = usePlace();
  if (!mayCreate(session)) return <Face {...text.emptyReader} picture={<BoardRegular />} />;
  return (
    <Face
      {...text.empty}
      picture={<BoardRegular />}
      action={{ label: newCampaign, run: () => setPlace({ new: '1' }) }}
    />
  );
}
