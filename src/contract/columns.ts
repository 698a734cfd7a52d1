/* How long lists travel when the reader says so: by column, in blocks. A list of 10,000 summaries is a third smaller that way, and quicker to read. */

/** Media type of a list by columns: `{"blocks":[{"id":[…],"name":[…]},…]}`, each block some rows of the list. */
export const columnsType = 'application/vnd.campaign-desk.columns+json';

export type Block = Readonly<Record<string, readonly unknown[]>>;

export interface Columns {
  readonly blocks: readonly Block[];
}

/** Puts a row into its place of a block, whatever stood there. A field that some rows lack is null there. */
export function putRow(block: Record<string, unknown[]>, place: number, row: object): void {
  const length = Math.max(place + 1, lengthOf(block));
  for (const column of Object.values(block)) {
    if (column.length < length) column.push(null);
    column[place] = null;
  }
  for (const [field, value] of Object.entries(row)) {
    const column = (block[field] ??= Array.from({ length }, () => null));
    column[place] = value;
  }
}

function lengthOf(block: Block): number {
  return Object.values(block)[0]?.length ?? 0;
}

/** The rows of a list that came by columns. */
export function rowsOf({ blocks }: Columns): Record<string, unknown>[] {
  return blocks.flatMap((block) => {
    const fields = Object.entries(block);
    return Array.from({ length: lengthOf(block) }, (_, place) =>
      Object.fromEntries(fields.map(([field, column]) => [field, column[place]])),
    );
  });
}
