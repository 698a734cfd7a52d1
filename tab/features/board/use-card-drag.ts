import { useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { isStatus } from '../../ui/codes.ts';
import { beginPress, createEdgeScroll, createGhost, type Ghost, type Point } from '../../ui/drag.ts';
import { useTexts } from '../../ui/locale.tsx';
import { boardTexts } from '../../ui/texts/board.ts';
import styles from './Card.module.css';
import type { Faults } from './use-status-move.ts';

/** A card in the air: where it may land, and over which column it is. */
export interface CardDrag {
  readonly campaign: SummaryView;
  readonly faults: Faults;
  readonly over: CampaignStatus | undefined;
}

/** Carries a card with the pointer. React hears of it only when the column below changes. */
export function useCardDrag(
  board: RefObject<HTMLElement | null>,
  faultsOf: (campaign: SummaryView) => Faults,
  moveTo: (campaign: SummaryView, status: CampaignStatus) => void,
) {
  const [drag, setDrag] = useState<CardDrag>();
  const announce = useAnnounce();
  const text = useTexts(boardTexts);
  const carried = useRef<{ ghost: Ghost; scroll: ReturnType<typeof createEdgeScroll> } | undefined>(
    undefined,
  );

  const press = (event: ReactPointerEvent<HTMLElement>, campaign: SummaryView): void => {
    if (event.button !== 0 || !board.current) return;
    const card = event.currentTarget;
    const container = board.current;
    const end = (): void => {
      carried.current?.scroll.stop();
      carried.current = undefined;
      setDrag(undefined);
    };
    beginPress(
      { pointerId: event.pointerId, pointerType: event.pointerType, x: event.clientX, y: event.clientY },
      {
        onStart(at) {
          carried.current = {
            ghost: createGhost(card, at, styles.ghost ?? ''),
            scroll: createEdgeScroll(container),
          };
          setDrag({ campaign, faults: faultsOf(campaign), over: campaign.status });
          announce(text.picked(campaign.name));
        },
        onMove(at) {
          carried.current?.ghost.place(at);
          carried.current?.scroll.follow(at);
          const over = columnAt(at);
          setDrag((now) => (now && now.over !== over ? { ...now, over } : now));
        },
        onDrop(at) {
          const ghost = carried.current?.ghost;
          const over = columnAt(at);
          const lands = over !== undefined && over !== campaign.status && !faultsOf(campaign)[over];
          end();
          if (lands) ghost?.remove();
          else ghost?.glideBack();
          if (over !== undefined && over !== campaign.status) moveTo(campaign, over);
          else announce(text.putBack(campaign.name));
        },
        onCancel() {
          carried.current?.ghost.glideBack();
          end();
          announce(text.putBack(campaign.name));
        },
      },
    );
  };

  return { drag, press };
}

function columnAt({ x, y }: Point): CampaignStatus | undefined {
  const column = document.elementFromPoint(x, y)?.closest('[data-column]');
  const status = column instanceof HTMLElement ? column.dataset.column : undefined;
  return status !== undefined && isStatus(status) ? status : undefined;
}
