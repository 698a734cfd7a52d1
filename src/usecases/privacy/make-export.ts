import { arm } from '../../domain/due.ts';
import { end } from '../../domain/delivery.ts';
import type { Person } from '../../domain/person.ts';
import { type PersonalExport, exportDays } from '../../domain/personal-export.ts';
import type { PersonalGroup } from '../../domain/personal-groups.ts';
import { type PersonalLine, linesAbout } from '../../domain/personal-lines.ts';
import { mentionedIn } from '../../domain/personal-mentions.ts';
import type { PersonFinder } from '../../domain/person-search.ts';
import { personal } from '../../domain/personal.ts';
import { addMilliseconds } from '../../domain/time.ts';
import type { Doors, Kept, Stored } from '../../ports.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { hash } from '../approvals/snapshot.ts';
import { settle } from '../settle.ts';
import { everythingOf, finderOf, isOnlyProgress, privacyPlace } from './place.ts';

const day = 24 * 60 * 60_000;

/** Puts everything about a person into a file. Run again it begins anew; the file is written once it is whole. */
export const makeExport: Work<ErrandOf<'exportPerson'>> = async (doors, item, { exportId }) => {
  const { store, files, clock } = doors;
  const { tenantId } = item.document;
  const place = privacyPlace(tenantId);
  let stored = await store.get(place, 'personalExport', exportId);
  const person = stored && (await store.get(place, 'person', stored.document.personId))?.document;
  if (stored?.document.state !== 'running' || !person) return end(item.document, 'cancelled', 'notFound');
  const finder = await finderOf(doors, tenantId, person);
  const lines = new Map<string, PersonalLine>();
  let looked = 0;
  for await (const page of everythingOf(doors, tenantId, exportId)) {
    for (const kept of page) gather(lines, kept, { person, finder });
    looked += page.length;
    if (isOnlyProgress(page)) continue;
    const next: Stored<PersonalExport> | undefined = await progress(doors, stored, looked, lines.size);
    if (!next) return 'again';
    stored = next;
  }
  const text = fileOf(person, stored.document, [...lines.values()], clock.now());
  const bytes = new TextEncoder().encode(text);
  const { fileKey } = stored.document;
  await files.remove(place, fileKey);
  await files.put(place, fileKey, bytes);
  const expiresAt = addMilliseconds(clock.now(), exportDays * day);
  const document: PersonalExport = {
    ...stored.document,
    state: 'ready',
    bytes: bytes.length,
    sha256: await hash(text),
    expiresAt,
  };
  const outcome = await store.commit(place, {
    put: [
      { document, ifVersion: stored.version },
      { document: end(item.document, 'done'), ifVersion: item.version },
    ],
    due: [arm(`expireExport.${exportId}`, place, { type: 'expireExport', exportId }, expiresAt)],
  });
  return outcome.kind === 'ok' ? 'committed' : 'again';
};

/** The copies in the sealed chain are those of the history, and are not handed out twice. */
function gather(
  lines: Map<string, PersonalLine>,
  { partition, stored }: Kept,
  { person, finder }: { readonly person: Person; readonly finder: PersonFinder },
): void {
  if (!stored || personal[stored.document.kind].as === 'sealed') return;
  const line = linesAbout(stored.document, person) ?? mentionedIn(stored.document, finder);
  if (line) lines.set(`${partition.scope} ${line.kind} ${line.id}`, line);
}

async function progress(
  { store }: Pick<Doors, 'store'>,
  { document, version }: Stored<PersonalExport>,
  looked: number,
  found: number,
): Promise<Stored<PersonalExport> | undefined> {
  const next = { ...document, looked, found };
  const place = privacyPlace(document.tenantId);
  const settled = await settle(store, place, { put: [{ document: next, ifVersion: version }] });
  if (isRefusal(settled)) return undefined;
  return { document: next, version: settled.versions[`personalExport/${document.id}`] ?? '' };
}

/** One JSON value: who it is about, and under each heading the documents and the fields in them that are about them. */
function fileOf(person: Person, asked: PersonalExport, lines: readonly PersonalLine[], at: string): string {
  const about: Partial<Record<PersonalGroup, PersonalLine[]>> = {};
  for (const line of lines) (about[groupOf(line)] ??= []).push(line);
  const { id, name, email } = person;
  const { askedBy, askedAt } = asked;
  const file = {
    format: 'campaign-desk.person.1',
    person: { id, name, email },
    askedBy,
    askedAt,
    madeAt: at,
    about,
  };
  return JSON.stringify(file, null, 1);
}

function groupOf({ kind }: PersonalLine): PersonalGroup {
  return personal[kind].group ?? 'other';
}
