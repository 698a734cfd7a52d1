import type { Actor } from '../src/domain/actor.ts';
import { ideaFrom } from '../src/domain/idea.ts';
import { type Verb, may } from '../src/domain/policy.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { byGravity, isStanding, riskLevel, riskScore } from '../src/domain/risk.ts';
import type { Doors } from '../src/ports.ts';
import { addIdea } from '../src/usecases/ideas/save.ts';
import { workspaceIdsOf } from '../src/usecases/people/places.ts';
import { readLessons } from '../src/usecases/retrospectives/library.ts';
import { readRisks } from '../src/usecases/risks/read.ts';
import type { Arrived } from './activity.ts';
import type { BotSettings } from './bot.ts';
import type { Drawn } from './cards/elements.ts';
import { foundCard } from './cards/found-card.ts';
import { piece } from './cards/plain.ts';
import { sentenceCard } from './cards/sentence-card.ts';
import { cardWords } from './cards/texts/index.ts';
import { planningWords } from './cards/texts/planning.ts';
import { findCampaigns } from './find-campaigns.ts';
import { isPrivate, type Known, refusedCard } from './sender.ts';

interface Asked {
  readonly settings: BotSettings;
  readonly arrived: Arrived;
  readonly known: Known;
}

const mostLines = 5;

async function homeOf(doors: Pick<Doors, 'store'>, actor: Actor, verb: Verb): Promise<string> {
  const places = await workspaceIdsOf(doors, actor);
  return places.find((workspaceId) => may(actor, verb, { workspaceId })) ?? places[0] ?? '';
}

/** "idea A lantern for every order": kept with the vote of whoever has it. */
export async function newIdea({ settings, arrived, known }: Asked, rest: string): Promise<Drawn> {
  const { actor, reader } = known;
  const { doors, links } = settings;
  const say = planningWords[reader.locale];
  const { commands, quote } = cardWords(reader.locale);
  if (rest === '') return sentenceCard(reader, say.ideaNeeded(`${commands.idea} ${say.ideaExample}`));
  const { conversation, id } = arrived.activity;
  const added = await addIdea(doors, actor, {
    workspaceId: await homeOf(doors, actor, 'idea.add'),
    // Teams may bring the same message twice.
    once: id === undefined ? doors.clock.newId() : `chat ${conversation.id} ${id}`,
    content: ideaFrom(rest),
    source: 'chat',
  });
  if (isRefusal(added)) return refusedCard(settings, reader, added);
  const title = quote(piece(added.document.title, 120));
  return sentenceCard(reader, say.ideaKept(title), {
    title: say.seeIdea,
    url: links.idea(added.document.id),
  });
}

/** "lessons fair": what was learnt, where nobody else reads along. */
export async function lessons({ settings, arrived, known }: Asked, rest: string): Promise<Drawn> {
  const { actor, reader } = known;
  const { doors, links } = settings;
  const say = planningWords[reader.locale];
  const way = { title: say.seeLessons, url: links.lessons() };
  if (!isPrivate(arrived)) return sentenceCard(reader, cardWords(reader.locale).inPrivate, way);
  const workspaceId = await homeOf(doors, actor, 'retrospective.read');
  const page = await readLessons(doors, actor, { workspaceId, text: rest });
  if (isRefusal(page)) return refusedCard(settings, reader, page);
  if (page.lessons.length === 0) return sentenceCard(reader, say.noLessons, way);
  const lines = page.lessons
    .slice(0, mostLines)
    .map(({ past, lesson }) => ({ title: lesson.insight, detail: `${past.code} ${past.name}` }));
  return foundCard(reader, say.lessons, lines, way);
}

/** "risks MKT-142": what may go wrong with it, the gravest first, where nobody else reads along. */
export async function risks({ settings, arrived, known }: Asked, rest: string): Promise<Drawn> {
  const { actor, reader } = known;
  const { doors, links } = settings;
  const say = planningWords[reader.locale];
  const { commands, inPrivate, open, quote, thread } = cardWords(reader.locale);
  if (!isPrivate(arrived)) return sentenceCard(reader, inPrivate, { title: open.work, url: links.work() });
  if (rest === '') return sentenceCard(reader, say.whichCampaign(`${commands.risks} MKT-142`));
  const [campaign] = await findCampaigns(doors, actor, rest, { most: 1 });
  if (!campaign) return sentenceCard(reader, thread.noneCalled(quote(piece(rest, 80))));
  const read = await readRisks(doors, actor, campaign.id);
  if (isRefusal(read)) return refusedCard(settings, reader, read);
  const standing = byGravity(read.risks.map(({ document }) => document)).filter(isStanding);
  const name = quote(piece(campaign.name, 80));
  const way = { title: say.seeRisks, url: links.risks(campaign.id) };
  if (standing.length === 0) return sentenceCard(reader, say.noRisks(name), way);
  const lines = standing.slice(0, mostLines).map((risk) => ({
    title: risk.name,
    detail: [
      `${say.level[riskLevel(risk)]} ${riskScore(risk)}`,
      risk.contingency === '' ? say.unplanned : say.planned,
    ].join(' · '),
  }));
  return foundCard(reader, say.risks(name), lines, way);
}
