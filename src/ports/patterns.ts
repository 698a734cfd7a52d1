import type { CampaignStatus } from '../domain/campaign.ts';

/** Named access patterns: what each is asked with and which kind it gives. The SQL of each stands in `store/patterns.ts`. */
export interface Patterns {
  tasksOfCampaign: { kind: 'task'; with: Record<never, never> };
  templatesOfWorkspace: { kind: 'template'; with: Record<never, never> };
  seriesOfCampaign: { kind: 'series'; with: Record<never, never> };
  /** As the calendar shows them: lines of campaigns that have any between two days. */
  linesBetween: { kind: 'campaignLines'; with: { from: string; to: string } };
  seriesOfWorkspace: { kind: 'seriesLine'; with: Record<never, never> };
  approvalsOfCampaign: { kind: 'approval'; with: Record<never, never> };
  assetsOfCampaign: { kind: 'asset'; with: Record<never, never> };
  resultsOfCampaign: { kind: 'result'; with: { from: string; to: string } };
  resultMonthsOfWorkspace: { kind: 'resultMonth'; with: { from: string; to: string } };
  resultMonthsOfCampaign: { kind: 'resultMonth'; with: { first: string; last: string } };
  /** Newest first. */
  historyOfCampaign: { kind: 'event'; with: Record<never, never> };
  cardsOfSubject: { kind: 'postedCard'; with: { subjectKind: string; subjectId: string } };
  /** Everybody's cards about anything of it. */
  cardsOfCampaign: { kind: 'postedCard'; with: Record<never, never> };
  trashedOfCampaign: { kind: 'trashed'; with: Record<never, never> };
  acceptancesFrom: { kind: 'conflictAcceptance'; with: { from: string } };
  /** Newest first. */
  trashOfWorkspace: { kind: 'trashLine'; with: Record<never, never> };
  /** By status, flight start, id: the order of the board. */
  summariesOfWorkspace: { kind: 'summary'; with: Record<never, never> };
  /** By flight start, id: the head of one board column. */
  summariesOfStatus: { kind: 'summary'; with: { status: CampaignStatus } };
  /** By flight start, id: those of one programme. */
  summariesOfProgramme: { kind: 'summary'; with: { programmeId: string } };
  personasOfWorkspace: { kind: 'persona'; with: Record<never, never> };
  programmesOfWorkspace: { kind: 'programme'; with: Record<never, never> };
  /** By due key, id. */
  workOfPerson: { kind: 'workItem'; with: Record<never, never> };
  /** What was given for a time, of a campaign or of a whole department. */
  grantsOfPlace: { kind: 'grant'; with: Record<never, never> };
  actsOfWorkspace: { kind: 'actLine'; with: Record<never, never> };
  actsOfPlace: { kind: 'pendingAct'; with: Record<never, never> };
  accessRequestsOfCampaign: { kind: 'accessRequest'; with: Record<never, never> };
  peopleOfTenant: { kind: 'person'; with: Record<never, never> };
  /** Those that departments made for themselves. */
  rolesOfTenant: { kind: 'role'; with: Record<never, never> };
  workspacesOfTenant: { kind: 'workspace'; with: Record<never, never> };
  /** Channels of teams in which the bot is or was. */
  channelsOfTenant: { kind: 'teamChannel'; with: Record<never, never> };
  threadsOfCampaign: { kind: 'thread'; with: Record<never, never> };
  /** Of requests in whose course something fell between two instants, newest first by the last thing that happened. */
  coursesOfWorkspace: { kind: 'approvalCourse'; with: { from: string; to: string } };
  /** The chain of the tenant from one place to another, by id of the record. */
  auditOfTenant: { kind: 'auditRecord'; with: { first: string; last: string } };
  /** The same, newest first: all of it, what one person did, what happened to one thing or around one campaign. */
  auditBack: { kind: 'auditRecord'; with: { first: string; last: string } };
  auditOfActor: { kind: 'auditRecord'; with: { first: string; last: string; personId: string } };
  auditOfObject: { kind: 'auditRecord'; with: { first: string; last: string; objectId: string } };
  auditOfCampaign: { kind: 'auditRecord'; with: { first: string; last: string; campaignId: string } };
  auditRootsOfTenant: { kind: 'auditRoot'; with: { first: string; last: string } };
  schedulesOfWorkspace: { kind: 'schedule'; with: Record<never, never> };
  linksOfCampaign: { kind: 'reviewLink'; with: Record<never, never> };
  vendorExpensesOfWorkspace: { kind: 'vendorExpense'; with: Record<never, never> };
  vendorProfilesOfWorkspace: { kind: 'vendorProfile'; with: Record<never, never> };
  expensesOfCampaign: { kind: 'expense'; with: Record<never, never> };
  budgetLinesOfCampaign: { kind: 'budgetLine'; with: Record<never, never> };
  goalsOfCampaign: { kind: 'goal'; with: Record<never, never> };
  channelPlansOfCampaign: { kind: 'channelPlan'; with: Record<never, never> };
  contentOfCampaign: { kind: 'contentItem'; with: Record<never, never> };
  trackedLinksOfCampaign: { kind: 'trackedLink'; with: Record<never, never> };
  risksOfCampaign: { kind: 'risk'; with: Record<never, never> };
  /** Ideas of a department, the most wanted or the newest first. */
  ideasByVotes: { kind: 'idea'; with: Record<never, never> };
  ideasByDay: { kind: 'idea'; with: Record<never, never> };
  /** Campaigns with a published retrospective, the newest first. */
  pastCampaignsOfWorkspace: { kind: 'pastCampaign'; with: Record<never, never> };
  occasionsOfWorkspace: { kind: 'occasion'; with: Record<never, never> };
  viewsOfWorkspace: { kind: 'savedView'; with: Record<never, never> };
  /** Days of people of a department, by date. */
  daysBetween: { kind: 'dayEntry'; with: { first: string; last: string } };
  /** Work that is asked for and not over, by deadline; and what is over, latest first. */
  openRequests: { kind: 'workRequest'; with: Record<never, never> };
  endedRequests: { kind: 'workRequest'; with: Record<never, never> };
  viewLinksBetween: { kind: 'viewLink'; with: { first: string; last: string } };
  /** Reminders of a person, by when they go out. */
  remindersBetween: { kind: 'reminder'; with: { first: string; last: string } };
  feedsBetween: { kind: 'calendarFeed'; with: { first: string; last: string } };
  handoversOfWorkspace: { kind: 'handover'; with: Record<never, never> };
  /** Things of hand-overs that stand in a state, from one id to another. */
  handoverLines: { kind: 'handoverLine'; with: { first: string; last: string; state: string } };
  /** Newest due time first. */
  runsOfWorkspace: { kind: 'reportRun'; with: Record<never, never> };
  /** Newest first. */
  exportsOfTenant: { kind: 'personalExport'; with: Record<never, never> };
  erasuresOfTenant: { kind: 'erasure'; with: Record<never, never> };
  importsOfWorkspace: { kind: 'import'; with: Record<never, never> };
  /** Oldest first, uploaded between two instants. */
  importsBetween: { kind: 'import'; with: { from: string; to: string } };
  /** Oldest first, due no later than an instant. */
  runsUntil: { kind: 'reportRun'; with: { to: string } };
  chunksOfImport: { kind: 'importChunk'; with: { importId: string } };
  /** Items that a person has to look at: dead, unknown, unconfirmed. */
  troubledDueItems: { kind: 'due'; with: Record<never, never> };
  /** Items that wait for their time or are being done, and those that came too late. */
  dueItemsUnderWay: { kind: 'due'; with: Record<never, never> };
  dueItemsBetween: { kind: 'due'; with: { first: string; last: string } };
}

export type PatternName = keyof Patterns;
