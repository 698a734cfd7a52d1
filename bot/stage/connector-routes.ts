import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import { readBody } from '../read-body.ts';
import { channel, personalChat } from './chats.ts';
import { addressOf, createConnector, problem } from './connector.ts';
import type { Connector, ConnectorSettings } from './connector.ts';
import { mountMembers, personIdOf } from './connector-members.ts';
import { Content, Posted } from './content.ts';
import type { ChatRow, StageStore } from './stage-store.ts';

/** About what Teams takes for one message; our cards stay well below. */
const largestMessage = 28 * 1024;

/** The part of the Bot Connector's REST interface that the bot uses, on this machine. */
export function connectorRoutes(settings: ConnectorSettings): Hono {
  const connector = createConnector(settings);
  const routes = new Hono();
  routes.use(async (context, next) => {
    const known = await settings.issuer.isBot(context.req.header('authorization'));
    return known ? next() : problem(401, 'Unauthorized');
  });
  routes.post('/v3/conversations', (context) => create(connector, context));
  routes.post('/v3/conversations/:chat/activities', (context) => post(connector, context));
  routes.post('/v3/conversations/:chat/activities/:message', (context) => post(connector, context));
  routes.put('/v3/conversations/:chat/activities/:message', (context) => update(connector, context));
  routes.delete('/v3/conversations/:chat/activities/:message', (context) => remove(connector, context));
  mountMembers(routes, connector);
  routes.all('*', () => problem(404, 'NotFound'));
  return routes;
}

const NewChat = z.looseObject({
  isGroup: z.boolean().optional(),
  members: z.array(z.looseObject({ id: z.string() })).optional(),
});

async function create({ settings, answer }: Connector, context: Context): Promise<Response> {
  const body = await readBody(context.req.raw, largestMessage);
  const parsed = NewChat.safeParse(typeof body === 'object' ? body.json : undefined);
  if (!parsed.success) return problem(400, 'BadArgument');
  const { isGroup, members } = parsed.data;
  const person = (await settings.everybody()).get(personIdOf(members?.[0]?.id ?? ''));
  if (!isGroup && !person) return problem(403, 'ConversationNotFound');
  return answer(context, { operation: 'create', chatId: '' }, () => {
    const chat = person && !isGroup ? personalChat(person.id) : channel;
    settings.store.putChat(chat);
    return Response.json({ id: chat.id }, { status: 201 });
  });
}

async function post({ settings, chatIn, answer }: Connector, context: Context): Promise<Response> {
  const said = await postedIn(context.req.raw);
  if (said instanceof Response) return said;
  const chat = await chatIn(context);
  if (!chat) return problem(404, 'ConversationNotFound');
  const { rootId } = addressOf(context);
  const refused = mayPost(settings.store, chat, rootId);
  if (refused) return refused;
  const key = said.channelData?.deliveryKey;
  const call = {
    operation: 'post',
    chatId: chat.id,
    ...(key !== undefined && { deliveryKey: key }),
  } as const;
  return answer(context, call, () => {
    settings.store.putChat(chat);
    const { id } = settings.store.add(chat.id, 'bot', Content.parse(said), settings.now(), {
      key,
      rootId,
    });
    settings.changed(chat, true);
    return Response.json({ id }, { status: 201 });
  });
}

async function update({ settings, chatIn, answer }: Connector, context: Context): Promise<Response> {
  const said = await postedIn(context.req.raw);
  if (said instanceof Response) return said;
  const chat = await chatIn(context);
  const id = context.req.param('message') ?? '';
  const refused = mayChange(settings.store, chat, id);
  if (!chat || refused) return refused ?? problem(404, 'ConversationNotFound');
  return answer(context, { operation: 'update', chatId: chat.id }, () => {
    settings.store.edit(chat.id, id, Content.parse(said), settings.now());
    settings.changed(chat, false);
    return Response.json({ id });
  });
}

async function remove({ settings, chatIn, answer }: Connector, context: Context): Promise<Response> {
  const chat = await chatIn(context);
  const id = context.req.param('message') ?? '';
  const refused = mayChange(settings.store, chat, id);
  if (!chat || refused) return refused ?? problem(404, 'ConversationNotFound');
  return answer(context, { operation: 'remove', chatId: chat.id }, () => {
    settings.store.remove(chat.id, id, settings.now());
    settings.changed(chat, false);
    return new Response(null, { status: 200 });
  });
}

async function postedIn(request: Request): Promise<Posted | Response> {
  const body = await readBody(request, largestMessage);
  if (body === 'tooLarge') return problem(413, 'MessageSizeTooBig');
  return Posted.safeParse(body === 'unreadable' ? undefined : body.json).data ?? problem(400, 'BadSyntax');
}

/** Where the bot is not, it may not speak; and nothing hangs under a message that is not there. */
function mayPost(store: StageStore, chat: ChatRow, rootId: string | null): Response | undefined {
  if (chat.kind === 'channel' && store.chat(chat.id)?.installed === false)
    return problem(403, 'BotNotInConversationRoster');
  if (rootId === null) return undefined;
  const root = store.message(chat.id, rootId);
  return root && !root.removed ? undefined : problem(404, 'ActivityNotFoundInConversation');
}

/** The bot may change its own messages only. */
function mayChange(store: StageStore, chat: ChatRow | undefined, id: string): Response | undefined {
  const message = chat && store.message(chat.id, id);
  if (!message || message.removed) return problem(404, 'ActivityNotFoundInConversation');
  return message.fromId === 'bot' ? undefined : problem(403, 'NotEnoughPermissions');
}
