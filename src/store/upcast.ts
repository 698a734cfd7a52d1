import type { AuditHead } from '../domain/audit.ts';
import type { ContentItem } from '../domain/content-item.ts';
import type { Documents, Kind } from '../domain/documents.ts';
import type { Idea } from '../domain/idea.ts';
import type { ReportSchedule } from '../domain/report.ts';
import type { Template, TemplateVersion } from '../domain/template.ts';
import type { Trashed } from '../domain/trash.ts';
import type { Vendor } from '../domain/vendor.ts';

/** The first templates said nothing of goals and money, so that what is usual for the type holds, and kept nothing. */
const openPlan = { metrics: [], money: [], locked: [] };

/** The first ideas referred to nothing. */
const ofItself = { link: null };

/** The first content items were made for nobody in particular. */
const madeForAll = { personaIds: [] };

/** Lifts the stored shape of an earlier schema to today's, one step for each `schema` that ever was. */
type Lifts = { readonly [K in Kind]?: (stored: object) => Documents[K] };

/** A second schema of a kind brings its line here, and old documents are never rewritten. */
const lifts: Lifts = {
  auditHead: withoutMemory,
  contentItem: (stored) => ({ ...madeForAll, ...(stored as ContentItem) }),
  idea: (stored) => ({ ...ofItself, ...(stored as Idea) }),
  schedule: withCadence,
  template: (stored) => ({ ...openPlan, ...(stored as Template) }),
  templateVersion: (stored) => ({ ...openPlan, ...(stored as TemplateVersion) }),
  trashed: withLifted,
  vendor: withRequests,
};

/** The first heads named the events that were sealed last; the records do. */
function withoutMemory(stored: object): AuditHead {
  const { recent: _recent, ...head } = stored as AuditHead & { readonly recent?: unknown };
  return { ...head, schema: 2 };
}

/** The first schedules knew one day of the week, whether it was worked or not. */
function withCadence(stored: object): ReportSchedule {
  if (!('weekday' in stored)) return stored as ReportSchedule;
  const { weekday, ...rest } = stored as Omit<ReportSchedule, 'cadence' | 'holidays'> & {
    readonly weekday: number;
  };
  return { ...rest, schema: 2, cadence: { every: 'week', weekdays: [weekday] }, holidays: 'stay' };
}

/** The first vendors knew one of the expenses that name them. */
function withRequests(stored: object): Vendor {
  if (!('requestId' in stored)) return stored as Vendor;
  const { requestId, ...rest } = stored as Omit<Vendor, 'requestIds'> & { readonly requestId: string };
  return { ...rest, schema: 2, requestIds: [requestId] };
}

/** What lies in the trash is as old as it was. */
function withLifted(stored: object): Trashed {
  const trashed = stored as Trashed;
  const { document } = trashed;
  if (document.kind === 'schedule') return { ...trashed, document: withCadence(document) };
  if (document.kind === 'template') return { ...trashed, document: { ...openPlan, ...document } };
  return trashed;
}

/** Parses a stored body and lifts it. What was written through the store needs no second check of its fields. */
export function upcast<K extends Kind>(kind: K, body: string): Documents[K] {
  return lift(kind, JSON.parse(body) as object);
}

/** Lifts a stored document that an engine gave as an object. */
export function lift<K extends Kind>(kind: K, stored: object): Documents[K] {
  return lifts[kind]?.(stored) ?? (stored as Documents[K]);
}
