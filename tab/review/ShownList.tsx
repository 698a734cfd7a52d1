import type { CampaignOutside } from '../../src/contract/view-link-endpoints.ts';
import { useFormat, useLocale, useTexts, useWords } from '../ui/locale.tsx';
import { listed } from '../ui/spaced.ts';
import styles from './Shown.module.css';
import { shownTexts } from './shown-texts.ts';

interface ShownListProps {
  readonly campaigns: readonly CampaignOutside[];
  readonly today: string;
}

type Group = 'running' | 'coming' | 'undated' | 'over';
const groups: readonly Group[] = ['running', 'coming', 'undated', 'over'];

/** One line per campaign: what runs, what comes, what has no dates, what is over; on a phone the line becomes a small card. */
export function ShownList({ campaigns, today }: ShownListProps) {
  const text = useTexts(shownTexts);
  const words = useWords();
  const heads = [words.field.name, words.field.status, text.days, words.field.channels, text.owner];
  const inGroups = Map.groupBy(campaigns, ({ flight }) => groupOf(flight, today));
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => {
        const found = inGroups.get(group);
        // What is over is told from the latest on.
        const lines = group === 'over' ? found?.toReversed() : found;
        return (
          lines && (
            <tbody key={group}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={heads.length}>
                  {text.groups[group]}
                </th>
              </tr>
              {lines.map((campaign) => (
                <Line key={campaign.code} campaign={campaign} />
              ))}
            </tbody>
          )
        );
      })}
    </table>
  );
}

function groupOf(flight: CampaignOutside['flight'], today: string): Group {
  if (!flight) return 'undated';
  if (flight.end < today) return 'over';
  return flight.start <= today ? 'running' : 'coming';
}

function Line({ campaign }: { campaign: CampaignOutside }) {
  const text = useTexts(shownTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { code, name, type, status, flight, channels, ownerName, milestone } = campaign;
  const through = listed(
    locale,
    channels.map((each) => words.channel[each]),
  );
  return (
    <tr data-status={status}>
      <th scope="row">
        {name}
        <span className={styles.quiet}>{`${code} · ${words.campaignType[type]}`}</span>
        {milestone && (
          <span className={styles.quiet}>{text.milestone(milestone.title, format.date(milestone.due))}</span>
        )}
      </th>
      <td>
        <span className={styles.status}>{words.campaignStatus[status]}</span>
      </td>
      <td>{flight ? format.range(flight.start, flight.end) : text.undated}</td>
      <td>{through}</td>
      <td>{ownerName}</td>
    </tr>
  );
}
