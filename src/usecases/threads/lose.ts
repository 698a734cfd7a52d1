import type { CampaignThread } from '../../domain/campaign-thread.ts';
import { delivery, end, postpone } from '../../domain/delivery.ts';
import { byRule } from '../../domain/event.ts';
import { channelName } from '../../domain/team-channel.ts';
import { type Commit, type Doors, type Partition, uncommitted } from '../../ports.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { record } from '../record.ts';
import { channelWith, sceneOf } from './follow.ts';

/** The bot cannot post in a channel any more: what a commit has to hold so that its thread ends. Undefined when it has. */
export async function losing(
  doors: Pick<Doors, 'store' | 'clock'>,
  partition: Partition,
  threadId: string,
): Promise<Pick<Commit, 'put' | 'events'> | undefined> {
  const stored = await doors.store.get(partition, 'thread', threadId);
  if (stored?.document.state !== 'following') return undefined;
  const thread: CampaignThread = { ...stored.document, state: 'lost' };
  const channel = await channelWith(doors, partition.tenantId, threadId);
  const name = channel ? channelName(channel.document) : '';
  const at = doors.clock.now();
  return {
    put: [{ document: thread, ifVersion: stored.version }],
    events: record(doors.clock, sceneOf(thread, byRule, at), [
      { type: 'channel.lost', channelId: threadId, name },
    ]),
  };
}

const attempts = 3;

/** Ends the threads of a channel from which the bot was removed. It may run twice: what ended has ended. */
export const leaveChannel: Work<ErrandOf<'leaveChannel'>> = async (doors, stored, { channelId }) => {
  const item = stored.document;
  const channel = await channelWith(doors, item.tenantId, channelId);
  if (!channel || channel.document.present) return end(item, 'cancelled', 'back');
  for (const campaignId of channel.document.campaignIds) {
    const partition = { tenantId: item.tenantId, scope: campaignId };
    if (!(await lose(doors, partition, channelId)))
      return postpone(item, 'busy', doors.clock.now(), delivery.firstPause) ?? item;
  }
  return end(item, 'done');
};

async function lose(doors: Doors, partition: Partition, threadId: string): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const commit = await losing(doors, partition, threadId);
    if (!commit) return true;
    const outcome = await doors.store.commit(partition, commit);
    if (outcome.kind === 'ok') return true;
    if (outcome.kind !== 'stale') throw uncommitted('A thread could not be ended', outcome);
  }
  return false;
}
