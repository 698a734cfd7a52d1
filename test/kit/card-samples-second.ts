import { actCard } from '../../bot/cards/act-card.ts';
import type { Drawn } from '../../bot/cards/elements.ts';
import { teamsLinks } from '../../bot/cards/links.ts';
import type { CampaignFace, Reader } from '../../src/domain/notice.ts';
import { actStates, actTypes } from '../../src/domain/second-person.ts';
import type { ActFace } from '../../src/domain/second-person-face.ts';

const links = teamsLinks('22222222-2222-4222-8222-222222222222');

/** Whatever waits for a second person, and how it ends. */
export function secondSamples(
  reader: Reader,
  { id: campaignId, name, ownerName: askerName }: CampaignFace,
): Record<string, Drawn> {
  const act: ActFace = {
    id: 'act-1',
    workspaceId: 'lumora',
    campaignId,
    act: 'launch',
    round: 1,
    askedById: 'owner',
    askerName,
    askedAt: '2026-11-24T08:20:00.000Z',
    expiresAt: '2026-11-27T08:20:00.000Z',
    subject: name,
    amount: { minor: 123_456_700, currency: 'CNY' },
    changes: [],
    state: 'waiting',
    hasMoved: false,
    canConfirm: true,
    answer: undefined,
  };
  const of = (more: Partial<ActFace>): Drawn =>
    actCard({ kind: 'pendingAct', reader, act: { ...act, ...more } }, links);
  const weaker = {
    act: 'weaken',
    campaignId: null,
    subject: '',
    amount: undefined,
    changes: [
      { field: 'launchAbove', from: { minor: 1_000_000, currency: 'CNY' }, to: null },
      { field: 'deleteRunning', from: true, to: false },
    ],
  } as const;
  return {
    ...Object.fromEntries(actTypes.map((type) => [`second person ${type}`, of({ act: type })])),
    'second person weaker': of(weaker),
    'second person moved': of({ hasMoved: true }),
    ...Object.fromEntries(
      actStates
        .slice(1)
        .map((state) => [
          `second person ${state}`,
          of({ state, canConfirm: false, answer: { name: askerName, words: askerName } }),
        ]),
    ),
  };
}
