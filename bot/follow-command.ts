import type { Actor } from '../src/domain/actor.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import type { Summary } from '../src/domain/summary.ts';
import { readSummaries } from '../src/usecases/campaigns/summaries.ts';
import { workspaceIdsOf } from '../src/usecases/people/places.ts';
import { followCampaign, unfollowCampaign } from '../src/usecases/threads/follow.ts';
import { channelIdOf } from '../src/usecases/threads/keep-channel.ts';
import type { Arrived } from './activity.ts';
import type { BotSettings } from './bot.ts';
import type { Drawn } from './cards/elements.ts';
import { piece } from './cards/plain.ts';
import { sentenceCard } from './cards/sentence-card.ts';
import { cardWords } from './cards/texts/index.ts';
import { channelOf } from './channel-of.ts';
import { type Known, refusedCard } from './sender.ts';

interface Asked {
  readonly settings: BotSettings;
  readonly arrived: Arrived;
  readonly known: Known;
}

/** "follow MKT-142" in a channel: from now on its thread tells there what happens. */
export const followHere = (asked: Asked, text: string): Promise<Drawn> => answer(asked, text, 'follow');
/** "unfollow MKT-142": it tells no more. */
export const unfollowHere = (asked: Asked, text: string): Promise<Drawn> => answer(asked, text, 'unfollow');

async function answer(
  { settings, arrived, known }: Asked,
  text: string,
  verb: 'follow' | 'unfollow',
): Promise<Drawn> {
  const { actor, reader } = known;
  const { doors, links } = settings;
  const { thread: say, commands, quote, open } = cardWords(reader.locale);
  const channel = channelOf(arrived, doors.clock.now());
  if (!channel || channel.group) return sentenceCard(reader, say.inChannel);
  if (text === '') return sentenceCard(reader, say.whichOne(`${commands[verb]} MKT-142`));
  const summary = await called(settings, actor, text);
  const none = sentenceCard(reader, say.noneCalled(quote(piece(text, 80))));
  if (!summary) return none;
  const which = { campaignId: summary.id, channelId: await channelIdOf(channel) };
  const done =
    verb === 'follow'
      ? await followCampaign(doors, actor, which)
      : await unfollowCampaign(doors, actor, which);
  if (isRefusal(done)) {
    // Whoever may not edit it learns no more than that, wherever others read along.
    return done.refused === 'notFound' ? none : refusedCard(settings, reader, done);
  }
  const name = quote(piece(summary.name, 80));
  const said = done ? { follow: say.followed, unfollow: say.unfollowed }[verb](name) : say.notFollowed(name);
  return sentenceCard(reader, said, { title: open.campaign, url: links.campaign(summary.id) });
}

/** The one campaign that is called so: a guess would be read by everybody in the channel. */
async function called(
  { doors }: BotSettings,
  actor: Actor,
  text: string,
): Promise<Pick<Summary, 'id' | 'name'> | undefined> {
  const places = await workspaceIdsOf(doors, actor);
  const pages = await Promise.all(places.map((workspaceId) => readSummaries(doors, actor, workspaceId)));
  const sought = folded(text);
  const all = pages.flatMap((page) => (isRefusal(page) ? [] : page));
  const byCode = all.filter(({ code }) => folded(code) === sought);
  const [one, ...more] = byCode.length > 0 ? byCode : all.filter(({ name }) => folded(name) === sought);
  return more.length === 0 ? one : undefined;
}

/** Case, width and spaces do not matter. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
