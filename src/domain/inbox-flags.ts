/** Why a request should be looked at by itself, and not be answered together with others. */
export const inboxFlags = ['changed', 'dissent', 'standIn', 'asksAgain', 'late'] as const;
export type InboxFlag = (typeof inboxFlags)[number];
