/** Names of this machine, as they stand in the host of an address: nothing sent there leaves it. */
const names: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/** Whether a host is this machine. Keys and plain http are for emulators here; everything else is signed in to over TLS. */
export function isThisMachine(hostname: string): boolean {
  return names.has(hostname);
}
