import type { z } from 'zod';
import { LaunchList } from './launch-list.ts';
import { LinkRule } from './link-rule.ts';
import { InvoiceClaim } from './invoice-claim.ts';
import { TrackedLink } from './tracked-link.ts';
import { AccessAsks, AccessRequest } from './access-request.ts';
import { ApprovalRequest, Snapshot } from './approval.ts';
import { ApprovalCourse } from './approval-course.ts';
import { Absence } from './approval-delegation.ts';
import { Asset } from './asset.ts';
import { AuditHead, AuditRecord, AuditRoot } from './audit.ts';
import { Baseline } from './baseline.ts';
import { BoardStamp } from './board-stamp.ts';
import { BulkPart } from './bulk-change.ts';
import { CalendarChange } from './calendar-change.ts';
import { Intake, WorkRequest } from './work-request.ts';
import { CalendarFeed } from './calendar-feed.ts';
import { ViewLink } from './view-link.ts';
import { Campaign } from './campaign.ts';
import { CampaignLines } from './campaign-lines.ts';
import { CampaignThread } from './campaign-thread.ts';
import { ConflictAcceptance } from './conflict.ts';
import { ConflictRule } from './conflict-rule.ts';
import { DayEntry, DayRule } from './day.ts';
import { Preferences } from './preferences.ts';
import { Reminder } from './reminder.ts';
import { ReminderRule } from './reminder-rule.ts';
import { DueItem } from './due.ts';
import { Erasure } from './erasure.ts';
import { Event } from './event.ts';
import { ExportRule, ExportTally } from './export-tally.ts';
import { Handover, HandoverLine } from './handover.ts';
import { Grant } from './grant.ts';
import { LaunchChecklist } from './launch-checklist.ts';
import { Idea } from './idea.ts';
import { Import, ImportChunk } from './import.ts';
import { ConversationReference, Person } from './person.ts';
import { PersonalExport } from './personal-export.ts';
import { PlanningRule } from './planning-rule.ts';
import { PastCampaign } from './past-campaign.ts';
import { Occasion } from './occasion.ts';
import { Persona } from './persona.ts';
import { Programme } from './programme.ts';
import { PostedCard } from './posted-card.ts';
import { RelayCursor } from './relay-cursor.ts';
import { ReportRun, ReportSchedule } from './report.ts';
import { ReviewLink } from './review-link.ts';
import { Result } from './result.ts';
import { ResultMonth } from './result-month.ts';
import { ChannelPlan } from './channel-plan.ts';
import { ContentItem } from './content-item.ts';
import { BudgetLine } from './budget-line.ts';
import { BudgetRule } from './budget-rule.ts';
import { CampaignAlerts } from './alert.ts';
import { Expense } from './expense.ts';
import { Goal } from './goal.ts';
import { Risk } from './risk.ts';
import { Retrospective } from './retrospective.ts';
import { Retention, RetentionRound } from './retention.ts';
import { CustomRole } from './role.ts';
import { Route, RouteShelf } from './route.ts';
import { ActLine, PendingAct, SecondPersonRule } from './second-person.ts';
import { FirstView, SavedView } from './saved-view.ts';
import { Series, SeriesLine } from './series.ts';
import { Summary, WorkItem } from './summary.ts';
import { Task } from './task.ts';
import { Teams } from './team.ts';
import { Template, TemplateVersion } from './template.ts';
import { TeamChannel } from './team-channel.ts';
import { Trashed, TrashLine } from './trash.ts';
import { VendorExpense, VendorProfile } from './vendor-register.ts';
import { Vendor } from './vendor.ts';
import { DepartmentCalendar, PersonalCalendar } from './working-week.ts';
import { Workspace } from './workspace.ts';

/** Every kind of document that the store keeps, with its schema. */
export const documentSchemas = {
  campaign: Campaign,
  task: Task,
  baseline: Baseline,
  launchChecklist: LaunchChecklist,
  launchList: LaunchList,
  channelPlan: ChannelPlan,
  contentItem: ContentItem,
  goal: Goal,
  budgetLine: BudgetLine,
  expense: Expense,
  invoiceClaim: InvoiceClaim,
  budgetRule: BudgetRule,
  linkRule: LinkRule,
  trackedLink: TrackedLink,
  campaignAlerts: CampaignAlerts,
  risk: Risk,
  retrospective: Retrospective,
  pastCampaign: PastCampaign,
  idea: Idea,
  persona: Persona,
  programme: Programme,
  planningRule: PlanningRule,
  template: Template,
  templateVersion: TemplateVersion,
  series: Series,
  seriesLine: SeriesLine,
  approval: ApprovalRequest,
  snapshot: Snapshot,
  approvalCourse: ApprovalCourse,
  absence: Absence,
  route: Route,
  routeShelf: RouteShelf,
  asset: Asset,
  result: Result,
  resultMonth: ResultMonth,
  event: Event,
  due: DueItem,
  postedCard: PostedCard,
  person: Person,
  grant: Grant,
  accessRequest: AccessRequest,
  accessAsks: AccessAsks,
  secondPersonRule: SecondPersonRule,
  exportRule: ExportRule,
  pendingAct: PendingAct,
  actLine: ActLine,
  role: CustomRole,
  conversation: ConversationReference,
  teamChannel: TeamChannel,
  thread: CampaignThread,
  workspace: Workspace,
  departmentCalendar: DepartmentCalendar,
  teams: Teams,
  personalCalendar: PersonalCalendar,
  calendarChange: CalendarChange,
  conflictRule: ConflictRule,
  dayRule: DayRule,
  dayEntry: DayEntry,
  preferences: Preferences,
  reminder: Reminder,
  reminderRule: ReminderRule,
  conflictAcceptance: ConflictAcceptance,
  summary: Summary,
  boardStamp: BoardStamp,
  campaignLines: CampaignLines,
  workItem: WorkItem,
  schedule: ReportSchedule,
  reportRun: ReportRun,
  import: Import,
  importChunk: ImportChunk,
  bulkPart: BulkPart,
  trashed: Trashed,
  trashLine: TrashLine,
  reviewLink: ReviewLink,
  calendarFeed: CalendarFeed,
  viewLink: ViewLink,
  intake: Intake,
  workRequest: WorkRequest,
  occasion: Occasion,
  savedView: SavedView,
  firstView: FirstView,
  handover: Handover,
  handoverLine: HandoverLine,
  vendor: Vendor,
  vendorExpense: VendorExpense,
  vendorProfile: VendorProfile,
  auditRecord: AuditRecord,
  auditRoot: AuditRoot,
  auditHead: AuditHead,
  exportTally: ExportTally,
  personalExport: PersonalExport,
  erasure: Erasure,
  relayCursor: RelayCursor,
  retention: Retention,
  retentionRound: RetentionRound,
} as const;

export type Kind = keyof typeof documentSchemas;
export type Documents = { [K in Kind]: z.infer<(typeof documentSchemas)[K]> };
export type Document = Documents[Kind];
