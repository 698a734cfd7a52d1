import { conflictCard } from '../../bot/cards/conflict-card.ts';
import type { Drawn } from '../../bot/cards/elements.ts';
import { teamsLinks } from '../../bot/cards/links.ts';
import { conflictKinds } from '../../src/domain/conflict.ts';
import type { CampaignFace, Reader } from '../../src/domain/notice.ts';

const links = teamsLinks('22222222-2222-4222-8222-222222222222');

/** A clash that somebody accepted, of every kind. */
export function conflictSamples(reader: Reader, campaign: CampaignFace): Record<string, Drawn> {
  const { id, code, name, ownerName: byName } = campaign;
  const days = { start: '2026-12-01', end: '2026-12-12' };
  return Object.fromEntries(
    conflictKinds.map((kind) => [
      `accepted conflict ${kind}`,
      conflictCard(
        {
          kind: 'conflict',
          reader,
          campaign: { id, code, name },
          conflict: {
            kind,
            days,
            what: [name],
            channels: kind === 'channel' ? ['email', 'wechat'] : [],
            others: [
              { name, flight: days },
              { name: null, flight: days },
            ],
            reason: name,
            byName,
            at: '2026-11-24T08:20:00.000Z',
          },
        },
        links,
      ),
    ]),
  );
}
