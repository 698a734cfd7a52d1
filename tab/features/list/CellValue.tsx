import type { SummaryView } from '../../../src/contract/views.ts';
import { useToday } from '../../data/clock.ts';
import { usePeople } from '../../data/session.ts';
import { AttentionChip } from '../../ui/AttentionChip.tsx';
import { ChannelGlyphs } from '../../ui/ChannelGlyphs.tsx';
import { Initials } from '../../ui/Initials.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { attentionOf } from '../../ui/standing.ts';
import { campaignTexts } from '../../ui/texts/campaigns.ts';
import { listTexts } from '../../ui/texts/list.ts';
import type { ColumnName } from './columns.ts';
import styles from './List.module.css';

/** What a cell shows; "–" for what is not there, never 0. */
export function CellValue({ campaign, column }: { campaign: SummaryView; column: ColumnName }) {
  const format = useFormat();
  const words = useWords();
  const locale = useLocale();
  const text = useTexts(listTexts);
  const today = useToday();
  switch (column) {
    case 'code':
      return null;
    case 'name':
      return <Attention campaign={campaign} today={today} />;
    case 'status':
      return (
        <span className={styles.status}>
          <span className={styles.dot} aria-hidden />
          {words.campaignStatus[campaign.status]}
        </span>
      );
    case 'type':
      return <span className={styles.text}>{words.campaignType[campaign.type]}</span>;
    case 'owner':
      return <Owner personId={campaign.ownerId} />;
    case 'flight':
      return (
        <span className={styles.text}>
          {campaign.flight ? format.range(campaign.flight.start, campaign.flight.end, today) : '–'}
        </span>
      );
    case 'channels':
      return <ChannelGlyphs channels={campaign.channels} />;
    case 'regions': {
      const regions = listed(locale, campaign.regions ?? []);
      return (
        <span className={styles.text} title={regions}>
          {regions || '–'}
        </span>
      );
    }
    case 'audienceSize':
      return (
        <span className={styles.number}>
          {typeof campaign.audienceSize === 'number' ? format.number(campaign.audienceSize) : '–'}
        </span>
      );
    case 'budget':
      return (
        <span className={styles.number}>
          {campaign.budget ? format.money(campaign.budget.minor, campaign.budget.currency) : '–'}
        </span>
      );
    case 'tasks': {
      const all = campaign.openTasks + campaign.doneTasks;
      if (all === 0) return <span className={styles.number}>–</span>;
      return (
        <span className={styles.number} title={text.tasksDone(campaign.doneTasks, all)}>
          {campaign.doneTasks}/{all}
        </span>
      );
    }
  }
}

function Attention({ campaign, today }: { campaign: SummaryView; today: string }) {
  const attention = attentionOf(campaign, today, useTexts(campaignTexts), useWords(), useFormat());
  // A countdown would take the room of the name; the board has it.
  return attention && attention.tone !== 'calm' ? <AttentionChip {...attention} /> : null;
}

function Owner({ personId }: { personId: string }) {
  const person = usePeople().get(personId);
  if (!person) return <span className={styles.text}>–</span>;
  return (
    <span className={styles.owner}>
      <Initials name={person.name} size={20} />
      <span className={styles.text} aria-hidden>
        {person.name}
      </span>
    </span>
  );
}
