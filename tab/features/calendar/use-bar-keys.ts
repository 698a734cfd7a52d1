import { useState, type KeyboardEvent } from 'react';
import { refusalText } from '../../../src/contract/words/index.ts';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { Flight } from '../../../src/domain/campaign.ts';
import { editFault } from '../../data/faults.ts';
import { useSession } from '../../data/session.ts';
import { useChangeCampaign } from '../../data/use-change.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { daysFromTo } from '../../ui/days.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import { useStable } from '../../ui/use-stable.ts';
import { movedBy, useChosen } from './chosen.ts';
import { isAlongKey, sameFlight, shifted, stepOf } from './reschedule.ts';
import type { Proposal } from './use-bar-drag.ts';
import { useProposalWords } from './use-proposal-words.ts';

/** Moves and resizes the focused bar with Alt and arrows. Letting go of Alt is letting go of the bar; `onLanded` hears where. */
export function useBarKeys(onLanded: (flight: Flight) => void) {
  const [proposal, setProposal] = useState<Proposal>();
  const change = useChangeCampaign();
  const session = useSession();
  const announce = useAnnounce();
  const locale = useLocale();
  const text = useTexts(calendarTexts);
  const words = useProposalWords();
  const chosen = useChosen();

  const sayAgain = useStable(
    () => proposal && announce(words.say(proposal.campaign, proposal.flight, proposal.others.length)),
  );

  const onKey = (event: KeyboardEvent, campaign: SummaryView): boolean => {
    if (event.key === 'Escape' && proposal) {
      event.preventDefault();
      setProposal(undefined);
      announce(text.kept(campaign.name));
      return true;
    }
    if (proposal && event.altKey && isAlongKey(event)) {
      event.preventDefault();
      words.toggle();
      requestAnimationFrame(sayAgain);
      return true;
    }
    if (isPlain(event) && event.key === ' ') {
      event.preventDefault();
      chosen.toggle(campaign.id);
      return true;
    }
    if (isPlain(event) && event.key === 'Escape' && chosen.clear()) {
      event.preventDefault();
      return true;
    }
    const step = event.altKey ? stepOf(event.key, event.shiftKey) : undefined;
    const present = proposal?.campaign.id === campaign.id ? proposal.flight : campaign.flight;
    if (!step || !present || !campaign.flight) return false;
    event.preventDefault();
    const others = chosen.withIt(campaign, step.grip);
    const fault = others.length > 0 ? undefined : editFault(session, campaign);
    if (fault) {
      announce(refusalText(locale, fault));
      return true;
    }
    const flight = shifted(present, step.grip, step.days);
    const days = daysFromTo(campaign.flight.start, flight.start);
    setProposal({ campaign, flight, others: movedBy(others, days) });
    announce(words.say(campaign, flight, others.length));
    if (others.length === 0) words.look(campaign, sayAgain);
    return true;
  };

  const commit = (): void => {
    if (!proposal) return;
    const { campaign, flight, others } = proposal;
    setProposal(undefined);
    if (!campaign.flight || sameFlight(campaign.flight, flight)) return;
    if (others.length > 0) {
      chosen.ask({ days: daysFromTo(campaign.flight.start, flight.start) });
      return;
    }
    void change(campaign, { kind: 'flight', flight });
    onLanded(flight);
  };

  return { proposal, onKey, commit, onKeyUp: (event: KeyboardEvent) => event.key === 'Alt' && commit() };
}

const isPlain = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  !altKey && !ctrlKey && !metaKey && !shiftKey;
