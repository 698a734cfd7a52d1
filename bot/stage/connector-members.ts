import type { Context, Hono } from 'hono';
import { userId } from './activities.ts';
import { membersOf } from './chats.ts';
import type { Somebody } from './chats.ts';
import { problem } from './connector.ts';
import type { Connector } from './connector.ts';

/** Who is in a conversation: all at once, page by page, or one of them. */
export function mountMembers(routes: Hono, { settings, chatIn, answer }: Connector): void {
  async function members(
    context: Context,
    choose: (list: Member[]) => object | undefined,
  ): Promise<Response> {
    const chat = await chatIn(context);
    if (!chat) return problem(404, 'ConversationNotFound');
    const list = membersOf(chat, await settings.everybody()).map((person) =>
      memberView(person, settings.tenantId),
    );
    const chosen = choose(list);
    return answer(context, { operation: 'members', chatId: chat.id }, () =>
      chosen ? Response.json(chosen) : problem(404, 'MemberNotFoundInConversation'),
    );
  }

  routes.get('/v3/conversations/:chat/members', (context) => members(context, (list) => list));
  routes.get('/v3/conversations/:chat/members/:member', (context) => {
    const wanted = userId(personIdOf(context.req.param('member')));
    return members(context, (list) => list.find(({ id }) => id === wanted));
  });
  routes.get('/v3/conversations/:chat/pagedmembers', (context) => {
    const from = wholeNumber(context.req.query('continuationToken'), 0);
    const size = Math.min(Math.max(wholeNumber(context.req.query('pageSize'), 200), 1), 500);
    return members(context, (list) => ({
      members: list.slice(from, from + size),
      ...(from + size < list.length && { continuationToken: String(from + size) }),
    }));
  });
}

/** The bot may name somebody by the id of the chat platform or by their object id. */
export function personIdOf(id: string): string {
  return id.replace(/^(29:|8:orgid:)/, '');
}

type Member = ReturnType<typeof memberView>;

function memberView({ id, name, email, external }: Somebody, tenantId: string) {
  const userRole = external ? 'guest' : 'user';
  return {
    id: userId(id),
    name,
    aadObjectId: id,
    objectId: id,
    email,
    userPrincipalName: email,
    tenantId,
    userRole,
  };
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}
