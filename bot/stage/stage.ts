import { join } from 'node:path';
import { Hono } from 'hono';
import { isLoopback } from '../service-urls.ts';
import { createBotLine } from './bot-line.ts';
import type { BotLineSettings } from './bot-line.ts';
import { connectorRoutes } from './connector-routes.ts';
import type { FaultInjector } from './faults.ts';
import { createLive } from './live.ts';
import { loopbackOnly } from './loopback-only.ts';
import type { LocalIssuer } from './local-issuer.ts';
import { enterTeam } from './page-channel.ts';
import { install } from './page-chats.ts';
import { pageRoutes } from './page-routes.ts';
import { createScene } from './scene.ts';
import type { SceneSettings } from './scene.ts';
import { openStageStore } from './stage-store.ts';

export interface StageSettings extends Pick<
  SceneSettings,
  'tenantId' | 'botAppId' | 'baseUrl' | 'people' | 'clock' | 'now'
> {
  readonly mode: 'production' | 'local';
  /** What the service is bound to. */
  readonly host: string;
  /** The data folder; the chats stand in `stage.sqlite`. */
  readonly folder: string;
  readonly issuer: LocalIssuer;
  readonly deliver: BotLineSettings['deliver'];
  /** For tests: how the platform misbehaves. */
  readonly faults?: FaultInjector;
}

export interface Stage {
  /** To be mounted at `/stage`: `/connector/v3/…` for the bot, `/api/…` for the page. */
  readonly routes: Hono;
  /** Looks a message up by its delivery key; the messenger's `find` in local mode. */
  find(conversationId: string, key: string): Promise<string | undefined>;
  /** Installs the app for everybody who does not have it yet. Gives how many. */
  installForEveryone(): Promise<number>;
  /** People, or what is due, have changed: open pages should look again. */
  tell(changed: 'people' | 'clock'): void;
  stop(): void;
}

/** The local channel: a Bot Connector on this machine. Throws unless local mode is on and only this machine can reach it. */
export function createStage(settings: StageSettings): Stage {
  if (settings.mode !== 'local') throw new Error('The stage exists in local mode only.');
  if (!isLoopback(settings.host))
    throw new Error('The stage exists only while the service listens on loopback.');

  const store = openStageStore(
    settings.folder === ':memory:' ? ':memory:' : join(settings.folder, 'stage.sqlite'),
  );
  const live = createLive();
  const scene = createScene({ ...settings, store, live, line: createBotLine(settings) });

  const routes = new Hono();
  routes.use(loopbackOnly);
  routes.route(
    '/connector',
    connectorRoutes({ ...scene, ...(settings.faults && { faults: settings.faults }) }),
  );
  routes.route('/api', pageRoutes(scene));

  return {
    routes,
    find: async (conversationId, key) => store.findByKey(conversationId.split(';')[0] ?? '', key),
    async installForEveryone() {
      let count = 0;
      for (const person of (await scene.everybody()).values()) {
        if (store.chat(`a:${person.id}`)?.installed) continue;
        if (await install(scene, person)) count += 1;
      }
      await enterTeam(scene);
      return count;
    },
    tell: (changed) => live.tell('everybody', { changed }),
    stop() {
      live.close();
      store.close();
    },
  };
}
