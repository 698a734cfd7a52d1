/** Every expected "no" that the product can give. Words for each stand in `contract/words`. */
export const refusalCodes = [
  'notSignedIn',
  'notAllowed',
  'notFound',
  'malformed',
  'unknownField',
  'stale',
  'duplicate',
  'tooLarge',
  'tooMany',
  'busy',
  'wrongContentType',
  'wrongStatus',
  'approvalNeeded',
  'approvalRunning',
  'launchBlocked',
  'retrospectiveNeeded',
  'noApprovers',
  'unknownPerson',
  'unknownRole',
  'roleHeld',
  'lastAdmin',
  'guestCannotDecide',
  'ownRequest',
  'notAsked',
  'alreadyDecided',
  'requestClosed',
  'changedSinceShown',
  'commentNeeded',
  'reasonNeeded',
  'lockedByTemplate',
  'samePerson',
  'tooLate',
  'tooSoon',
  'pointsOpen',
  'flagged',
  'alreadyAsked',
  'unfit',
  'noAccountable',
  'secondAccountable',
  'twoParts',
  'unknownStep',
  'stepCircle',
  'unknownParent',
  'deepSubtask',
  'subtasksOpen',
  'incomplete',
  'notSmart',
  'overBudget',
  'rateMissing',
  'flightReversed',
  'clash',
  'unreadableFile',
  'fileLost',
  'importHasErrors',
  'importClosed',
  'secondPersonNeeded',
  'nobodyToConfirm',
  'askerMayNot',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What exactly is wrong with a `malformed` value: `facts.what`; with `tooLong`, `facts.most` characters or entries. */
export const misfits = [
  'missing',
  'empty',
  'tooLong',
  'date',
  'currency',
  'zone',
  'time',
  'id',
  'amount',
  'past',
  'rule',
  'neverRecurs',
] as const;
export type Misfit = (typeof misfits)[number];

/** A value, not an exception: `at` is the path of the offending field, `facts` fill the blanks of its sentence. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly at?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export function refuse(code: RefusalCode, more: Omit<Refusal, 'refused'> = {}): Refusal {
  return { refused: code, ...more };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
