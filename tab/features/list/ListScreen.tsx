import { TextBulletListRegular } from '@fluentui/react-icons/svg/text-bullet-list';
import { useDeferredValue, useMemo } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import { mayCreate } from '../../data/faults.ts';
import { useTellShown } from '../../data/desk.ts';
import { matching } from '../../data/match.ts';
import { isFiltering, noFilter, useFilter, usePlace } from '../../data/place.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { type Campaigns, useCampaigns } from '../../data/summaries.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { Face } from '../../ui/Face.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { shellTexts } from '../../ui/texts/shell.ts';
import { toolbarTexts } from '../../ui/texts/toolbar.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { BulkBar } from './BulkBar.tsx';
import { sorted, sortIn } from './columns.ts';
import { ListNarrow } from './ListNarrow.tsx';
import { ListTable } from './ListTable.tsx';
import { type Selection, useSelection } from '../../ui/use-selection.ts';

/** Campaigns as rows to compare, sort and edit in place. */
export default function ListScreen() {
  const campaigns = useCampaigns();
  const [now] = useFilter();
  const filter = useDeferredValue(now);
  const [place] = usePlace();
  const rows = useRows(campaigns.state === 'here' ? campaigns.campaigns : nothing, filter, place.get('sort'));
  const selection = useSelection(rows);
  const session = useSession();
  const narrow = useNarrow();
  const canSelect = mayCreate(session) && !narrow;
  useTellShown(useMemo(() => rows.map(({ id }) => id), [rows]));
  // The bar stands beside the list, because what it does may leave the list empty.
  return (
    <>
      <Content campaigns={campaigns} rows={rows} selection={canSelect ? selection : undefined} />
      {canSelect && <BulkBar chosen={selection.chosen} onClear={selection.clear} />}
    </>
  );
}

interface ContentProps {
  readonly campaigns: Campaigns;
  readonly rows: readonly SummaryView[];
  readonly selection: Selection<SummaryView> | undefined;
}

function Content({ campaigns, rows, selection }: ContentProps) {
  const troubleOf = useTroubleOf();
  const [now, setFilter] = useFilter();
  const filter = useDeferredValue(now);
  const text = useTexts(toolbarTexts);
  const { newCampaign } = useTexts(shellTexts);
  const session = useSession();
  const [place, setPlace] = usePlace();
  const narrow = useNarrow();

  if (campaigns.state === 'refused')
    return <RefusedFace trouble={troubleOf(campaigns.error)} onRetry={campaigns.retry} />;
  if (campaigns.state === 'loading' || !campaigns.whole) return <ScreenSkeleton rows={16} />;
  if (campaigns.campaigns.length === 0) {
    const action = mayCreate(session) ? { label: newCampaign, run: () => setPlace({ new: '1' }) } : undefined;
    return (
      <Face
        {...(action ? text.empty : text.emptyReader)}
        picture={<TextBulletListRegular />}
        action={action}
      />
    );
  }
  if (rows.length === 0 && isFiltering(filter)) {
    const action = { label: text.clear, run: () => setFilter(noFilter) };
    return <Face {...text.nothing} picture={<TextBulletListRegular />} action={action} />;
  }
  return narrow ? (
    <ListNarrow campaigns={rows} />
  ) : (
    <ListTable campaigns={rows} sort={sortIn(place.get('sort'))} selection={selection} />
  );
}

const nothing: readonly never[] = [];

function useRows(
  campaigns: Parameters<typeof matching>[0],
  filter: Parameters<typeof matching>[1],
  sort: string | null,
) {
  const locale = useLocale();
  const words = useWords();
  const people = usePeople();
  return useMemo(
    () =>
      sorted(matching(campaigns, filter), sortIn(sort), {
        locale,
        words,
        nameOf: (id) => people.get(id)?.name ?? id,
      }),
    [campaigns, filter, sort, locale, words, people],
  );
}
