import type { Context } from 'hono';
import { chatById } from './chats.ts';
import type { Everybody } from './chats.ts';
import { answerWith } from './faults.ts';
import type { ConnectorCall, FaultInjector } from './faults.ts';
import type { LocalIssuer } from './local-issuer.ts';
import type { ChatRow, StageStore } from './stage-store.ts';

export interface ConnectorSettings {
  readonly tenantId: string;
  readonly store: StageStore;
  readonly issuer: Pick<LocalIssuer, 'isBot'>;
  readonly everybody: () => Promise<Everybody>;
  readonly now: () => string;
  /** A chat has changed: whoever has it open should look again. */
  readonly changed: (chat: ChatRow, isNew: boolean) => void;
  readonly faults?: FaultInjector;
}

/** What the handlers of one conversation share. */
export interface Connector {
  readonly settings: ConnectorSettings;
  readonly chatIn: (context: Context) => Promise<ChatRow | undefined>;
  /** Lets the call take effect, unless a fault was injected. */
  readonly answer: (context: Context, call: ConnectorCall, effect: () => Response) => Promise<Response>;
}

export function createConnector(settings: ConnectorSettings): Connector {
  return {
    settings,
    async chatIn(context) {
      return chatById(addressOf(context).chatId, await settings.everybody(), settings.store);
    },
    answer: (context, call, effect) => answerWith(context, settings.faults?.(call), effect),
  };
}

/** The conversation of a call. A channel's id may carry the message whose thread is replied in. */
export function addressOf(context: Context): { readonly chatId: string; readonly rootId: string | null } {
  const [chatId = '', ...rest] = (context.req.param('chat') ?? '').split(';');
  const named = rest.find((part) => part.startsWith('messageid='));
  return { chatId, rootId: named?.slice('messageid='.length) ?? null };
}

/** Errors look as the Connector writes them. */
export function problem(status: number, code: string): Response {
  return Response.json({ error: { code, message: code } }, { status });
}
