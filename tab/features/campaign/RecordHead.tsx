import type { CampaignView } from '../../../src/contract/views.ts';
import { useToday } from '../../data/clock.ts';
import { usePeople } from '../../data/session.ts';
import { AttentionChip } from '../../ui/AttentionChip.tsx';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { PersonLine } from '../../ui/PersonLine.tsx';
import { isOver, phaseWords } from '../../ui/standing.ts';
import { campaignTexts } from '../../ui/texts/campaigns.ts';
import { RiskChip } from './RiskChip.tsx';
import { NextStepBar } from './NextStepBar.tsx';
import type { GoTo } from './record-place.ts';
import styles from './RecordHead.module.css';
import { StatusStepper } from './StatusStepper.tsx';

/** What everybody looks for first: who, when, how far, and what comes next. */
export function RecordHead({ campaign, goTo }: { campaign: CampaignView; goTo: GoTo }) {
  const words = useWords();
  const text = useTexts(campaignTexts);
  const format = useFormat();
  const today = useToday();
  const people = usePeople();
  const { code, type, flight, status, budget, approval, ownerId } = campaign;
  const near = flight && !isOver(status) ? ` · ${phaseWords(flight, today, text)}` : '';
  return (
    <header className={styles.head}>
      <div className={styles.facts}>
        <span className={styles.code}>{code}</span>
        <span>{words.campaignType[type]}</span>
        <PersonLine person={{ name: people.get(ownerId)?.name ?? ownerId }} size={20} />
        <span>{flight ? `${format.longRange(flight.start, flight.end)}${near}` : text.unplanned}</span>
        {budget && <span className={styles.amount}>{format.money(budget.minor, budget.currency)}</span>}
        <RiskChip campaign={campaign} />
        {approval && approval.state !== 'approved' && approval.state !== 'waiting' && (
          <AttentionChip tone="warn" words={words.approvalState[approval.state]} />
        )}
      </div>
      <StatusStepper status={status} />
      <NextStepBar campaign={campaign} goTo={goTo} />
    </header>
  );
}
