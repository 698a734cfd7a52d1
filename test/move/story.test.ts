import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMove } from '../../src/move/move.ts';
import { createTestClock } from '../kit/clock.ts';
import { openSite, type Site } from '../kit/world-site.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { boardColumns, chatting, historyOf, once, planned, requestsOf, submitted } from '../stories/plot.ts';

const about = /Coast film/;
const reminder = 'Book the stand';
const morning = '2026-03-05T01:00:00.000Z';

/** A campaign that waits for Mei or Otto, and a task of which Lin is reminded on Thursday morning. */
async function department(world: World) {
  await chatting(world, 'lin', 'mei', 'otto');
  const campaign = await planned(world);
  await submitted(world, campaign);
  await world.as('lin').api('POST /api/campaigns/:campaignId/tasks', {
    params: { campaignId: campaign.id },
    body: { once: once(), title: reminder, assigneeId: 'lin', due: '2026-03-05', priority: 'urgent' },
  });
  await world.settle();
  return campaign;
}

/** What people see: the board, the history, and everything in their chats. */
async function seen(world: World, campaign: { id: string }) {
  const chats = await Promise.all(
    (['lin', 'mei', 'otto'] as const).map(async (who) =>
      (await (await world.as(who).chat()).look()).map(wordsOn),
    ),
  );
  return { board: await boardColumns(world), history: await historyOf(world, campaign), chats };
}

async function move(words: string, settings: Site['settings'], seed: number): Promise<void> {
  const said: string[] = [];
  const { STORE: _, ...environment } = settings;
  const code = await runMove({
    words: words.split(' '),
    environment,
    tell: (line) => void said.push(line),
    signal: new AbortController().signal,
    clock: createTestClock(undefined, seed),
    pause: () => Promise.resolve(),
  });
  if (code !== 0) throw new Error(said.join('\n'));
}

/** The same account with the chats of another site beside it: only the store moves, people stay where they are. */
function withChats(azure: Site, folder: string): Site {
  return { ...azure, folder, settings: { ...azure.settings, DATA_FOLDER: folder } };
}

describe('A department that moved to Cosmos DB in the middle of its work', { timeout: 60_000 }, () => {
  it('is as it was, sends nothing again, and goes on: decides, reminds once, and moves back', async () => {
    const first = await openWorld();
    const campaign = await department(first);
    const before = await seen(first, campaign);
    const card = await (await first.as('mei').chat()).card(about);
    await first.house.stop();

    const azure = await openSite('cosmos');
    const there = withChats(azure, first.site.folder);
    await move('--from sqlite --to cosmos', there.settings, 41);
    const clock = there.clock(first.now(), 42);
    const moved = await openWorld({ after: { site: there, clock } });
    await moved.pass({ minutes: 10 });
    expect(await seen(moved, campaign)).toEqual(before);

    await (await moved.as('mei').chat()).click(card, 'Approve');
    await moved.settle();
    const [request] = await requestsOf(moved, campaign);
    expect(request?.status).toBe('approved');
    await moved.passUntil(morning);
    const lin = await moved.as('lin').chat();
    const reminders = await lin.cards(reminder);
    // Two days before, the day before, and on the day itself; each copy shows what is true now.
    const today = expect.stringContaining(`Due today: ${reminder}`);
    expect(reminders.map(wordsOn)).toEqual([today, today, today]);
    const after = await seen(moved, campaign);
    expect(after.history.slice(0, before.history.length)).toEqual(before.history);
    await moved.house.stop();
    expect(moved.log.filter(({ level }) => level === 'error')).toEqual([]);

    const home = await openSite('sqlite');
    cpSync(there.folder, home.folder, { recursive: true });
    for (const end of ['', '-wal', '-shm'])
      rmSync(join(home.folder, `campaign-desk.sqlite${end}`), { force: true });
    await move('--from cosmos --to sqlite', withChats(azure, home.folder).settings, 43);
    await using again = await openWorld({ after: { site: home, clock: home.clock(moved.now(), 44) } });
    await again.settle();
    expect(await seen(again, campaign)).toEqual(after);
    await again.pass({ days: 1 });
    // Once more on the day after.
    expect(await (await again.as('lin').chat()).cards(reminder)).toHaveLength(4);
    await first.site.remove();
    await azure.remove();
  });
});
