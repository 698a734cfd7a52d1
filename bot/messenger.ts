import type { Notice } from '../src/domain/notice.ts';
import type { CardPlace, Messenger, SendOutcome } from '../src/ports.ts';
import type { ConversationReference } from '../src/domain/person.ts';
import type { Outgoing } from './activity.ts';
import type { ConnectorClient } from './connector-client.ts';

export interface MessengerSettings {
  readonly connector: ConnectorClient;
  readonly botAppId: string;
  /** `bot/cards` turns a notice into what the chat shows. */
  readonly render: (notice: Notice) => Outgoing;
  /** Looks a message up by its delivery key. Teams cannot; the local channel can. */
  readonly find?: (conversationId: string, key: string) => Promise<string | undefined>;
}

export interface ChatMessenger extends Messenger {
  /**
   * Opens the personal chat with somebody who has the app but never wrote; gives the conversation's id as the
   * outcome's `activityId`.
   */
  open(who: NewChat, timeoutMs: number): Promise<SendOutcome>;
}

export interface NewChat {
  readonly tenantId: string;
  readonly personId: string;
  readonly serviceUrl: string;
}

/** Tells people things in chat. Never throws: each call ends in one of the outcomes of `SendOutcome`. */
export function createMessenger(settings: MessengerSettings): ChatMessenger {
  const { connector, render, find } = settings;
  const bot = { id: `28:${settings.botAppId}`, name: 'Campaign Desk' };

  return {
    async send(to, notice, key, timeoutMs) {
      const activity = {
        ...messageOf(render(notice)),
        from: { ...bot, id: to.botId },
        channelData: { deliveryKey: key },
      };
      return connector.post(placeOf(to), activity, timeoutMs);
    },
    async update(card, notice, timeoutMs) {
      const activity = { ...messageOf(render(notice)), from: bot, id: card.activityId };
      return connector.edit(placeOf(card), card.activityId, activity, timeoutMs);
    },
    async find(to, key) {
      if (!find) return 'unsupported';
      const activityId = await find(to.conversationId, key);
      return activityId === undefined ? 'absent' : { activityId };
    },
    async open({ tenantId, personId, serviceUrl }, timeoutMs) {
      const parameters = {
        bot,
        isGroup: false,
        tenantId,
        members: [{ id: personId }],
        channelData: { tenant: { id: tenantId } },
      };
      return connector.open({ tenantId, serviceUrl }, parameters, timeoutMs);
    },
  };
}

function messageOf({ text, summary, attachments }: Outgoing): object {
  return {
    type: 'message',
    ...(text !== undefined && { text }),
    ...(summary !== undefined && { summary }),
    ...(attachments && { attachments }),
  };
}

function placeOf({ tenantId, serviceUrl, conversationId }: ConversationReference | CardPlace) {
  return { tenantId, serviceUrl, conversationId };
}
