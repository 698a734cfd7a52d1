import { isRefusal, refuse } from '../src/domain/refusal.ts';
import { CampaignContent } from '../src/domain/campaign.ts';
import { isAnywhere } from '../src/domain/actor.ts';
import { may } from '../src/domain/policy.ts';
import { createCampaign } from '../src/usecases/campaigns/create.ts';
import { readInboxNotice } from '../src/usecases/notices/inbox-notice.ts';
import { readMyWorkNotice } from '../src/usecases/notices/my-work-notice.ts';
import { readMyWork } from '../src/usecases/people/my-work.ts';
import { workspaceIdsOf } from '../src/usecases/people/places.ts';
import type { Arrived, Outgoing } from './activity.ts';
import type { BotSettings } from './bot.ts';
import { campaignCard } from './cards/campaign-card.ts';
import type { Drawn } from './cards/elements.ts';
import { helpCard } from './cards/help-card.ts';
import { attachmentOf, messageOf } from './cards/pen.ts';
import { drawn } from './cards/render.ts';
import { sentenceCard } from './cards/sentence-card.ts';
import { cardWords, type CommandName } from './cards/texts/index.ts';
import { workListCard } from './cards/work-list-card.ts';
import { formatsFor } from './cards/formats.ts';
import { dayWords } from './cards/texts/day.ts';
import { type Marking, markEverywhere } from '../src/usecases/days/mark.ts';
import { presenceIn } from './presence-words.ts';
import { typed } from './commands.ts';
import { followHere, unfollowHere } from './follow-command.ts';
import { findCampaigns } from './find-campaigns.ts';
import { aspectOf } from './aspect-commands.ts';
import { isAspect } from './cards/texts/aspects.ts';
import { lessons, newIdea, risks } from './planning-commands.ts';
import { isPrivate, type Known, noAccessCard, refusedCard, senderOf, strangerOf } from './sender.ts';
import { answerSubmit, textIn } from './submits.ts';
import type { Reply } from './turn.ts';

/** A typed message, or the click of a client that knows no Action.Execute. */
export async function answerMessage(
  settings: BotSettings,
  arrived: Arrived,
  reply: Reply,
): Promise<undefined> {
  const known = await senderOf(settings, arrived);
  if (isRefusal(known)) {
    await reply(messageOf(refusedCard(settings, strangerOf(settings, arrived), known)));
    return undefined;
  }
  const { text = '', value } = arrived.activity;
  const command = textIn(value) ?? text;
  if (value !== undefined && value !== null && command === '')
    await answerSubmit(settings, arrived, known, reply);
  else await reply(await answered({ settings, arrived, known }, command));
  return undefined;
}

interface Asked {
  readonly settings: BotSettings;
  readonly arrived: Arrived;
  readonly known: Known;
}

async function answered(asked: Asked, text: string): Promise<Outgoing> {
  const { settings, known } = asked;
  if (!isAnywhere(known.actor)) return messageOf(noAccessCard(settings, known.reader));
  const marking = isPrivate(asked.arrived) ? presenceIn(text) : undefined;
  if (marking) return messageOf(await marked(asked, marking));
  const { command, rest } = typed(text);
  if (command === 'search') return found(asked, rest);
  return messageOf(
    isAspect(command) ? await aspectOf(asked, command, rest) : await commands[command](asked, rest),
  );
}

const commands: Record<CommandName, (asked: Asked, rest: string) => Drawn | Promise<Drawn>> = {
  help: ({ settings, known }) => helpCard(known.reader, settings.links),
  work: (asked) => work(asked, 'work'),
  tasks: (asked) => work(asked, 'task'),
  approvals: (asked) => work(asked, 'approval'),
  newCampaign,
  follow: followHere,
  unfollow: unfollowHere,
  idea: newIdea,
  lessons,
  risks,
};

/** "start", "away 1h", "end": kept with the clock and zone of whoever says it. */
async function marked({ settings, known: { actor, reader } }: Asked, marking: Marking): Promise<Drawn> {
  const presence = await markEverywhere(settings.doors, actor, marking);
  const words = dayWords[reader.locale];
  if (!presence) return sentenceCard(reader, words.notUsed);
  const format = formatsFor(reader);
  const since = presence.since === null ? '' : words.at(format.clock(presence.since), reader.zone);
  const until = presence.until === null ? '' : words.back(format.clock(presence.until));
  const said = [words.presence[presence.state], since, until].filter((part) => part !== '').join(' · ');
  return sentenceCard(reader, said);
}

/** Somebody's work is nobody else's business: where others read along, the bot asks to be asked in private. */
async function work({ settings, arrived, known }: Asked, noun: 'work' | 'task' | 'approval'): Promise<Drawn> {
  const { reader, actor } = known;
  if (!isPrivate(arrived)) {
    const words = cardWords(reader.locale);
    const way = { title: words.open.work, url: settings.links.work() };
    return sentenceCard(reader, words.inPrivate, way);
  }
  if (noun === 'work') return drawn(await readMyWorkNotice(settings.doors, actor), settings.links);
  if (noun === 'approval') return drawn(await readInboxNotice(settings.doors, actor), settings.links);
  const items = await readMyWork(settings.doors, actor);
  return workListCard(
    reader,
    noun,
    items.filter((item) => item.noun === noun),
    settings.links,
  );
}

/** A draft with nothing but a name; what kind it is can be said in the tab. */
async function newCampaign({ settings, arrived, known }: Asked, rest: string): Promise<Drawn> {
  const { actor, reader } = known;
  const { doors, links } = settings;
  const words = cardWords(reader.locale);
  if (rest === '') {
    return sentenceCard(reader, words.nameMissing(`${words.commands.newCampaign} ${words.exampleName}`));
  }
  const name = CampaignContent.shape.name.safeParse(rest).data;
  if (name === undefined) return refusedCard(settings, reader, refuse('tooLarge', { facts: { most: 160 } }));
  const places = await workspaceIdsOf(doors, actor);
  const home = places.find((workspaceId) => may(actor, 'campaign.create', { workspaceId })) ?? places[0];
  const { conversation, id } = arrived.activity;
  const created = await createCampaign(doors, actor, {
    workspaceId: home ?? '',
    // Teams may bring the same message twice.
    once: id === undefined ? doors.clock.newId() : `chat ${conversation.id} ${id}`,
    fields: { name, type: 'promotion' },
    source: 'chat',
  });
  if (isRefusal(created)) return refusedCard(settings, reader, created);
  return campaignCard(reader, { ...created.document, ownerName: actor.name }, links, 'created');
}

const mostFound = 3;

/** The three campaigns nearest to what was typed, else what one can ask for. Where others read along, only the latter. */
async function found({ settings, arrived, known }: Asked, text: string): Promise<Outgoing> {
  const { doors, links } = settings;
  const { actor, reader } = known;
  const campaigns = isPrivate(arrived) ? await findCampaigns(doors, actor, text, { most: mostFound }) : [];
  const cards = campaigns.map((campaign) => campaignCard(reader, campaign, links));
  const [first] = cards;
  if (!first) return messageOf(helpCard(reader, links, isPrivate(arrived) ? text : undefined));
  return { summary: first.summary, attachments: cards.map(attachmentOf) };
}
