/** Says whether a chat service may bring us activities and be given our token. */
export type TrustsService = (serviceUrl: string) => boolean;

/** Where the public cloud of Teams is reached (Microsoft's list in its Teams SDK), and the Bot Framework's own hosts. */
const teamsHosts: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
]);

/** The rule in production: https, on a host that belongs to Teams. */
export function teamsServices(): TrustsService {
  return (serviceUrl) => {
    const url = parsed(serviceUrl);
    if (!url || url.protocol !== 'https:' || url.port !== '') return false;
    return teamsHosts.has(url.hostname) || url.hostname.endsWith('.botframework.com');
  };
}

/** The rule while trying out on one machine: exactly this address, which must be a loopback one. */
export function localService(address: () => string): TrustsService {
  return (serviceUrl) => serviceUrl === address() && isLoopback(parsed(serviceUrl)?.hostname ?? '');
}

/** Whether a host name means this machine and nothing else. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || hostname === '127.0.0.1';
}

function parsed(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && url.username === '' && url.password === '' ? url : undefined;
}
