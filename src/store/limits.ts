/** Limits of one atomic batch in Cosmos DB (service limits, "transactional batch"); every engine keeps to them. */
export const MOST_OPERATIONS = 100;
export const MOST_BYTES = 2 * 1024 * 1024;
/** What an operation weighs beside its document: its name, its guard, and what the engine writes into the item. */
export const OPERATION_BYTES = 640;

/** Whether a commit of so many operations and bytes of JSON has to be refused. The key of a request counts as an operation. */
export function isTooLarge(operations: number, bytes: number): boolean {
  return operations > MOST_OPERATIONS || bytes + operations * OPERATION_BYTES > MOST_BYTES;
}
