import { Button } from '@fluentui/react-components';
import { PanelLeftContractRegular } from '@fluentui/react-icons/svg/panel-left-contract';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { refusalText } from '../../../src/contract/words/index.ts';
import type { SummaryView } from '../../../src/contract/views.ts';
import { hidden } from '../../ui/hidden.ts';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { boardTexts } from '../../ui/texts/board.ts';
import { Card } from './Card.tsx';
import { cardHeight } from './card-height.ts';
import styles from './Column.module.css';
import type { Column } from './columns.ts';
import type { CardDrag } from './use-card-drag.ts';

interface BoardColumnProps {
  readonly column: Column;
  readonly filtered: boolean;
  readonly tabStop: string | undefined;
  readonly focusWanted: boolean;
  readonly openId: string | null;
  readonly drag: CardDrag | undefined;
  readonly onFold: (status: string, folded: boolean) => void;
  readonly onOpen: (campaignId: string) => void;
  readonly onFocused: (campaignId: string) => void;
  readonly onKey: (event: KeyboardEvent, campaign: SummaryView) => void;
  readonly onPress: (event: PointerEvent<HTMLElement>, campaign: SummaryView) => void;
}

export function BoardColumn(props: BoardColumnProps) {
  const { column, drag, filtered, onFold } = props;
  const { status, campaigns, all, folded } = column;
  const text = useTexts(boardTexts);
  const locale = useLocale();
  const name = useWords().campaignStatus[status];
  const count = filtered ? text.ofAll(campaigns.length, all) : String(all);
  const fault = drag?.faults[status];
  const over = drag?.over === status && drag.campaign.status !== status;
  const air = {
    'data-column': status,
    'data-status': status,
    'data-refuses': fault ? '' : undefined,
    'data-over': over ? '' : undefined,
  };

  if (folded) {
    return (
      <section className={styles.folded} aria-label={text.column(name, campaigns.length)} {...air}>
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={false}
          onClick={() => onFold(status, false)}
        >
          <span className={styles.count}>{count}</span>
          <span className={styles.sideways}>{name}</span>
          <span style={hidden}>{text.unfold(name)}</span>
        </button>
      </section>
    );
  }
  return (
    <section className={styles.column} aria-label={text.column(name, campaigns.length)} {...air}>
      <header className={styles.head}>
        <span className={styles.dot} aria-hidden />
        <h2 className={styles.name}>{name}</h2>
        <span className={styles.count}>{count}</span>
        <Button
          className={styles.fold}
          appearance="subtle"
          size="small"
          icon={<PanelLeftContractRegular />}
          aria-label={text.fold(name)}
          title={text.fold(name)}
          onClick={() => onFold(status, true)}
        />
      </header>
      {drag && over && <p className={styles.verdict}>{fault ? refusalText(locale, fault) : text.dropHere}</p>}
      {campaigns.length === 0 ? <p className={styles.empty}>{text.empty}</p> : <Cards {...props} />}
    </section>
  );
}

function Cards(props: BoardColumnProps) {
  const { column, tabStop, focusWanted, openId, drag, onOpen, onFocused, onKey, onPress } = props;
  const { campaigns } = column;
  const scroller = useRef<HTMLDivElement>(null);
  const focusIndex = campaigns.findIndex(({ id }) => id === tabStop);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      // The card that holds the tab stop stays in the page, wherever one scrolls.
      return focusIndex < 0 || seen.includes(focusIndex)
        ? seen
        : [...seen, focusIndex].toSorted((a, b) => a - b);
    },
    [focusIndex],
  );
  const cards = useVirtualizer({
    count: campaigns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => cardHeight(campaigns[index]?.name ?? ''),
    getItemKey: (index) => campaigns[index]?.id ?? index,
    rangeExtractor,
    overscan: 3,
    gap: 8,
    paddingStart: 4,
    paddingEnd: 16,
    initialRect: { width: 272, height: 700 },
  });
  useEffect(() => {
    if (focusWanted && focusIndex >= 0) cards.scrollToIndex(focusIndex);
  }, [cards, focusWanted, focusIndex]);

  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.cards} style={{ height: cards.getTotalSize() }}>
        {cards.getVirtualItems().map(({ index, key, start }) => {
          const campaign = campaigns[index];
          return (
            campaign && (
              <li
                key={key}
                ref={cards.measureElement}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={campaigns.length}
                aria-posinset={index + 1}
              >
                <Card
                  campaign={campaign}
                  stop={campaign.id === tabStop}
                  focusWanted={focusWanted && campaign.id === tabStop}
                  open={campaign.id === openId}
                  lifted={campaign.id === drag?.campaign.id}
                  onOpen={onOpen}
                  onFocused={onFocused}
                  onKey={onKey}
                  onPress={onPress}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
