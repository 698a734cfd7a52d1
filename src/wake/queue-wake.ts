import type { ConditionLog } from '../domain/condition.ts';
import type { Clock, Wake } from '../ports.ts';
import { watchLooks } from './looks.ts';
import { type MessageQueue, QueueTrouble, type Received } from './message-queue.ts';
import { createOutbox } from './outbox.ts';
import { type Timers, nodeTimers, openPoller } from './poller.ts';
import { type WakeStatus, queueHealth } from './queue-health.ts';
import { hopTo, readMessage, writeMessage } from './queue-message.ts';
import { type RoundEnd, createRounds } from './rounds.ts';

/** A message that came out so often without ending in a good look is set aside. */
const MOST_TRIES = 5;
/** More are left for the next round, a second later. */
const MOST_SENT = 10;

export interface QueueWakeSettings {
  readonly queue: MessageQueue;
  readonly clock: Clock;
  readonly log: ConditionLog;
  readonly timers?: Timers;
  readonly dice?: () => number;
}

export interface QueueWake extends Wake {
  /** For /health; known after the first round. */
  status(): WakeStatus;
}

/**
 * Wake for several instances. Each has its own timers for what it armed itself and sweeps every 30 to 60 seconds; the
 * queue tells the others in time when the one that armed something is gone. Without the queue only that is late.
 */
export function wakeOnQueue(settings: QueueWakeSettings): QueueWake {
  const { queue, clock, log, timers = nodeTimers, dice = Math.random } = settings;
  const now = (): number => Date.parse(clock.now());
  const health = queueHealth(clock, log);
  const outbox = createOutbox();
  const local = openPoller({
    clock,
    timers,
    log: (problem) => log('error', 'look failed', { problem: String(problem) }),
    sweepAfter: () => Math.round(30_000 * (1 + dice())),
  });
  const looks = watchLooks(clock, () => local.at(clock.now()));
  const rounds = createRounds({ clock, timers, dice, round });
  let stopped = false;

  async function round(): Promise<RoundEnd> {
    try {
      await send();
      const received = await queue.receive();
      await take(received);
      if (!stopped) health.well();
      return received.length > 0 || outbox.next(now()) !== undefined ? 'busy' : 'idle';
    } catch (problem) {
      return stopped ? 'idle' : mend(problem);
    }
  }

  async function send(): Promise<void> {
    for (let count = 0; count < MOST_SENT; count += 1) {
      const second = outbox.next(now());
      if (second === undefined) return;
      await queue.send(writeMessage(second), hopTo(second, now()));
      outbox.sent(second);
    }
  }

  async function take(received: readonly Received[]): Promise<void> {
    const due: Received[] = [];
    let latest = -Infinity;
    for (const message of received) {
      const reading = readMessage(message.text);
      if (reading.kind === 'unreadable' || message.tries > MOST_TRIES) await setAside(message, reading.kind);
      else if (reading.kind === 'wake' && reading.at > now()) await putBack(message, reading.at);
      else if (reading.kind === 'wake') {
        due.push(message);
        latest = Math.max(latest, reading.at);
      }
    }
    if (due.length === 0 || !(await looks.since(latest)) || stopped) return;
    for (const message of due) await queue.remove(message);
  }

  /** As a new message: its tries are counted anew. A crash between the two lines doubles it, which is harmless. */
  async function putBack(message: Received, at: number): Promise<void> {
    await queue.send(writeMessage(at), hopTo(at, now()));
    await queue.remove(message);
  }

  async function setAside(message: Received, reading: string): Promise<void> {
    await queue.setAside(message.text);
    await queue.remove(message);
    log('warning', 'wake message set aside', { message: message.id, reading, tries: message.tries });
  }

  async function mend(problem: unknown): Promise<RoundEnd> {
    const trouble =
      problem instanceof QueueTrouble ? problem : new QueueTrouble('unreachable', String(problem));
    if (trouble.reason !== 'missing') {
      health.failed(trouble);
      return 'failed';
    }
    try {
      await queue.create();
    } catch (refusal) {
      if (!stopped) health.failed(refusal instanceof QueueTrouble ? refusal : trouble);
      return 'failed';
    }
    outbox.forget();
    log('warning', 'wake queue was missing and was made');
    return 'busy';
  }

  return {
    at(at) {
      local.at(at);
      if (outbox.offer(Date.parse(at), now())) rounds.soon();
    },
    start(look) {
      local.start(looks.watched(look));
      rounds.start();
    },
    async stop() {
      stopped = true;
      queue.close();
      // Ends before the rounds do: one of them may be waiting for a look.
      const lastLook = local.stop();
      looks.end();
      await lastLook;
      await rounds.stop();
    },
    status: () => health.status(),
  };
}
