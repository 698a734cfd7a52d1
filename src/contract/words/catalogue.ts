import type { NeededOfBrief } from '../../domain/work-request.ts';
import type { ApprovalStatus, DecisionVerb, RuleMode } from '../../domain/approval.ts';
import type {
  ApprovalStanding,
  CampaignField,
  CampaignStatus,
  CampaignType,
  MarketingChannel,
} from '../../domain/campaign.ts';
import type { ConflictKind } from '../../domain/conflict.ts';
import type { HandledAct } from '../../domain/event.ts';
import type { ImportNoun } from '../../domain/import.ts';
import type { BuiltInRole } from '../../domain/rights.ts';
import type { Misfit, RefusalCode } from '../../domain/refusal.ts';
import type { ReportScheduleEdit } from '../../domain/report.ts';
import type { SeriesEdit } from '../../domain/series.ts';
import type { Priority, TaskEdit, TaskStatus } from '../../domain/task.ts';
import type { z } from 'zod';

/** What fills the blanks of a refusal's sentence. */
export interface RefusalBlanks {
  readonly at?: string;
  /** With `malformed`: what is wrong with it, where that is known. */
  readonly problem?: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Words that cards and screens share. A language in which one is missing does not compile. */
export interface Catalogue {
  readonly campaignStatus: Record<CampaignStatus, string>;
  readonly campaignType: Record<CampaignType, string>;
  readonly channel: Record<MarketingChannel, string>;
  readonly conflictKind: Record<ConflictKind, string>;
  readonly approvalStatus: Record<ApprovalStatus, string>;
  readonly approvalState: Record<z.infer<typeof ApprovalStanding>['state'], string>;
  /** Where a request stands among the steps of its way. */
  readonly step: (position: number, of: number) => string;
  readonly stageMode: Record<RuleMode, string>;
  /** On a button. */
  readonly decision: Record<DecisionVerb, string>;
  /** After a name: "Lin approved". */
  readonly decided: Record<DecisionVerb, string>;
  /** After a name, when somebody or a rule had a hand in a request; whom it concerns follows. */
  readonly handled: Record<HandledAct, string>;
  readonly taskStatus: Record<TaskStatus, string>;
  readonly priority: Record<Priority, string>;
  readonly role: Record<BuiltInRole, string>;
  readonly importNoun: Record<ImportNoun, string>;
  readonly field: Record<
    | CampaignField
    | keyof TaskEdit
    | keyof SeriesEdit
    | 'confirmation'
    | keyof ReportScheduleEdit
    | 'asset'
    | NeededOfBrief,
    string
  >;
  /** What is wrong with a value, after its field's name. */
  readonly misfit: Record<Misfit, (most: string | number) => string>;
  readonly refusal: Record<RefusalCode, (blanks: RefusalBlanks) => string>;
}
