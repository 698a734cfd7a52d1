import { type ListChoice, type ListLine, toAll } from '../../../src/domain/launch-list.ts';

/** A line while somebody types its days. */
export type DraftLine = Omit<ListLine, 'daysBefore'> & { readonly days: string };

export interface ListDraft extends Pick<ListChoice, 'off'> {
  readonly lines: readonly DraftLine[];
}

export function draftOf({ lines, off }: ListChoice): ListDraft {
  return {
    lines: lines.map(({ daysBefore, ...line }) => ({ ...line, days: String(daysBefore ?? '') })),
    off,
  };
}

/** What was typed, for the schema to judge. */
export function wantedOf({ lines, off }: ListDraft) {
  return {
    lines: lines.map(({ days, ...line }) => ({ ...line, daysBefore: days === '' ? null : Number(days) })),
    off,
  };
}

export const blankLine = (): DraftLine => ({
  id: `list.${crypto.randomUUID()}`,
  text: '',
  area: 'content',
  blocking: false,
  proof: false,
  days: '',
  byOwner: false,
  role: '',
  appliesTo: toAll,
});
