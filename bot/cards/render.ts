import type { Notice } from '../../src/domain/notice.ts';
import type { Outgoing } from '../activity.ts';
import { accessCard, accessRequestCard, guestEndCard } from './access-card.ts';
import { actCard } from './act-card.ts';
import { approvalCard } from './approval-card.ts';
import { conflictCard } from './conflict-card.ts';
import { deletedCard } from './deleted-card.ts';
import { exportsCard } from './exports-card.ts';
import { inboxCard } from './inbox-card.ts';
import type { Links } from './links.ts';
import { leaverCard } from './leaver-card.ts';
import { eveningCard, missingCard, rollUpCard } from './day-cards.ts';
import { morningCard } from './morning-card.ts';
import { myWorkCard } from './my-work-card.ts';
import { outcomeCard } from './outcome-card.ts';
import type { Drawn } from './elements.ts';
import { messageOf } from './pen.ts';
import { reportQuestionCard } from './report-question-card.ts';
import { reportTroubleCard } from './report-trouble-card.ts';
import { putOffCard } from './put-off-card.ts';
import { requestCard } from './request-card.ts';
import { reportCard } from './report-card.ts';
import { alertCard } from './alert-card.ts';
import { retrospectiveCard } from './retrospective-card.ts';
import { returnCard } from './return-card.ts';
import { shiftsCard } from './shifts-card.ts';
import { taskCard } from './task-card.ts';
import { lostChannelCard, threadCard } from './thread-card.ts';

/** The card of a notice. */
export function drawn(notice: Notice, links: Links): Drawn {
  switch (notice.kind) {
    case 'approval':
      return approvalCard(notice, links);
    case 'inbox':
      return inboxCard(notice, links);
    case 'outcome':
      return outcomeCard(notice, links);
    case 'task':
      return taskCard(notice, links);
    case 'thread':
      return threadCard(notice, links);
    case 'lostChannel':
      return lostChannelCard(notice, links);
    case 'deleted':
      return deletedCard(notice, links);
    case 'exports':
      return exportsCard(notice, links);
    case 'leaver':
      return leaverCard(notice, links);
    case 'return':
      return returnCard(notice, links);
    case 'accessRequest':
      return accessRequestCard(notice, links);
    case 'access':
      return accessCard(notice, links);
    case 'guestEnd':
      return guestEndCard(notice, links);
    case 'pendingAct':
      return actCard(notice, links);
    case 'conflict':
      return conflictCard(notice, links);
    case 'evening':
      return eveningCard(notice, links);
    case 'rollUp':
      return rollUpCard(notice, links);
    case 'missing':
      return missingCard(notice, links);
    case 'myWork':
      return myWorkCard(notice, links);
    case 'morning':
      return morningCard(notice, links);
    case 'putOff':
      return putOffCard(notice, links);
    case 'alert':
      return alertCard(notice, links);
    case 'retrospective':
      return retrospectiveCard(notice, links);
    case 'shifts':
      return shiftsCard(notice, links);
    case 'workRequest':
      return requestCard(notice, links);
    case 'reportQuestion':
      return reportQuestionCard(notice, links);
    case 'reportTrouble':
      return reportTroubleCard(notice, links);
    case 'report':
      return reportCard(notice, links);
  }
}

/** What the messenger sends for a notice: the card, and the line that notifications read out. */
export function createRenderer(links: Links): (notice: Notice) => Outgoing {
  return (notice) => messageOf(drawn(notice, links));
}
