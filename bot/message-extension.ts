import { z } from 'zod';
import { refusalText } from '../src/contract/words/index.ts';
import { type Actor, isAnywhere } from '../src/domain/actor.ts';
import { Id } from '../src/domain/person.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import { readCampaign } from '../src/usecases/campaigns/read.ts';
import type { Arrived, Attachment, InvokeReply } from './activity.ts';
import type { BotSettings } from './bot.ts';
import { campaignCard, campaignLine, type SharedCampaign } from './cards/campaign-card.ts';
import { campaignInLink } from './cards/links.ts';
import { attachmentOf, penFor } from './cards/pen.ts';
import { piece } from './cards/plain.ts';
import { sentenceCard } from './cards/sentence-card.ts';
import { cardWords } from './cards/texts/index.ts';
import { findCampaigns } from './find-campaigns.ts';
import { type Known, senderOf, strangerOf } from './sender.ts';

const mostShown = 10;

const Query = z.object({
  commandId: z.literal('findCampaign'),
  parameters: z.array(z.object({ name: z.string(), value: z.coerce.string().max(500) })).max(10),
  queryOptions: z
    .object({ skip: z.number().int().min(0).max(1_000).nullish(), count: z.number().int().min(1).nullish() })
    .nullish(),
});

/** Campaigns to share from the message box: found by typing, or unfolded from a pasted link. */
export const answerExtension = { query, link, strangersLink, select };

/** At most ten at a time; before anything is typed, those that changed last. */
async function query(settings: BotSettings, arrived: Arrived): Promise<InvokeReply> {
  const known = await senderOf(settings, arrived);
  const { locale } = isRefusal(known) ? strangerOf(settings, arrived) : known.reader;
  const words = cardWords(locale);
  if (isRefusal(known)) return saying(refusalText(locale, known));
  if (!isAnywhere(known.actor)) return saying(words.noAccess);
  const asked = Query.safeParse(arrived.activity.value).data;
  if (!asked) return saying(refusalText(locale, { refused: 'malformed' }));
  const text = asked.parameters.find(({ name }) => name !== 'initialRun')?.value ?? '';
  const { skip, count } = asked.queryOptions ?? {};
  const page = { skip: skip ?? 0, most: Math.min(count ?? mostShown, mostShown) };
  const found = await findCampaigns(settings.doors, known.actor, text, page);
  if (found.length > 0) return results(found.map((campaign) => shared(settings, known, campaign)));
  return page.skip > 0
    ? results([])
    : saying(text === '' ? words.campaign.nothingYet : words.campaign.noMatch);
}

const Pasted = z.object({ url: z.string().max(2_000) });

/** A link to one of our pages unfolds into its campaign; for whoever may not see it, and for any other page, it says only where it leads. */
async function link(settings: BotSettings, arrived: Arrived): Promise<InvokeReply> {
  const known = await senderOf(settings, arrived);
  const campaignId = campaignInLink(Pasted.safeParse(arrived.activity.value).data?.url ?? '');
  const found = isRefusal(known) ? undefined : await visible(settings, known.actor, campaignId);
  return isRefusal(known) || !found
    ? strangersLink(settings, arrived)
    : results([shared(settings, known, found)]);
}

/** The same for somebody who has not added the app, of whom nothing is known. */
async function strangersLink(settings: BotSettings, arrived: Arrived): Promise<InvokeReply> {
  const reader = strangerOf(settings, arrived);
  const words = cardWords(reader.locale);
  const id = Id.safeParse(campaignInLink(Pasted.safeParse(arrived.activity.value).data?.url ?? ''));
  const url = id.success ? settings.links.campaign(id.data) : settings.links.work();
  const card = sentenceCard(reader, words.campaign.hidden, { title: words.open.campaign, url });
  return results([{ ...attachmentOf(card), preview: preview('Campaign Desk', words.campaign.hidden) }]);
}

const Chosen = z.object({ campaignId: z.string() });

/** One of the results was chosen: its card as it is now. */
async function select(settings: BotSettings, arrived: Arrived): Promise<InvokeReply> {
  const known = await senderOf(settings, arrived);
  if (isRefusal(known)) return strangersLink(settings, arrived);
  const found = await visible(
    settings,
    known.actor,
    Chosen.safeParse(arrived.activity.value).data?.campaignId,
  );
  return found
    ? results([shared(settings, known, found)])
    : saying(refusalText(known.reader.locale, { refused: 'notFound' }));
}

async function visible(
  { doors }: BotSettings,
  actor: Actor,
  id: string | undefined,
): Promise<SharedCampaign | undefined> {
  const campaignId = Id.safeParse(id).data;
  const found = campaignId === undefined ? undefined : await readCampaign(doors, actor, campaignId);
  if (!found || isRefusal(found)) return undefined;
  const owner = await doors.directory.person(actor.tenantId, found.document.ownerId);
  return { ...found.document, ownerName: owner?.name ?? found.document.ownerId };
}

function shared({ links }: BotSettings, { reader }: Known, campaign: SharedCampaign): Attachment {
  const line = campaignLine(penFor(reader, links), campaign);
  return {
    ...attachmentOf(campaignCard(reader, campaign, links)),
    preview: preview(piece(campaign.name, 100), line),
  };
}

/** The small card of a list of results. Its text may be read as HTML, so the two signs that begin and end tags are replaced. */
function preview(title: string, text: string): Attachment {
  const untagged = (words: string): string => words.replaceAll('<', '‹').replaceAll('>', '›');
  return {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: { title: untagged(title), text: untagged(text) },
  };
}

function results(attachments: readonly Attachment[]): InvokeReply {
  return {
    status: 200,
    body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
  };
}

function saying(text: string): InvokeReply {
  return { status: 200, body: { composeExtension: { type: 'message', text } } };
}
