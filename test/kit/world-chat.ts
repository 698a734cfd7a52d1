import type { StageAction, StageAnswer, StageFound, StageMessage } from '../../src/contract/stage.ts';
import { type AskStage, cardOf, wordsOn } from './world-stage.ts';

/** Somebody's own chat with the bot, worked the way the stage page works it. */
export interface WorldChat {
  readonly id: string;
  /** Opens the chat: what stands in it now, as this person sees it. */
  look(): Promise<readonly StageMessage[]>;
  /** The messages that say this, oldest first. */
  cards(saying: string | RegExp): Promise<readonly StageMessage[]>;
  /** The one message that says this. */
  card(saying: string | RegExp): Promise<StageMessage>;
  /** Presses the button with this title; where it opens a part of the card, `input` fills its field and the part is sent. */
  click(card: StageMessage, title: string, input?: string): Promise<StageAnswer>;
  act(card: StageMessage, action: StageAction): Promise<StageAnswer>;
  /** Types something; gives what the bot said to it. */
  write(text: string): Promise<readonly StageMessage[]>;
  /** Types into the search box of the message extension. */
  search(text: string): Promise<StageFound>;
  /** Pastes a link. */
  paste(url: string): Promise<StageFound>;
}

export function worldChat(ask: AskStage, person: string, chat = `a:${person}`): WorldChat {
  const here = { person, chat };
  const look = () => ask('POST /stage/api/chats/open', here);
  const says = (message: StageMessage, saying: string | RegExp): boolean =>
    typeof saying === 'string' ? wordsOn(message).includes(saying) : saying.test(wordsOn(message));
  const cards = async (saying: string | RegExp) => (await look()).filter((message) => says(message, saying));
  const act = (card: StageMessage, action: StageAction) =>
    ask('POST /stage/api/chats/act', { ...here, message: card.id, action });
  return {
    id: chat,
    look,
    cards,
    act,
    async card(saying) {
      const [found, ...more] = await cards(saying);
      if (found && more.length === 0) return found;
      const there = (await look()).map(wordsOn).join('\n———\n');
      throw new Error(
        `${found ? more.length + 1 : 'No'} messages of ${person} say ${String(saying)}:\n${there}`,
      );
    },
    click: (card, title, input) => act(card, pressed(card, title, input)),
    async write(text) {
      const before = new Set((await look()).map(({ id }) => id));
      await ask('POST /stage/api/chats/write', { ...here, text });
      return (await look()).filter(({ id, fromId }) => !before.has(id) && fromId === 'bot');
    },
    search: (text) => ask('POST /stage/api/extension/query', { ...here, command: 'findCampaign', text }),
    paste: (url) => ask('POST /stage/api/extension/link', { ...here, url }),
  };
}

interface Button {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly card?: { readonly body: readonly Field[]; readonly actions: readonly Button[] };
  readonly fallback?: Button;
}
interface Field {
  readonly type: string;
  readonly id?: string;
}

/** The buttons at the foot of a card, and those in the parts that they open. */
export function buttonsOf(message: StageMessage): readonly Button[] {
  const { actions = [] } = cardOf(message) as { readonly actions?: readonly Button[] };
  return actions.flatMap((button) => [button, ...(button.card?.actions ?? [])]);
}

export function titlesOf(message: StageMessage): readonly string[] {
  return buttonsOf(message).map(({ title }) => title);
}

/** What a click sends: the data of the button, and beside it the fields of the card. */
function pressed(message: StageMessage, title: string, input?: string): StageAction {
  const button = buttonsOf(message).find((each) => each.title === title);
  if (!button)
    throw new Error(`No button “${title}” among ${titlesOf(message).join(', ')}:\n${wordsOn(message)}`);
  const sent = button.card?.actions[0] ?? button;
  const field = button.card?.body.find(({ type }) => type === 'Input.Text')?.id;
  return asExecute(sent, field === undefined ? {} : { [field]: input ?? '' });
}

function asExecute({ verb, data, title }: Button, fields: Readonly<Record<string, string>>): StageAction {
  return { type: 'Action.Execute', ...(verb !== undefined && { verb }), title, data: { ...data, ...fields } };
}

/** The same click as a client sends it that knows no Action.Execute. */
export function submittedBy(message: StageMessage, title: string): StageAction {
  const button = buttonsOf(message).find((each) => each.title === title);
  if (button?.fallback?.type !== 'Action.Submit') throw new Error(`“${title}” has no fallback.`);
  return { type: 'Action.Submit', title, data: button.fallback.data };
}
