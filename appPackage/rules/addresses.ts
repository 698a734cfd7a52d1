import { isLoopback } from '../settings.ts';
import type { Rule, Subject } from './subject.ts';

const resourcePlace = 'webApplicationInfo.resource';

/** Every address is https and on a host that validDomains names. */
export const addresses: Rule = (subject) => [
  ...[...subject.texts]
    .filter(([at, text]) => at !== '$schema' && at !== resourcePlace && /^[a-z][a-z0-9+.-]*:\/\//i.test(text))
    .flatMap(([at, text]) => checkAddress(at, text, subject)),
  ...subject.manifest.validDomains.flatMap(checkDomain),
  ...checkLinks(subject),
  ...checkResource(subject),
];

function checkAddress(at: string, text: string, { manifest, local }: Subject): string[] {
  if (!URL.canParse(text)) return [`${at} is not an address: ${text}`];
  const { protocol, hostname, host, username } = new URL(text);
  if (username !== '') return [`${at} carries a user name`];
  if (isLoopback(hostname) && !local)
    return [`${at} points at this machine, which only --local allows: ${text}`];
  const allowed = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  if (!allowed) return [`${at} is not https: ${text}`];
  return manifest.validDomains.includes(host)
    ? []
    : [`${at} is on ${host}, which validDomains does not name`];
}

/** A wildcard would let any page of a shared host speak as the app. */
function checkDomain(domain: string, index: number): string[] {
  if (domain.includes('*')) return [`validDomains[${index}] is ${domain}: name the host, without wildcard`];
  const bare = URL.canParse(`https://${domain}`) && new URL(`https://${domain}`).host === domain;
  return bare ? [] : [`validDomains[${index}] is ${JSON.stringify(domain)}: a host alone, in lower case`];
}

function checkLinks({ manifest }: Subject): string[] {
  return manifest.composeExtensions.flatMap(({ messageHandlers }, extension) =>
    messageHandlers.flatMap(({ value }, handler) =>
      value.domains
        .filter((domain) => !manifest.validDomains.includes(domain))
        .map(
          (domain) =>
            `composeExtensions[${extension}].messageHandlers[${handler}] unfurls links of ${domain}, which validDomains does not name`,
        ),
    ),
  );
}

/** Single sign-on works only when the resource names the tab's host and the client itself. */
function checkResource({ manifest }: Subject): string[] {
  const { id, resource } = manifest.webApplicationInfo;
  const fits = manifest.validDomains.some((domain) => resource === `api://${domain}/${id}`);
  return fits ? [] : [`${resourcePlace} is ${resource}: must be api://<a valid domain>/${id}`];
}
