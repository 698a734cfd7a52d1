import { useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { Flight } from '../../../src/domain/campaign.ts';
import { editFault } from '../../data/faults.ts';
import { useSession } from '../../data/session.ts';
import { useChangeCampaign } from '../../data/use-change.ts';
import { beginPress, createPointerLabel, type Point } from '../../ui/drag.ts';
import styles from './Calendar.module.css';
import { isAlongKey, sameFlight, shifted, type Grip } from './reschedule.ts';
import { useProposalWords } from './use-proposal-words.ts';

/** A flight that is being moved and not yet let go. */
export interface Proposal {
  readonly campaign: SummaryView;
  readonly flight: Flight;
}

/** The day under a point, as a number since 1970: each zoom lays its days out in its own way. */
export type DayAt = (grid: HTMLElement, at: Point) => number;

/** Moves and resizes bars with the pointer; React hears of it once per day, the words follow every frame. */
export function useBarDrag(body: RefObject<HTMLElement | null>, dayAt: DayAt) {
  const [proposal, setProposal] = useState<Proposal>();
  const change = useChangeCampaign();
  const session = useSession();
  const words = useProposalWords();

  const press = (event: ReactPointerEvent<HTMLElement>, campaign: SummaryView, grip: Grip): void => {
    const { flight } = campaign;
    const grid = body.current;
    if (event.button !== 0 || !flight || !grid) return;
    const pressed = { x: event.clientX, y: event.clientY };
    const from = dayAt(grid, pressed);
    const refused = editFault(session, campaign) !== undefined;
    let label: ReturnType<typeof createPointerLabel> | undefined;
    let wanted = flight;

    const follow = (at: Point): void => {
      const next = shifted(flight, grip, dayAt(grid, at) - from);
      label?.place(at);
      if (sameFlight(next, wanted)) return;
      wanted = next;
      sayAgain();
      setProposal({ campaign, flight: next });
    };
    const sayAgain = (): void => label?.say(words.say(campaign, wanted));
    const listening = new AbortController();
    const onKey = (key: globalThis.KeyboardEvent): void => {
      if (!isAlongKey(key)) return;
      key.preventDefault();
      words.toggle();
      requestAnimationFrame(sayAgain);
    };
    const end = (): void => {
      listening.abort();
      label?.remove();
      label = undefined;
      setProposal(undefined);
    };
    beginPress(
      { pointerId: event.pointerId, pointerType: event.pointerType, ...pressed },
      {
        onStart(at) {
          if (refused) return;
          label = createPointerLabel(grid, at, styles.words ?? '');
          sayAgain();
          words.look(campaign, sayAgain);
          window.addEventListener('keydown', onKey, { signal: listening.signal });
          setProposal({ campaign, flight });
        },
        onMove: (at) => refused || follow(at),
        onDrop(at) {
          if (!refused) follow(at);
          end();
          // A refused one is asked for too: the answer says why.
          if (refused || !sameFlight(wanted, flight))
            void change(campaign, { kind: 'flight', flight: wanted });
        },
        onCancel: end,
      },
    );
  };

  return { proposal, press };
}
