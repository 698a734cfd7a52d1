import { deletedCard } from '../../bot/cards/deleted-card.ts';
import type { Drawn } from '../../bot/cards/elements.ts';
import { teamsLinks } from '../../bot/cards/links.ts';
import type { CampaignFace, Reader } from '../../src/domain/notice.ts';
import { trashNouns } from '../../src/domain/trash.ts';

const links = teamsLinks('22222222-2222-4222-8222-222222222222');

/** What becomes of a card when the thing that it was about is deleted. */
export function trashSamples(
  reader: Reader,
  { name, ownerName: byName }: CampaignFace,
): Record<string, Drawn> {
  const [at, until] = ['2026-11-24T08:20:00.000Z', '2026-12-24T08:20:00.000Z'];
  const told = { kind: 'deleted', reader, name, byName, at, until } as const;
  return Object.fromEntries(
    trashNouns.map((noun) => [`deleted ${noun}`, deletedCard({ ...told, noun }, links)]),
  );
}
