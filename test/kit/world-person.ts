import { type Answer, type Ask, createClient } from '../../src/api/client.ts';
import type { EndpointName } from '../../src/contract/endpoints.ts';
import type { LiveNotice } from '../../src/contract/live.ts';
import { settle as settleStreams } from './chat.ts';
import { cast, type CastName } from './world-cast.ts';
import { type WorldChat, worldChat } from './world-chat.ts';
import type { AskStage } from './world-stage.ts';

export interface WorldPerson {
  readonly id: CastName;
  /** Asks the API with a real token; the workspace need not be named. Throws a ProblemError for a refusal. */
  api<N extends EndpointName>(name: N, ask?: Ask<N>): Promise<Answer<N>>;
  /** Their own chat with the bot; installs the app before its first use. */
  chat(): Promise<WorldChat>;
  /** A chat that others read too. */
  room(id: string): WorldChat;
  /** What their open tab is told from now on. */
  tab(): Promise<OpenTab>;
}

export interface OpenTab {
  /** What it was told since the last time that it was asked. */
  heard(): Promise<readonly LiveNotice[]>;
  close(): void;
}

export const workspaceId = 'marketing';
export const baseUrl = 'http://127.0.0.1:3978';

/** Somebody who asks the product through `ask`, and sits before the stage. */
export function worldPerson(ask: typeof fetch, stage: AskStage, id: CastName): WorldPerson {
  let token: Promise<string> | undefined;
  const client = createClient({
    base: baseUrl,
    token: () => (token ??= stage('POST /stage/api/token', { person: id }).then((minted) => minted.token)),
    locale: () => cast[id].locale,
    fetch: ask,
  });
  return {
    id,
    api: (name, asked) => client.call(name, { ...asked, params: { workspaceId, ...asked?.params } }),
    async chat() {
      const chats = await stage('POST /stage/api/chats', { person: id });
      const isNew = chats.every(({ kind, lastAt }) => kind !== 'personal' || lastAt === null);
      if (isNew) await stage('POST /stage/api/install', { person: id });
      return worldChat(stage, id);
    },
    room: (chat) => worldChat(stage, id, chat),
    async tab() {
      const told: LiveNotice[] = [];
      const ending = new AbortController();
      const { promise: open, resolve: opened } = Promise.withResolvers<void>();
      const hear = (notice: LiveNotice): void => {
        if (notice.changed === 'everything') opened();
        told.push(notice);
      };
      client.live(workspaceId, hear, ending.signal).catch(() => undefined);
      await open;
      const heard = async (): Promise<readonly LiveNotice[]> => {
        await settleStreams();
        return told.splice(0);
      };
      await heard();
      return { heard, close: () => ending.abort() };
    },
  };
}
