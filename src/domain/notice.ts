import type { AccessFace, AccessRequestFace, GuestEndFace } from './access-faces.ts';
import type { ApprovalStatus, DecisionVerb, RuleMode, WithdrawnWhy } from './approval.ts';
import type { ApprovalStep, AskingWhy } from './approval-step.ts';
import type { ThreadPost } from './campaign-thread.ts';
import type { InboxFlag } from './inbox-flags.ts';
import type { ConflictNotice } from './conflict-face.ts';
import type { DayNotice } from './day-face.ts';
import type { BudgetTransfer } from './budget-transfer.ts';
import type { CampaignStatus, CampaignType, FieldChange, Flight, MarketingChannel } from './campaign.ts';
import type { MorningNotice } from './morning-face.ts';
import type { TaskFace } from './task-face.ts';
import type { MyWorkNotice } from './my-work-face.ts';
import type { Money } from './money.ts';
import type { Locale } from './person.ts';
import type { PlanNotice } from './shifts-face.ts';
import type { ReportContent } from './report.ts';
import type { AlertNotice } from './alert-face.ts';
import type { RetrospectiveNotice } from './retrospective-face.ts';
import type { ReportQuestionNotice } from './report-question.ts';
import type { ReportTroubleNotice } from './report-trouble.ts';
import type { ReturnFace } from './return-face.ts';
import type { Said } from './notice-said.ts';
import type { ActFace } from './second-person-face.ts';
import type { StandInFace } from './stand-in-face.ts';
import type { TrashNoun } from './trash.ts';
import type { WorkRequestNotice } from './work-request-face.ts';

export type { SharedFace, TaskFace } from './task-face.ts';

export type { ReturnFace } from './return-face.ts';

/** The person a notice is for: decides language, clock and what may be shown. */
export interface Reader {
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly zone: string;
  /** The present instant, for "in 3 days" and the like. */
  readonly now: string;
}

/** A campaign as a card shows it. `budget` is undefined when the reader may not see amounts. */
export interface CampaignFace {
  readonly id: string;
  readonly workspaceId: string;
  readonly code: string;
  readonly name: string;
  readonly type: CampaignType;
  readonly status: CampaignStatus;
  readonly brief: string;
  readonly flight: Flight | null;
  readonly channels: readonly MarketingChannel[];
  readonly budget: Money | null | undefined;
  readonly ownerName: string;
}

/** What a request is about, as a card shows it. */
export type SubjectFace =
  | { readonly kind: 'campaign' | 'launch' }
  | { readonly kind: 'budgetChange'; readonly from: Money | null; readonly to: Money }
  | BudgetTransfer
  | {
      readonly kind: 'contentItem';
      readonly title: string;
      readonly channel?: MarketingChannel | undefined;
      readonly publishOn?: string | null | undefined;
      /** Its words, as they were when it was asked about. */
      readonly text?: string | undefined;
    }
  | {
      readonly kind: 'assetVersion';
      readonly name: string;
      readonly version: number;
      readonly bytes: number;
      /** Where the picture can be fetched for a while; absent where there are no such links, or it is no picture. */
      readonly picture?: string;
    }
  | {
      readonly kind: 'expense';
      readonly amount: Money;
      readonly vendor: string;
      readonly purpose: string;
      readonly invoiceNumber?: string | undefined;
      /** The name of its receipt. */
      readonly receipt?: string | undefined;
    };

export interface ApprovalFace {
  readonly requestId: string;
  readonly subject: SubjectFace;
  readonly round: number;
  readonly status: ApprovalStatus;
  readonly revision: number;
  readonly mode: RuleMode;
  readonly requesterName: string;
  readonly note: string;
  readonly submittedAt: string;
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly answers: readonly {
    name: string;
    /** Whose place it fills, when not the answerer's own. */
    onBehalfOf?: string;
    /** Nobody answered: a rule of the route did. */
    byRule?: boolean;
    verb: DecisionVerb;
    comment: string;
    at: string;
    /** Why it does not count any more, and since when; null while it does. */
    withdrawn: { why: WithdrawnWhy; at: string } | null;
  }[];
  readonly waitingFor: readonly string[];
  /** Where it stands among its stages; undefined when there is only one. */
  readonly step: ApprovalStep | undefined;
  /** Why the reader is asked, or asked again, beyond having been chosen. */
  readonly why: { readonly why: AskingWhy; readonly count: number } | undefined;
  /** In whose place the reader would answer. */
  readonly answersFor: string | undefined;
  /** How it was ended in the place of the approvers. */
  readonly ruling:
    | {
        readonly name: string;
        readonly verb: 'approve' | 'reject';
        readonly reason: string;
        readonly at: string;
      }
    | undefined;
  readonly reopenAskedBy: readonly string[];
  /** What the reader can do besides answering. */
  readonly can: {
    readonly urge: readonly { readonly personId: string; readonly name: string }[];
    /** When the answer was given that can be taken back. */
    readonly undo: string | undefined;
    readonly reopen: boolean;
    readonly askToReopen: boolean;
    /** Name a point, and object, without being asked to decide. */
    readonly namePoint: boolean;
    readonly object: boolean;
    /** Their own place, to somebody else. */
    readonly handOver?: boolean;
  };
  /** What the reader can do now: decide, only look, or nothing because it is over. */
  readonly mine: 'decide' | 'decided' | 'look';
  /** What was named and is not settled, oldest first. */
  readonly points: readonly {
    readonly name: string;
    readonly text: string;
    readonly anchor: string | null;
  }[];
  /** Content changes since the revision that this reader was last shown or said yes to. */
  readonly changes: readonly FieldChange[];
  /** To whom they could hand it over; absent where they cannot. */
  readonly standIns?: StandInFace;
  /** Everybody whose copy should heal itself when opened (at most 60). */
  readonly refreshIds: readonly string[];
}

/** One request in a list of those that wait for the reader. */
export interface InboxLineFace {
  readonly campaignId: string;
  readonly requestId: string;
  readonly round: number;
  readonly revision: number;
  readonly campaignName: string;
  readonly subject: SubjectFace;
  readonly budget: Money | null | undefined;
  readonly requesterName: string;
  readonly stageName: string;
  readonly dueAt: string | null;
  readonly answersFor: readonly string[];
  readonly changes: readonly FieldChange[];
  readonly flags: readonly InboxFlag[];
}

/** Everything that waits for one reader, and who could answer while they are away. */
export interface InboxFace extends StandInFace {
  /** In order; those beyond the first few are only counted. */
  readonly lines: readonly InboxLineFace[];
}

/** What to tell somebody, in domain words. Only `bot/cards` turns it into an Adaptive Card. */
export type Notice =
  | (Said & {
      readonly kind: 'approval';
      readonly reader: Reader;
      readonly campaign: CampaignFace;
      readonly approval: ApprovalFace;
      /** A newer message of the reader asks instead of this one. */
      readonly older?: true;
    })
  | (Said & {
      readonly kind: 'inbox';
      readonly reader: Reader;
      readonly inbox: InboxFace;
    })
  | {
      readonly kind: 'outcome';
      readonly reader: Reader;
      readonly campaign: CampaignFace;
      readonly approval: ApprovalFace;
    }
  | (Said & {
      readonly kind: 'task';
      readonly reader: Reader;
      readonly campaign: CampaignFace;
      readonly task: TaskFace;
    })
  | {
      readonly kind: 'thread';
      readonly reader: Reader;
      readonly campaign: Pick<CampaignFace, 'id' | 'code' | 'name'>;
      readonly post: ThreadPost;
    }
  | {
      readonly kind: 'lostChannel';
      readonly reader: Reader;
      readonly campaign: Pick<CampaignFace, 'id' | 'code' | 'name'>;
      /** Empty when Teams never told it. */
      readonly channelName: string;
    }
  | {
      /** What a card was about lies in the trash. */
      readonly kind: 'deleted';
      readonly reader: Reader;
      readonly noun: TrashNoun;
      readonly name: string;
      readonly byName: string;
      readonly at: string;
      readonly until: string;
    }
  | {
      readonly kind: 'exports';
      readonly reader: Reader;
      readonly byName: string;
      readonly files: number;
      readonly rows: number;
    }
  | {
      readonly kind: 'leaver';
      readonly reader: Reader;
      readonly leaver: { readonly id: string; readonly name: string };
      /** How many things are theirs still. */
      readonly count: number;
    }
  | {
      readonly kind: 'return';
      readonly reader: Reader;
      readonly delegationId: string;
      readonly returned: ReturnFace;
    }
  | (Said & {
      readonly kind: 'accessRequest';
      readonly reader: Reader;
      readonly campaign: Pick<CampaignFace, 'id' | 'code' | 'name'>;
      readonly request: AccessRequestFace;
    })
  | { readonly kind: 'access'; readonly reader: Reader; readonly access: AccessFace }
  | (Said & {
      readonly kind: 'pendingAct';
      readonly reader: Reader;
      readonly act: ActFace;
    })
  | ReportTroubleNotice
  | ReportQuestionNotice
  | ConflictNotice
  | DayNotice
  | MyWorkNotice
  | MorningNotice
  | PlanNotice
  | WorkRequestNotice
  | RetrospectiveNotice
  | AlertNotice
  | (Said & {
      readonly kind: 'guestEnd';
      readonly reader: Reader;
      readonly campaign: Pick<CampaignFace, 'id' | 'code' | 'name'>;
      readonly guest: GuestEndFace;
    })
  | (Said & {
      readonly kind: 'report';
      readonly reader: Reader;
      readonly workspaceId: string;
      readonly runId: string;
      readonly name: string;
      readonly content: ReportContent;
      /** Nothing was new, or its data was older than it may be. */
      readonly quiet?: true | undefined;
      readonly tooOld?: true | undefined;
      /** It stands in a channel or group chat. */
      readonly posted?: true;
      /** What its recipient can do about it; `changes` is the schedule that they may change. */
      readonly mine?: { isRead: boolean; isMuted: boolean; changes: string | undefined; mayAsk: boolean };
    });
