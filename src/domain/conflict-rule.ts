import { z } from 'zod';
import { MarketingChannel, marketingChannels } from './campaign.ts';
import { ConflictKind, Severity } from './conflict.ts';
import { Id } from './person.ts';
import { Money } from './money.ts';
import { CalendarDate } from './time.ts';

export const Level = z.enum(['off', ...Severity.options]);
export type Level = z.infer<typeof Level>;

/** Days on which nothing, or nothing on some channels, may run. Without channels it holds for all. */
export const Blackout = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    from: CalendarDate,
    to: CalendarDate,
    channels: z.array(MarketingChannel).max(marketingChannels.length),
  })
  .refine(({ from, to }) => from <= to, { error: 'dates' });
export type Blackout = z.infer<typeof Blackout>;

/** So much money is there for a time. What campaigns plan weighs on it by their days in it. */
export const BudgetWindow = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    from: CalendarDate,
    to: CalendarDate,
    amount: Money,
  })
  .refine(({ from, to }) => from <= to, { error: 'dates' });
export type BudgetWindow = z.infer<typeof BudgetWindow>;

/** What a department looks for, and how strictly. */
export const ConflictChoice = z.strictObject({
  levels: z.record(ConflictKind, Level),
  blackouts: z.array(Blackout).max(200),
  /** So many contacts with one segment in a week are no pressure. */
  mostContacts: z.number().int().min(1).max(100),
  /** Marketing channels that count as a contact. */
  contactChannels: z.array(MarketingChannel).max(marketingChannels.length),
  /** So many tasks due in a week are not too many for a person. */
  mostTasks: z.number().int().min(1).max(200),
  /** Absent: as they are, for those who do not see amounts. */
  budgetWindows: z.array(BudgetWindow).max(50).optional(),
});
export type ConflictChoice = z.infer<typeof ConflictChoice>;

/** One in each workspace, by its id. */
export const ConflictRule = z.strictObject({
  kind: z.literal('conflictRule'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  ...ConflictChoice.shape,
  // Of a kind that is younger than the choice, the plain level holds.
  levels: z.partialRecord(ConflictKind, Level),
});
export type ConflictRule = z.infer<typeof ConflictRule>;

/** What holds while nobody has chosen: several campaigns in one country at a time are the usual case. */
export const plainChoice: ConflictChoice = {
  levels: {
    channel: 'hard',
    audience: 'soft',
    region: 'off',
    venue: 'hard',
    person: 'soft',
    pressure: 'soft',
    blackout: 'hard',
    holiday: 'soft',
    budget: 'soft',
  },
  blackouts: [],
  mostContacts: 4,
  contactChannels: ['email', 'sms', 'wechat'],
  mostTasks: 15,
  budgetWindows: [],
};
