import { exportsCard } from '../../bot/cards/exports-card.ts';
import { leaverCard } from '../../bot/cards/leaver-card.ts';
import { alertCard } from '../../bot/cards/alert-card.ts';
import { retrospectiveCard } from '../../bot/cards/retrospective-card.ts';
import { lostChannelCard, threadCard } from '../../bot/cards/thread-card.ts';
import { teamsLinks } from '../../bot/cards/links.ts';
import type { Drawn } from '../../bot/cards/elements.ts';
import type { ThreadPost } from '../../src/domain/campaign-thread.ts';
import type { CampaignFace, Reader } from '../../src/domain/notice.ts';

const links = teamsLinks('22222222-2222-4222-8222-222222222222');

/** What a channel reads about a campaign that it follows, and what its owner reads when it cannot any more. */
export function threadSamples(reader: Reader, campaign: CampaignFace): Record<string, Drawn> {
  const { id, code, name, ownerName, flight } = campaign;
  const told = { id, code, name };
  const post = (said: ThreadPost): Drawn =>
    threadCard({ kind: 'thread', reader, campaign: told, post: said }, links);
  const approval = (status: 'inStage' | 'approved' | 'changesRequested', names: readonly string[]) =>
    post({ about: 'approval', requestId: 'request-1', status, names, at: '2026-11-24T08:20:00.000Z' });
  const lost = (channelName: string): Drawn =>
    lostChannelCard({ kind: 'lostChannel', reader, campaign: told, channelName }, links);
  return {
    'thread, its root': post({ about: 'root', status: 'inReview', flight, ownerName }),
    'thread, its root without dates': post({ about: 'root', status: 'draft', flight: null, ownerName }),
    'thread, submitted': approval('inStage', [ownerName]),
    'thread, approved': approval('approved', [ownerName]),
    'thread, changes requested': approval('changesRequested', [ownerName]),
    'thread, launched': post({ about: 'launch', name: ownerName, at: '2026-11-24T08:20:00.000Z' }),
    'thread, finished': post({ about: 'finish', name: ownerName, at: '2026-11-24T08:20:00.000Z' }),
    'thread, at risk': post({ about: 'risk', why: 'unapproved' }),
    'thread, its yes no longer holds': post({ about: 'risk', why: 'outdated' }),
    'thread, past its end': post({ about: 'risk', why: 'overrun' }),
    'thread, no longer at risk': post({ about: 'risk', why: null }),
    'channel lost': lost('Marketing › Launches'),
    'channel lost, called as somebody likes': lost(name),
    'channel lost, without a name': lost(''),
    'somebody took much along': exportsCard(
      { kind: 'exports', reader, byName: ownerName, files: 31, rows: 20_400 },
      links,
    ),
    'budget nearly spent': alertCard(
      {
        kind: 'alert',
        reader,
        campaign: { id: 'spring', code: 'MKT-142', name },
        about: { kind: 'budgetNear', minor: 8_100_000, of: { minor: 10_000_000, currency: 'CNY' } },
        since: '2026-11-20T01:00:00.000Z',
      },
      links,
    ),
    'goal missed': alertCard(
      {
        kind: 'alert',
        reader,
        campaign: { id: 'spring', code: 'MKT-142', name },
        about: {
          kind: 'goalMissed',
          goalId: 'goal',
          name,
          isAmount: false,
          current: 812,
          target: 1_200,
          currency: null,
        },
        since: '2026-11-20T01:00:00.000Z',
      },
      links,
    ),
    'results are old': alertCard(
      {
        kind: 'alert',
        reader,
        campaign: { id: 'spring', code: 'MKT-142', name },
        about: { kind: 'dataOld', last: '2026-11-12' },
        since: '2026-11-20T01:00:00.000Z',
      },
      links,
    ),
    'asked to look back': retrospectiveCard(
      {
        kind: 'retrospective',
        reader,
        campaign: { id: 'spring', code: 'MKT-142', name },
        endedOn: '2026-11-20',
        points: 2,
        isWaiting: true,
        isOwner: true,
      },
      links,
    ),
    'somebody left': leaverCard(
      { kind: 'leaver', reader, leaver: { id: 'mei', name: ownerName }, count: 12 },
      links,
    ),
  };
}
