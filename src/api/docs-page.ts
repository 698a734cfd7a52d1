import { type Endpoint, endpoints } from '../contract/endpoints.ts';
import { refusalText } from '../contract/words/index.ts';
import { refusalCodes } from '../domain/refusal.ts';
import { always, openApiDocument, ownRefusalsOf, schemaName, tagOf } from './openapi.ts';
import { statusOf } from './problem.ts';

/** The API for people to read: plain HTML from the contract, without any script. */
export function docsPage(version: string): string {
  const groups = Object.groupBy(Object.entries(endpoints), ([name]) => tagOf(name));
  const schemas = schemasOf(openApiDocument(version));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Campaign Desk API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<a class="skip" href="#calls">Skip to the calls</a>
<header>
<h1>Campaign Desk API</h1>
<p>Version ${escaped(version)}. The same as a document for machines: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Sign in with <code>Authorization: Bearer …</code>, a token of Microsoft Entra for this app. Bodies are JSON unless a
file is named; unknown fields are refused. What changes a record carries the <code>version</code> that was read; what
creates one carries a <code>once</code> key, so that a repeated request changes nothing. Every call can be refused
with ${always.map(refusalLink).join(', ')}; what else can come stands with it.</p>
<nav aria-label="Subjects"><ul>${Object.keys(groups)
    .map((tag) => `<li><a href="#${tag}">${capital(tag)}</a></li>`)
    .join('')}<li><a href="#refusals">Refusals</a></li><li><a href="#schemas">Schemas</a></li></ul></nav>
</header>
<main id="calls">
${Object.entries(groups)
  .map(([tag, calls]) => section(tag, calls ?? []))
  .join('\n')}
<section aria-labelledby="refusals"><h2 id="refusals">Refusals</h2>
<p>Every “no” is <code>application/problem+json</code> with a stable <code>code</code>; <code>detail</code> says it in the
language of <code>Accept-Language</code> (English, Simplified or Traditional Chinese).</p>
<div class="wide" role="group" aria-label="Table of refusals" tabindex="0"><table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead><tbody>
${refusalCodes.map(refusalRow).join('\n')}
<tr id="failed"><th scope="row"><code>failed</code></th><td>500</td><td>A fault of ours; the request number leads to it in the log.</td></tr>
</tbody></table></div></section>
<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${Object.entries(schemas)
  .map(
    ([name, schema]) =>
      `<details id="schema-${name}"><summary><code>${name}</code></summary><pre tabindex="0">${escaped(JSON.stringify(schema, null, 2))}</pre></details>`,
  )
  .join('\n')}
</section>
</main>
</body>
</html>
`;
}

function section(tag: string, calls: readonly (readonly [string, Endpoint])[]): string {
  return `<section aria-labelledby="${tag}"><h2 id="${tag}">${capital(tag)}</h2>
${calls.map(([name, endpoint]) => call(name, endpoint)).join('\n')}
</section>`;
}

function call(name: string, endpoint: Endpoint): string {
  const [method = '', path = ''] = name.split(' ');
  const query = Object.keys(endpoint.query?.shape ?? {}).map((each) => `<code>${escaped(each)}</code>`);
  const rows = {
    Query: query.join(', '),
    Body: endpoint.body === undefined ? '' : inWords(endpoint.body),
    Reply: inWords(endpoint.reply),
    Refusals: ownRefusalsOf(endpoint).map(refusalLink).join(', '),
  };
  return `<article>
<h3><span class="method">${method}</span> <code>${escaped(path)}</code></h3>
<p>${escaped(endpoint.summary)}.</p>
<dl>
${Object.entries(rows)
  .filter(([, text]) => text !== '')
  .map(([title, text]) => `<dt>${title}</dt><dd>${text}</dd>`)
  .join('\n')}
</dl>
</article>`;
}

const others: Readonly<Record<string, string>> = {
  bytes: 'the file itself, as <code>application/octet-stream</code>',
  none: 'nothing',
  stream: 'server-sent events: <code>event: change</code>, each naming what to read again',
};

function inWords(schema: Endpoint['reply'] | Endpoint['body']): string {
  if (typeof schema === 'string') return others[schema] ?? '';
  const known = schemaName(schema);
  if (!known) return 'JSON';
  const link = `<a href="#schema-${known.name}"><code>${known.name}</code></a>`;
  return known.isList ? `list of ${link}` : link;
}

function refusalLink(code: string): string {
  return `<a href="#${code}"><code>${code}</code></a>`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function refusalRow(code: (typeof refusalCodes)[number]): string {
  const meaning = refusalText('en', { refused: code });
  return `<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${statusOf[code]}</td><td>${escaped(meaning)}</td></tr>`;
}

function schemasOf(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { components } = document;
  if (typeof components !== 'object' || components === null || !('schemas' in components)) return {};
  return typeof components.schemas === 'object' && components.schemas !== null
    ? { ...components.schemas }
    : {};
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '');
}

export const docsStyle = `
:root { color-scheme: light dark; --ink: #242424; --soft: #616161; --paper: #fff; --line: #d1d1d1; --link: #0f548c; --tint: #f5f5f5; }
@media (prefers-color-scheme: dark) { :root { --ink: #f5f5f5; --soft: #c2c2c2; --paper: #1f1f1f; --line: #525252; --link: #93c5f5; --tint: #2b2b2b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 0; padding: 0; list-style: none; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); padding-bottom: 0.25rem; }
article { margin: 1rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 6px; }
h3 { margin: 0; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
article p { margin: 0.25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.125rem 1rem; margin: 0.5rem 0 0; color: var(--soft); font-size: 0.875rem; }
dd { margin: 0; overflow-wrap: anywhere; }
code, pre { font-family: Consolas, ui-monospace, monospace; font-size: 0.9em; }
pre { overflow-x: auto; padding: 0.75rem; background: var(--tint); border-radius: 6px; }
.method { display: inline-block; min-width: 4.5em; font-size: 0.875rem; font-weight: 700; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
:target { background: var(--tint); }
`;
