import { expect, it } from 'vitest';
import { usualExports } from '../../src/domain/export-tally.ts';
import { openWorld } from '../kit/world.ts';
import { chatting, planned } from './plot.ts';

it('Lin downloads a file again and again; Ada hears of it once, in her chat', async () => {
  await using world = await openWorld();
  await chatting(world, 'lin', 'ada');
  const { id: campaignId } = await planned(world, { name: 'Coast film' });
  const lin = world.as('lin');
  const asset = await lin.api('POST /api/campaigns/:campaignId/files', {
    params: { campaignId },
    query: { name: 'coast.png' },
    body: new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])]),
  });
  for (let file = 0; file < usualExports.files + 5; file += 1)
    await lin.api('GET /api/campaigns/:campaignId/files/:assetId', {
      params: { campaignId, assetId: asset.id },
    });
  await world.settle();
  const chat = await world.as('ada').chat();
  // The other files followed within the hour, and say nothing new.
  expect(await chat.cards(new RegExp(`\\b${usualExports.files + 1}\\b`))).toHaveLength(1);
});
