import { planStates } from '../src/contract/words/plan-states.ts';
import { words } from '../src/contract/words/index.ts';
import type { Actor } from '../src/domain/actor.ts';
import type { Reader } from '../src/domain/notice.ts';
import { type Refusal, isRefusal } from '../src/domain/refusal.ts';
import type { Doors } from '../src/ports.ts';
import { readBudget } from '../src/usecases/budgets/read.ts';
import { readContent } from '../src/usecases/content/read.ts';
import { readGoals } from '../src/usecases/goals/read.ts';
import type { Arrived } from './activity.ts';
import type { BotSettings } from './bot.ts';
import type { Drawn } from './cards/elements.ts';
import { formatsFor } from './cards/formats.ts';
import { type FoundLine, foundCard } from './cards/found-card.ts';
import { piece } from './cards/plain.ts';
import { sentenceCard } from './cards/sentence-card.ts';
import { type AspectName, aspectWords } from './cards/texts/aspects.ts';
import { cardWords } from './cards/texts/index.ts';
import { planningWords } from './cards/texts/planning.ts';
import { findCampaigns } from './find-campaigns.ts';
import { isPrivate, type Known, refusedCard } from './sender.ts';

interface Asked {
  readonly settings: BotSettings;
  readonly arrived: Arrived;
  readonly known: Known;
}

const mostLines = 6;

type Lines = (doors: Doors, known: Known, campaignId: string) => Promise<readonly FoundLine[] | Refusal>;

const linesOf: Record<AspectName, Lines> = {
  goals: async (doors, { actor, reader }, campaignId) => {
    const read = await readGoals(doors, actor, campaignId);
    if (isRefusal(read)) return read;
    return read.goals
      .filter(({ document }) => document.state === 'standing')
      .map(({ document, standing }) => ({
        title: document.name,
        detail: [planStates[reader.locale].goal[standing.state], percentOf(reader, standing.kept)]
          .filter(Boolean)
          .join(' · '),
      }));
  },
  budget: async (doors, known, campaignId) => budgetLines(doors, known, campaignId),
  content: async (doors, known, campaignId) => contentLines(doors, known, campaignId),
};

const percentOf = (reader: Reader, kept: number | null): string =>
  kept === null ? '' : formatsFor(reader).percent(kept / 100);

async function budgetLines(
  doors: Doors,
  { actor, reader }: { readonly actor: Actor; readonly reader: Reader },
  campaignId: string,
): Promise<readonly FoundLine[] | Refusal> {
  const read = await readBudget(doors, actor, campaignId);
  if (isRefusal(read)) return read;
  const { standing, reserve, lines } = read;
  if (!standing || !reserve) return [];
  const say = aspectWords[reader.locale];
  const format = formatsFor(reader);
  const { currency } = standing.budget;
  const money = (minor: number): string => format.money({ minor, currency });
  return [
    {
      title: say.planned(money(standing.planned), money(standing.budget.minor)),
      detail: say.reserve(Math.round(reserve.share)),
    },
    { title: say.stands(money(standing.actual), money(standing.committed)), detail: '' },
    { title: say.forecast, detail: money(standing.forecast) },
    ...lines
      .map(({ document }) => document)
      .filter(({ state }) => state === 'standing')
      .toSorted((one, other) => other.planned.minor - one.planned.minor)
      .map(({ name, planned }) => ({ title: name, detail: format.money(planned) })),
  ];
}

async function contentLines(
  doors: Doors,
  { actor, reader }: { readonly actor: Actor; readonly reader: Reader },
  campaignId: string,
): Promise<readonly FoundLine[] | Refusal> {
  const read = await readContent(doors, actor, campaignId);
  if (isRefusal(read)) return read;
  const say = aspectWords[reader.locale];
  const { channel } = words(reader.locale);
  const format = formatsFor(reader);
  return read.items
    .filter(({ state }) => state !== 'dropped' && state !== 'published')
    .map(({ document, state }) => ({
      title: document.title,
      detail: [
        document.publishOn === null ? say.noDay : format.day(document.publishOn),
        channel[document.channel],
        planStates[reader.locale].content[state],
      ].join(' · '),
    }));
}

/** "budget MKT-142": how that of a campaign stands, as far as whoever asks sees it, where nobody else reads along. */
export async function aspectOf(
  { settings, arrived, known }: Asked,
  aspect: AspectName,
  rest: string,
): Promise<Drawn> {
  const { actor, reader } = known;
  const { doors, links } = settings;
  const say = aspectWords[reader.locale];
  const title = say.title[aspect];
  const { inPrivate, open, quote, thread } = cardWords(reader.locale);
  if (!isPrivate(arrived)) return sentenceCard(reader, inPrivate, { title: open.work, url: links.work() });
  if (rest === '')
    return sentenceCard(reader, planningWords[reader.locale].whichCampaign(`${title} MKT-142`));
  const [campaign] = await findCampaigns(doors, actor, rest, { most: 1 });
  if (!campaign) return sentenceCard(reader, thread.noneCalled(quote(piece(rest, 80))));
  const lines = await linesOf[aspect](doors, known, campaign.id);
  if (isRefusal(lines)) return refusedCard(settings, reader, lines);
  const name = quote(piece(campaign.name, 80));
  const way = { title: say.see(title), url: links[aspect](campaign.id) };
  if (lines.length === 0) return sentenceCard(reader, say.nothing(title, name), way);
  return foundCard(reader, say.heading(title, name), lines.slice(0, mostLines), way);
}
