import type { CardVerb } from '../src/contract/card-actions.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { Notice } from '../src/domain/notice.ts';
import { type Refusal, isRefusal } from '../src/domain/refusal.ts';
import type { Doors } from '../src/ports.ts';
import { readReportQuestionNotice } from '../src/usecases/notices/report-question-notice.ts';
import { readReportNotice } from '../src/usecases/notices/report-notice.ts';
import { acknowledgeReport, muteReport } from '../src/usecases/reports/answer.ts';
import { answerQuestion, askOwner } from '../src/usecases/reports/questions.ts';
import type { WhichRun } from '../src/usecases/reports/deliveries.ts';
import { reportTermsWords } from './cards/texts/report-terms.ts';
import { type Perform, withReason } from './perform-approvals.ts';

type ReportVerb = Extract<CardVerb, `report.${string}`>;

/** What the buttons of a report do. */
export const reportPerformers: { readonly [V in ReportVerb]: Perform<V> } = {
  'report.show': readReportNotice,
  async 'report.read'(doors, actor, { workspaceId, runId }) {
    const which = { workspaceId, runId };
    return afterAnswer(doors, actor, which, await acknowledgeReport(doors, actor, which));
  },
  async 'report.ask'(doors, actor, { workspaceId, runId, once, comment = '' }) {
    const which = { workspaceId, runId };
    const asked = await askOwner(doors, actor, { ...which, once, text: comment });
    const notice = await afterAnswer(doors, actor, which, isRefusal(asked) ? asked : undefined);
    if (isRefusal(asked) || isRefusal(notice)) return notice;
    return { ...notice, said: reportTermsWords[actor.locale].askedDone };
  },
  'report.question': readReportQuestionNotice,
  async 'report.answer'(doors, actor, { workspaceId, runId, questionId, comment = '' }) {
    const which = { workspaceId, runId, questionId };
    const answered = await answerQuestion(doors, actor, { ...which, text: comment });
    if (isRefusal(answered) && answered.refused === 'busy') return answered;
    const notice = await readReportQuestionNotice(doors, actor, which);
    return isRefusal(notice) ? notice : withReason(actor, notice, isRefusal(answered) ? answered : undefined);
  },
  async 'report.mute'(doors, actor, { workspaceId, runId, muted }) {
    const which = { workspaceId, runId };
    return afterAnswer(doors, actor, which, await muteReport(doors, actor, { ...which, muted }));
  },
};

async function afterAnswer(
  doors: Doors,
  actor: Actor,
  which: WhichRun,
  refusal: Refusal | undefined,
): Promise<Notice | Refusal> {
  if (refusal?.refused === 'busy') return refusal;
  const notice = await readReportNotice(doors, actor, which);
  return isRefusal(notice) ? notice : withReason(actor, notice, refusal);
}
