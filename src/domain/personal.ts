import type { Kind } from './documents.ts';
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

const nobody: Personal = {};
const named = (at: string, who: readonly string[], more: Omit<PersonalPlace, 'at' | 'who'> = {}) => ({
  at,
  who,
  ...more,
});
const who = (at: string) => named(at, ['personId']);
/** Who is meant in a route. */
const inRoute = (at: string) =>
  [
    'observers[]',
    'terminalOwners[]',
    'stages[].approvers[]',
    'stages[].primary',
    'stages[].veto[]',
    'stages[].reviewers[]',
    'stages[].ladder[].to[]',
  ].map((place) => who(`${at}${place}`));

/**
 * The one list of where personal data lives. What is handed out about a person, what is redacted and what a preview
 * counts is made from it; ids, names and addresses are replaced wherever they stand. A new kind of document needs a line
 * here, or nothing compiles; a new field that names people, or a test is red.
 */
export const personal: Readonly<Record<Kind, Personal>> = {
  person: { group: 'profile', title: ['name'], ownBy: 'id' },
  conversation: { group: 'messages', ownBy: 'id' },
  personalExport: {
    group: 'profile',
    ownBy: 'personId',
    places: [named('', ['askedBy'], { facts: ['askedAt'] })],
  },
  erasure: { group: 'profile', places: [named('', ['askedBy', 'startedBy'], { facts: ['askedAt'] })] },
  personalCalendar: { group: 'profile', ownBy: 'personId' },
  departmentCalendar: nobody,
  calendarChange: {
    group: 'profile',
    places: [
      named('', ['byId'], { facts: ['at'] }),
      named('shifts[]', ['personIds'], { facts: ['from', 'to'] }),
      named('before', ['personId']),
      named('after', ['personId']),
      named('before.teams[]', ['memberIds']),
      named('after.teams[]', ['memberIds']),
    ],
  },
  teams: { group: 'profile', places: [named('teams[]', ['memberIds'], { facts: ['name'] })] },
  launchChecklist: {
    group: 'tasks',
    places: [
      named('entries[]', ['ownerId'], { words: ['evidence'], facts: ['due'] }),
      named('entries[].ticked', ['byId'], { facts: ['at'] }),
      named('entries[].waived', ['byId'], { words: ['reason'], facts: ['at'] }),
    ],
  },
  baseline: { group: 'tasks', places: [named('', ['keptBy'], { facts: ['keptAt'] })] },
  absence: {
    group: 'approvals',
    ownBy: 'personId',
    places: [named('delegations[]', ['fromId', 'toId', 'setById'], { facts: ['startsAt', 'endsAt'] })],
  },
  workItem: { group: 'tasks', title: ['title'], ownBy: 'personId' },
  accessAsks: { group: 'rights', ownBy: 'personId' },
  postedCard: { group: 'messages', ownBy: 'personId' },
  due: { group: 'messages', ownBy: 'errand.personId' },

  campaign: {
    group: 'campaigns',
    title: ['code', 'name'],
    places: [named('', ['ownerId', 'teamIds', 'guestIds', 'createdBy'], { facts: ['createdAt'] })],
  },
  summary: {
    group: 'campaigns',
    title: ['code', 'name'],
    places: [named('', ['ownerId', 'teamIds', 'guestIds']), named('load[]', ['personId'])],
  },
  task: {
    group: 'tasks',
    title: ['title'],
    places: [
      named('', ['assigneeId', 'createdBy'], { facts: ['status', 'due', 'createdAt'] }),
      named('raci[]', ['personId'], { facts: ['part'] }),
      named('remarks[]', ['byId'], { words: ['text'], facts: ['at'] }),
    ],
  },
  series: {
    group: 'tasks',
    title: ['title'],
    places: [named('', ['assigneeId', 'createdBy'], { facts: ['rule', 'createdAt'] })],
  },
  campaignLines: {
    group: 'tasks',
    places: [named('lines[]', ['personIds', 'meantFor'], { facts: ['title', 'end'] })],
  },
  seriesLine: { group: 'tasks', title: ['title'], places: [named('', ['assigneeId'])] },
  approval: {
    group: 'approvals',
    title: ['submittedAt', 'status'],
    places: [
      named('', ['requesterId'], { words: ['note'] }),
      named('', ['observerIds', 'terminalOwnerId']),
      named('stages[]', ['approverIds', 'weights', 'primaryId', 'vetoIds', 'reviewerIds', 'overseerIds'], {
        facts: ['name', 'outcome'],
      }),
      named('stages[].decisions[]', ['personId'], {
        words: ['comment'],
        facts: ['verb', 'at', 'revision', 'onBehalfOf'],
      }),
      named('stages[].decisions[]', ['onBehalfOf', 'chain'], { facts: ['verb', 'at'] }),
      named('stages[].standIns[]', ['personId', 'forId', 'chain'], { facts: ['by'] }),
      named('stages[].ladder[]', ['personIds'], { facts: ['act'] }),
      named('stages[].urged[]', ['personId'], { facts: ['count', 'lastAt'] }),
      named('points[]', ['byId'], { words: ['text'], facts: ['at'] }),
      named('points[].link', ['madeBy'], { words: ['forName'] }),
      named('points[].settled', ['byId'], { words: ['words'], facts: ['how', 'at'] }),
      named('ruling', ['byId'], { words: ['reason'], facts: ['verb', 'at'] }),
      named('reopenAsked[]', ['personId'], { facts: ['at'] }),
    ],
  },
  approvalCourse: {
    group: 'approvals',
    places: [
      named('answers[]', ['personId'], { words: ['reasons'], facts: ['stageName', 'verb', 'askedAt', 'at'] }),
      named('lapses[]', ['personIds'], { facts: ['stageName', 'askedAt', 'at'] }),
    ],
  },
  route: {
    group: 'approvals',
    title: ['name', 'version'],
    places: [named('', ['savedBy']), ...inRoute('')],
  },
  asset: {
    group: 'files',
    title: ['name'],
    places: [named('', ['uploadedBy'], { facts: ['bytes', 'uploadedAt'] })],
  },
  event: {
    group: 'history',
    title: ['what.type', 'at'],
    places: [
      named('', ['actorId'], {
        words: ['what.comment', 'what.words', 'what.text', 'what.reason', 'what.forName'],
        facts: ['campaignId'],
        gone: ['from'],
      }),
      named('what', ['personId', 'personIds', 'approverIds', 'onBehalfOf', 'fromId', 'toId', 'confirmedBy']),
      named('what.changes[]', ['from', 'to'], { facts: ['field'] }),
    ],
  },
  template: {
    group: 'campaigns',
    title: ['name', 'version'],
    places: [named('', ['ownerId']), named('', ['savedBy'], { facts: ['savedAt'] })],
  },
  templateVersion: {
    group: 'campaigns',
    title: ['name', 'version'],
    places: [named('', ['savedBy'], { facts: ['savedAt'] })],
  },
  thread: { group: 'messages', places: [named('', ['followedBy'], { facts: ['followedAt'] })] },
  schedule: {
    group: 'reports',
    title: ['name'],
    places: [named('', ['ownerId', 'recipientIds'], { facts: ['createdAt'] })],
  },
  reportRun: { group: 'reports', title: ['name', 'madeAt'], places: [named('', ['recipientIds'])] },
  import: {
    group: 'imports',
    title: ['fileName'],
    places: [named('', ['createdBy'], { facts: ['noun', 'rows', 'createdAt'] })],
  },
  importChunk: { group: 'imports', as: 'cells' },
  grant: {
    group: 'rights',
    title: ['level', 'until'],
    places: [named('', ['personId']), named('', ['givenById'], { words: ['reason'], facts: ['givenAt'] })],
  },
  accessRequest: {
    group: 'rights',
    places: [
      named('', ['personId'], { words: ['reason'], facts: ['askedAt'] }),
      named('', ['askedIds']),
      named('answer', ['byId'], { words: ['words'], facts: ['kind', 'at'] }),
    ],
  },
  secondPersonRule: nobody,
  exportRule: nobody,
  conflictRule: nobody,
  dayRule: nobody,
  evening: { group: 'profile', ownBy: 'personId' },
  dayEntry: { group: 'tasks', title: ['date'], ownBy: 'personId' },
  conflictAcceptance: {
    group: 'campaigns',
    places: [named('', ['acceptedBy'], { words: ['reason'], facts: ['at'] })],
  },
  pendingAct: {
    group: 'rights',
    title: ['act.type', 'state'],
    places: [
      named('', ['askedBy'], { words: ['act.reason'], facts: ['askedAt'] }),
      named('', ['askedIds']),
      who('act'),
      named('answer', ['byId'], { words: ['words'], facts: ['at'] }),
    ],
  },
  handover: {
    group: 'rights',
    places: [
      named('', ['personId']),
      named('heirs', ['all', 'others']),
      named('', ['startedBy'], { facts: ['startedAt'] }),
    ],
  },
  handoverLine: { group: 'rights', places: [named('', ['heirId'], { facts: ['at'] })] },
  reviewLink: {
    group: 'rights',
    places: [named('', ['madeBy'], { words: ['forName'], facts: ['madeAt', 'until'] })],
  },
  calendarFeed: {
    group: 'rights',
    title: ['name'],
    ownBy: 'ownerId',
    places: [named('shows.filter', ['owner'])],
  },
  occasion: {
    group: 'other',
    title: ['name'],
    places: [named('', ['createdBy'], { facts: ['createdAt'] })],
  },
  savedView: { group: 'other', title: ['name'], places: [named('', ['ownerId'], { facts: ['createdAt'] })] },
  firstView: { group: 'profile', ownBy: 'personId' },
  trashed: {
    group: 'other',
    places: [
      named('', ['deletedBy'], { facts: ['deletedAt'] }),
      named('document', ['ownerId', 'teamIds', 'guestIds', 'createdBy', 'assigneeId', 'uploadedBy']),
      named('document', ['removedBy', 'recipientIds', 'savedBy']),
      ...inRoute('document.'),
      named('document.raci[]', ['personId'], { facts: ['part'] }),
      named('document.remarks[]', ['byId'], { words: ['text'], facts: ['at'] }),
    ],
  },
  bulkPart: {
    group: 'other',
    places: [named('', ['actorId'], { facts: ['at'] }), named('change', ['personId'])],
  },
  trashLine: {
    group: 'other',
    title: ['name'],
    places: [named('', ['deletedBy', 'madeBy', 'ownerId', 'teamIds', 'guestIds', 'onlyFor'])],
  },
  retention: { group: 'other', places: [named('', ['savedBy'], { facts: ['savedAt'] })] },
  exportTally: { group: 'history', ownBy: 'personId' },
  auditRecord: { group: 'audit', title: ['sequence', 'day'], as: 'sealed' },

  snapshot: nobody,
  routeShelf: nobody,
  actLine: nobody,
  result: { group: 'campaigns', places: [named('corrections[]', ['byId'], { facts: ['at'] })] },
  role: nobody,
  teamChannel: nobody,
  workspace: nobody,
  boardStamp: nobody,
  vendor: nobody,
  auditRoot: nobody,
  auditHead: nobody,
  relayCursor: nobody,
  retentionRound: nobody,
};
