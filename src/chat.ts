import type { Hono } from 'hono';
import { botRoutes } from '../bot/adapter.ts';
import { createBot } from '../bot/bot.ts';
import { createRenderer } from '../bot/cards/render.ts';
import { type Links, localLinks, teamsLinks } from '../bot/cards/links.ts';
import { createConnectorClient } from '../bot/connector-client.ts';
import { createGate } from '../bot/gate.ts';
import { createMessenger } from '../bot/messenger.ts';
import { createTurnstile, machineTimer, type Timer } from '../bot/pacing.ts';
import { createStage, type Stage } from '../bot/stage/stage.ts';
import type { Config } from './config.ts';
import { localTenantId } from './contract/stage.ts';
import { delivery } from './domain/delivery.ts';
import type { Person } from './domain/person.ts';
import { isRefusal } from './domain/refusal.ts';
import type { Log } from './log.ts';
import type { Doors, Messenger } from './ports.ts';
import { stagePeople } from './sample/department.ts';
import type { Trust } from './trust.ts';
import { knownActor } from './usecases/people/known-actor.ts';
import { rememberConversation } from './usecases/people/remember-conversation.ts';

export interface ChatSettings {
  readonly config: Config;
  readonly trust: Trust;
  readonly doors: Doors;
  readonly log: Log;
  /** Learns that an activity came without a token that is good. */
  readonly turnedAway?: (fault: string) => void;
  readonly baseUrl: () => string;
  readonly fetch: typeof globalThis.fetch;
  /** Waits where the platform's limits ask for it; the machine's own when absent. */
  readonly timer: Timer | undefined;
  /** The stage's hand on the clock; used in local mode only. */
  readonly stageClock: Parameters<typeof createStage>[0]['clock'];
}

/** The bot's side of the house: where Teams knocks, and how people are told things. */
export interface Chat {
  mount(app: Hono): void;
  readonly messenger: Messenger;
  /** Where what is told outside the tab leads. */
  readonly links: Pick<Links, 'campaign' | 'task'>;
  readonly stage: Stage | undefined;
  /** Loads the bot library ahead of the first activity. */
  warm(): Promise<void>;
}

export function createChat(settings: ChatSettings): Chat {
  const { trust, doors, log, config } = settings;
  const { botAppId, tenantIds, trustsService } = trust;
  const stage = stageOf(settings);
  const links = (): Links =>
    config.mode === 'local' ? localLinks(settings.baseUrl()) : teamsLinks(config.appId);
  const connector = createConnectorClient({
    fetch: settings.fetch,
    bearer: trust.bearer,
    trustsService,
    turnstile: createTurnstile(settings.timer ?? machineTimer, config.instances),
    elapsed: () => doors.clock.elapsed(),
  });
  const messenger = createMessenger({
    connector,
    botAppId,
    render: (notice) => createRenderer(links())(notice),
    ...(stage && { find: (conversationId: string, key: string) => stage.find(conversationId, key) }),
  });
  const routes = botRoutes({
    gate: createGate({
      checkToken: trust.checkBotToken,
      trustsService,
      tenantIds,
      onRefused(fault) {
        log('note', 'activity refused', { fault });
        settings.turnedAway?.(fault);
      },
    }),
    handle: (arrived, reply) =>
      createBot({ doors, messenger, links: links(), actorFor: (sender) => knownActor(doors, sender) })(
        arrived,
        reply,
      ),
    connector,
    botAppId,
    sendTimeoutMs: delivery.sendTimeout,
    remember: async (reference) => {
      const refused = await rememberConversation(doors, reference);
      if (isRefusal(refused)) throw new Error(refused.refused);
    },
    now: () => doors.clock.now(),
    onFailure: (what, error) => log('error', 'activity failed', { what, problem: String(error) }),
  });
  return {
    mount(app) {
      app.route('/', routes);
      if (stage) app.route('/stage', stage.routes);
    },
    messenger,
    links: {
      campaign: (campaignId) => links().campaign(campaignId),
      task: (campaignId, taskId) => links().task(campaignId, taskId),
    },
    stage,
    warm: () => routes.warm(),
  };
}

function stageOf({ config, trust, doors, baseUrl, fetch, stageClock }: ChatSettings): Stage | undefined {
  if (config.mode !== 'local' || !trust.issuer) return undefined;
  return createStage({
    mode: config.mode,
    host: config.host,
    folder: config.dataFolder,
    tenantId: localTenantId,
    botAppId: trust.botAppId,
    issuer: trust.issuer,
    baseUrl,
    people: async () =>
      (await doors.directory.people(localTenantId)).filter(isActive).toSorted(byPart).map(actable),
    clock: stageClock,
    now: () => doors.clock.now(),
    deliver: (request) => fetch(request),
  });
}

const isActive = ({ active }: Person): boolean => active;

/** Those who play a part in the sample's story come first. */
const byPart = (one: Person, other: Person): number => partOf(one) - partOf(other);
const parts: readonly string[] = Object.values(stagePeople);
const partOf = ({ id }: Person): number => (parts.includes(id) ? parts.indexOf(id) : parts.length);

function actable({ id, name, email, locale, zone, external, memberships }: Person) {
  return { id, name, email, locale, zone, external, role: memberships[0]?.role ?? 'guest' };
}
