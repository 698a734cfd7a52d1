/** Windows that may show the tab: Teams, Outlook and Microsoft 365 (Microsoft's list for tabs). */
const hosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** Where teams-js reads which windows belong to Teams; without an answer it falls back to the list it came with. */
const teamsDomains = 'https://res.cdn.office.net';

/** The hash of an empty style element: Fluent makes empty ones and fills them by script. */
const fluentStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const everyAnswer = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } as const;

/** Asks browsers to come by TLS alone from now on; they do not listen to it on a plain line, as on one machine. */
const securely = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } as const;

/** Not of pages: a window that embeds them from another origin must be able to. */
const everywhere = { ...everyAnswer, ...securely, 'cross-origin-resource-policy': 'same-origin' } as const;

/** Of everything under `/api`: never stored, never a page. */
export const apiHeaders: Readonly<Record<string, string>> = {
  ...everywhere,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Of the readable description of the API, which loads one style sheet and nothing else. */
export const docsHeaders: Readonly<Record<string, string>> = {
  ...everywhere,
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Of a page of ours. Without X-Frame-Options, which knows no list; only `frame-ancestors` says who may embed it. */
export function pageHeaders({ local }: { readonly local: boolean }): Readonly<Record<string, string>> {
  const ancestors = local ? ["'self'", ...hosts] : hosts;
  return {
    ...everyAnswer,
    'content-security-policy': policy({
      'frame-ancestors': ancestors,
      ...(local ? { 'frame-src': ["'self'"] } : { 'connect-src': ["'self'", teamsDomains] }),
    }),
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(local ? {} : securely),
  };
}

/** Of the page behind a link: in no frame, kept nowhere, found by no search engine. */
export function outsideHeaders(): Readonly<Record<string, string>> {
  return {
    ...everywhere,
    'content-security-policy': policy({ 'frame-ancestors': ["'none'"] }),
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  };
}

/** Of a file that pages load. */
export const assetHeaders: Readonly<Record<string, string>> = everywhere;

function policy(more: Readonly<Record<string, readonly string[]>>): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", fluentStyle],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
    ...more,
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}
