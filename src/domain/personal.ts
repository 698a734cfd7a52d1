import type { Kind } from './documents.ts';
import { personalOfCampaigns } from './personal-of-campaigns.ts';
import { inRoute, named, nobody, type Personal, who } from './personal-place.ts';

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
  budgetLine: {
    group: 'campaigns',
    title: ['name'],
    places: [
      named('', ['createdBy'], { words: ['reason'], facts: ['createdAt'] }),
      named('rate', ['byId'], { facts: ['date'] }),
    ],
  },
  expense: {
    group: 'campaigns',
    title: ['vendor'],
    places: [
      named('', ['createdBy'], { words: ['purpose'], facts: ['createdAt'] }),
      named('rate', ['byId'], { facts: ['date'] }),
    ],
  },
  goal: {
    group: 'campaigns',
    title: ['name'],
    places: [named('', ['createdBy'], { facts: ['createdAt'] })],
  },
  channelPlan: {
    group: 'campaigns',
    title: ['channel'],
    places: [named('', ['ownerId'], { facts: ['start', 'end'] })],
  },
  contentItem: {
    group: 'campaigns',
    title: ['title'],
    places: [named('', ['ownerId', 'createdBy'], { facts: ['publishOn', 'createdAt'] })],
  },
  risk: {
    group: 'campaigns',
    title: ['name'],
    places: [named('', ['ownerId', 'createdBy'], { facts: ['createdAt'] })],
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

  ...personalOfCampaigns,
  thread: { group: 'messages', places: [named('', ['followedBy'], { facts: ['followedAt'] })] },
  schedule: {
    group: 'reports',
    title: ['name'],
    places: [named('', ['ownerId', 'recipientIds', 'mutedIds'], { facts: ['createdAt'] })],
  },
  reportRun: {
    group: 'reports',
    title: ['name', 'madeAt'],
    places: [
      named('', ['recipientIds']),
      named('asked.filter', ['owner']),
      named('readings[]', ['personId'], { facts: ['at'] }),
      named('questions[]', ['byId'], { words: ['text'], facts: ['at'] }),
      named('questions[].answer', ['byId'], { words: ['text'], facts: ['at'] }),
    ],
  },
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
  budgetRule: nobody,
  linkRule: nobody,
  invoiceClaim: nobody,
  launchList: nobody,
  trackedLink: {
    group: 'campaigns',
    title: ['url'],
    places: [named('', ['createdBy'], { facts: ['createdAt'] })],
  },
  planningRule: nobody,
  preferences: { group: 'profile', ownBy: 'personId' },
  reminder: { group: 'tasks', title: ['title'], ownBy: 'personId' },
  reminderRule: nobody,
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
  intake: { group: 'other', places: [named('', ['queues'])] },
  workRequest: {
    group: 'tasks',
    title: ['number', 'title'],
    places: [
      named('', ['requesterId'], { words: ['vision', 'notes'], facts: ['deadline', 'createdAt'] }),
      named('', ['ownerId', 'contactIds']),
      named('turns[]', ['byId'], { words: ['words'], facts: ['act', 'at'] }),
    ],
  },
  viewLink: {
    group: 'rights',
    title: ['name'],
    places: [named('', ['madeBy'], { facts: ['madeAt', 'until'] }), named('filter', ['owner'])],
  },
  occasion: {
    group: 'other',
    title: ['name'],
    places: [named('', ['createdBy'], { facts: ['createdAt'] })],
  },
  idea: {
    group: 'other',
    title: ['title'],
    places: [named('', ['createdBy'], { words: ['text'], facts: ['createdAt'] }), named('', ['voterIds'])],
  },
  persona: {
    group: 'other',
    title: ['name'],
    places: [named('', ['createdBy'], { facts: ['createdAt'] })],
  },
  programme: {
    group: 'other',
    title: ['name'],
    places: [
      named('', ['createdBy'], { facts: ['createdAt'] }),
      named('', ['ownerId']),
      named('rates[].rate', ['byId'], { facts: ['date'] }),
    ],
  },
  savedView: { group: 'other', title: ['name'], places: [named('', ['ownerId'], { facts: ['createdAt'] })] },
  firstView: { group: 'profile', ownBy: 'personId' },
  trashed: {
    group: 'other',
    places: [
      named('', ['deletedBy'], { facts: ['deletedAt'] }),
      named('document', ['ownerId', 'teamIds', 'guestIds', 'createdBy', 'assigneeId', 'uploadedBy']),
      named('document', ['removedBy', 'recipientIds', 'mutedIds', 'voterIds', 'savedBy']),
      ...inRoute('document.'),
      named('document.raci[]', ['personId'], { facts: ['part'] }),
      named('document.remarks[]', ['byId', 'mentionIds'], { words: ['text'], facts: ['at'] }),
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
  resultMonth: nobody,
  campaignAlerts: nobody,
  boardStamp: nobody,
  vendor: nobody,
  vendorExpense: nobody,
  vendorProfile: {
    group: 'other',
    title: ['id'],
    places: [named('', ['editedBy'], { words: ['note'], facts: ['editedAt'] })],
  },
  auditRoot: nobody,
  auditHead: nobody,
  relayCursor: nobody,
  retentionRound: nobody,
};
