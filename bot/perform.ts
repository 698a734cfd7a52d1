import type { CardAction, CardVerb } from '../src/contract/card-actions.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { Notice } from '../src/domain/notice.ts';
import { isRefusal, type Refusal } from '../src/domain/refusal.ts';
import { snoozeUntil } from '../src/domain/snooze.ts';
import type { Doors } from '../src/ports.ts';
import { reportPerformers } from './perform-reports.ts';
import { secondPerformers } from './perform-second.ts';
import { requestPerformers } from './perform-requests.ts';
import { accessPerformers } from './perform-access.ts';
import { reminderPerformers } from './perform-reminders.ts';
import { approvalPerformers, type Perform, withReason } from './perform-approvals.ts';
import { readDeletedNotice } from '../src/usecases/notices/deleted-notice.ts';
import { sendDailyReport } from '../src/usecases/days/evening.ts';
import { editLine } from '../src/usecases/launch/change.ts';
import { readEveningNotice } from '../src/usecases/notices/day-notices.ts';
import { readMyWorkNotice } from '../src/usecases/notices/my-work-notice.ts';
import { readTaskNotice } from '../src/usecases/notices/task-notice.ts';
import { completeTask } from '../src/usecases/tasks/complete.ts';
import { remarkOnTask } from '../src/usecases/tasks/remark.ts';
import { snoozeTask } from '../src/usecases/tasks/snooze.ts';

/**
 * One use case per button, answered with the thing as it stands now for this reader. A click that was refused comes
 * back as the present truth with the reason on top; only what may not even be shown stays a refusal.
 */
const performers: { readonly [V in CardVerb]: Perform<V> } = {
  ...approvalPerformers,
  ...accessPerformers,
  ...secondPerformers,
  ...reportPerformers,
  ...reminderPerformers,
  ...requestPerformers,
  async 'task.done'(doors, actor, which) {
    const done = await completeTask(doors, actor, which);
    return afterTask(doors, actor, which, isRefusal(done) ? done : undefined);
  },
  async 'task.snooze'(doors, actor, { campaignId, taskId, until: choice }) {
    const until = snoozeUntil[choice](actor.zone, doors.clock.now());
    const snoozed = await snoozeTask(doors, actor, {
      campaignId,
      taskId,
      until,
      forReply: choice === 'reply',
    });
    return afterTask(doors, actor, { campaignId, taskId }, isRefusal(snoozed) ? snoozed : undefined);
  },
  async 'task.remark'(doors, actor, { campaignId, taskId, comment = '' }) {
    // The platform repeats clicks: the same words from the same person are said once.
    const said = { campaignId, taskId, text: comment, once: comment.trim() };
    const remarked = await remarkOnTask(doors, actor, said);
    return afterTask(doors, actor, said, isRefusal(remarked) ? remarked : undefined);
  },
  'day.show': readEveningNotice,
  async 'day.send'(doors, actor, { workspaceId, date, comment = '' }) {
    const refused = await sendDailyReport(doors, actor, { workspaceId, date, blocked: comment });
    if (refused?.refused === 'busy') return refused;
    const notice = await readEveningNotice(doors, actor, { workspaceId, date });
    return isRefusal(notice) ? notice : withReason(actor, notice, refused);
  },
  async 'day.tick'(doors, actor, { workspaceId, date, campaignId, lineId }) {
    const ticked = await editLine(doors, actor, { campaignId, lineId, edit: { ticked: true } });
    if (isRefusal(ticked) && ticked.refused === 'busy') return ticked;
    const notice = await readEveningNotice(doors, actor, { workspaceId, date });
    return isRefusal(notice) ? notice : withReason(actor, notice, isRefusal(ticked) ? ticked : undefined);
  },
  'work.show': (doors, actor) => readMyWorkNotice(doors, actor),
  async 'work.done'(doors, actor, which) {
    const done = await completeTask(doors, actor, which);
    if (isRefusal(done)) return withReason(actor, await readMyWorkNotice(doors, actor), done);
    return readMyWorkNotice(doors, actor, `task.${which.taskId}`);
  },
  'task.show': readTaskNotice,
};

/**
 * Does what a button asks for; what was deleted meanwhile is answered with that. Refuses: `notFound`, `busy`; everything
 * else stands on the card.
 */
export async function perform<V extends CardVerb>(
  doors: Doors,
  actor: Actor,
  action: Extract<CardAction, { verb: V }> & { readonly verb: V },
): Promise<Notice | Refusal> {
  const performer: Perform<V> = performers[action.verb];
  const answer = await performer(doors, actor, action);
  if (!isRefusal(answer) || answer.refused !== 'notFound' || !('campaignId' in action)) return answer;
  if (action.campaignId === null) return answer;
  const taskId = 'taskId' in action ? action.taskId : undefined;
  return readDeletedNotice(doors, actor, { campaignId: action.campaignId, taskId });
}

async function afterTask(
  doors: Doors,
  actor: Actor,
  { campaignId, taskId }: { readonly campaignId: string; readonly taskId: string },
  refusal: Refusal | undefined,
): Promise<Notice | Refusal> {
  if (refusal?.refused === 'busy') return refusal;
  const notice = await readTaskNotice(doors, actor, { campaignId, taskId });
  return isRefusal(notice) ? notice : withReason(actor, notice, refusal);
}
