import type { SnoozeChoice } from '../../../src/domain/snooze.ts';
import type { ApprovalStatus, DecisionVerb, RuleMode, WithdrawnWhy } from '../../../src/domain/approval.ts';
import type { CampaignRisk } from '../../../src/domain/campaign-risk.ts';
import type { AskingWhy } from '../../../src/domain/approval-step.ts';
import type { InboxFlag } from '../../../src/domain/inbox-flags.ts';

/** The commands that people can type; the words for them stand in `commands`. */
export const commandNames = [
  'help',
  'work',
  'tasks',
  'approvals',
  'newCampaign',
  'follow',
  'unfollow',
  'idea',
  'lessons',
  'risks',
] as const;
export type CommandName = (typeof commandNames)[number];

/** What reports count; amounts (spend, revenue) stand beside them. */
export type FigureName =
  | 'impressions'
  | 'clicks'
  | 'leads'
  | 'orders'
  | 'clickThroughRate'
  | 'conversionRate'
  | 'tasksDone'
  | 'tasksOverdue'
  | 'approvalsDecided'
  | 'approvalsWaiting'
  | 'spend'
  | 'revenue';

/** How a number moved: numbers are printed already. */
export interface Move {
  readonly now: string;
  readonly before: string;
  /** Without a sign; undefined where the number before was zero. */
  readonly by: string | undefined;
  readonly way: 'up' | 'down' | 'same';
}

/**
 * Words that only cards use; what they share with the screens stands in `src/contract/words`. Everything handed in is
 * printed already: names are inert, dates and amounts are in the reader's language.
 */
export interface CardWords {
  readonly comma: string;
  readonly quote: (text: string) => string;
  /** "A and B" and so many others. */
  readonly others: (names: string, count: number) => string;
  readonly more: (count: number) => string;
  /** Something, and more about it. */
  readonly aside: (text: string, more: string) => string;
  /** Label and value in one line: "Budget: CNY 1". */
  readonly pair: (label: string, value: string) => string;
  readonly none: string;
  /** Over one's own words where their field is gone. */
  readonly youTyped: string;
  readonly open: Record<'approval' | 'campaign' | 'task' | 'report' | 'work', string>;

  readonly approval: {
    readonly ask: string;
    readonly askBy: (when: string) => string;
    readonly waitingFor: (names: string) => string;
    readonly facts: Record<'requester' | 'mode' | 'step', string>;
    /** How a stage decides: so many approvers, so much yes needed and so much there. */
    readonly rule: Record<RuleMode, (approvers: number, needed: number) => string>;
    readonly agreed: (count: number, mode: RuleMode) => string;
    /** "Bo on behalf of Mei" */
    readonly onBehalf: (name: string, of: string) => string;
    /** Who answered where a rule did. */
    readonly byRule: string;
    readonly answersFor: (name: string) => string;
    /** On a message whose place a newer one took. */
    readonly older: string;
    readonly why: Record<AskingWhy, (count: number) => string>;
    readonly ruled: (name: string, did: string, when: string) => string;
    readonly urge: (name: string) => string;
    readonly urged: string;
    readonly undo: string;
    readonly undone: string;
    readonly askToReopen: string;
    readonly reopenAsked: (names: string) => string;
    readonly reopen: string;
    readonly reopenQuestion: string;
    readonly note: (name: string) => string;
    readonly changes: string;
    readonly answers: string;
    readonly changed: string;
    /** "Lin Wei approved", and when. */
    readonly answered: (name: string, did: string, when: string) => string;
    /** Why an answer does not count any more: whose, what it was, since when. */
    readonly takenBack: Record<WithdrawnWhy, (name: string, did: string, when: string) => string>;
    /** Over the comment field, and on the button under it. */
    readonly question: Record<Exclude<DecisionVerb, 'approve'>, string>;
    readonly send: Record<Exclude<DecisionVerb, 'approve'>, string>;
    /** In the field of changes, and on the button that says yes with them. */
    readonly pointPerLine: string;
    readonly approveWith: string;
    readonly closed: Record<ApprovalStatus, string>;
    readonly noAnswerBy: (when: string) => string;
  };
  /** For those who look on without being asked to decide. */
  readonly review: {
    readonly ask: string;
    readonly askBy: (when: string) => string;
    readonly mayObject: string;
    readonly decidedBy: (names: string) => string;
    readonly points: (count: number) => string;
    /** On the button that unfolds the others. */
    readonly morePoints: (count: number) => string;
    /** On the button, over its field, beside it, and on the button under it. */
    readonly name: string;
    readonly question: string;
    readonly about: string;
    readonly whole: string;
    readonly send: string;
    readonly named: string;
    readonly object: string;
    readonly objectQuestion: string;
  };
  /** What the requester reads first, by what became of the request. */
  readonly outcome: Record<ApprovalStatus, string>;
  readonly outcomeNext: Record<ApprovalStatus, string>;

  readonly task: {
    readonly dueToday: string;
    readonly dueTomorrow: string;
    readonly due: (day: string) => string;
    readonly overdue: (day: string) => string;
    readonly undated: string;
    readonly done: string;
    readonly cancelled: string;
    readonly snoozed: (when: string) => string;
    /** Put off until somebody else writes on it; `when` at the latest. */
    readonly awaits: (when: string) => string;
    readonly facts: Record<
      'campaign' | 'partOf' | 'due' | 'priority' | 'owner' | 'accountable' | 'before' | 'next',
      string
    >;
    /** Ready; whoever answers for it has to say yes. */
    readonly awaitsYes: (name: string) => string;
    /** To somebody who is addressed in a remark. */
    readonly mentioned: (name: string) => string;
    /** To somebody who is consulted. */
    readonly wordWanted: string;
    readonly stepOver: (title: string) => string;
    readonly remarks: string;
    readonly remark: string;
    readonly remarkAgain: string;
    readonly remarkQuestion: string;
    readonly sendRemark: string;
    readonly remarkKept: string;
    readonly checklist: (done: number, all: number) => string;
    readonly subtasks: (done: number, all: number) => string;
    readonly markDone: string;
    /** While subtasks are open. */
    readonly doneWithAll: string;
    readonly doneAlone: string;
    readonly snooze: string;
    readonly snoozeHint: (zone: string) => string;
    readonly until: Record<SnoozeChoice, string>;
  };

  readonly report: {
    readonly figure: Record<FigureName, string>;
    /** Under a figure: an arrow and words. */
    readonly change: (move: Move) => string;
    readonly noBefore: string;
    readonly chart: (day: string, leads: string) => string;
    readonly leadsMoved: (move: Move) => string;
    readonly leadsOnly: (now: string) => string;
    readonly mostFrom: (channel: string, leads: string) => string;
    readonly noResults: string;
    readonly work: (overdue: number, waiting: number) => string;
    readonly best: (campaign: string, leads: string) => string;
    readonly asOf: (when: string) => string;
  };

  readonly work: {
    readonly tasks: (count: number) => string;
    readonly approvals: (count: number) => string;
    readonly noTasks: string;
    readonly noApprovals: string;
    readonly due: (when: string) => string;
    readonly overdue: (when: string) => string;
  };

  /** To somebody who was away. */
  readonly back: {
    readonly title: (count: number) => string;
    readonly away: (from: string, until: string) => string;
  };
  readonly inbox: {
    readonly flag: Record<InboxFlag, string>;
    readonly from: (name: string) => string;
    /** On the button that answers all lines without a flag. */
    readonly approveAll: (count: number) => string;
    readonly flagged: string;
    readonly approved: (count: number) => string;
    readonly notTaken: (count: number) => string;
    /** They got a mark since the card was shown. */
    readonly leftOut: (count: number) => string;
    readonly away: string;
    readonly awayUntil: string;
    readonly awayTo: string;
    readonly choose: string;
    readonly awaySend: string;
    readonly awaySet: (name: string, until: string) => string;
  };

  readonly campaign: {
    readonly facts: Record<'status' | 'owner' | 'channels', string>;
    readonly undated: string;
    readonly created: string;
    readonly hidden: string;
    readonly nothingFound: (text: string) => string;
    readonly nothingYet: string;
    readonly noMatch: string;
  };

  readonly thread: {
    readonly root: string;
    readonly under: string;
    readonly launched: string;
    readonly finished: string;
    readonly atRisk: string;
    readonly safe: string;
    readonly risk: Record<CampaignRisk, string>;
    /** Answers to "follow" and "unfollow". */
    readonly followed: (campaign: string) => string;
    readonly unfollowed: (campaign: string) => string;
    readonly notFollowed: (campaign: string) => string;
    readonly whichOne: (example: string) => string;
    readonly noneCalled: (text: string) => string;
    readonly inChannel: string;
    readonly lost: string;
    readonly lostWhere: (channel: string) => string;
    readonly lostUnnamed: string;
  };

  readonly commands: Record<CommandName, string>;
  /** What each command gives. */
  readonly offers: Record<CommandName, string>;
  readonly help: string;
  readonly welcome: {
    readonly hello: (name: string) => string;
    readonly team: string;
    readonly what: string;
  };
  /** Asked for somebody's own work where others read along. */
  readonly inPrivate: string;
  readonly noAccess: string;
  readonly nameMissing: (example: string) => string;
  readonly exampleName: string;
  readonly notUnderstood: string;
}
