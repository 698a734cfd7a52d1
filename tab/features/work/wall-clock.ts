/** "09:10": what a clock in a zone shows at an instant. */
export function wallClock(at: string, zone: string): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat('en-GB', clock).format(Date.parse(at));
}
