import { isRefusal } from '../../src/domain/refusal.ts';
import type { Import, ImportNoun } from '../../src/domain/import.ts';
import type { Kind } from '../../src/domain/documents.ts';
import type { Commit, Doors, Partition, Store } from '../../src/ports.ts';
import { acceptImport } from '../../src/usecases/imports/accept.ts';
import { applyImport } from '../../src/usecases/imports/apply.ts';
import type { ShownImport } from '../../src/usecases/imports/shown.ts';
import { startImport } from '../../src/usecases/imports/start.ts';
import { type Department, granted, tenantId, workspaceId } from '../kit/department.ts';

export const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

/** Somebody chooses a file; `ana` may import everything. */
export function start(department: Pick<Department, 'doors' | 'actors'>, noun: ImportNoun, bytes: Uint8Array) {
  const { doors, actors } = department;
  return startImport(doors, actors.ana, { workspaceId, noun, fileName: `${noun}.csv`, bytes });
}

/** … and takes all of it in, up to the due item that the job finds. */
export async function accepted(department: Department, noun: ImportNoun, bytes: Uint8Array): Promise<string> {
  const { document, version }: ShownImport = granted(await start(department, noun, bytes));
  const importId = document.id;
  const answer = await acceptImport(department.doors, department.actors.ana, {
    workspaceId,
    importId,
    ifVersion: version,
  });
  if (isRefusal(answer) || 'refusal' in answer) throw new Error(`Not accepted: ${JSON.stringify(answer)}`);
  return importId;
}

export function apply(doors: Doors, importId: string) {
  return applyImport(doors, { tenantId, workspaceId, importId });
}

/** … and the job does it. */
export async function imported(department: Department, noun: ImportNoun, bytes: Uint8Array): Promise<Import> {
  const importId = await accepted(department, noun, bytes);
  if (await apply(department.doors, importId)) throw new Error('The store was busy.');
  return importNow(department.store, importId);
}

export async function importNow(store: Store, importId: string): Promise<Import> {
  const stored = await store.get({ tenantId, scope: `imports.${workspaceId}` }, 'import', importId);
  if (!stored) throw new Error('There is no such import.');
  return stored.document;
}

/** A store that remembers what was ever written to it, and that can die. */
export interface WatchedStore extends Store {
  /** Everything but the audit trail as it stands now, by its place. */
  contents(): Promise<Record<string, unknown>>;
  /** How many commits were asked for. */
  asked(): number;
  /** Dies when so many more commits have been asked for: before writing that one, or right after. */
  dieAt(commit: number, when: 'before' | 'after'): void;
  revive(): void;
}

export function watched(store: Store): WatchedStore {
  const places = new Map<string, { partition: Partition; kind: Kind; id: string }>();
  let asked = 0;
  let death: { commit: number; when: 'before' | 'after' } | undefined;
  let dead = false;
  const remember = (partition: Partition, commit: Commit) => {
    const documents = [...(commit.put ?? []).map(({ document }) => document), ...(commit.due ?? [])];
    for (const { kind, id } of documents) {
      places.set(`${partition.scope} ${kind} ${id}`, { partition, kind, id });
    }
  };
  return {
    ...store,
    async commit(partition, commit) {
      if (dead) throw new Error('The process is dead.');
      asked += 1;
      const dies = death !== undefined && asked >= death.commit;
      if (dies) dead = true;
      if (dies && death?.when === 'before') throw new Error('The process died.');
      remember(partition, commit);
      const outcome = await store.commit(partition, commit);
      if (dies) throw new Error('The process died.');
      return outcome;
    },
    async contents() {
      const entries = [...places].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const found = await Promise.all(
        entries.map(async ([place, { partition, kind, id }]) => {
          const stored = await store.get(partition, kind, id);
          return [place, stored?.document] as const;
        }),
      );
      return Object.fromEntries(found);
    },
    asked: () => asked,
    dieAt(commit, when) {
      death = { commit: asked + commit, when };
    },
    revive() {
      death = undefined;
      dead = false;
    },
  };
}
