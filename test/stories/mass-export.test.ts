import { expect, it } from 'vitest';
import { usualExports } from '../../src/domain/export-tally.ts';
import { type World, openWorld } from '../kit/world.ts';
import { chatting, planned } from './plot.ts';

async function downloaded(world: World, times: number): Promise<void> {
  const { id: campaignId } = await planned(world, { name: 'Coast film' });
  const lin = world.as('lin');
  const asset = await lin.api('POST /api/campaigns/:campaignId/files', {
    params: { campaignId },
    query: { name: 'coast.png' },
    body: new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])]),
  });
  for (let file = 0; file < times; file += 1)
    await lin.api('GET /api/campaigns/:campaignId/files/:assetId', {
      params: { campaignId, assetId: asset.id },
    });
  await world.settle();
}

it('Lin downloads a file again and again; Ada hears of it once, in her chat', async () => {
  await using world = await openWorld();
  await chatting(world, 'lin', 'ada');
  await downloaded(world, usualExports.files + 5);
  const chat = await world.as('ada').chat();
  // The other files followed within the hour, and say nothing new.
  expect(await chat.cards(new RegExp(`\\b${usualExports.files + 1}\\b`))).toHaveLength(1);
});

it('Ada wants to hear of it sooner, and does', async () => {
  await using world = await openWorld();
  await chatting(world, 'lin', 'ada');
  await world.as('ada').api('PATCH /api/workspaces/:workspaceId/export-limits', {
    body: { files: 2, rows: 20_000, version: null },
  });
  await downloaded(world, 3);
  expect(await (await world.as('ada').chat()).cards(/\b3\b/)).toHaveLength(1);
});
