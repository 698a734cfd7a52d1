/** The parts of a rule of RFC 5545 §3.3.10, as they are written. */
export type RulePart = (typeof ruleParts)[number];
export type RuleParts = Partial<Record<RulePart, string>>;

const ruleParts = [
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYMONTH',
  'BYWEEKNO',
  'BYYEARDAY',
  'BYMONTHDAY',
  'BYDAY',
  'BYHOUR',
  'BYMINUTE',
  'BYSECOND',
  'BYSETPOS',
  'WKST',
] as const;

/** "FREQ=WEEKLY;BYDAY=MO,TH" taken apart; what is no part of a rule is left out. */
export function partsOf(rule: string): RuleParts {
  const said = new Map(
    rule.split(';').map((part) => {
      const [name = '', value = ''] = part.split('=', 2);
      return [name, value];
    }),
  );
  const parts: RuleParts = {};
  for (const name of ruleParts) {
    const value = said.get(name);
    if (value !== undefined) parts[name] = value;
  }
  return parts;
}

/** The parts as a rule is written, always in the same order. */
export function ruleText(parts: RuleParts): string {
  return ruleParts.flatMap((name) => (parts[name] === undefined ? [] : [`${name}=${parts[name]}`])).join(';');
}
