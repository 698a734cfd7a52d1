import { z } from 'zod';
import type { StageAction } from '../../src/contract/stage.ts';
import { cardType } from './chats.ts';
import type { MessageRow } from './stage-store.ts';

const Refreshing = z.looseObject({
  refresh: z.looseObject({
    action: z.looseObject({
      type: z.literal('Action.Execute'),
      verb: z.string(),
      id: z.string().optional(),
      data: z.unknown().optional(),
    }),
    userIds: z.array(z.string()).optional(),
  }),
});

/** Teams asks at most once a minute for the same card and person. */
const atMostEvery = 60_000;

/**
 * The action by which a card renews itself for one person when they see it, as Teams does it: the card lists the
 * person, or lists nobody, which in a chat of up to 60 people means everybody.
 */
export function refreshFor(message: MessageRow, personId: string): StageAction | undefined {
  const card = message.attachments.find(({ contentType }) => contentType === cardType)?.content;
  const { data } = Refreshing.safeParse(card);
  if (!data || message.fromId !== 'bot' || message.removed) return undefined;
  const { action, userIds } = data.refresh;
  const listed = userIds?.some((each) => each.replace(/^(29:|8:orgid:)/, '') === personId) ?? true;
  return listed ? { type: 'Action.Execute', verb: action.verb, data: action.data } : undefined;
}

/** Remembers when each card was last renewed for whom. An edit of the message makes it due at once. */
export function createRefreshLog() {
  const last = new Map<string, { at: number; edition: string }>();
  const editionOf = ({ editedAt, sentAt }: MessageRow): string => editedAt ?? sentAt;
  const renewed = (message: MessageRow, reader: string, now: string): void =>
    void last.set(`${message.id} ${reader}`, { at: Date.parse(now), edition: editionOf(message) });
  return {
    /** The answer to a click is as fresh, and says what became of the click. */
    renewed,
    isDue(message: MessageRow, reader: string, now: string): boolean {
      const before = last.get(`${message.id} ${reader}`);
      const isFresh = before && Date.parse(now) - before.at < atMostEvery;
      if (isFresh && before.edition === editionOf(message)) return false;
      renewed(message, reader, now);
      return true;
    },
  };
}
