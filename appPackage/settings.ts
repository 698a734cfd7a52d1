/** What fills the placeholders of the manifest, each checked before anything is built. */
export interface PackageSettings {
  APP_ID: string;
  BOT_ID: string;
  CLIENT_ID: string;
  /** The origin of the service, without a slash at its end. */
  BASE_URL: string;
  BASE_HOST: string;
  APP_VERSION: string;
}

export type SettingsRead = { ok: true; settings: PackageSettings } | { ok: false; problems: string[] };

const ids = [
  ['APP_ID', 'the id of the app in Teams'],
  ['BOT_ID', 'the id of the bot registration'],
  ['CLIENT_ID', 'the client id of the Entra application people sign in to'],
] as const;

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The settings from the environment, or one line for each that is missing, half or contradictory. */
export function readSettings(
  environment: Record<string, string | undefined>,
  version: string,
  local: boolean,
): SettingsRead {
  const { APP_ID = '', BOT_ID = '', CLIENT_ID = '', BASE_URL = '' } = environment;
  const given = { APP_ID, BOT_ID, CLIENT_ID };
  const problems = ids.flatMap(([name, meaning]) => {
    if (given[name] === '') return [`${name} is missing: ${meaning}, a GUID`];
    return isGuid(given[name]) ? [] : [`${name} is ${JSON.stringify(given[name])}: ${meaning} is a GUID`];
  });
  const baseProblem = problemOfBase(BASE_URL, local);
  if (baseProblem) problems.push(baseProblem);
  if (problems.length > 0) return { ok: false, problems };
  const { origin, host } = new URL(BASE_URL);
  return { ok: true, settings: { ...given, BASE_URL: origin, BASE_HOST: host, APP_VERSION: version } };
}

function problemOfBase(value: string, local: boolean): string | undefined {
  if (value === '')
    return 'BASE_URL is missing: the https address of the service, such as https://desk.example.com';
  const said = `BASE_URL is ${JSON.stringify(value)}`;
  if (!URL.canParse(value)) return `${said}: not an address`;
  const url = new URL(value);
  if (url.password !== '') return 'BASE_URL carries a password: give the bare origin';
  if (`${url.origin}/` !== url.href) return `${said}: give the bare origin, without path or query`;
  if (isLoopback(url.hostname)) {
    if (local && ['http:', 'https:'].includes(url.protocol)) return undefined;
    return local ? `${said}: must be http or https` : `${said}: this machine, which only --local allows`;
  }
  return url.protocol === 'https:' ? undefined : `${said}: must be https`;
}

/** A GUID that somebody chose: the one of zeros is a placeholder. */
export function isGuid(value: string): boolean {
  return guid.test(value) && /[1-9a-f]/i.test(value);
}

export function isLoopback(hostname: string): boolean {
  return loopbackHosts.has(hostname);
}
