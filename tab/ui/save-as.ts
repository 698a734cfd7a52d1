/** Hands bytes to the browser under a name; the address lives only as long as the click needs it. */
export function saveAs(name: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Lets the browser fetch an address that answers with a download; the page stays. */
export function fetchFrom(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noopener noreferrer';
  link.target = '_blank';
  link.click();
}
