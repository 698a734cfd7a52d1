import type { Actor } from '../../domain/actor.ts';
import type { DayLine, EveningNotice, MissingNotice, RollUpNotice } from '../../domain/day-face.ts';
import { type DayEntry, tellsLines } from '../../domain/day.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { actorOf } from '../../domain/actor.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { daysOn } from '../days/entries.ts';
import { leftOf } from '../days/left.ts';
import { dayRuleOf } from '../days/rule.ts';
import { linesInTheEvening } from '../launch/evening.ts';
import { type DayPerson, peopleOn } from '../days/people.ts';
import { readerOf } from './reader.ts';

interface Which {
  readonly workspaceId: string;
  readonly date: string;
}

/** What a reader's own day brought, and what is left. Refuses: `notFound`. */
export async function readEveningNotice(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { workspaceId, date }: Which,
): Promise<EveningNotice | Refusal> {
  if (!may(actor, 'campaign.read', { workspaceId })) return refuse('notFound');
  const { tenantId, personId } = actor;
  const { choice } = await dayRuleOf(doors.store, tenantId, workspaceId);
  const day = (await daysOn(doors.store, { tenantId, workspaceId }, date)).get(personId);
  const left = async () => day?.report?.left ?? (choice.reports ? leftOf(doors, actor, workspaceId) : []);
  const titles = (things: DayEntry['closed'] = []) => things.map(({ title }) => title);
  return {
    kind: 'evening',
    reader: readerOf(actor, doors.clock),
    workspaceId,
    date,
    closed: titles(day?.closed),
    moved: titles(day?.moved),
    left: await left(),
    lines: tellsLines(choice) ? await linesInTheEvening(doors, actor, { workspaceId, date }) : [],
    reports: choice.reports,
    sent: day?.report ? { blocked: day.report.blocked, at: day.report.sentAt } : undefined,
  };
}

/** How the day went for those whom a reader leads; only those who worked on it. Refuses: `notFound`. */
export async function readRollUpNotice(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  which: Which,
): Promise<RollUpNotice | Refusal> {
  const led = await ledOn(doors, actor, which);
  if (!led) return refuse('notFound');
  const days = await daysOn(doors.store, { tenantId: actor.tenantId, ...which }, which.date);
  const lines = await Promise.all(
    led.map((person) => lineOf(doors, actor, which, person, days.get(person.id))),
  );
  return {
    kind: 'rollUp',
    reader: readerOf(actor, doors.clock),
    workspaceName: await nameOf(doors, actor, which),
    date: which.date,
    lines,
  };
}

/** Who of those whom a reader leads was expected in a zone and has not checked in. Refuses: `notFound`. */
export async function readMissingNotice(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { zone, ...which }: Which & { readonly zone: string },
): Promise<MissingNotice | Refusal> {
  const led = await ledOn(doors, actor, which);
  if (!led) return refuse('notFound');
  const days = await daysOn(doors.store, { tenantId: actor.tenantId, ...which }, which.date);
  const missing = led.filter(
    (person) => person.zone === zone && (days.get(person.id)?.marks.length ?? 0) === 0,
  );
  return {
    kind: 'missing',
    reader: readerOf(actor, doors.clock),
    workspaceName: await nameOf(doors, actor, which),
    date: which.date,
    zone,
    names: missing.map(({ name }) => name),
  };
}

/** Whom this actor leads and who works that day; undefined when they may not read the department, or are off themselves. */
async function ledOn(
  doors: Pick<Doors, 'store' | 'directory'>,
  { tenantId, personId, ...actor }: Actor,
  { workspaceId, date }: Which,
): Promise<readonly DayPerson[] | undefined> {
  if (!may({ tenantId, personId, ...actor }, 'campaign.read', { workspaceId })) return undefined;
  const people = await peopleOn(doors, { tenantId, workspaceId }, date);
  const isOff = people.some(({ id, works }) => id === personId && !works);
  return isOff ? undefined : people.filter(({ works, leadIds }) => works && leadIds.includes(personId));
}

async function lineOf(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  { tenantId }: Actor,
  { workspaceId }: Which,
  { id, name }: DayPerson,
  day: DayEntry | undefined,
): Promise<DayLine> {
  const person = await doors.directory.person(tenantId, id);
  const left = day?.report?.left ?? (person ? await leftOf(doors, actorOf(person), workspaceId) : []);
  return {
    name,
    closed: day?.closed.map(({ title }) => title) ?? [],
    left: left.length,
    leftFirst: left.slice(0, 2),
    blocked: day?.report?.blocked ?? '',
    hasSpoken: day?.report !== null && day !== undefined,
  };
}

async function nameOf(
  { store }: Pick<Doors, 'store'>,
  { tenantId }: Actor,
  { workspaceId }: Which,
): Promise<string> {
  const stored = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  return stored?.document.name ?? '';
}
