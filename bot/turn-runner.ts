import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity as LibraryActivity, InvokeResponse, ResourceResponse, TurnContext } from 'botbuilder';
import type { SendOutcome } from '../src/ports.ts';
import type { Arrived, InvokeReply } from './activity.ts';
import type { ConnectorClient } from './connector-client.ts';
import type { TurnHandler } from './turn.ts';

/** Runs one verified activity through the bot library. Loaded on first use: the library takes half a second to read. */
export interface TurnRunner {
  run(arrived: Arrived, handle: TurnHandler): Promise<InvokeReply | undefined>;
}

export interface TurnRunnerSettings {
  readonly botAppId: string;
  readonly connector: ConnectorClient;
  readonly sendTimeoutMs: number;
}

export function createTurnRunner(settings: TurnRunnerSettings): TurnRunner {
  const adapter = new DeskAdapter(settings);
  return { run: (arrived, handle) => adapter.run(arrived, handle) };
}

/**
 * The library's adapter without its two ways to the network: the gate has authenticated the activity already, and
 * messages leave through our own connector client, which neither repeats a request nor waits for ever.
 */
class DeskAdapter extends CloudAdapter {
  readonly #settings: TurnRunnerSettings;
  readonly #outcomes = new WeakMap<ResourceResponse, SendOutcome>();

  constructor(settings: TurnRunnerSettings) {
    // Without credentials: nothing of the library may speak for the bot.
    super(new ConfigurationBotFrameworkAuthentication({}));
    this.#settings = settings;
  }

  async run(arrived: Arrived, handle: TurnHandler): Promise<InvokeReply | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.#settings.botAppId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    const verified = { audience: 'https://api.botframework.com', claimsIdentity, connectorFactory };
    return this.processActivity(verified, libraryActivity(arrived), async (turn) => {
      const answer = await handle(arrived, async (message) => {
        const response = await turn.sendActivity({ type: ActivityTypes.Message, ...messageOf(message) });
        return (response && this.#outcomes.get(response)) ?? { kind: 'unknown', reason: 'noOutcome' };
      });
      if (arrived.activity.type !== 'invoke') return;
      const value: InvokeResponse = answer ?? { status: 501 };
      await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value });
    });
  }

  override async sendActivities(
    turn: TurnContext,
    activities: Partial<LibraryActivity>[],
  ): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (activity.type !== ActivityTypes.Message) {
        responses.push(...(await super.sendActivities(turn, [activity])));
        continue;
      }
      const outcome = await this.#post(turn.activity, activity);
      const response = { id: outcome.kind === 'sent' ? outcome.activityId : '' };
      this.#outcomes.set(response, outcome);
      responses.push(response);
    }
    return responses;
  }

  #post(incoming: LibraryActivity, activity: Partial<LibraryActivity>): Promise<SendOutcome> {
    const { conversation, serviceUrl } = incoming;
    const place = { serviceUrl, conversationId: conversation.id, tenantId: conversation.tenantId ?? '' };
    return this.#settings.connector.post(place, activity, this.#settings.sendTimeoutMs);
  }
}

function messageOf({
  text,
  summary,
  attachments,
}: Parameters<Parameters<TurnHandler>[1]>[0]): Partial<LibraryActivity> {
  return {
    ...(text !== undefined && { text }),
    ...(summary !== undefined && { summary }),
    ...(attachments && { attachments: attachments.map((each) => ({ ...each })) }),
  };
}

/** The library needs the envelope only; the product reads the activity itself. */
function libraryActivity({ activity, tenantId }: Arrived): LibraryActivity {
  const { type, id, channelId, serviceUrl, from, recipient, conversation } = activity;
  const conversationType = conversation.conversationType ?? 'personal';
  return {
    type,
    channelId,
    serviceUrl,
    from: { id: from.id, name: from.name ?? '' },
    recipient: { id: recipient?.id ?? '', name: recipient?.name ?? '' },
    conversation: {
      id: conversation.id,
      name: conversation.name ?? '',
      conversationType,
      isGroup: conversationType !== 'personal',
      tenantId,
    },
    text: activity.text ?? '',
    localTimezone: '',
    callerId: '',
    label: '',
    valueType: '',
    listenFor: [],
    ...(id && { id }),
  };
}
