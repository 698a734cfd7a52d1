import { Badge, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ApprovalView, CampaignView } from '../../../src/contract/views.ts';
import { countedRound } from '../../../src/domain/approval-advance.ts';
import type { ApprovalStatus } from '../../../src/domain/approval.ts';
import { serviceNow, useToday } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { ChangeList } from '../../ui/ChangeList.tsx';
import { dayIn } from '../../ui/days.ts';
import { durationWords } from '../../ui/duration.ts';
import { useFieldPrinter } from '../../ui/field-values.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { relativeDay } from '../../ui/relative.ts';
import { spaced } from '../../ui/spaced.ts';
import { routeTexts } from '../../ui/texts/approvals-route.ts';
import { approvalTexts } from '../../ui/texts/approvals.ts';
import { AnswerList } from './AnswerList.tsx';
import { AskedExpense } from './AskedExpense.tsx';
import { DecideForm } from './DecideForm.tsx';
import { EvidenceMenu } from './EvidenceMenu.tsx';
import styles from './ApprovalsSection.module.css';
import { PointList } from './PointList.tsx';
import { RequestActs } from './RequestActs.tsx';
import { useSubjectWords } from './subject-words.ts';
import { RouteOfRequest } from './RouteOfRequest.tsx';
import { RoutePicture } from './RoutePicture.tsx';
import { SharePart } from './SharePart.tsx';
import { useNames } from './use-names.ts';

interface RequestCardProps {
  readonly request: ApprovalView;
  readonly campaign: CampaignView;
  /** Earlier rounds show one line until they are opened. */
  readonly folded?: boolean;
}

const tones: Record<ApprovalStatus, 'brand' | 'success' | 'warning' | 'danger' | 'subtle'> = {
  submitted: 'brand',
  inStage: 'brand',
  approved: 'success',
  approvedWithChanges: 'success',
  changesRequested: 'warning',
  rejected: 'danger',
  withdrawn: 'subtle',
  expired: 'warning',
  superseded: 'subtle',
};

/** One request: how it stands, who was asked and said what, and what this reader can do about it. */
export function RequestCard({ request, campaign, folded = false }: RequestCardProps) {
  const head = <RequestHead request={request} />;
  if (folded) {
    return (
      <details className={styles.request}>
        <summary className={styles.summary}>{head}</summary>
        <RequestBody request={request} campaign={campaign} />
      </details>
    );
  }
  return (
    <article className={styles.request}>
      {head}
      <RequestBody request={request} campaign={campaign} />
    </article>
  );
}

function RequestHead({ request }: { request: ApprovalView }) {
  const { status, closedAt, subject } = request;
  const subjectWords = useSubjectWords();
  const text = useTexts(approvalTexts);
  const words = useWords();
  const format = useFormat();
  const { zone } = useSession().me.person;
  return (
    <span className={styles.head}>
      {subject.kind !== 'campaign' && <span className={styles.subject}>{subjectWords(subject)}</span>}
      {subject.kind === 'contentItem' && subject.text && <p className={styles.says}>{subject.text}</p>}
      <span className={styles.round}>{text.round(countedRound(request))}</span>
      <Badge appearance="tint" color={tones[status]} size="large">
        {words.approvalStatus[status]}
      </Badge>
      {closedAt !== null && (
        <span className={styles.quiet}>{text.closed(format.instant(closedAt, zone))}</span>
      )}
    </span>
  );
}

function RequestBody({ request, campaign }: Omit<RequestCardProps, 'folded'>) {
  const text = useTexts(approvalTexts);
  const route = useTexts(routeTexts);
  const format = useFormat();
  const locale = useLocale();
  const people = usePeople();
  const { nameOf } = useNames();
  const { zone } = useSession().me.person;
  const print = useFieldPrinter((id) => people.get(id)?.name);
  const { requesterId, submittedAt, note, changes, ruling, subject } = request;
  return (
    <div className={styles.body}>
      <div className={styles.facts}>
        <span>{text.askedBy(nameOf(requesterId), format.instant(submittedAt, zone))}</span>
        <Until request={request} />
      </div>
      {subject.kind === 'expense' && <AskedExpense campaignId={campaign.id} expenseId={subject.expenseId} />}
      {ruling && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>
              {spaced(
                locale,
                route.ruling[ruling.verb](nameOf(ruling.byId), format.instant(ruling.at, zone)),
              )}
            </MessageBarTitle>
            {ruling.reason}
          </MessageBarBody>
        </MessageBar>
      )}
      {note !== '' && <blockquote className={styles.note}>{note}</blockquote>}
      {changes.length > 0 && (
        <section className={styles.changes}>
          <h3 className={styles.label}>{text.changesSince(countedRound(request))}</h3>
          <ChangeList changes={changes} print={print} />
        </section>
      )}
      {request.verbs.length > 0 && <DecideForm request={request} campaign={campaign} print={print} />}
      <PointList request={request} />
      <section>
        <h3 className={styles.label}>{route.title}</h3>
        <RouteOfRequest request={request} />
        <RoutePicture request={request} />
      </section>
      <AnswerList request={request} print={print} />
      <RequestActs request={request} />
      <SharePart request={request} campaign={campaign} />
      <EvidenceMenu request={request} campaign={campaign} />
    </div>
  );
}

/** Until when it waits; once it is closed, how long it took. */
function Until({ request }: { request: ApprovalView }) {
  const text = useTexts(approvalTexts);
  const format = useFormat();
  const locale = useLocale();
  const today = useToday();
  const { me } = useSession();
  const { zone } = me.person;
  if (request.closedAt !== null) {
    const took = Date.parse(request.closedAt) - Date.parse(request.submittedAt);
    return <span>{text.took(durationWords(locale, took))}</span>;
  }
  if (request.dueAt === null) {
    // Steps have deadlines of their own, which stand in the picture.
    const hasDeadlines = request.stages.some(({ dueAt }) => dueAt !== undefined);
    return hasDeadlines ? null : <span>{text.noUntil}</span>;
  }
  const due = Date.parse(request.dueAt);
  const past = due < serviceNow(me.now);
  const near = relativeDay(locale, dayIn(zone, due), today);
  return <span data-past={past}>{text.until(format.instant(request.dueAt, zone), near)}</span>;
}
