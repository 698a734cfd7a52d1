import { Button } from '@fluentui/react-components';
import type { ProgrammePage } from '../../../src/contract/programme-endpoints.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { dashboardTexts } from '../../ui/texts/dashboard.ts';
import { programmeTexts } from '../../ui/texts/programmes.ts';
import styles from './Programmes.module.css';

type Campaign = ProgrammePage['campaigns'][number];

/** Which campaigns stand behind a figure, and what it is called. */
export interface Behind {
  readonly name: string;
  readonly has: (campaign: Campaign) => boolean;
}

interface ProgrammeFiguresProps {
  readonly page: ProgrammePage;
  readonly behind: Behind | undefined;
  readonly onBehind: (behind: Behind) => void;
}

/** Days, money, goals and states of all campaigns of a programme; each figure leads to the campaigns that it rests on. */
export function ProgrammeFigures({ page, behind, onBehind }: ProgrammeFiguresProps) {
  const text = useTexts(programmeTexts);
  const { goal } = useTexts(dashboardTexts);
  const { campaignStatus } = useWords();
  const format = useFormat();
  const { figures, goals } = page;
  if (page.campaigns.length === 0) return null;
  const way = (name: string, has: Behind['has']) => (
    <Button
      key={name}
      size="small"
      appearance="subtle"
      aria-pressed={behind?.name === name}
      aria-label={text.behind(name)}
      onClick={() => onBehind({ name, has })}
    >
      {name}
    </Button>
  );
  const { flight, undated, statuses } = figures;
  return (
    <div className={styles.tiles}>
      <section className={styles.tile}>
        <h2 className={styles.label}>{text.days}</h2>
        <span className={styles.figure}>
          {flight ? format.longRange(flight.start, flight.end) : text.noDays}
        </span>
        {undated > 0 && way(text.undated(format.number(undated)), (campaign) => campaign.flight === null)}
      </section>
      <BudgetTile page={page} way={way} />
      <section className={styles.tile}>
        <h2 className={styles.label}>{text.states}</h2>
        <div className={styles.row}>
          {statuses.map(({ status, campaigns }) =>
            way(
              `${campaignStatus[status]} ${format.number(campaigns)}`,
              (campaign) => campaign.status === status,
            ),
          )}
        </div>
      </section>
      {goals && (
        <section className={styles.tile}>
          <h2 className={styles.label}>{text.goals}</h2>
          {goals.length === 0 && <span>{text.noGoals}</span>}
          <div className={styles.row}>
            {goals.map(({ state, goals: count, campaignIds }) =>
              way(`${goal[state]} ${format.number(count)}`, ({ id }) => campaignIds.includes(id)),
            )}
          </div>
        </section>
      )}
    </div>
  );
}

interface BudgetTileProps extends Pick<ProgrammeFiguresProps, 'page'> {
  readonly way: (name: string, has: Behind['has']) => React.ReactNode;
}

/** What the budgets come to, in each currency, and what is left of the programme’s own. */
function BudgetTile({ page: { figures, share, programme }, way }: BudgetTileProps) {
  const text = useTexts(programmeTexts);
  const format = useFormat();
  const { budgets, withoutBudget, unseenBudgets } = figures;
  const amount = (minor: number): string => (share ? format.money(minor, share.currency) : '');
  const whole = programme.budget ? format.money(programme.budget.minor, programme.budget.currency) : '';
  if (budgets.length === 0 && !share && withoutBudget === 0) return null;
  return (
    <section className={styles.tile}>
      <h2 className={styles.label}>{text.given}</h2>
      {share && (
        <>
          <span className={styles.figure}>{amount(share.given)}</span>
          <span className={styles.quiet}>{text.of(whole)}</span>
          <span className={share.left < 0 ? styles.over : styles.quiet}>
            {share.left < 0 ? text.over(amount(-share.left)) : text.left(amount(share.left))}
          </span>
          {share.unconverted > 0 && (
            <span className={styles.quiet}>{text.unconverted(format.number(share.unconverted))}</span>
          )}
        </>
      )}
      <div className={styles.row}>
        {budgets.map(({ minor, currency, campaigns }) =>
          way(
            `${format.money(minor, currency)} (${text.restsOn(format.number(campaigns))})`,
            ({ budget }) => budget?.currency === currency,
          ),
        )}
        {withoutBudget > 0 &&
          way(text.withoutBudget(format.number(withoutBudget)), ({ budget }) => budget === null)}
      </div>
      {unseenBudgets > 0 && <span className={styles.quiet}>{text.unseen(format.number(unseenBudgets))}</span>}
    </section>
  );
}
