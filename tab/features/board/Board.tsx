import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import { useTellShown } from '../../data/desk.ts';
import { useOpenCampaign } from '../../data/place.ts';
import { statusCodes } from '../../ui/codes.ts';
import { useTexts } from '../../ui/locale.tsx';
import { useStable } from '../../ui/use-stable.ts';
import { boardTexts } from '../../ui/texts/board.ts';
import styles from './Board.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import { columnsOf, neighbourOf, spotOf } from './columns.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useFolding } from './use-folding.ts';
import { useStatusMove } from './use-status-move.ts';

interface BoardProps {
  readonly campaigns: readonly SummaryView[];
  readonly counts: Readonly<Partial<Record<CampaignStatus, number>>>;
  readonly filtered: boolean;
  /** Statuses that the filter asks for; empty for all. */
  readonly wanted: readonly CampaignStatus[];
}

export function Board({ campaigns, counts, filtered, wanted }: BoardProps) {
  const text = useTexts(boardTexts);
  const board = useRef<HTMLDivElement>(null);
  const { folding, setFolded } = useFolding();
  const columns = useMemo(
    () => columnsOf(statusCodes, campaigns, counts, folding, wanted),
    [campaigns, counts, folding, wanted],
  );
  useTellShown(useMemo(() => columns.flatMap(({ campaigns: own }) => own.map(({ id }) => id)), [columns]));

  const { openId, open } = useOpenCampaign();
  /** The card that has, or would get, the focus; `wanted` when it must take it now. */
  const [focus, setFocus] = useState<{ readonly id: string; readonly wanted: boolean }>();
  const spot =
    spotOf(columns, focus?.id) ??
    spotOf(columns, columns.find((one) => !one.folded && one.campaigns[0])?.campaigns[0]?.id);
  const tabStop = spot && columns[spot.column]?.campaigns[spot.index]?.id;
  const { moveByKey, moveTo, faultsOf } = useStatusMove(columns, setFolded);
  const { drag, press } = useCardDrag(board, faultsOf, moveTo);
  const onPress = useStable(press);
  const onOpen = useStable((campaignId: string) => open(campaignId));
  const onFocused = useCallback((id: string) => setFocus({ id, wanted: false }), []);

  const onKey = useStable((event: KeyboardEvent, campaign: SummaryView): void => {
    const spotNow = spotOf(columns, campaign.id);
    if (!spotNow) return;
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      setFocus({ id: campaign.id, wanted: true });
      moveByKey(campaign, event.key === 'ArrowRight' ? 1 : -1);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbourOf(columns, spotNow, event.key);
    if (!next) return;
    event.preventDefault();
    setFocus({ id: next.id, wanted: true });
  });

  return (
    <section
      ref={board}
      className={styles.board}
      aria-label={text.board}
      data-dragging={drag ? '' : undefined}
    >
      <p id="board-how" className={styles.how}>
        {text.how}
      </p>
      {columns.map((column) => (
        <BoardColumn
          key={column.status}
          column={column}
          filtered={filtered}
          tabStop={tabStop}
          focusWanted={focus?.wanted ?? false}
          openId={openId}
          drag={drag}
          onFold={setFolded}
          onOpen={onOpen}
          onFocused={onFocused}
          onKey={onKey}
          onPress={onPress}
        />
      ))}
    </section>
  );
}
