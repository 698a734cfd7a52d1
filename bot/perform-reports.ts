import type { CardVerb } from '../src/contract/card-actions.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { Notice } from '../src/domain/notice.ts';
import { type Refusal, isRefusal } from '../src/domain/refusal.ts';
import type { Doors } from '../src/ports.ts';
import { readReportNotice } from '../src/usecases/notices/report-notice.ts';
import { acknowledgeReport, muteReport } from '../src/usecases/reports/answer.ts';
import type { WhichRun } from '../src/usecases/reports/deliveries.ts';
import { type Perform, withReason } from './perform-approvals.ts';

type ReportVerb = Extract<CardVerb, `report.${string}`>;

/** What the buttons of a report do. */
export const reportPerformers: { readonly [V in ReportVerb]: Perform<V> } = {
  'report.show': readReportNotice,
  async 'report.read'(doors, actor, { workspaceId, runId }) {
    const which = { workspaceId, runId };
    return afterAnswer(doors, actor, which, await acknowledgeReport(doors, actor, which));
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
