import { Button } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { HourglassRegular } from '@fluentui/react-icons/svg/hourglass';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import type { ReactNode } from 'react';
import type { ApprovalView, CampaignView } from '../../../src/contract/views.ts';
import { useToday } from '../../data/clock.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { relativeDay } from '../../ui/relative.ts';
import { listed, spaced } from '../../ui/spaced.ts';
import { launchTexts } from '../../ui/texts/launch.ts';
import { recordTexts } from '../../ui/texts/record.ts';
import { DeleteButton } from './DeleteButton.tsx';
import { moveLabel } from './move-label.ts';
import { nextStepOf, type NextStep } from './next-step.ts';
import type { GoTo } from './record-place.ts';
import { StatusMenu } from './StatusMenu.tsx';
import styles from './RecordHead.module.css';
import { useMove } from './use-move.ts';
import { useUrgedWords, WaitStep } from './WaitStep.tsx';

/** What comes next, as one button, and right beside it what is in the way. */
export function NextStepBar({ campaign, goTo }: { campaign: CampaignView; goTo: GoTo }) {
  const today = useToday();
  const waiting = campaign.approval?.state === 'waiting';
  const requests = useRead(
    'GET /api/campaigns/:campaignId/approvals',
    { params: { campaignId: campaign.id } },
    waiting,
  );
  const isLatest = ({ id }: { id: string }): boolean => id === campaign.approval?.requestId;
  const request = waiting ? requests.data?.find(isLatest) : undefined;
  const launch = useRead(
    'GET /api/campaigns/:campaignId/launch-checklist',
    { params: { campaignId: campaign.id } },
    campaign.status === 'approved',
  );
  const step = nextStepOf(campaign, request, today, launch.data?.readiness.blocking.length ?? 0);
  return (
    <div className={styles.next}>
      <StepButton campaign={campaign} step={step} goTo={goTo} request={request} />
      <StatusMenu
        campaign={campaign}
        except={step.kind === 'move' ? step.to : undefined}
        onAskLaunch={() => goTo('approvals', { submit: 'launch' })}
      />
      <DeleteButton campaign={campaign} />
      <StepWords campaign={campaign} step={step} request={request} />
    </div>
  );
}

interface StepProps {
  readonly campaign: CampaignView;
  readonly step: NextStep;
  /** The one that it waits for, as far as it is known. */
  readonly request: ApprovalView | undefined;
}

function StepButton({ campaign, step, goTo, request }: StepProps & { goTo: GoTo }) {
  const text = useTexts(recordTexts);
  const move = useMove(campaign);
  const primary = (label: string, run: () => void): ReactNode => (
    <Button appearance="primary" onClick={run}>
      {label}
    </Button>
  );
  switch (step.kind) {
    case 'decide':
      return primary(text.decide, () => goTo('approvals'));
    case 'wait':
      return <WaitStep request={request} onSee={() => goTo('approvals')} />;
    case 'fill':
      return primary(text.fill, () => goTo('overview', { edit: step.missing[0] ?? 'brief' }));
    case 'submit':
      return primary(step.again ? text.submitAgain : text.submit, () => goTo('approvals', { submit: '1' }));
    case 'check':
      return primary(text.seeChecklist, () => goTo('launch'));
    case 'lookBack':
      return primary(text.lookBack, () => goTo('retrospective'));
    case 'move':
      return primary(moveLabel(text, campaign.status, step.to), () => void move(step.to));
    case 'none':
      return null;
  }
}

function StepWords({ campaign, step, request }: StepProps) {
  const text = useTexts(recordTexts);
  const launch = useTexts(launchTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const people = usePeople();
  const today = useToday();
  const { zone } = useSession().me.person;
  const urged = useUrgedWords(zone)(request);
  const { approval, status, flight } = campaign;
  const day = (date: string): [string, string] => [format.longDate(date), relativeDay(locale, date, today)];

  if (step.kind === 'wait') {
    const names = step.personIds.map((id) => people.get(id)?.name ?? id);
    const whom = names.length > 0 ? spaced(locale, text.waitingFor(listed(locale, names))) : text.waiting;
    const until = step.until === null ? '' : text.waitingUntil(format.instant(step.until, zone));
    const sentences = [whom + until, urged].filter((sentence) => sentence !== '');
    return <Said icon={<HourglassRegular />}>{sentences.join(locale === 'en' ? '. ' : '；')}</Said>;
  }
  if (step.kind === 'fill') {
    const fields = step.missing.map((field) => words.field[field]);
    return <Said icon={<WarningRegular />}>{text.missing(listed(locale, fields))}</Said>;
  }
  if (step.kind === 'check') return <Said icon={<WarningRegular />}>{launch.openLines(step.open)}</Said>;
  if (approval?.state === 'outdated') return <Said icon={<WarningRegular />}>{text.outdated}</Said>;
  if (status === 'archived') return <Said icon={<InfoRegular />}>{text.archivedHint}</Said>;
  if (status === 'approved' && flight)
    return <Said icon={<InfoRegular />}>{text.plannedStart(...day(flight.start))}</Said>;
  if (status === 'running' && flight) {
    const over = flight.end < today;
    const said = over ? text.overrun(format.longDate(flight.end)) : text.runsUntil(...day(flight.end));
    return <Said icon={over ? <WarningRegular /> : <InfoRegular />}>{said}</Said>;
  }
  return null;
}

function Said({ icon, children }: { icon: ReactNode; children: string }) {
  return (
    <p className={styles.said}>
      <span aria-hidden className={styles.saidIcon}>
        {icon}
      </span>
      {children}
    </p>
  );
}
