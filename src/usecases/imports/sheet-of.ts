import type { Sheet } from '../../domain/import-cells.ts';
import type { Import } from '../../domain/import.ts';
import type { Doors, Partition } from '../../ports.ts';
import { readRows } from './chunks.ts';

/** The file of a stored import, as it was read and is mapped now. */
export async function sheetOf(
  doors: Pick<Doors, 'store'>,
  partition: Partition,
  { id, noun, headings, headingLine = 1, mapping }: Import,
): Promise<Sheet> {
  return { noun, headings, headingLine, mapping, rows: await readRows(doors, partition, id) };
}
