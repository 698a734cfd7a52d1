import { createContext, useContext, useState } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { Flight } from '../../../src/domain/campaign.ts';
import { mayCreate } from '../../data/faults.ts';
import { useSession } from '../../data/session.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { bulkTexts } from '../../ui/texts/bulk.ts';
import { useSelection } from '../../ui/use-selection.ts';
import { type Grip, shifted } from './reschedule.ts';

/** A campaign where it is to be. */
export interface Moved {
  readonly campaign: SummaryView;
  readonly flight: Flight;
}

/** By so many days all that are selected are to be moved. */
export interface Shift {
  readonly days: number;
}

/** The campaigns that are selected on the calendar, and what is done to them together. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  readonly campaigns: readonly SummaryView[];
  readonly toggle: (campaignId: string) => void;
  readonly add: (campaignIds: readonly string[]) => void;
  /** False where nothing was selected. */
  readonly clear: () => boolean;
  /** What goes with a campaign that is held so: the others, where it is one of several that are selected. */
  readonly withIt: (campaign: SummaryView, grip: Grip) => readonly SummaryView[];
  /** Wanted, and looked at before it is done. */
  readonly shift: Shift | undefined;
  readonly ask: (shift: Shift | undefined) => void;
}

const ChosenContext = createContext<Chosen | undefined>(undefined);
export const ChosenPlace = ChosenContext.Provider;

export function useChosen(): Chosen {
  const chosen = useContext(ChosenContext);
  if (!chosen) throw new Error('Bars stand on a calendar.');
  return chosen;
}

/** Of those in sight of the filter; nothing can be selected by those who change nothing. */
export function useChoosing(campaigns: readonly SummaryView[]): Chosen {
  const { ids, chosen, toggle, add, clear } = useSelection(campaigns);
  const [shift, ask] = useState<Shift>();
  const announce = useAnnounce();
  const text = useTexts(bulkTexts);
  const canSelect = mayCreate(useSession());
  const say = (campaignIds: readonly string[]): void => {
    const count = new Set(campaignIds).size;
    announce(count === 0 ? text.cleared : text.chosen(count));
  };
  const known = chosen.map(({ id }) => id);
  return {
    ids,
    campaigns: chosen,
    toggle(campaignId) {
      if (!canSelect) return;
      toggle(campaignId);
      say(ids.has(campaignId) ? known.filter((id) => id !== campaignId) : [...known, campaignId]);
    },
    add(campaignIds) {
      if (!canSelect) return;
      add(campaignIds);
      say([...known, ...campaignIds]);
    },
    clear() {
      if (ids.size === 0) return false;
      clear();
      say([]);
      return true;
    },
    withIt: ({ id }, grip) =>
      grip === 'all' && ids.has(id) ? chosen.filter((other) => other.id !== id) : [],
    shift,
    ask,
  };
}

/** Each of these by so many days; one without dates stays. */
export function movedBy(campaigns: readonly SummaryView[], days: number): readonly Moved[] {
  return campaigns.flatMap((campaign) =>
    campaign.flight ? [{ campaign, flight: shifted(campaign.flight, 'all', days) }] : [],
  );
}
