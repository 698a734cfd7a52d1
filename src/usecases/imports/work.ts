import type { Sheet, SheetRow } from '../../domain/import-cells.ts';
import { type Checked, checkRows } from '../../domain/import-check.ts';
import type { CampaignRow } from '../../domain/import-campaign-row.ts';
import type { Import, ImportRun, RowProblem } from '../../domain/import.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Workspace } from '../../domain/workspace.ts';
import type { Doors } from '../../ports.ts';
import { codesByLine } from './codes.ts';
import { loadKnown } from './load-known.ts';
import { targetOf } from './targets/target-of.ts';
import type { Intake, Surroundings, Target } from './targets/target.ts';

/** Some rows that are taken in with one commit. */
export interface Unit {
  /** How many rows of the file, those with problems too, so that positions never depend on the state of the world. */
  readonly rows: number;
  /** Undefined when none of its rows can be taken in. */
  decide(): Promise<Intake | undefined>;
}

/** A checked sheet, ready to be compared with what is there and to be taken in. */
export interface Work {
  readonly workspace: Workspace;
  readonly rows: number;
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  readonly units: readonly Unit[];
  readonly campaignRows: readonly CampaignRow[];
  /** The codes that were set aside; from now on new campaigns carry them. */
  useCodes(codes: ImportRun['codes']): void;
}

/** In whose name, and into what, a file is taken in. */
export type Bearer = Pick<Import, 'fileName' | 'createdBy' | 'tenantId' | 'workspaceId'>;

/** Checks every row against the world of now, and plans the commits. Refuses: `notFound` (no such workspace). */
export async function openWork(doors: Doors, bearer: Bearer, sheet: Sheet): Promise<Work | Refusal> {
  const { tenantId, workspaceId, createdBy, fileName } = bearer;
  const tenant = { tenantId, scope: scopes.tenant() };
  const workspace = (await doors.store.get(tenant, 'workspace', workspaceId))?.document;
  if (!workspace) return refuse('notFound');
  const known = await loadKnown(doors, workspace, createdBy, sheet);
  const people = new Map((await doors.directory.people(tenantId)).map((person) => [person.id, person]));
  const surroundings = { doors, workspace, actorId: createdBy, fileName, people };
  return workWith(surroundings, sheet, checkRows(sheet, known), targetOf[sheet.noun]);
}

function workWith<R extends { readonly line: number }>(
  where: Omit<Surroundings, 'codeOf'>,
  sheet: Sheet,
  checked: Checked<R>,
  target: Target<R>,
): Work {
  const campaignRows = target.campaignRows(checked.rows);
  const byLine = new Map(checked.rows.map((row) => [row.line, row]));
  let codes: ReadonlyMap<number, string> = new Map();
  const surroundings: Surroundings = { ...where, codeOf: (line) => codes.get(line) };
  const unitOf = (rows: readonly SheetRow[]): Unit => ({
    rows: rows.length,
    async decide() {
      const sound = rows.flatMap(({ line }) => byLine.get(line) ?? []);
      return sound.length > 0 ? target.decide(surroundings, sound) : undefined;
    },
  });
  return {
    workspace: where.workspace,
    rows: sheet.rows.length,
    problems: checked.problems,
    problemCount: checked.problemCount,
    units: groups(sheet, target.most, (row) => target.groupOf(sheet, row)).map(unitOf),
    campaignRows,
    useCodes: (aside) => {
      codes = codesByLine(where.workspace, campaignRows, aside);
    },
  };
}

/** Rows that share a commit, in the order in which their groups first appear: the same file always gives the same groups. */
function groups(sheet: Sheet, most: number, groupOf: (row: SheetRow) => string): SheetRow[][] {
  const byText = new Map<string, SheetRow[][]>();
  for (const row of sheet.rows) {
    const text = groupOf(row);
    const parts = byText.get(text) ?? [];
    const last = parts.at(-1);
    if (last && last.length < most) last.push(row);
    else parts.push([row]);
    byText.set(text, parts);
  }
  return [...byText.values()].flat();
}
