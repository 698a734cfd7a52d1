import type { Actor } from '../../domain/actor.ts';
import {
  cleanFileName,
  drawable,
  fileKeyOf,
  fileType,
  largestFile,
  shownKeyOf,
} from '../../domain/asset-file.ts';
import type { Expense, Receipt } from '../../domain/expense.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { hashOf } from '../hash-of.ts';
import { findCampaign } from '../campaigns/find.ts';
import { spentByOpen } from './find.ts';
import { nameOf, writeExpense } from './save.ts';

export interface WhichExpense {
  readonly campaignId: string;
  readonly expenseId: string;
}

/**
 * Keeps a photo or a PDF as the receipt of an expense, in the place of the one before; the same bytes again change
 * nothing. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `malformed` (empty), `tooLarge`, `wrongContentType`, `stale`.
 */
export async function keepReceipt(
  doors: Doors,
  actor: Actor,
  wanted: WhichExpense & { readonly name: string; readonly bytes: Uint8Array },
): Promise<Stored<Expense> | Refusal> {
  const spent = await spentByOpen(doors, actor, wanted.campaignId, ['expense.record', 'expense.pay']);
  if (isRefusal(spent)) return spent;
  const found = spent.expenses.find(({ document }) => document.id === wanted.expenseId);
  if (!found) return refuse('notFound');
  const before = found.document;
  const kept = await receiptOf(doors, spent.partition, before, wanted);
  if (isRefusal(kept)) return kept;
  if (kept === before.receipt) return found;
  const written = await writeExpense(doors, actor, spent, { ...before, receipt: kept }, found.version, {
    type: 'expense.receiptKept',
    expenseId: before.id,
    name: nameOf(before),
    fileName: kept.name,
  });
  // The bytes of the other one are of no use any more; whoever failed here leaves theirs, which nothing points to.
  if (!isRefusal(written) && before.receipt) await removeReceipt(doors, spent.partition, before.receipt);
  return written;
}

async function receiptOf(
  { files, pictures, clock }: Pick<Doors, 'files' | 'pictures' | 'clock'>,
  partition: Partition,
  { receipt: present }: Expense,
  { name: given, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Receipt | Refusal> {
  if (bytes.length === 0) return refuse('malformed', { at: 'body' });
  if (bytes.length > largestFile) return refuse('tooLarge', { facts: { most: '25 MB' } });
  const name = cleanFileName(given);
  const mediaType = fileType(name, bytes);
  if (isRefusal(mediaType)) return mediaType;
  if (!drawable.has(mediaType) && mediaType !== 'application/pdf')
    return refuse('wrongContentType', { at: 'name' });
  const sha256 = await hashOf(bytes);
  if (present?.sha256 === sha256 && present.name === name) return present;
  const fileId = clock.newId();
  const shown = drawable.has(mediaType) ? await pictures.draw(bytes) : undefined;
  // Bytes first: a document without its file would be a broken promise.
  await files.put(partition, fileKeyOf(fileId), bytes);
  if (shown) await files.put(partition, shownKeyOf(fileId), shown);
  return {
    name,
    mediaType,
    bytes: bytes.length,
    sha256,
    fileId,
    ...(shown && { shown: { bytes: shown.length } }),
  };
}

/** Takes away what lies behind a receipt for good. */
export async function removeReceipt(
  { files }: Pick<Doors, 'files'>,
  partition: Partition,
  { fileId, shown }: Receipt,
): Promise<void> {
  await files.remove(partition, fileKeyOf(fileId));
  if (shown) await files.remove(partition, shownKeyOf(fileId));
}

export interface FoundReceipt {
  readonly receipt: Receipt;
  readonly bytes: Uint8Array;
}

/**
 * A receipt with its bytes, or the picture that is shown of it. Refuses: `notFound` (also for one of which nothing is
 * shown), `notAllowed`, `fileLost`.
 */
export async function readReceipt(
  { store, files }: Pick<Doors, 'store' | 'files'>,
  actor: Actor,
  { campaignId, expenseId }: WhichExpense,
  what: 'file' | 'picture',
): Promise<FoundReceipt | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'vendor.readPrice');
  if (isRefusal(found)) return found;
  const receipt = (await store.get(found.partition, 'expense', expenseId))?.document.receipt;
  if (!receipt || (what === 'picture' && !receipt.shown)) return refuse('notFound');
  const key = what === 'picture' ? shownKeyOf(receipt.fileId) : fileKeyOf(receipt.fileId);
  const bytes = await files.get(found.partition, key);
  return bytes ? { receipt, bytes } : refuse('fileLost', { facts: { name: receipt.name } });
}
