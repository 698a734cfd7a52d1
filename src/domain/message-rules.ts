import type { Doubt } from './delivery.ts';
import type { Errand } from './due.ts';
import { addMilliseconds } from './time.ts';

/** Errands that end in a call to somebody's chat. The others are work of our own. */
export const messageErrands = [
  'tellApproval',
  'tellOutcome',
  'tellTask',
  'askRemark',
  'tellFinished',
  'tellMention',
  'tellReport',
  'tellReportTrouble',
  'tellReportQuestion',
  'tellReturn',
  'tellThread',
  'postReport',
  'tellLostChannel',
  'tellLeaver',
  'tellExports',
  'tellAccessRequest',
  'tellAccess',
  'tellGuestEnd',
  'tellAct',
  'tellConflict',
  'tellPutOff',
  'tellRetrospective',
  'tellAlert',
  'tellShifts',
  'tellEvening',
  'tellRollUp',
  'tellMissing',
  'tellMorning',
  'tellRequest',
  'refreshCard',
] as const;
export type MessageErrand = Extract<Errand, { type: (typeof messageErrands)[number] }>;

/** Those that go to one person's own chat. */
export type PersonalErrand = Exclude<MessageErrand, { type: 'tellThread' | 'postReport' }>;

interface Rule {
  readonly doubt: Doubt;
  /** So long after it was due, in milliseconds, it is no use any more; null for what is true at any time. */
  readonly usefulFor: number | null;
}

const day = 24 * 60 * 60_000;

/** Decision 010 says why for each. */
const rules: Record<MessageErrand['type'], Rule> = {
  // A lost request holds a campaign up; a second copy shows the same truth and heals itself.
  tellApproval: { doubt: 'repeatOnce', usefulFor: null },
  // What these say also stands in the tab; a person who gets it twice trusts it less.
  tellOutcome: { doubt: 'leave', usefulFor: null },
  tellTask: { doubt: 'leave', usefulFor: 3 * day },
  askRemark: { doubt: 'leave', usefulFor: 7 * day },
  tellFinished: { doubt: 'leave', usefulFor: 7 * day },
  // It stands with the task too.
  tellMention: { doubt: 'leave', usefulFor: 7 * day },
  tellReportTrouble: { doubt: 'leave', usefulFor: 3 * day },
  tellReport: { doubt: 'leave', usefulFor: 7 * day },
  // Somebody waits for the answer; a second copy shows the same truth.
  tellReportQuestion: { doubt: 'repeatOnce', usefulFor: 7 * day },
  postReport: { doubt: 'leave', usefulFor: 7 * day },
  tellReturn: { doubt: 'leave', usefulFor: 7 * day },
  // Without its root nothing can be said in a thread; of what stands under it, see `doubtAbout`.
  tellThread: { doubt: 'leave', usefulFor: 3 * day },
  tellLostChannel: { doubt: 'leave', usefulFor: 7 * day },
  tellLeaver: { doubt: 'repeatOnce', usefulFor: 30 * day },
  tellExports: { doubt: 'repeatOnce', usefulFor: 3 * day },
  // Somebody waits for the answer; a second copy shows the same truth.
  tellAccessRequest: { doubt: 'repeatOnce', usefulFor: null },
  tellAccess: { doubt: 'leave', usefulFor: 7 * day },
  tellGuestEnd: { doubt: 'leave', usefulFor: 3 * day },
  // Somebody waits for the second person, and then for what they said.
  tellAct: { doubt: 'repeatOnce', usefulFor: 3 * day },
  // It stands on the page of the campaign too.
  tellConflict: { doubt: 'leave', usefulFor: 7 * day },
  // It stands in the timeline too, and is another day by then.
  tellPutOff: { doubt: 'leave', usefulFor: 3 * day },
  // It stands in the list of missing retrospectives too.
  tellRetrospective: { doubt: 'leave', usefulFor: 7 * day },
  // It stands in the campaign too, and is another figure by then.
  tellAlert: { doubt: 'leave', usefulFor: 3 * day },
  // Each request says when it is due.
  tellShifts: { doubt: 'leave', usefulFor: 3 * day },
  // Tomorrow it is about another day.
  tellEvening: { doubt: 'leave', usefulFor: day / 4 },
  tellRollUp: { doubt: 'leave', usefulFor: day / 2 },
  tellMissing: { doubt: 'leave', usefulFor: day / 6 },
  // By then the next one has gathered what is still true.
  tellMorning: { doubt: 'leave', usefulFor: day },
  // Somebody waits for it; a second copy shows the same truth.
  tellRequest: { doubt: 'repeatOnce', usefulFor: 7 * day },
  // An edit of one message: the same edit again changes nothing.
  refreshCard: { doubt: 'repeat', usefulFor: null },
};

export function doubtAbout(errand: MessageErrand): Doubt {
  if (errand.type !== 'tellThread') return rules[errand.type].doubt;
  if (errand.posting === 'edit') return 'repeat';
  return errand.about === 'root' ? 'repeatOnce' : 'leave';
}

/** Whether telling it at `at` would come too late. */
export function isTooLate(errand: MessageErrand, dueAt: string, at: string): boolean {
  const { usefulFor } = rules[errand.type];
  return usefulFor !== null && at > addMilliseconds(dueAt, usefulFor);
}

export function isMessage(errand: Errand): errand is MessageErrand {
  return messageErrands.some((type) => type === errand.type);
}
