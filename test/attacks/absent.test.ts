import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpoints } from '../../src/contract/endpoints.ts';
import { Person } from '../../src/domain/person.ts';

/* What the product does not have needs no guard; here is noticed when one day it does. */

const root = join(import.meta.dirname, '..', '..');
const sources = globSync('{src,bot,tab}/**/*.{ts,tsx,mjs}', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));

/** Places that hold this; the third entry names those that may. */
const nowhere: readonly (readonly [what: string, pattern: RegExp, but?: RegExp])[] = [
  ['code that is made out of text', /\beval\s*\(|new Function\s*\(|node:vm['"]/],
  ['programs that are started', /node:child_process|\bspawn\(|\bexecFile?\(/, /^tab\/build/],
  ['HTML that is put together out of text', /dangerouslySetInnerHTML|\.innerHTML\s*=|document\.write\(/],
  ['cookies', /document\.cookie|set-cookie|setCookie/i],
  ['things kept in the browser', /\b(localStorage|sessionStorage|indexedDB)\b/],
  ['sockets and calls between browsers', /new WebSocket\(|RTCPeerConnection|getUserMedia/],
  ['encryption of our own', /createCipher|createDecipher|subtle\.encrypt|pbkdf2|scrypt/],
  ['hashes that are broken', /createHash\('(md5|sha1)'/, /^src\/files\/blob\.ts$/],
  ['dice for secrets', /Math\.random/, /^src\/(store\/cosmos\/patience|wake\/queue-wake)\.ts$/],
  ['a second password', /\bpassword\s*:|\bpasswordHash/i, /words|texts|reading|import/],
  [
    'regular expressions made out of what people write',
    /new RegExp\((?!`\\\\s)/,
    /^src\/(usecases\/imports\/reading|domain\/import|evidence\/lines)|^tab\//,
  ],
  ['other origins that are let in', /access-control-allow-origin/i],
  // Only as many entries as there are proxies of ours: test/api/call-limits.
  ['proxies whose word is taken', /x-forwarded-|x-real-ip/i, /^src\/api\/caller-address\.ts$/],
  ['checks of certificates that are turned off', /rejectUnauthorized|NODE_TLS_REJECT/],
];

describe('In src, bot and tab there are no', () => {
  it.each(nowhere.map(([what, pattern, but]) => ({ what, pattern, but })))('$what', ({ pattern, but }) => {
    const found = sources.filter(({ path, text }) => pattern.test(text) && !but?.test(path));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('engines that nobody installed: LDAP, XPath, LaTeX, GraphQL, SMTP, SAML, caches, templates, password stores', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const odd =
      /ldap|xpath|xslt|latex|graphql|apollo|mail|smtp|saml|passport|memcache|redis|handlebars|ejs|pug|nunjucks|mustache|bcrypt|argon|libxml|jsdom|jimp|imagemagick/;
    expect(Object.keys(dependencies).filter((name) => odd.test(name))).toEqual([]);
  });

  it('versions that may be another one tomorrow', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
    );
    expect(loose).toEqual([]);
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    const parts = [...lock.matchAll(/"resolved": "([^"]+)"/g)].map(([, from = '']) => from);
    expect(parts.filter((from) => !from.startsWith('https://'))).toEqual([]);
    expect([...lock.matchAll(/"integrity": "sha512-/g)].length).toBeGreaterThan(100);
  });
});

describe('In the contract there are no', () => {
  it('passwords, codes or second factors: people sign in with Entra, and with nothing else', () => {
    const fields = [
      ...Object.keys(Person.shape),
      ...Object.values(endpoints).flatMap((each) =>
        'body' in each && each.body instanceof z.ZodObject ? Object.keys(each.body.shape) : [],
      ),
    ];
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter((field) => /passw|secret|token|otp|pin$|credential/i.test(field))).toEqual([]);
    expect(
      Object.keys(endpoints).filter((name) =>
        /login|logout|session|register|reset|password|oauth/i.test(name),
      ),
    ).toEqual([]);
  });

  it('secrets in addresses, and no reads that change something by their name', () => {
    const asked = Object.entries(endpoints).flatMap(([name, each]) =>
      'query' in each ? Object.keys(each.query.shape).map((field) => `${name}?${field}`) : [],
    );
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((each) => /token|key|secret|password/i.test(each.split('?')[1] ?? ''))).toEqual([]);
    const verbs = Object.keys(endpoints).filter((name) =>
      /^GET .*\/(send|delete|accept|decisions|withdrawal|status)$/.test(name),
    );
    expect(verbs).toEqual([]);
  });

  it('fields that are taken in without being named: every object says which it has', () => {
    const open = Object.entries(endpoints).filter(
      ([, each]) =>
        'body' in each &&
        each.body instanceof z.ZodObject &&
        !('catchall' in each.body.def && each.body.def.catchall instanceof z.ZodNever),
    );
    expect(open.map(([name]) => name)).toEqual([]);
  });
});
