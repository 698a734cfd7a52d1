import { z } from 'zod';
import { DecisionVerb } from '../domain/approval.ts';
import { GrantLevel } from '../domain/grant.ts';
import { snoozeChoices } from '../domain/snooze.ts';
import { Id } from '../domain/person.ts';
import { ReminderWay, breaksFrom } from '../domain/reminder-choice.ts';
import { subtaskChoices } from '../domain/subtask.ts';
import { CalendarDate, ClockTime } from '../domain/time.ts';

const about = { campaignId: Id, requestId: Id };
/** Null where it is about no campaign. */
const act = { campaignId: Id.nullable(), actId: Id };
const workRequest = { workspaceId: Id, workRequestId: Id };
const commented = { comment: z.string().max(1_000).optional() };
const line = z.strictObject({ ...about, round: z.number().int(), revision: z.number().int() });

/** What a button of a card carries. It says what is meant, never who acts: that comes from the verified activity. */
export const CardAction = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.literal('approval.decide'),
    campaignId: Id,
    requestId: Id,
    round: z.number().int(),
    revision: z.number().int(),
    decision: DecisionVerb,
    comment: z.string().max(4_000).optional(),
    /** A yes with what is still to be done. */
    conditional: z.literal(true).optional(),
  }),
  z.strictObject({ verb: z.literal('approval.show'), ...about }),
  z.strictObject({ verb: z.literal('approval.urge'), ...about, personId: Id }),
  z.strictObject({ verb: z.literal('approval.transfer'), ...about, toId: Id }),
  /** Only the answer that was given then is taken back, however late the click arrives. */
  z.strictObject({ verb: z.literal('approval.undo'), ...about, answeredAt: z.string().max(40) }),
  z.strictObject({ verb: z.literal('approval.askToReopen'), ...about }),
  z.strictObject({ verb: z.literal('approval.reopen'), ...about, comment: z.string().max(2_000).optional() }),
  /** `anchor` is a field of the content; empty for the whole. */
  z.strictObject({
    verb: z.literal('approval.namePoint'),
    ...about,
    text: z.string().max(2_000),
    anchor: z.string().max(300).optional(),
  }),
  z.strictObject({ verb: z.literal('inbox.show') }),
  z.strictObject({ verb: z.literal('inbox.approve'), lines: z.array(line).min(1).max(20) }),
  /** `once` is of the card: the same card sets the same absence once. */
  z.strictObject({
    verb: z.literal('absence.set'),
    workspaceId: Id,
    once: z.string().max(40),
    until: CalendarDate,
    toId: Id,
    /** The approval on whose card it was clicked. */
    from: z.strictObject(about).optional(),
  }),
  /** `until` is for a day of the answerer's choice; empty where the field beside the button was left empty. */
  z.strictObject({
    verb: z.literal('access.give'),
    ...about,
    round: z.number().int(),
    level: GrantLevel,
    time: z.enum(['1', '7', '28', 'date']),
    until: z.union([CalendarDate, z.literal('')]).optional(),
  }),
  z.strictObject({
    verb: z.literal('access.decline'),
    ...about,
    round: z.number().int(),
    comment: z.string().max(500).optional(),
  }),
  z.strictObject({ verb: z.literal('access.show'), ...about }),
  /** `until` is the end that was shown: the same click twice extends once. */
  z.strictObject({ verb: z.literal('guest.extend'), campaignId: Id, grantId: Id, until: z.string().max(40) }),
  z.strictObject({ verb: z.literal('guest.show'), campaignId: Id, grantId: Id }),
  z.strictObject({ verb: z.literal('second.confirm'), ...act, round: z.number().int() }),
  z.strictObject({
    verb: z.literal('second.decline'),
    ...act,
    round: z.number().int(),
    comment: z.string().max(500).optional(),
  }),
  z.strictObject({ verb: z.literal('second.show'), ...act }),
  /** The list of everything that waits for whoever asks; `work.done` ticks off one of its tasks. */
  z.strictObject({ verb: z.literal('work.show') }),
  z.strictObject({ verb: z.literal('work.done'), campaignId: Id, taskId: Id }),
  /** Which morning card it is, and one of its tasks. */
  z.strictObject({ verb: z.literal('morning.show'), mark: Id }),
  z.strictObject({ verb: z.literal('morning.done'), mark: Id, campaignId: Id, taskId: Id }),
  z.strictObject({ verb: z.literal('morning.later'), mark: Id, campaignId: Id, taskId: Id }),
  z.strictObject({
    verb: z.literal('day.send'),
    workspaceId: Id,
    date: CalendarDate,
    comment: z.string().max(1_000).optional(),
  }),
  /** Ticks a line of a launch checklist on the evening card of a day. */
  z.strictObject({
    verb: z.literal('day.tick'),
    workspaceId: Id,
    date: CalendarDate,
    campaignId: Id,
    lineId: Id,
  }),
  z.strictObject({ verb: z.literal('day.show'), workspaceId: Id, date: CalendarDate }),
  z.strictObject({
    verb: z.literal('task.done'),
    campaignId: Id,
    taskId: Id,
    subtasks: z.enum(subtaskChoices).optional(),
  }),
  z.strictObject({
    verb: z.literal('task.snooze'),
    campaignId: Id,
    taskId: Id,
    until: z.enum(snoozeChoices),
  }),
  z.strictObject({ verb: z.literal('task.giveOn'), campaignId: Id, taskId: Id, toId: Id }),
  /** `from`: the card on which it was chosen. */
  z.strictObject({
    verb: z.literal('reminders.choose'),
    from: z.union([z.strictObject({ mark: Id }), z.strictObject({ campaignId: Id, taskId: Id })]),
    morningAt: ClockTime,
    quietFrom: ClockTime,
    quietTo: ClockTime,
    breaks: z.enum(breaksFrom),
    tasks: ReminderWay,
  }),
  z.strictObject({
    verb: z.literal('task.remark'),
    campaignId: Id,
    taskId: Id,
    comment: z.string().max(2_000).optional(),
  }),
  z.strictObject({ verb: z.literal('task.show'), campaignId: Id, taskId: Id }),
  z.strictObject({ verb: z.literal('request.show'), ...workRequest }),
  z.strictObject({ verb: z.literal('request.accept'), ...workRequest }),
  z.strictObject({ verb: z.literal('request.ask'), ...workRequest, ...commented }),
  z.strictObject({ verb: z.literal('request.answer'), ...workRequest, ...commented }),
  z.strictObject({ verb: z.literal('request.decline'), ...workRequest, ...commented }),
  z.strictObject({ verb: z.literal('report.show'), workspaceId: Id, runId: Id }),
  z.strictObject({ verb: z.literal('report.read'), workspaceId: Id, runId: Id }),
  z.strictObject({ verb: z.literal('report.ask'), workspaceId: Id, runId: Id, once: Id, ...commented }),
  z.strictObject({
    verb: z.literal('report.answer'),
    workspaceId: Id,
    runId: Id,
    questionId: Id,
    ...commented,
  }),
  z.strictObject({ verb: z.literal('report.question'), workspaceId: Id, runId: Id, questionId: Id }),
  z.strictObject({ verb: z.literal('report.mute'), workspaceId: Id, runId: Id, muted: z.boolean() }),
]);
export type CardAction = z.infer<typeof CardAction>;
export type CardVerb = CardAction['verb'];
