import { useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import { editFault } from '../../data/faults.ts';
import { useSession } from '../../data/session.ts';
import { useChangeCampaign } from '../../data/use-change.ts';
import { daysFromTo } from '../../ui/days.ts';
import { beginPress, createPointerLabel, type Point } from '../../ui/drag.ts';
import styles from './Calendar.module.css';
import { type Chosen, type Moved, movedBy, useChosen } from './chosen.ts';
import { isAlongKey, sameFlight, shifted, type Grip } from './reschedule.ts';
import { useProposalWords } from './use-proposal-words.ts';

/** A flight that is being moved and not yet let go. */
export interface Proposal extends Moved {
  /** What is selected beside it and moves by the same days. */
  readonly others: readonly Moved[];
}

/** All that would move. */
export function movedIn(proposal: Proposal | undefined): readonly Moved[] {
  return proposal ? [proposal, ...proposal.others] : [];
}

/** Where what is selected is to be, while that is looked at. */
export function heldIn({ campaigns, shift }: Pick<Chosen, 'campaigns' | 'shift'>): Proposal | undefined {
  const [first, ...others] = shift ? movedBy(campaigns, shift.days) : [];
  return first && { ...first, others };
}

/** The day under a point, as a number since 1970: each zoom lays its days out in its own way. */
export type DayAt = (grid: HTMLElement, at: Point) => number;

/** Moves and resizes bars with the pointer; React hears of it once per day, the words follow every frame. */
export function useBarDrag(body: RefObject<HTMLElement | null>, dayAt: DayAt) {
  const [proposal, setProposal] = useState<Proposal>();
  const change = useChangeCampaign();
  const session = useSession();
  const words = useProposalWords();
  const chosen = useChosen();

  const press = (event: ReactPointerEvent<HTMLElement>, campaign: SummaryView, held: Grip): void => {
    const { flight } = campaign;
    // One of several that are selected is moved with them, wherever it is held.
    const others = chosen.withIt(campaign, 'all');
    const grip = others.length > 0 ? 'all' : held;
    const grid = body.current;
    if (event.button !== 0 || !flight || !grid) return;
    const pressed = { x: event.clientX, y: event.clientY };
    const from = dayAt(grid, pressed);
    // Which of several stay is said before they are moved.
    const refused = others.length === 0 && editFault(session, campaign) !== undefined;
    let label: ReturnType<typeof createPointerLabel> | undefined;
    let wanted = flight;

    const follow = (at: Point): void => {
      const next = shifted(flight, grip, dayAt(grid, at) - from);
      label?.place(at);
      if (sameFlight(next, wanted)) return;
      wanted = next;
      sayAgain();
      setProposal({ campaign, flight: next, others: movedBy(others, daysFromTo(flight.start, next.start)) });
    };
    const sayAgain = (): void => label?.say(words.say(campaign, wanted, others.length));
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
          if (others.length === 0) words.look(campaign, sayAgain);
          window.addEventListener('keydown', onKey, { signal: listening.signal });
          setProposal({ campaign, flight, others: movedBy(others, 0) });
        },
        onMove: (at) => refused || follow(at),
        onDrop(at) {
          if (!refused) follow(at);
          end();
          // A finger that rested on it and went nowhere selects it.
          if (event.pointerType === 'touch' && dayAt(grid, at) === from) chosen.toggle(campaign.id);
          else if (others.length > 0) {
            const days = daysFromTo(flight.start, wanted.start);
            if (days !== 0) chosen.ask({ days });
          }
          // A refused one is asked for too: the answer says why.
          else if (refused || !sameFlight(wanted, flight))
            void change(campaign, { kind: 'flight', flight: wanted });
        },
        onCancel: end,
      },
    );
  };

  return { proposal, press };
}
