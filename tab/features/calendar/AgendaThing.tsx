import { dateOf } from '../../ui/days.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { calendarTexts } from '../../ui/texts/calendar.ts';
import type { AgendaLine } from './agenda-lines.ts';
import styles from './Agenda.module.css';
import { ThingGlyph } from './ThingGlyph.tsx';
import { isCampaign } from './things.ts';
import { hrefOf, leadOf, useFollow } from './use-lead.ts';
import { useThingWords } from './use-thing-words.ts';

interface AgendaThingProps {
  readonly row: Extract<AgendaLine, { readonly kind: 'thing' | 'item' }>;
  readonly today: string;
}

/** One thing in the list: what it is, and when. */
export function AgendaThing({ row, today }: AgendaThingProps) {
  const { thing } = row;
  const text = useTexts(calendarTexts);
  const format = useFormat();
  const words = useThingWords();
  const follow = useFollow();
  const lead = leadOf(thing);
  const days = format.range(dateOf(thing.first), dateOf(thing.last), today);
  const what = row.kind === 'item' && row.what !== 'runs' ? `${text[row.what]} · ` : '';
  // Under the name of a day, the day need not be said again.
  const isDated = row.kind === 'thing' && row.on !== null && thing.first === thing.last;
  const facts = isCampaign(thing) ? '' : words.facts(thing);
  const said = isCampaign(thing) ? what + days : [isDated ? '' : days, facts].filter(Boolean).join(' · ');
  const content = (
    <>
      {isCampaign(thing) ? (
        <span className={styles.stripe} aria-hidden />
      ) : (
        <span className={styles.glyph}>
          <ThingGlyph kind={thing.kind} standing={thing.standing} />
        </span>
      )}
      <span className={styles.name}>{thing.title}</span>
      <span className={styles.facts}>{said}</span>
    </>
  );
  if (!lead) return <div className={styles.item}>{content}</div>;
  return (
    <a
      className={styles.item}
      data-status={isCampaign(thing) ? thing.campaign.status : undefined}
      href={hrefOf(lead)}
      onClick={(event) => follow(event, lead)}
    >
      {content}
    </a>
  );
}
