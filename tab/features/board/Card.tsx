import { memo, useEffect, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import { useToday } from '../../data/clock.ts';
import { usePeople } from '../../data/session.ts';
import { AttentionChip } from '../../ui/AttentionChip.tsx';
import { ChannelGlyphs } from '../../ui/ChannelGlyphs.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { attentionOf, isOver, phaseWords } from '../../ui/standing.ts';
import { campaignTexts } from '../../ui/texts/campaigns.ts';
import styles from './Card.module.css';

interface CardProps {
  readonly campaign: SummaryView;
  /** This card is where Tab leads. */
  readonly stop: boolean;
  readonly focusWanted: boolean;
  readonly open: boolean;
  /** Its ghost is in the air. */
  readonly lifted: boolean;
  readonly onOpen: (campaignId: string) => void;
  readonly onFocused: (campaignId: string) => void;
  readonly onKey: (event: KeyboardEvent, campaign: SummaryView) => void;
  readonly onPress: (event: PointerEvent<HTMLElement>, campaign: SummaryView) => void;
}

/** Plain elements, because thousands of these scroll by. */
export const Card = memo(function Card(props: CardProps) {
  const { campaign, stop, focusWanted, open, lifted, onOpen, onFocused, onKey, onPress } = props;
  const text = useTexts(campaignTexts);
  const words = useWords();
  const today = useToday();
  const owner = usePeople().get(campaign.ownerId);
  const attention = attentionOf(campaign, today, text, words, useFormat());
  const card = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (focusWanted) card.current?.focus({ preventScroll: true });
  }, [focusWanted]);

  const onClick = (event: MouseEvent): void => {
    // A new window by Ctrl or the middle button is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(campaign.id);
  };
  return (
    <a
      ref={card}
      className={styles.card}
      href={`/tab/campaigns/${campaign.id}`}
      draggable={false}
      data-card={campaign.id}
      data-open={open ? '' : undefined}
      data-lifted={lifted ? '' : undefined}
      tabIndex={stop ? 0 : -1}
      aria-describedby="board-how"
      onClick={onClick}
      onFocus={() => onFocused(campaign.id)}
      onKeyDown={(event) => onKey(event, campaign)}
      onPointerDown={(event) => onPress(event, campaign)}
    >
      <span className={styles.name}>{campaign.name}</span>
      <span className={styles.facts}>
        <span className={styles.code}>{campaign.code}</span>
        <FlightWords campaign={campaign} today={today} />
      </span>
      <span className={styles.foot}>
        {owner && <Initials name={owner.name} />}
        <ChannelGlyphs channels={campaign.channels} />
        <span className={styles.space} />
        {attention && <AttentionChip {...attention} />}
      </span>
    </a>
  );
});

function FlightWords({ campaign: { flight, status }, today }: { campaign: SummaryView; today: string }) {
  const text = useTexts(campaignTexts);
  const format = useFormat();
  if (!flight) return <span className={styles.unplanned}>{text.unplanned}</span>;
  const dates = format.range(flight.start, flight.end, today);
  return <span>{isOver(status) ? dates : `${dates} · ${phaseWords(flight, today, text)}`}</span>;
}
