import type { CampaignFace, Reader } from '../../src/domain/notice.ts';
import { open } from './actions.ts';
import { draw, type Drawn, facts, headline } from './elements.ts';
import type { Links } from './links.ts';
import { type Pen, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';

/** What may be shown to everybody in the chat that a card is shared into: never an amount, never the brief. */
export type SharedCampaign = Pick<
  CampaignFace,
  'id' | 'code' | 'name' | 'type' | 'status' | 'flight' | 'channels' | 'ownerName'
>;

/** A campaign to look at: found, pasted, or just created. */
export function campaignCard(
  reader: Reader,
  campaign: SharedCampaign,
  links: Links,
  because: 'found' | 'created' = 'found',
): Drawn {
  const pen = penFor(reader, links);
  const { words, say, format } = pen;
  const name = piece(campaign.name, 160);
  const channels = campaign.channels.slice(0, 6).map((each) => words.channel[each]);
  const first = because === 'created' ? say.campaign.created : piece(campaign.code, 40);
  return draw(follow(first, name), {
    locale: reader.locale,
    body: [
      headline(first, name, because === 'created' ? 'Good' : 'Accent'),
      facts([
        [
          say.campaign.facts.status,
          `${words.campaignStatus[campaign.status]} · ${words.campaignType[campaign.type]}`,
        ],
        [words.field.flight, flightOf(pen, campaign)],
        [say.campaign.facts.owner, piece(campaign.ownerName, 60)],
        ...(channels.length > 0 ? [[say.campaign.facts.channels, format.list(channels)] as const] : []),
      ]),
    ],
    actions: [open(say.open.campaign, links.campaign(campaign.id))],
  });
}

/** The line under the name in a list of results. */
export function campaignLine(pen: Pen, campaign: SharedCampaign): string {
  const { code, status } = campaign;
  return [piece(code, 40), pen.words.campaignStatus[status], flightOf(pen, campaign)].join(' · ');
}

function flightOf({ format, say }: Pen, { flight }: SharedCampaign): string {
  return flight ? format.range(flight) : say.campaign.undated;
}
