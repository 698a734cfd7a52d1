import { z } from 'zod';
import type { DueItem, DueState } from './due.ts';
import { Id } from './person.ts';
import { plainReason } from './trouble.ts';

/** `open`: on its way; `unsure`: it may have arrived, nobody knows; `left`: nothing was to be said to them any more. */
export const deliveryFates = ['open', 'sent', 'unsure', 'failed', 'left'] as const;
export type DeliveryFate = (typeof deliveryFates)[number];

/** What became of a report for one recipient. */
export const ReportDelivery = z.strictObject({
  /** The channel's id where it is one. */
  personId: Id,
  /** The name of a channel or group chat; empty where Teams never told it. Absent for a person. */
  channel: z.string().optional(),
  fate: z.enum(deliveryFates),
  /** When it was last meant to go; null while nothing was armed yet. */
  at: z.string().nullable(),
  attempts: z.number().int(),
  /** When they said on the card that they have read it. */
  readAt: z.string().nullable(),
  /** A code of the platform or of ours; empty where it went well. */
  reason: z.string(),
});
export type ReportDelivery = z.infer<typeof ReportDelivery>;

const fates: Record<DueState, DeliveryFate> = {
  armed: 'open',
  sending: 'open',
  unknown: 'open',
  sent: 'sent',
  done: 'sent',
  unconfirmed: 'unsure',
  dead: 'failed',
  expired: 'failed',
  cancelled: 'left',
};

export function deliveryOf(
  personId: string,
  item: DueItem | undefined,
  readAt: string | null,
): ReportDelivery {
  if (!item) return { personId, fate: 'open', at: null, attempts: 0, reason: '', readAt };
  const fate = fates[item.state];
  const reason = fate === 'sent' || fate === 'open' ? '' : plainReason(item);
  return { personId, fate, at: item.dueAt, attempts: item.attempts, reason, readAt };
}

/** Nobody has it who was meant to: their owner hears of them. */
export function isUndelivered({ fate }: ReportDelivery): boolean {
  return fate === 'failed' || fate === 'unsure';
}
