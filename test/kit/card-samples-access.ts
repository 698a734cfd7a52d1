import { accessCard, accessRequestCard, guestEndCard } from '../../bot/cards/access-card.ts';
import type { Drawn } from '../../bot/cards/elements.ts';
import { teamsLinks } from '../../bot/cards/links.ts';
import type { AccessFace, AccessRequestFace } from '../../src/domain/access-faces.ts';
import type { CampaignFace, Reader } from '../../src/domain/notice.ts';

const links = teamsLinks('22222222-2222-4222-8222-222222222222');
const until = '2026-12-01T08:20:00.000Z';

/** Who asks for access, what somebody may do for a time, and guests who leave. */
export function accessSamples(reader: Reader, campaign: CampaignFace): Record<string, Drawn> {
  const { id, code, name, ownerName, brief } = campaign;
  const told = { id, code, name };
  const reason = brief.slice(0, 500);
  const asked = (more: Partial<AccessRequestFace> = {}, said?: string): Drawn =>
    accessRequestCard(
      {
        kind: 'accessRequest',
        reader,
        campaign: told,
        request: {
          id: 'request-1',
          round: 1,
          askerName: ownerName,
          askerTitle: 'Designer',
          reason,
          levels: ['see', 'seeAmounts', 'edit'],
          answer: undefined,
          ...more,
        },
        ...(said !== undefined && { said }),
      },
      links,
    );
  const mine = (access: AccessFace): Drawn => accessCard({ kind: 'access', reader, access }, links);
  const held = { campaign: told, workspaceName: name, until, reason, byName: ownerName };
  const guest = (isOver: boolean, longerUntil = '2026-12-29T08:20:00.000Z'): Drawn =>
    guestEndCard(
      {
        kind: 'guestEnd',
        reader,
        campaign: told,
        guest: { grantId: 'guest-1', guestName: ownerName, until, isOver, longerUntil },
      },
      links,
    );
  return {
    'access asked for': asked(),
    'access asked for, to see alone': asked({ levels: ['see'], askerTitle: '' }),
    'access asked for, refused a click': asked({}, 'Not this time.'),
    'access asked for and given': asked({
      levels: [],
      answer: { kind: 'given', name: ownerName, level: 'edit', until },
    }),
    'access asked for and declined': asked({
      levels: [],
      answer: { kind: 'declined', name: ownerName, words: reason },
    }),
    'access given': mine({ kind: 'given', level: 'see', ...held }),
    'access given to a whole department': mine({
      kind: 'given',
      level: 'seeAmounts',
      ...held,
      campaign: undefined,
    }),
    'access ended': mine({ kind: 'ended', level: 'guest', ...held, byName: '', reason: '' }),
    'access declined': mine({ kind: 'declined', campaignId: id, askedAt: until, words: reason }),
    'guest leaves': guest(false),
    'guest leaves and cannot stay longer': guest(false, until),
    'guest left': guest(true),
  };
}
