import type { DatabaseSync } from 'node:sqlite';

/** "CDSK": marks the file as ours, so that another program's database is never written to. */
const APPLICATION = 0x4344534b;

/**
 * One step per version of the file, never edited after a release. Sort fields are virtual columns, so that an index
 * holds them and a row does not; each index serves one kind and costs the others nothing.
 */
const steps: readonly string[] = [
  `CREATE TABLE documents (
     tenant TEXT NOT NULL,
     scope TEXT NOT NULL,
     kind TEXT NOT NULL,
     id TEXT NOT NULL,
     version INTEGER NOT NULL,
     -- Place in the feed of committed events; null for all other kinds.
     feed INTEGER,
     body TEXT NOT NULL,
     "status" TEXT AS (body ->> '$.status'),
     "state" TEXT AS (body ->> '$.state'),
     "startKey" TEXT AS (body ->> '$.startKey'),
     "dueKey" TEXT AS (body ->> '$.dueKey'),
     "dueAt" TEXT AS (body ->> '$.dueAt'),
     "wakeAt" TEXT AS (body ->> '$.wakeAt'),
     "createdAt" TEXT AS (body ->> '$.createdAt'),
     "submittedAt" TEXT AS (body ->> '$.submittedAt'),
     "uploadedAt" TEXT AS (body ->> '$.uploadedAt'),
     "date" TEXT AS (body ->> '$.date'),
     "importId" TEXT AS (body ->> '$.importId'),
     "firstLine" INTEGER AS (body ->> '$.firstLine'),
     "subject.kind" TEXT AS (body ->> '$.subject.kind'),
     "subject.id" TEXT AS (body ->> '$.subject.id'),
     PRIMARY KEY (tenant, scope, kind, id)
   ) STRICT;
   CREATE INDEX feed ON documents (feed) WHERE feed IS NOT NULL;
   CREATE INDEX waking ON documents ("wakeAt") WHERE kind = 'due' AND "wakeAt" IS NOT NULL;
   CREATE INDEX troubled ON documents (tenant, scope, "dueAt", id)
     WHERE kind = 'due' AND "state" IN ('dead', 'unknown', 'unconfirmed');
   CREATE INDEX tasks ON documents (tenant, scope, "createdAt", id) WHERE kind = 'task';
   CREATE INDEX approvals ON documents (tenant, scope, "submittedAt", id) WHERE kind = 'approval';
   CREATE INDEX assets ON documents (tenant, scope, "uploadedAt", id) WHERE kind = 'asset';
   CREATE INDEX results ON documents (tenant, scope, "date", id) WHERE kind = 'result';
   CREATE INDEX cards ON documents (tenant, scope, "subject.kind", "subject.id", id) WHERE kind = 'postedCard';
   CREATE INDEX summaries ON documents (tenant, scope, "status", "startKey", id) WHERE kind = 'summary';
   CREATE INDEX work ON documents (tenant, scope, "dueKey", id) WHERE kind = 'workItem';
   CREATE INDEX schedules ON documents (tenant, scope, "createdAt", id) WHERE kind = 'schedule';
   CREATE INDEX runs ON documents (tenant, scope, "dueAt", id) WHERE kind = 'reportRun';
   CREATE INDEX imports ON documents (tenant, scope, "createdAt", id) WHERE kind = 'import';
   CREATE INDEX chunks ON documents (tenant, scope, "importId", "firstLine", id) WHERE kind = 'importChunk';
   CREATE TABLE once (
     tenant TEXT NOT NULL,
     scope TEXT NOT NULL,
     key TEXT NOT NULL,
     expires TEXT NOT NULL,
     PRIMARY KEY (tenant, scope, key)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX expiring ON once (expires);
   -- The one number that versions and places in the feed are drawn from: it only ever grows.
   CREATE TABLE counter (value INTEGER NOT NULL) STRICT;
   INSERT INTO counter VALUES (0);`,
  `ALTER TABLE documents ADD COLUMN "firstAt" TEXT AS (body ->> '$.firstAt');
   ALTER TABLE documents ADD COLUMN "lastAt" TEXT AS (body ->> '$.lastAt');
   CREATE INDEX courses ON documents (tenant, scope, "lastAt", id) WHERE kind = 'approvalCourse';`,
  `ALTER TABLE documents ADD COLUMN "deletedAt" TEXT AS (body ->> '$.deletedAt');
   CREATE INDEX trash ON documents (tenant, scope, "deletedAt", id) WHERE kind = 'trashLine';`,
  `ALTER TABLE documents ADD COLUMN "personal.actorId" TEXT AS (body ->> '$.personal.actorId');
   ALTER TABLE documents ADD COLUMN "facts.objectId" TEXT AS (body ->> '$.facts.objectId');
   ALTER TABLE documents ADD COLUMN "facts.campaignId" TEXT AS (body ->> '$.facts.campaignId');
   CREATE INDEX auditActors ON documents (tenant, scope, "personal.actorId", id) WHERE kind = 'auditRecord';
   CREATE INDEX auditObjects ON documents (tenant, scope, "facts.objectId", id) WHERE kind = 'auditRecord';
   CREATE INDEX auditCampaigns ON documents (tenant, scope, "facts.campaignId", id) WHERE kind = 'auditRecord';`,
  `ALTER TABLE documents ADD COLUMN "firstDay" TEXT AS (body ->> '$.firstDay');
   ALTER TABLE documents ADD COLUMN "lastDay" TEXT AS (body ->> '$.lastDay');
   CREATE INDEX campaignLines ON documents (tenant, scope, "lastDay", id) WHERE kind = 'campaignLines';`,
  `CREATE INDEX underWay ON documents (tenant, scope, "dueAt", id)
     WHERE kind = 'due' AND "state" IN ('armed', 'sending', 'expired');`,
  `CREATE INDEX requests ON documents (tenant, scope, "dueKey", id) WHERE kind = 'workRequest';`,
  `ALTER TABLE documents ADD COLUMN "publishedAt" TEXT AS (body ->> '$.publishedAt');
   ALTER TABLE documents ADD COLUMN "votes" INTEGER AS (body ->> '$.votes');
   CREATE INDEX pastCampaigns ON documents (tenant, scope, "publishedAt", id) WHERE kind = 'pastCampaign';
   CREATE INDEX ideas ON documents (tenant, scope, "createdAt", id) WHERE kind = 'idea';
   CREATE INDEX wantedIdeas ON documents (tenant, scope, "votes", id) WHERE kind = 'idea';`,
  `CREATE INDEX resultMonths ON documents (tenant, scope, "date", id) WHERE kind = 'resultMonth';`,
  `ALTER TABLE documents ADD COLUMN "programmeId" TEXT AS (body ->> '$.programmeId');
   CREATE INDEX programmes ON documents (tenant, scope, "programmeId", "startKey", id) WHERE kind = 'summary';`,
];

/** Brings the file to today's shape. Safe when two processes open it at once: the second finds the work done. */
export function migrate(db: DatabaseSync): void {
  if (versionOf(db) === steps.length) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    for (let version = versionOf(db); version < steps.length; version += 1) db.exec(steps[version] ?? '');
    db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${steps.length}; COMMIT`);
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Why this file cannot be used as a store; undefined when it can, or is empty. */
export function misfit(db: DatabaseSync): string | undefined {
  const application = pragma(db, 'application_id');
  const empty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (empty && application === 0) return undefined;
  if (application !== APPLICATION) return 'it is a database of another program';
  if (versionOf(db) > steps.length) return 'a newer release of Campaign Desk has written it';
  return undefined;
}

function versionOf(db: DatabaseSync): number {
  return pragma(db, 'user_version');
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}
