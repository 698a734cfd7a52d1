import type { Config } from './config.ts';

/** `note`: the ordinary course. `warning`: went on, but somebody should look. `error`: something failed. */
export type LogLevel = 'note' | 'warning' | 'error';

/** One structured line. Facts are ids, codes and numbers: never names, words or files of people. */
export type Log = (level: LogLevel, line: string, facts?: Readonly<Record<string, unknown>>) => void;

/** `json` for log collectors, `text` for people at a terminal. */
export function createLog(
  form: Config['log'],
  now: () => string,
  write: (text: string) => void = (text) => void process.stderr.write(text),
): Log {
  switch (form) {
    case 'off':
      return () => undefined;
    case 'json':
      return (level, line, facts) => write(`${JSON.stringify({ at: now(), level, line, ...facts })}\n`);
    case 'text':
      return (level, line, facts = {}) =>
        write(`${now().slice(11, 23)} ${level.padEnd(7)} ${line}${told(facts)}\n`);
  }
}

function told(facts: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts)
    .map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
}
