import { z } from 'zod';
import { Id } from './person.ts';
import { CalendarDate, Instant } from './time.ts';

/** One thing to do at a time. The id is derived from what it is about, so arming twice is harmless. */
export const Errand = z.discriminatedUnion('type', [
  /**
   * A step of the cadence of a task, `days` working days from its date; or the end of a snooze. One of neither, as older
   * versions armed it, looks which step is next.
   */
  z.strictObject({
    type: z.literal('remindTask'),
    taskId: Id,
    personId: Id.optional(),
    meant: z
      .union([
        z.strictObject({ due: CalendarDate, days: z.number().int() }),
        z.strictObject({ until: Instant }),
      ])
      .optional(),
  }),
  /** All reminders of a late task are over: whoever answers for it is told. */
  z.strictObject({ type: z.literal('escalateTask'), taskId: Id, personId: Id, due: CalendarDate }),
  /** The same for the launch of a campaign and the end of its flight, of its owner; without a step it looks which is next. */
  z.strictObject({
    type: z.literal('remindFlight'),
    personId: Id.optional(),
    meant: z
      .strictObject({ type: z.enum(['launch', 'flightEnd']), date: CalendarDate, days: z.number().int() })
      .optional(),
  }),
  /** All reminders of somebody are looked at anew. */
  z.strictObject({ type: z.literal('replanReminders'), personId: Id }),
  /** Those that wait for the same moment become one card. */
  z.strictObject({ type: z.literal('gatherReminders'), personId: Id, at: Instant }),
  z.strictObject({ type: z.literal('tellMorning'), personId: Id, at: Instant }),
  /** The next occurrences of a series become tasks. */
  z.strictObject({ type: z.literal('makeOccurrences'), seriesId: Id }),
  z.strictObject({ type: z.literal('expireApproval'), requestId: Id }),
  /** A rung of a stage's ladder, counted from when the stage opened. */
  z.strictObject({
    type: z.literal('climbApproval'),
    requestId: Id,
    stageId: Id,
    rung: z.number().int().min(0),
    openedAt: z.string(),
  }),
  /** What a changed calendar moves is moved, request by request, or, `back`, moved where it was. */
  z.strictObject({ type: z.literal('shiftDeadlines'), changeId: Id, turn: z.enum(['forward', 'back']) }),
  /** All that a changed calendar moved for somebody, in one message. */
  z.strictObject({
    type: z.literal('tellShifts'),
    changeId: Id,
    personId: Id,
    turn: z.enum(['forward', 'back']),
  }),
  z.strictObject({ type: z.literal('runReport'), scheduleId: Id, dueAt: z.string() }),
  /** Reports are armed by other clocks or working days. */
  z.strictObject({ type: z.literal('planReports'), workspaceId: Id }),
  z.strictObject({ type: z.literal('applyImport'), importId: Id }),
  /** Goes on with all that a leaver hands over. */
  z.strictObject({ type: z.literal('handOver'), handoverId: Id }),
  /** Brings the app to somebody who never opened it, so that the bot can reach them. */
  z.strictObject({ type: z.literal('installApp'), personId: Id }),
  z.strictObject({ type: z.literal('tellApproval'), requestId: Id, personId: Id, posting: z.literal('new') }),
  z.strictObject({ type: z.literal('tellOutcome'), requestId: Id, personId: Id }),
  z.strictObject({ type: z.literal('tellTask'), taskId: Id, personId: Id }),
  /** Asks somebody who is consulted for their word, and tells somebody who is informed that it is finished. */
  z.strictObject({ type: z.literal('askRemark'), taskId: Id, personId: Id }),
  z.strictObject({ type: z.literal('tellFinished'), taskId: Id, personId: Id }),
  /** Somebody is addressed in a remark. */
  z.strictObject({ type: z.literal('tellMention'), taskId: Id, personId: Id, remarkId: Id }),
  /** A delegation begins, or its time is over. */
  z.strictObject({
    type: z.literal('turnDelegation'),
    delegationId: Id,
    workspaceId: Id,
    turn: z.enum(['start', 'end']),
  }),
  /** What was answered in the place of somebody who is back. */
  z.strictObject({ type: z.literal('tellReturn'), delegationId: Id, workspaceId: Id, personId: Id }),
  z.strictObject({ type: z.literal('tellReport'), runId: Id, personId: Id }),
  /** Whether everybody has a report, a while after it was made. */
  z.strictObject({ type: z.literal('checkDeliveries'), runId: Id, look: z.number().int().min(0) }),
  /** A report was not sent, or not to everybody: its owner hears of it. */
  z.strictObject({
    type: z.literal('tellReportTrouble'),
    scheduleId: Id,
    personId: Id,
    about: z.discriminatedUnion('is', [
      z.strictObject({
        is: z.literal('withheld'),
        days: z.number(),
        dueAt: z.string(),
        last: z.string().nullable(),
      }),
      z.strictObject({ is: z.literal('undelivered'), runId: Id }),
    ]),
  }),
  /** A question about a report, to its owner; or the answer, to whoever asked. */
  z.strictObject({ type: z.literal('tellReportQuestion'), runId: Id, questionId: Id, personId: Id }),
  /** A report in a channel or a group chat. */
  z.strictObject({ type: z.literal('postReport'), runId: Id, channelId: Id }),
  /** One card in the thread that a campaign has in a channel. */
  z.strictObject({
    type: z.literal('tellThread'),
    threadId: Id,
    about: z.enum(['root', 'approval', 'launch', 'finish', 'risk']),
    thingId: Id,
    posting: z.enum(['new', 'edit']),
  }),
  /** A look at whether a campaign that a channel follows is in trouble. */
  z.strictObject({ type: z.literal('watchThread'), threadId: Id }),
  /** The bot was removed from a channel: its threads end. */
  z.strictObject({ type: z.literal('leaveChannel'), channelId: Id }),
  z.strictObject({ type: z.literal('tellLostChannel'), threadId: Id, personId: Id }),
  /** Somebody left a workspace, and what is theirs is nobody's now. */
  z.strictObject({ type: z.literal('tellLeaver'), workspaceId: Id, leaverId: Id, personId: Id }),
  /** Somebody took unusually much along within an hour. */
  z.strictObject({
    type: z.literal('tellExports'),
    eventId: Id,
    byId: Id,
    files: z.number(),
    rows: z.number(),
    personId: Id,
  }),
  /** What was deleted has lain in the trash long enough. */
  z.strictObject({ type: z.literal('purgeTrash'), trashedId: Id }),
  /** Everything about a person is put into a file; the file is removed when its time is over. */
  z.strictObject({ type: z.literal('exportPerson'), exportId: Id }),
  z.strictObject({ type: z.literal('expireExport'), exportId: Id }),
  /** Counts what erasing somebody would do, or does it. */
  z.strictObject({ type: z.literal('erasePerson'), erasureId: Id }),
  /** What was kept long enough goes: once on each day, in parts. */
  /** Gives an end to guests who have none; part by part through a workspace. */
  z.strictObject({
    type: z.literal('endStandingGuests'),
    workspaceId: Id,
    day: z.string(),
    part: z.number().int().min(0),
    cursor: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('sweepRetained'), day: z.string(), part: z.number().int().min(0) }),
  /** The minute in which a grant holds no more. */
  z.strictObject({ type: z.literal('endGrant'), grantId: Id }),
  /** Somebody asked to see a campaign: whether there is one, and who is asked, is looked at here. */
  z.strictObject({
    type: z.literal('passOnAccessRequest'),
    campaignId: Id,
    personId: Id,
    askedAt: z.string(),
  }),
  z.strictObject({ type: z.literal('tellAccessRequest'), requestId: Id, personId: Id }),
  /** What somebody may do now or no more; of a request that was declined, that it was. */
  z.strictObject({
    type: z.literal('tellAccess'),
    about: z.enum(['grant', 'request']),
    id: Id,
    personId: Id,
  }),
  /** Something critical waits for a second person, or does not any more. */
  z.strictObject({ type: z.literal('tellAct'), actId: Id, personId: Id, round: z.number().int() }),
  z.strictObject({ type: z.literal('expireAct'), actId: Id, round: z.number().int() }),
  /** Somebody accepted a clash of a campaign with another plan. */
  z.strictObject({ type: z.literal('tellConflict'), clashId: Id, campaignId: Id, personId: Id }),
  /** A guest leaves soon, or has left, for the owner. */
  z.strictObject({ type: z.literal('tellGuestEnd'), grantId: Id, personId: Id, until: z.string() }),
  /** A campaign has ended: its owner is asked to look back. */
  z.strictObject({ type: z.literal('tellRetrospective'), campaignId: Id, personId: Id }),
  /** A look whether something of a campaign crossed a limit; what did is told to those whom it concerns. */
  z.strictObject({ type: z.literal('checkAlerts'), campaignId: Id }),
  z.strictObject({
    type: z.literal('tellAlert'),
    campaignId: Id,
    key: z.string().max(200),
    since: z.string(),
    personId: Id,
  }),
  /** A look at who waits for a task that is late, or was planned anew. */
  z.strictObject({ type: z.literal('warnWaiting'), taskId: Id }),
  /** A task is put off by another one. */
  z.strictObject({ type: z.literal('tellPutOff'), taskId: Id, lateId: Id, personId: Id }),
  /** The cards of a day of a department, and the look at the next one; `since` names the choice that it belongs to. */
  z.strictObject({ type: z.literal('planDay'), workspaceId: Id, date: z.string(), since: z.string() }),
  z.strictObject({ type: z.literal('tellEvening'), workspaceId: Id, date: z.string(), personId: Id }),
  z.strictObject({ type: z.literal('tellRollUp'), workspaceId: Id, date: z.string(), personId: Id }),
  z.strictObject({
    type: z.literal('tellMissing'),
    workspaceId: Id,
    date: z.string(),
    zone: z.string(),
    personId: Id,
  }),
  /** Work that is asked for, or the how many-th thing that was said of it (0: nothing yet). */
  z.strictObject({
    type: z.literal('tellRequest'),
    workspaceId: Id,
    workRequestId: Id,
    turn: z.number().int().min(0),
    personId: Id,
  }),
  /** `personId` is whose card it is: calls to one person's chat never overlap. */
  z.strictObject({ type: z.literal('refreshCard'), cardId: Id, personId: Id }),
]);
export type Errand = z.infer<typeof Errand>;
export const ErrandType = z.enum(Errand.options.map(({ shape }) => shape.type.value));
export type ErrandType = Errand['type'];

/** Where a due item stands on its way; see `delivery.ts` for the moves between them. */
export const dueStates = [
  'armed',
  'sending',
  'unknown',
  'sent',
  'done',
  'unconfirmed',
  'cancelled',
  'expired',
  'dead',
] as const;
export const DueState = z.enum(dueStates);
export type DueState = z.infer<typeof DueState>;

export const DueItem = z.strictObject({
  kind: z.literal('due'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  /** The partition it lives in, so that whoever finds it can reach what it is about. */
  scope: Id,
  errand: Errand,
  state: DueState,
  /** When it was meant to happen. */
  dueAt: z.string(),
  /** When a worker must look at it again; null once it is over. */
  wakeAt: z.string().nullable(),
  /** Counts up with each claim; a worker with an older fence has lost it. */
  fence: z.number().int().min(0),
  attempts: z.number().int().min(0),
  activityId: z.string().nullable(),
  /** Why it stands where it stands, for operators: a short code, never personal text. */
  reason: z.string().max(200),
});
export type DueItem = z.infer<typeof DueItem>;

/** A new due item, to be committed with what makes it necessary. */
export function arm(
  id: string,
  where: { tenantId: string; scope: string },
  errand: Errand,
  dueAt: string,
): DueItem {
  return {
    kind: 'due',
    schema: 1,
    id: `due.${id}`,
    tenantId: where.tenantId,
    scope: where.scope,
    errand,
    state: 'armed',
    dueAt,
    wakeAt: dueAt,
    fence: 0,
    attempts: 0,
    activityId: null,
    reason: '',
  };
}
