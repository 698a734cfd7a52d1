import type { PersonalGroup } from './personal-groups.ts';

/** A place in a document where people are named. */
export interface PersonalPlace {
  /** '' is the document itself; `[]` goes through the entries of a list: "stages[].decisions[]". */
  readonly at: string;
  /** Fields there that name people: by one id, a list of ids, or ids as keys or values of a record. */
  readonly who: readonly string[];
  /** What whoever is named there typed. */
  readonly words?: readonly string[];
  /** What is needed to understand it, and is nobody's. */
  readonly facts?: readonly string[];
  /** What goes with the person in any case; handed out too. */
  readonly gone?: readonly string[];
}

/** Where personal data lives in one kind of document. */
export interface Personal {
  /** Absent: nobody is named there, unless in a text. */
  readonly group?: PersonalGroup;
  /** By what a reader knows the document. */
  readonly title?: readonly string[];
  readonly places?: readonly PersonalPlace[];
  /** The field by which a whole document is one person's own: handed out whole, and removed when they are erased. */
  readonly ownBy?: string;
  /** `cells`: lines of a table as somebody sent it. `sealed`: a record of the chain, whose personal part can be taken away. */
  readonly as?: 'cells' | 'sealed';
}

/** Nobody is named there. */
export const nobody: Personal = {};
/** Fields at a place that name people. */
export const named = (at: string, who: readonly string[], more: Omit<PersonalPlace, 'at' | 'who'> = {}) => ({
  at,
  who,
  ...more,
});
export const who = (at: string) => named(at, ['personId']);
/** Who is meant in a route. */
export const inRoute = (at: string) =>
  [
    'observers[]',
    'terminalOwners[]',
    'stages[].approvers[]',
    'stages[].primary',
    'stages[].veto[]',
    'stages[].reviewers[]',
    'stages[].ladder[].to[]',
  ].map((place) => who(`${at}${place}`));
