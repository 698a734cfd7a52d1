import type { Documents, Kind } from '../domain/documents.ts';
import type { PatternName, Patterns } from '../ports.ts';

/** A field of a document, or a field one step inside it: "status", "subject.id". */
type FieldOf<D> = {
  [F in keyof D & string]: D[F] extends readonly unknown[] | string | number | boolean | null
    ? F
    : F | `${F}.${keyof NonNullable<D[F]> & string}`;
}[keyof D & string];

type Condition<F extends string, P extends string> =
  | { readonly field: F; readonly is: P }
  | { readonly field: F; readonly atLeast: P }
  | { readonly field: F; readonly atMost: P }
  | { readonly field: F; readonly oneOf: readonly string[] };

interface Pattern<N extends PatternName> {
  readonly kind: Patterns[N]['kind'];
  /** All must hold; `is`, `atLeast` and `atMost` name the parameter that the field is compared with. */
  readonly where: readonly Condition<
    FieldOf<Documents[Patterns[N]['kind']]>,
    keyof Patterns[N]['with'] & string
  >[];
  /** The last one is `id`, so that every document has its own place and a cursor can point between two. */
  readonly order: readonly FieldOf<Documents[Patterns[N]['kind']]>[];
  readonly direction: 'ascending' | 'descending';
}

/**
 * Every question that may be asked of a partition, said once. Both engines and the reference evaluator read
 * this table. Fields that are ordered by are never null and hold ASCII or numbers, which every engine sorts alike.
 */
export const patterns: { readonly [N in PatternName]: Pattern<N> } = {
  tasksOfCampaign: all('task', ['createdAt', 'id']),
  templatesOfWorkspace: all('template', ['id']),
  seriesOfCampaign: all('series', ['id']),
  linesBetween: {
    kind: 'campaignLines',
    where: [
      { field: 'lastDay', atLeast: 'from' },
      { field: 'firstDay', atMost: 'to' },
    ],
    order: ['lastDay', 'id'],
    direction: 'ascending',
  },
  seriesOfWorkspace: all('seriesLine', ['id']),
  approvalsOfCampaign: all('approval', ['submittedAt', 'id']),
  assetsOfCampaign: all('asset', ['uploadedAt', 'id']),
  vendorExpensesOfWorkspace: all('vendorExpense', ['id']),
  vendorProfilesOfWorkspace: all('vendorProfile', ['id']),
  expensesOfCampaign: all('expense', ['id']),
  budgetLinesOfCampaign: all('budgetLine', ['id']),
  goalsOfCampaign: all('goal', ['id']),
  channelPlansOfCampaign: all('channelPlan', ['id']),
  contentOfCampaign: all('contentItem', ['id']),
  trackedLinksOfCampaign: all('trackedLink', ['id']),
  risksOfCampaign: all('risk', ['id']),
  ideasByVotes: all('idea', ['votes', 'id'], 'descending'),
  ideasByDay: all('idea', ['createdAt', 'id'], 'descending'),
  pastCampaignsOfWorkspace: all('pastCampaign', ['publishedAt', 'id'], 'descending'),
  resultsOfCampaign: {
    kind: 'result',
    where: [
      { field: 'date', atLeast: 'from' },
      { field: 'date', atMost: 'to' },
    ],
    order: ['date', 'id'],
    direction: 'ascending',
  },
  resultMonthsOfWorkspace: {
    kind: 'resultMonth',
    where: [
      { field: 'date', atLeast: 'from' },
      { field: 'date', atMost: 'to' },
    ],
    order: ['date', 'id'],
    direction: 'ascending',
  },
  resultMonthsOfCampaign: between('resultMonth'),
  historyOfCampaign: all('event', ['id'], 'descending'),
  cardsOfSubject: {
    kind: 'postedCard',
    where: [
      { field: 'subject.kind', is: 'subjectKind' },
      { field: 'subject.id', is: 'subjectId' },
    ],
    order: ['id'],
    direction: 'ascending',
  },
  cardsOfCampaign: all('postedCard', ['id']),
  trashedOfCampaign: all('trashed', ['id']),
  trashOfWorkspace: all('trashLine', ['deletedAt', 'id'], 'descending'),
  acceptancesFrom: {
    kind: 'conflictAcceptance',
    where: [{ field: 'id', atLeast: 'from' }],
    order: ['id'],
    direction: 'ascending',
  },
  summariesOfWorkspace: all('summary', ['status', 'startKey', 'id']),
  summariesOfStatus: {
    kind: 'summary',
    where: [{ field: 'status', is: 'status' }],
    order: ['startKey', 'id'],
    direction: 'ascending',
  },
  summariesOfProgramme: {
    kind: 'summary',
    where: [{ field: 'programmeId', is: 'programmeId' }],
    order: ['startKey', 'id'],
    direction: 'ascending',
  },
  personasOfWorkspace: all('persona', ['id']),
  programmesOfWorkspace: all('programme', ['id']),
  workOfPerson: all('workItem', ['dueKey', 'id']),
  grantsOfPlace: all('grant', ['id']),
  accessRequestsOfCampaign: all('accessRequest', ['id']),
  actsOfWorkspace: all('actLine', ['id']),
  actsOfPlace: all('pendingAct', ['id']),
  peopleOfTenant: all('person', ['id']),
  rolesOfTenant: all('role', ['id']),
  workspacesOfTenant: all('workspace', ['id']),
  channelsOfTenant: all('teamChannel', ['id']),
  threadsOfCampaign: all('thread', ['id']),
  coursesOfWorkspace: {
    kind: 'approvalCourse',
    where: [
      { field: 'lastAt', atLeast: 'from' },
      { field: 'firstAt', atMost: 'to' },
    ],
    order: ['lastAt', 'id'],
    direction: 'descending',
  },
  auditOfTenant: between('auditRecord'),
  auditBack: back([]),
  auditOfActor: back([{ field: 'personal.actorId', is: 'personId' }]),
  auditOfObject: back([{ field: 'facts.objectId', is: 'objectId' }]),
  auditOfCampaign: back([{ field: 'facts.campaignId', is: 'campaignId' }]),
  auditRootsOfTenant: between('auditRoot'),
  schedulesOfWorkspace: all('schedule', ['createdAt', 'id']),
  linksOfCampaign: all('reviewLink', ['id']),
  occasionsOfWorkspace: all('occasion', ['id']),
  viewsOfWorkspace: all('savedView', ['id']),
  feedsBetween: between('calendarFeed'),
  viewLinksBetween: between('viewLink'),
  openRequests: {
    kind: 'workRequest',
    where: [{ field: 'state', oneOf: ['waiting', 'question', 'accepted'] }],
    order: ['dueKey', 'id'],
    direction: 'ascending',
  },
  endedRequests: {
    kind: 'workRequest',
    where: [{ field: 'state', oneOf: ['converted', 'declined', 'withdrawn'] }],
    order: ['dueKey', 'id'],
    direction: 'descending',
  },
  daysBetween: between('dayEntry'),
  remindersBetween: between('reminder'),
  handoversOfWorkspace: all('handover', ['id']),
  handoverLines: {
    kind: 'handoverLine',
    where: [
      { field: 'id', atLeast: 'first' },
      { field: 'id', atMost: 'last' },
      { field: 'state', is: 'state' },
    ],
    order: ['id'],
    direction: 'ascending',
  },
  runsOfWorkspace: all('reportRun', ['dueAt', 'id'], 'descending'),
  exportsOfTenant: all('personalExport', ['id'], 'descending'),
  erasuresOfTenant: all('erasure', ['id'], 'descending'),
  importsOfWorkspace: all('import', ['createdAt', 'id'], 'descending'),
  importsBetween: {
    kind: 'import',
    where: [
      { field: 'createdAt', atLeast: 'from' },
      { field: 'createdAt', atMost: 'to' },
    ],
    order: ['createdAt', 'id'],
    direction: 'ascending',
  },
  runsUntil: {
    kind: 'reportRun',
    where: [{ field: 'dueAt', atMost: 'to' }],
    order: ['dueAt', 'id'],
    direction: 'ascending',
  },
  chunksOfImport: {
    kind: 'importChunk',
    where: [{ field: 'importId', is: 'importId' }],
    order: ['firstLine', 'id'],
    direction: 'ascending',
  },
  troubledDueItems: {
    kind: 'due',
    where: [{ field: 'state', oneOf: ['dead', 'unknown', 'unconfirmed'] }],
    order: ['dueAt', 'id'],
    direction: 'ascending',
  },
  dueItemsUnderWay: {
    kind: 'due',
    where: [{ field: 'state', oneOf: ['armed', 'sending', 'expired'] }],
    order: ['dueAt', 'id'],
    direction: 'ascending',
  },
  dueItemsBetween: between('due'),
};

/** By id, from the one to the other. */
function between<
  K extends
    | 'auditRecord'
    | 'auditRoot'
    | 'due'
    | 'calendarFeed'
    | 'viewLink'
    | 'dayEntry'
    | 'reminder'
    | 'resultMonth',
>(kind: K) {
  return {
    kind,
    where: [
      { field: 'id', atLeast: 'first' },
      { field: 'id', atMost: 'last' },
    ],
    order: ['id'],
    direction: 'ascending',
  } as const;
}

/** Records of the chain between two ids, newest first. */
function back<P extends string>(
  where: readonly { readonly field: FieldOf<Documents['auditRecord']>; readonly is: P }[],
) {
  const { kind, where: range, order } = between('auditRecord');
  return { kind, where: [...where, ...range], order, direction: 'descending' } as const;
}

function all<K extends Kind>(
  kind: K,
  order: readonly FieldOf<Documents[K]>[],
  direction: 'ascending' | 'descending' = 'ascending',
) {
  return { kind, where: [], order, direction };
}

/** A pattern as an engine reads it. */
export interface AnyPattern {
  readonly kind: Kind;
  readonly where: readonly Condition<string, string>[];
  readonly order: readonly string[];
  readonly direction: 'ascending' | 'descending';
}

export type Parameters = Readonly<Record<string, string>>;

export const DEFAULT_PAGE = 100;
export const LARGEST_PAGE = 1_000;

/** The page size that an engine uses for what was asked: at least 1, at most 1,000. */
export function pageSize(asked: number | undefined): number {
  return Math.max(1, Math.min(LARGEST_PAGE, Math.floor(asked ?? DEFAULT_PAGE)));
}

/** What stands in a field of a document; undefined where it has none. */
export function valueAt(document: object, field: string): unknown {
  let value: unknown = document;
  for (const step of field.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}
