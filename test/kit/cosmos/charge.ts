/**
 * Request units. Microsoft gives two points for a read (1.00 at 1 KB, 4.76 at 64 KB) and two for a write (4.95 and
 * 22.67); between them, and beyond, the peer draws a straight line, and nothing costs less than 1 KB does. A replaced
 * item was seen to cost about 11 at 1 KB on a real account. The cost of a query is an assumption: 2.8 for asking, and
 * what reading the given bytes would cost beyond its first KB. All of it is for arithmetic, not for an invoice.
 */
const line = (at1: number, at64: number) => (bytes: number) =>
  at1 + ((at64 - at1) / 63) * (Math.max(1, bytes / 1024) - 1);

export const chargeToRead = line(1, 4.76);
export const chargeToWrite = line(4.95, 22.67);
export const chargeToReplace = (bytes: number): number => chargeToWrite(bytes) * (11 / 4.95);
export const chargeToAsk = (bytes: number): number => 1.8 + chargeToRead(bytes);

/** A request that changed and gave nothing: not found, not modified, a precondition that failed. */
export const CHARGE_IN_VAIN = 1;
