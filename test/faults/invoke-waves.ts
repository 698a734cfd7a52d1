import type { CampaignView } from '../../src/contract/views.ts';
import type { StageMessage } from '../../src/contract/stage.ts';
import { isOpen } from '../../src/domain/approval.ts';
import { campaignNow, chatting, coastFilm, historyOf, once, requestsOf } from '../stories/plot.ts';
import { cardFaults } from '../kit/card-truth.ts';
import { type Chance, chanceFrom } from '../kit/chance.ts';
import { type RepeatingPlatform, repeatingPlatform } from '../kit/repeating-platform.ts';
import { titlesOf, type WorldChat } from '../kit/world-chat.ts';
import { type Instances, openInstances } from '../kit/world-instances.ts';
import { wordsOn } from '../kit/world-stage.ts';

/* Everybody who was asked clicks at once, and the chat platform brings each click up to four times to two instances. */

export interface InvokeCounts {
  requests: number;
  clicks: number;
  deliveries: number;
  /** Deliveries with the id of the one before. */
  sameId: number;
  /** Deliveries that came after everything had settled. */
  late: number;
  /** Deliveries that were told to try again in a moment. */
  busy: number;
  decisions: number;
  events: number;
  cards: number;
  /** What is not as it should be, in words. */
  readonly faults: string[];
}

/** All read English, the language in which cards are judged. */
const approvers = ['mei', 'otto', 'nia', 'zoe', 'bo'] as const;
type Chats = Readonly<Record<(typeof approvers)[number], WorldChat>>;

/** Everybody clicks on so many requests at once: some sixty deliveries in the same moment. */
const perBurst = 4;
/** A chat shows its latest two hundred messages. */
const perWave = 24;

/** Plays waves of clicks until there were so many, and looks after each at every decision, event and card. */
export async function playInvokes(
  invokes: number,
  seed: number,
  say: (line: string) => void,
): Promise<InvokeCounts> {
  const chance = chanceFrom(seed);
  const platform = repeatingPlatform(chance);
  await using scene = await openInstances({ throughPlatform: platform.through });
  await chatting(scene, 'lin', ...approvers);
  const chats = Object.fromEntries(
    await Promise.all(approvers.map(async (who) => [who, await scene.as(who).chat()] as const)),
  ) as Chats;
  const play = { scene, platform, chance, chats };
  const counts: InvokeCounts = {
    requests: 0,
    clicks: 0,
    deliveries: 0,
    sameId: 0,
    late: 0,
    busy: 0,
    decisions: 0,
    events: 0,
    cards: 0,
    faults: [],
  };
  while (platform.counts.clicks < invokes) {
    const campaigns = await asked(play, counts.requests);
    counts.requests += campaigns.length;
    const before = await wave(play, campaigns);
    await judge(play, campaigns, counts);
    const open = await reopened(play, campaigns);
    await wave(play, open, before);
    await judge(play, open, counts);
    say(`invokes: ${platform.counts.clicks} of ${invokes}, ${counts.faults.length} faults`);
  }
  const { clicks, deliveries, sameId, late, busy, notCards } = platform.counts;
  counts.faults.push(...notCards.map((answer) => `a click was answered with ${answer}`));
  return Object.assign(counts, { clicks, deliveries, sameId, late, busy });
}

interface Play {
  readonly scene: Instances;
  readonly platform: RepeatingPlatform;
  readonly chance: Chance;
  readonly chats: Chats;
}

/** All are planned and submitted at once; nothing follows before that is done. */
async function asked({ scene }: Play, from: number): Promise<CampaignView[]> {
  const campaigns = await Promise.all(
    Array.from({ length: perWave }, async (_, place) => {
      const name = `Film ${String(from + place).padStart(5, '0')}`;
      const lin = scene.as('lin');
      const campaign = await lin.api('POST /api/workspaces/:workspaceId/campaigns', {
        body: { ...coastFilm, name, once: once() },
      });
      await lin.api('POST /api/campaigns/:campaignId/approvals', {
        params: { campaignId: campaign.id },
        body: {
          once: once(),
          ifVersion: campaign.version,
          approverIds: [...approvers],
          mode: place % 2 ? 'any' : 'all',
          dueAt: null,
          note: '',
        },
      });
      return campaign;
    }),
  );
  await scene.pass({ minutes: 2 });
  return campaigns;
}

type Seen = readonly (readonly [who: (typeof approvers)[number], cards: readonly StageMessage[]])[];

/** Clicks on what hangs there now, and, where `before` is given, once more on what hung there then. */
async function wave(
  { scene, platform, chance, chats }: Play,
  campaigns: readonly CampaignView[],
  before: Seen = [],
): Promise<Seen> {
  const seen: Seen = await Promise.all(approvers.map(async (who) => [who, await chats[who].look()] as const));
  for (let first = 0; first < campaigns.length; first += perBurst) {
    const some = campaigns.slice(first, first + perBurst);
    const clicks = [...seen, ...before].flatMap(([who, cards]) =>
      some.flatMap(({ name }) => clicksOn(chance, chats[who], name, cards)),
    );
    await Promise.all(chance.shuffle(clicks).map((click) => click()));
  }
  await scene.pass({ minutes: 2 });
  await platform.late();
  await scene.pass({ minutes: 2 });
  return seen;
}

/** What one person does with the card about one campaign. */
function clicksOn(
  chance: Chance,
  chat: WorldChat,
  name: string,
  cards: readonly StageMessage[],
): (() => Promise<unknown>)[] {
  const card = cards.findLast((each) => wordsOn(each).includes(name) && titlesOf(each).includes('Approve'));
  if (!card || chance.below(6) === 0) return [];
  // Some press two buttons, on two of their devices.
  const titles = chance.below(6) === 0 ? ['Approve', other(chance)] : [main(chance)];
  return titles.map((title) => () => chat.click(card, title, 'Because'));
}

const other = (chance: Chance): string => chance.pick(['Request changes', 'Reject']);
const main = (chance: Chance): string => (chance.below(25) === 0 ? other(chance) : 'Approve');

/** Those that are still open are edited, so that every yes is asked for again. */
async function reopened({ scene }: Play, campaigns: readonly CampaignView[]): Promise<CampaignView[]> {
  const requests = await Promise.all(campaigns.map((campaign) => requestsOf(scene, campaign)));
  const open = campaigns.filter((_, place) => requests[place]?.some(isOpen));
  await Promise.all(
    open.map(async (campaign) => {
      const { version } = await campaignNow(scene, campaign);
      await scene.as('lin').api('PATCH /api/campaigns/:campaignId', {
        params: { campaignId: campaign.id },
        body: { ifVersion: version, edit: { goal: 'More than before' } },
      });
    }),
  );
  await scene.pass({ minutes: 2 });
  return open;
}

/** One answer of each person in each round, one event for each answer, and the truth on every card. */
async function judge(
  { scene, chats }: Play,
  campaigns: readonly CampaignView[],
  counts: InvokeCounts,
): Promise<void> {
  const hanging = await Promise.all(approvers.map(async (who) => [who, await chats[who].look()] as const));
  for (const campaign of campaigns) {
    const [[request], history] = await Promise.all([requestsOf(scene, campaign), historyOf(scene, campaign)]);
    if (!request) throw new Error(`There is no request about ${campaign.name}.`);
    const decisions = request.stages.flatMap((stage) => stage.decisions);
    const places = decisions.map(({ round, revision, personId }) => `${round ?? 1} ${revision} ${personId}`);
    const keys = decisions.map(({ round, personId, verb }) => `${round ?? 1} ${personId} ${verb}`);
    const events = history.flatMap(({ actorId, what }) =>
      what.type === 'approval.decided' && what.requestId === request.id
        ? [`${what.round} ${actorId} ${what.verb}`]
        : [],
    );
    counts.decisions += decisions.length;
    counts.events += events.length;
    if (new Set(places).size < places.length)
      counts.faults.push(`${campaign.name}: two answers: ${keys.join(', ')}`);
    if (keys.toSorted().join() !== events.toSorted().join())
      counts.faults.push(`${campaign.name}: answers ${keys.join(', ')}; events ${events.join(', ')}`);
    const live = decisions.filter(({ withdrawn }) => withdrawn === null);
    if (request.stages[0]?.mode === 'any' && live.length > 1)
      counts.faults.push(`${campaign.name}: more than one answer where one is enough`);
    for (const [who, cards] of hanging) {
      const faults = cardFaults(request, campaign.name, who, cards);
      counts.cards += 1;
      counts.faults.push(...faults);
    }
  }
}
