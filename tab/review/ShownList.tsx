import type { CampaignOutside } from '../../src/contract/view-link-endpoints.ts';
import { useFormat, useLocale, useTexts, useWords } from '../ui/locale.tsx';
import { listed } from '../ui/spaced.ts';
import styles from './Shown.module.css';
import { shownTexts } from './shown-texts.ts';

/** One line per campaign, by its dates; on a phone the line becomes a small card. */
export function ShownList({ campaigns }: { campaigns: readonly CampaignOutside[] }) {
  const text = useTexts(shownTexts);
  const words = useWords();
  const heads = [words.field.name, words.field.status, text.days, words.field.channels, text.owner];
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
      <tbody>
        {campaigns.map((campaign) => (
          <Line key={campaign.code} campaign={campaign} />
        ))}
      </tbody>
    </table>
  );
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
