import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { openInstances } from '../kit/world-instances.ts';
import { instantOf } from '../../src/domain/time.ts';
import type { Scene } from '../kit/world.ts';
import { chatting, once, planned, submitted } from '../stories/plot.ts';

/**
 * Makes a version of the product that is older than reminders: at its door their errand has a name that it never heard
 * of. It must not have been written by it.
 */
function olderThanReminders() {
  const touched: string[] = [];
  const throughStore = (store: Store): Store => ({
    ...store,
    async dueBefore(...asked) {
      const found = await store.dueBefore(...asked);
      return found.map(({ document, version }) => ({
        version,
        document:
          document.errand.type === 'remindTask'
            ? { ...document, errand: Object.assign({}, document.errand, { type: 'sendPostcard' }) }
            : document,
      }));
    },
    async commit(partition, commit) {
      for (const { document } of commit.put ?? [])
        if (document.kind === 'due' && document.errand.type === 'remindTask') touched.push(document.state);
      return store.commit(partition, commit);
    },
  });
  return { touched, throughStore };
}

const thursday = instantOf('2026-03-05', '09:00', 'Asia/Shanghai');
const remindersOf = async (scene: Scene): Promise<string[]> =>
  (await (await scene.as('bo').chat()).cards('Book the stand')).map(({ sentAt }) => sentAt);

async function reminding(scene: Scene) {
  await chatting(scene, 'lin', 'bo', 'mei');
  const campaign = await planned(scene);
  const { id: campaignId } = campaign;
  await scene.as('lin').api('POST /api/campaigns/:campaignId/tasks', {
    params: { campaignId },
    body: { once: once(), title: 'Book the stand', assigneeId: 'bo', due: '2026-03-05' },
  });
  return campaign;
}

describe('While an older and a newer version run side by side', { timeout: 60_000 }, () => {
  it('what only the newer one knows is done once, by that one', async () => {
    const old = olderThanReminders();
    await using scene = await openInstances({ instances: [old, {}] });
    await reminding(scene);
    await scene.pass({ days: 4 });
    expect(await remindersOf(scene)).toEqual(
      ['03', '04', '05', '06'].map((day) => instantOf(`2026-03-${day}`, '09:00', 'Asia/Shanghai')),
    );
    expect(old.touched).toEqual([]);
  });

  it('an older one that is left alone leaves it where it is, and does everything else', async () => {
    const old = olderThanReminders();
    await using scene = await openInstances({ instances: [old, {}] });
    const campaign = await reminding(scene);
    await scene.settle();
    scene.clock.passUntil(thursday);
    const alone = { ...scene, settle: () => scene.settleOne(0) };
    await submitted(alone, campaign, { approverIds: ['mei'] });
    expect(await (await scene.as('mei').chat()).cards('Coast film')).toHaveLength(1);
    for (let day = 0; day < 3; day += 1) {
      scene.clock.pass(86_400_000);
      await alone.settle();
    }
    expect(await remindersOf(scene)).toEqual([]);
    expect(old.touched).toEqual([]);
    await scene.settleOne(1);
    await scene.settle();
    // What was missed waits for Monday, for all of it together.
    expect(await remindersOf(scene)).toEqual([]);
    await scene.pass({ days: 1 });
    expect(await remindersOf(scene)).toHaveLength(1);
  });
});
