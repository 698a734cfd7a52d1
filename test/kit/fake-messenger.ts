import type { Notice } from '../../src/domain/notice.ts';
import type { Messenger, SendOutcome } from '../../src/ports.ts';

/** A message as the person sees it: what it shows now, and how often it was edited. */
export interface Shown {
  readonly activityId: string;
  readonly personId: string;
  readonly key: string;
  notice: Notice;
  edits: number;
}

export interface Call {
  readonly verb: 'send' | 'update';
  readonly personId: string;
  readonly key: string;
}

/**
 * What happens to one call. `sent` by default; `lost answer` is a message that arrived although the caller hears
 * nothing, `lost` one that did not; `deleted` is an edit of something that is not there any more.
 */
export type Fate =
  | 'sent'
  | 'lost answer'
  | 'lost'
  | 'refused'
  | 'gone'
  | { readonly later: number }
  | { readonly hangsUntil: Promise<void>; readonly arrives: boolean; readonly begun: () => void };

export interface FakeMessenger extends Messenger {
  /** Everything that stands in somebody's chat, oldest first. */
  readonly shown: readonly Shown[];
  readonly calls: readonly Call[];
  of(personId: string): readonly Shown[];
  /** The fates of the next calls, in order; afterwards all are sent again. */
  next(...fates: readonly Fate[]): void;
  /** Decides the fate of every call that has none from `next`. */
  always(fate: (call: Call) => Fate): void;
  /** Whether this platform can say if a message arrived. */
  canFind(answer: boolean): void;
}

/** Chats of everybody, without a platform: keeps what arrived, and fails as it is told to. */
export function fakeMessenger(): FakeMessenger {
  const shown: Shown[] = [];
  const calls: Call[] = [];
  const planned: Fate[] = [];
  let otherwise: (call: Call) => Fate = () => 'sent';
  let finds = true;

  async function through(call: Call, arrive: () => string): Promise<SendOutcome> {
    calls.push(call);
    const fate = planned.shift() ?? otherwise(call);
    if (typeof fate === 'object') {
      if ('later' in fate) return { kind: 'notSent', retryAfterMs: fate.later, reason: '429' };
      const activityId = fate.arrives ? arrive() : undefined;
      fate.begun();
      await fate.hangsUntil;
      return activityId === undefined ? { kind: 'unknown', reason: 'timeout' } : { kind: 'sent', activityId };
    }
    switch (fate) {
      case 'sent':
        return { kind: 'sent', activityId: arrive() };
      case 'lost answer':
        arrive();
        return { kind: 'unknown', reason: 'reset' };
      case 'lost':
        return { kind: 'unknown', reason: 'reset' };
      case 'refused':
        return { kind: 'notSent', retryAfterMs: null, reason: 'unreachable' };
      case 'gone':
        return { kind: 'gone', reason: '403' };
    }
  }

  return {
    shown,
    calls,
    of: (personId) => shown.filter((each) => each.personId === personId),
    next: (...fates) => void planned.push(...fates),
    always: (fate) => {
      otherwise = fate;
    },
    canFind: (answer) => {
      finds = answer;
    },
    send(to, notice, key) {
      const personId = to.id.replace(/^person\./, '');
      return through({ verb: 'send', personId, key }, () => {
        const activityId = `activity-${shown.length + 1}`;
        shown.push({ activityId, personId, key, notice, edits: 0 });
        return activityId;
      });
    },
    async update(card, notice) {
      const message = shown.find(({ activityId }) => activityId === card.activityId);
      if (!message) return { kind: 'gone', reason: '404' };
      return through({ verb: 'update', personId: message.personId, key: message.key }, () => {
        message.notice = notice;
        message.edits += 1;
        return message.activityId;
      });
    },
    async find(to, key) {
      if (!finds) return 'unsupported';
      const message = shown.find((each) => each.key === key && to.id === `person.${each.personId}`);
      return message ? { activityId: message.activityId } : 'absent';
    },
  };
}
