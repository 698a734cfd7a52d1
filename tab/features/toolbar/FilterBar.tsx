import { Button } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { matching } from '../../data/match.ts';
import {
  filterLists,
  isFiltering,
  noFilter,
  useFilter,
  type Filter,
  type FilterList,
} from '../../data/place.ts';
import { usePeople } from '../../data/session.ts';
import { useCampaigns } from '../../data/summaries.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { toolbarTexts } from '../../ui/texts/toolbar.ts';
import styles from './FilterBar.module.css';

const FilterMenu = lazy(() => import('./FilterMenu.tsx'));

/** One button for each way to filter, then a chip for each thing that is filtered. */
export function FilterBar({ lead }: { lead?: ReactNode }) {
  const text = useTexts(toolbarTexts);
  const [filter, setFilter] = useFilter();
  const nameOf = useValueNames();
  return (
    <div className={styles.bar} role="toolbar" aria-label={text.filters}>
      {lead}
      {filterLists.map((list) => (
        <FilterButton key={list} list={list} />
      ))}
      {filterLists.flatMap((list) =>
        filter[list].map((value) => (
          <button
            key={`${list} ${value}`}
            type="button"
            className={styles.chip}
            aria-label={text.remove(nameOf(list, value))}
            onClick={() => setFilter(without(filter, list, value))}
          >
            {nameOf(list, value)}
            <DismissRegular aria-hidden />
          </button>
        )),
      )}
      {isFiltering(filter) && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.clear}
          onClick={() => setFilter(noFilter)}
        >
          {text.clear}
        </Button>
      )}
      <Count />
    </div>
  );
}

function FilterButton({ list }: { list: FilterList }) {
  const text = useTexts(toolbarTexts);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        icon={<ChevronDownRegular />}
        iconPosition="after"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor((was) => (was ? null : currentTarget))}
      >
        {text.by[list]}
      </Button>
      {anchor && (
        <Suspense>
          <FilterMenu list={list} anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}

function Count() {
  const text = useTexts(toolbarTexts);
  const [filter] = useFilter();
  const campaigns = useCampaigns();
  if (campaigns.state !== 'here') return null;
  const all = Object.values(campaigns.counts).reduce((sum, count) => sum + count, 0);
  const shown = isFiltering(filter) ? matching(campaigns.campaigns, filter).length : all;
  return (
    <output className={styles.count}>{campaigns.whole || shown === all ? text.count(shown, all) : ''}</output>
  );
}

function without(filter: Filter, list: FilterList, value: string): Partial<Filter> {
  return { [list]: filter[list].filter((one) => one !== value) };
}

function useValueNames(): (list: FilterList, value: string) => string {
  const words = useWords();
  const people = usePeople();
  const names: Readonly<Record<FilterList, (value: string) => string | undefined>> = {
    status: (value) => Object.entries(words.campaignStatus).find(([code]) => code === value)?.[1],
    type: (value) => Object.entries(words.campaignType).find(([code]) => code === value)?.[1],
    channel: (value) => Object.entries(words.channel).find(([code]) => code === value)?.[1],
    owner: (value) => people.get(value)?.name,
  };
  return (list, value) => names[list](value) ?? value;
}
