import type { Notice } from '../../src/domain/notice.ts';
import type { ThreadPost } from '../../src/domain/campaign-thread.ts';
import { open } from './actions.ts';
import { toneOf } from './approval-card.ts';
import {
  draw,
  type Drawn,
  type Element,
  facts,
  headline,
  line,
  subtle,
  type Tone,
  truth,
} from './elements.ts';
import type { Links } from './links.ts';
import { type Pen, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';

type ThreadNotice = Extract<Notice, { kind: 'thread' }>;

/** One short post of a campaign's thread in a channel: what happened, to what, and a way into the app. */
export function threadCard(notice: ThreadNotice, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { campaign, post } = notice;
  const name = piece(campaign.name, 160);
  const { state, tone, more } = faceOf(pen, post, piece(campaign.code, 40));
  const head = post.about === 'root' ? headline(state, name, tone) : truth(state, name, tone);
  const url =
    post.about === 'approval' ? links.approval(campaign.id, post.requestId) : links.campaign(campaign.id);
  return draw(follow(state, name), {
    locale: notice.reader.locale,
    body: [head, ...more],
    actions: [open(pen.say.open.campaign, url)],
  });
}

interface Face {
  readonly state: string;
  readonly tone: Tone;
  readonly more: readonly Element[];
}

function faceOf(pen: Pen, post: ThreadPost, code: string): Face {
  const { say, words, format } = pen;
  const happened = (names: readonly string[], at: string): Element =>
    line([subtle([...names.map((each) => piece(each, 60)), format.moment(at)].join(say.comma))]);
  switch (post.about) {
    case 'root':
      return {
        state: say.thread.root,
        tone: 'Accent',
        more: [
          facts([
            [say.campaign.facts.status, words.campaignStatus[post.status]],
            [words.field.flight, post.flight ? format.range(post.flight) : say.campaign.undated],
            [say.campaign.facts.owner, piece(post.ownerName, 60)],
          ]),
          line([subtle(`${code} · ${say.thread.under}`)]),
        ],
      };
    case 'approval':
      return {
        state: say.approval.closed[post.status],
        tone: toneOf(post.status),
        more: [happened(post.names, post.at)],
      };
    case 'launch':
      return { state: say.thread.launched, tone: 'Good', more: [happened([post.name], post.at)] };
    case 'finish':
      return { state: say.thread.finished, tone: 'Default', more: [happened([post.name], post.at)] };
    case 'risk':
      return post.why === null
        ? { state: say.thread.safe, tone: 'Good', more: [] }
        : { state: say.thread.atRisk, tone: 'Attention', more: [line(say.thread.risk[post.why])] };
  }
}

/** For the owner: a channel hears no more of their campaign. */
export function lostChannelCard(notice: Extract<Notice, { kind: 'lostChannel' }>, links: Links): Drawn {
  const { say } = penFor(notice.reader, links);
  const { campaign, channelName } = notice;
  const name = piece(campaign.name, 160);
  const why =
    channelName === '' ? say.thread.lostUnnamed : say.thread.lostWhere(say.quote(piece(channelName, 120)));
  return draw(follow(say.thread.lost, name), {
    locale: notice.reader.locale,
    body: [headline(say.thread.lost, name, 'Warning'), line(why)],
    actions: [open(say.open.campaign, links.campaign(campaign.id))],
  });
}
