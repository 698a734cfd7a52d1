import type { Messenger, SendOutcome } from '../ports.ts';
import type { Turn } from './tenant-pace.ts';

/** The messenger for one item: each call counts as one of its tenant's, and a "later" slows the tenant down. */
export function pacedMessenger(messenger: Messenger, turn: Turn): Messenger {
  const counted = async (call: () => Promise<SendOutcome>): Promise<SendOutcome> => {
    turn.called();
    const outcome = await call();
    if (outcome.kind === 'notSent' && outcome.retryAfterMs !== null) turn.toldLater();
    return outcome;
  };
  return {
    send: (...asked) => counted(() => messenger.send(...asked)),
    update: (...asked) => counted(() => messenger.update(...asked)),
    find: (...asked) => messenger.find(...asked),
  };
}
