import { z } from 'zod';

const short = z.string().max(300);

/** Some clients of Teams write null where others leave the field out. */
function maybe<T extends z.ZodType>(type: T) {
  return type.nullish().transform((value) => value ?? undefined);
}

const account = z.object({
  id: z.string().min(1).max(300),
  name: maybe(short),
  aadObjectId: maybe(short),
  tenantId: maybe(short),
});
const named = z.looseObject({ id: short });
const reactions = maybe(z.array(z.object({ type: short })).max(100));
const accounts = maybe(z.array(account).max(1_000));

/**
 * What Teams sends, as plain JSON. Only these fields get past the gate: everything else (delivery mode, caller id, …)
 * could change how the bot library behaves and is dropped. `value` is still untrusted: parse it with `contract`.
 */
export const Activity = z.object({
  type: z.string().min(1).max(50),
  id: maybe(short),
  name: maybe(short),
  action: maybe(short),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url().max(500),
  timestamp: maybe(short),
  localTimestamp: maybe(short),
  localTimezone: maybe(short),
  locale: maybe(short),
  from: account,
  recipient: maybe(account),
  conversation: z.object({
    id: z.string().min(1).max(500),
    conversationType: maybe(short),
    tenantId: maybe(short),
    name: maybe(short),
  }),
  channelData: maybe(z.looseObject({ tenant: maybe(named), team: maybe(named), channel: maybe(named) })),
  entities: maybe(z.array(z.looseObject({ type: z.string() })).max(200)),
  text: maybe(z.string()),
  textFormat: maybe(short),
  replyToId: maybe(short),
  membersAdded: accounts,
  membersRemoved: accounts,
  reactionsAdded: reactions,
  reactionsRemoved: reactions,
  attachments: maybe(z.array(z.looseObject({ contentType: z.string() })).max(100)),
  value: z.unknown().optional(),
});
export type Activity = z.infer<typeof Activity>;

/** An activity that has passed the gate: who brought it, for which tenant, and who acts in it. */
export interface Arrived {
  readonly activity: Activity;
  readonly tenantId: string;
  /** Undefined where Teams names nobody of the tenant: such an activity may be greeted, but may never decide. */
  readonly personId: string | undefined;
}

/** A card in the wrapping that the chat platform wants. */
export interface Attachment {
  readonly contentType: string;
  readonly content: unknown;
  readonly name?: string;
  readonly preview?: Attachment;
}

/** What the bot says. `summary` is read out by notifications where a card cannot be shown. */
export interface Outgoing {
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly Attachment[];
}

/** The answer to an invoke: it goes back in the same HTTP reply. */
export interface InvokeReply {
  readonly status: number;
  readonly body?: unknown;
}
