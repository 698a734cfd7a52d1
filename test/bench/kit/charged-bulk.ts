import { openWorld } from '../../kit/world.ts';
import { planned, submitted } from '../../stories/plot.ts';
import { chargedFor, type Sum } from './charging.ts';

const requests = 40;

/** What the account of the stand-in charges for many answers in one call, until it is answered. */
export async function chargeBulk(): Promise<{ readonly requests: number; readonly asked: Sum }> {
  await using world = await openWorld({ engine: 'cosmos' });
  const { peer } = world.site;
  if (!peer) throw new Error('There is no account.');
  for (let made = 0; made < requests; made += 1)
    await submitted(world, await planned(world, { name: `Campaign ${made}` }), { approverIds: ['mei'] });
  const mei = world.as('mei');
  const lines = await mei.api('GET /api/me/approvals');
  const { asked } = await chargedFor(
    peer,
    () =>
      mei.api('POST /api/me/approvals/decisions', {
        body: {
          verb: 'approve',
          comment: '',
          requests: lines.map(({ campaignId, requestId, round, revision }) => ({
            campaignId,
            requestId,
            round,
            revisionShown: revision,
          })),
        },
      }),
    () => world.settle(),
  );
  return { requests: lines.length, asked };
}
