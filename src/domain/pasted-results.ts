import type { Sheet, SheetRow } from './import-cells.ts';
import { checkRows } from './import-check.ts';
import { headingRow, mapHeadings, understoodIn } from './import-mapping.ts';
import type { RowProblem } from './import.ts';
import type { ResultEntry } from './result.ts';

export interface PastedResults {
  readonly rows: readonly ResultEntry[];
  readonly problems: readonly RowProblem[];
}

interface Whose {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Of amounts that do not say theirs. */
  readonly currency: string;
}

/**
 * Results of one campaign as somebody copied them out of a spreadsheet: cells apart by tabs, with a row of headings in any
 * language that imports understand; a column with the campaign is not needed. `headings`: no such row was found.
 */
export function pastedResults(text: string, campaign: Whose): PastedResults | 'headings' {
  const lines = text
    .split(/\r?\n/)
    .map((line, place) => ({ line: place + 1, cells: line.split('\t').map(bare) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const at = headingRow(
    'results',
    lines.map(({ cells }) => cells),
  );
  const head = lines[at];
  if (!head || understoodIn('results', head.cells) < fewestHeadings) return 'headings';
  const sheet = withCampaign(
    { headings: head.cells, headingLine: head.line, rows: lines.slice(at + 1) },
    campaign.code,
  );
  const own = { ...campaign, guestIds: [] };
  const { rows, problems } = checkRows(sheet, {
    importerId: '',
    currency: campaign.currency,
    staff: () => undefined,
    anyone: () => undefined,
    campaign: (said) => (said === campaign.code || said === campaign.name ? own : undefined),
    campaignOfKey: () => undefined,
    campaignOfCode: () => undefined,
  });
  return { rows: rows.map(({ entry }) => entry), problems };
}

/** A day, a channel, and something that was counted. */
const fewestHeadings = 3;

/** A spreadsheet puts quotes around a cell with a quote or a line in it. */
const bare = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');

/** The campaign is the one in which it was pasted, where no column says it. */
function withCampaign(
  { headings, headingLine, rows }: Pick<Sheet, 'headings' | 'headingLine' | 'rows'>,
  code: string,
): Sheet & { readonly noun: 'results' } {
  const mapping = mapHeadings('results', headings);
  // Cells behind the last filled one are not always copied.
  const width = headings.length;
  const filled = rows.map(({ line, cells }): SheetRow => ({
    line,
    cells: [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')],
  }));
  if (mapping['campaign'] !== null) return { noun: 'results', headings, headingLine, mapping, rows: filled };
  return {
    noun: 'results',
    headings: [...headings, 'campaign'],
    headingLine,
    mapping: { ...mapping, campaign: width },
    rows: filled.map(({ line, cells }) => ({ line, cells: [...cells.slice(0, width), code] })),
  };
}
