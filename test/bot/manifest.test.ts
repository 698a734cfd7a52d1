import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { fill } from '../../appPackage/assemble.ts';
import { drawIcon } from '../../appPackage/icons.ts';
import { checkPackage, makePackage } from '../../appPackage/make-package.ts';
import { packFiles, unpackFiles, type PackageFiles } from '../../appPackage/zip.ts';

const environment = {
  APP_ID: '3f2a1b4c-5d6e-4f70-8192-a3b4c5d6e7f8',
  BOT_ID: '4f2a1b4c-5d6e-4f70-8192-a3b4c5d6e7f8',
  CLIENT_ID: '5f2a1b4c-5d6e-4f70-8192-a3b4c5d6e7f8',
  BASE_URL: 'https://desk.example.com',
};
const nothing = { APP_ID: '', BOT_ID: '', CLIENT_ID: '', BASE_URL: '' };
const firstTitle = 'bots[0].commandLists[0].commands[0].title';

async function make(changes: Record<string, string> = {}, local = false) {
  return makePackage({ ...environment, ...changes }, '1.4.0', local);
}

async function madeFiles(changes: Record<string, string> = {}, local = false): Promise<PackageFiles> {
  const made = await make(changes, local);
  if (!made.ok) throw new Error(made.problems.join('\n'));
  return made.files;
}

const readJson = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes));
const writeJson = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

let whole: PackageFiles;
beforeAll(async () => {
  whole = await madeFiles();
});

/** The package with one JSON file changed. */
function edited(name: string, change: (content: ReturnType<typeof readJson>) => void): PackageFiles {
  const content = readJson(whole[name]);
  change(content);
  return { ...whole, [name]: writeJson(content) };
}

describe('a package that may be uploaded', () => {
  it('holds five files at the root of its zip', () => {
    const names = ['colour.png', 'manifest.json', 'outline.png', 'zh-cn.json', 'zh-tw.json'];
    expect(Object.keys(whole).toSorted()).toEqual(names);
  });

  it('passes every rule and the schema', async () => {
    expect(await checkPackage(whole, false)).toEqual([]);
  });

  it('is the same to the byte when nothing changed, and another when an id changed', async () => {
    const [one, two, other] = await Promise.all([make(), make(), make({ APP_ID: environment.BOT_ID })]);
    expect(one.ok && two.ok && Buffer.compare(one.zip, two.zip)).toBe(0);
    expect(one.ok && other.ok && Buffer.compare(one.zip, other.zip)).not.toBe(0);
  });

  it('takes its ids, version and address from outside', () => {
    const manifest = readJson(whole['manifest.json']);
    expect(manifest).toMatchObject({
      version: '1.4.0',
      id: environment.APP_ID,
      bots: [{ botId: environment.BOT_ID }],
      composeExtensions: [
        {
          botId: environment.BOT_ID,
          messageHandlers: [{ type: 'link', value: { domains: ['desk.example.com'] } }],
        },
      ],
      validDomains: ['desk.example.com'],
      webApplicationInfo: {
        id: environment.CLIENT_ID,
        resource: `api://desk.example.com/${environment.CLIENT_ID}`,
      },
    });
  });

  it('offers the tab, the bot and the search where people work', () => {
    const manifest = readJson(whole['manifest.json']);
    expect(manifest.staticTabs[0]).toMatchObject({ entityId: 'campaigns', scopes: ['personal'] });
    expect(manifest.staticTabs[0].contentUrl).toMatch(/^https:\/\/desk\.example\.com\/tab\/personal\?/);
    expect(manifest.configurableTabs[0].scopes).toEqual(['team', 'groupChat']);
    expect(manifest.configurableTabs[0].configurationUrl).toMatch(/\/tab\/configure\?/);
    expect(manifest.bots[0].scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(manifest.composeExtensions[0].commands[0]).toMatchObject({ id: 'findCampaign', type: 'query' });
  });

  it.each([
    ['manifest.json', ['help', 'my work', 'my tasks', 'my approvals', 'new campaign']],
    ['zh-cn.json', ['帮助', '我的工作', '我的任务', '我的审批', '新建活动']],
    ['zh-tw.json', ['說明', '我的工作', '我的任務', '我的簽核', '新增活動']],
  ])('%s names the commands in its language', (name, titles) => {
    const content = readJson(whole[name]);
    const found = titles.map((_title, index) =>
      name === 'manifest.json'
        ? content.bots[0].commandLists[0].commands[index].title
        : content[`bots[0].commandLists[0].commands[${index}].title`],
    );
    expect(found).toEqual(titles);
  });

  it.each(['zh-cn.json', 'zh-tw.json'])('%s is punctuated as Chinese is', (name) => {
    expect(new TextDecoder().decode(whole[name])).not.toMatch(/[\u4e00-\u9fff][,;:!?]/);
  });

  it('declares the lowest version that knows shared and private channels', async () => {
    const older = edited('manifest.json', (manifest) => {
      manifest.manifestVersion = '1.24';
      manifest.$schema = manifest.$schema.replace('v1.25', 'v1.24');
    });
    expect(await checkPackage(older, false)).toEqual([expect.stringContaining('supportsChannelFeatures')]);
  });

  it('may point at this machine when that is said', async () => {
    const files = await madeFiles({ BASE_URL: 'http://localhost:3978' }, true);
    const manifest = readJson(files['manifest.json']);
    expect(manifest.validDomains).toEqual(['localhost:3978']);
    expect(manifest.webApplicationInfo.resource).toBe(`api://localhost:3978/${environment.CLIENT_ID}`);
  });
});

describe('a setting that is missing or half is refused by its name', () => {
  it('all at once when there is none', async () => {
    const made = await make(nothing);
    expect(made).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(/^APP_ID is missing: /),
        expect.stringMatching(/^BOT_ID is missing: /),
        expect.stringMatching(/^CLIENT_ID is missing: /),
        expect.stringMatching(/^BASE_URL is missing: /),
      ],
    });
  });

  it.each([
    ['APP_ID', 'campaign-desk', 'APP_ID is "campaign-desk": the id of the app in Teams is a GUID'],
    [
      'BOT_ID',
      '4f2a1b4c-5d6e-4f70-8192',
      'BOT_ID is "4f2a1b4c-5d6e-4f70-8192": the id of the bot registration is a GUID',
    ],
    ['BOT_ID', ` ${environment.BOT_ID}`, expect.stringMatching(/^BOT_ID is " /)],
    ['CLIENT_ID', '00000000-0000-0000-0000-000000000000', expect.stringMatching(/^CLIENT_ID is "0000/)],
    ['BASE_URL', 'desk.example.com', 'BASE_URL is "desk.example.com": not an address'],
    ['BASE_URL', 'http://desk.example.com', 'BASE_URL is "http://desk.example.com": must be https'],
    ['BASE_URL', 'https://desk.example.com/app', expect.stringContaining('give the bare origin')],
    ['BASE_URL', 'https://desk.example.com?x=1', expect.stringContaining('give the bare origin')],
    ['BASE_URL', 'https://me:secret@desk.example.com', 'BASE_URL carries a password: give the bare origin'],
    ['BASE_URL', 'https://localhost:3978', expect.stringContaining('which only --local allows')],
    ['BASE_URL', 'http://127.0.0.1:3978', expect.stringContaining('which only --local allows')],
  ])('%s = %s', async (name, value, problem) => {
    expect(await make({ [name]: value })).toEqual({ ok: false, problems: [problem] });
  });

  it('--local opens no other door', async () => {
    const made = await make({ BASE_URL: 'http://desk.example.com' }, true);
    expect(made).toEqual({ ok: false, problems: ['BASE_URL is "http://desk.example.com": must be https'] });
    expect(await make({ BASE_URL: 'ftp://localhost' }, true)).toMatchObject({ ok: false });
  });

  it('a version that is not three numbers is refused', async () => {
    const made = await makePackage(environment, '1.0.0-beta.1');
    expect(made).toEqual({
      ok: false,
      problems: ['version is "1.0.0-beta.1": three numbers with dots, such as 1.4.0'],
    });
  });

  it('a value stays a text: it cannot become part of the structure', () => {
    const filled = fill({ name: '${{A}}', list: ['x${{B}}'] }, new Map([['A', '", "evil": "']]));
    expect(filled).toEqual({ name: '", "evil": "', list: ['x${{B}}'] });
  });
});

describe('a rule that is broken is told in one line', () => {
  type Spoiled = [what: string, spoil: () => PackageFiles, line: string];
  const manifest = (change: Parameters<typeof edited>[1]) => () => edited('manifest.json', change);
  const chinese = (change: Parameters<typeof edited>[1]) => () => edited('zh-cn.json', change);
  const without = (name: string) => () =>
    Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name));
  const square = (size: number, inner: string) =>
    drawIcon(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 10 10">${inner}</svg>`,
      size,
    );
  const icon = (name: string, bytes: Uint8Array) => () => ({ ...whole, [name]: bytes });

  const layout: Spoiled[] = [
    ['no manifest', without('manifest.json'), 'the zip has no manifest.json at its root'],
    ['no icon', without('colour.png'), 'the zip has no colour.png, which icons.color needs'],
    ['no language', without('zh-tw.json'), 'the zip has no zh-tw.json, which the language zh-tw needs'],
    [
      'a folder',
      () => ({ ...whole, 'icons/colour.png': new Uint8Array(1) }),
      'the zip holds icons/colour.png: files must lie at its root',
    ],
    [
      'a file too many',
      () => ({ ...whole, 'notes.txt': new Uint8Array(1) }),
      'the zip holds notes.txt, which the manifest does not name',
    ],
    [
      'a manifest that is not JSON',
      () => ({ ...whole, 'manifest.json': new TextEncoder().encode('{') }),
      'manifest.json: is not JSON in UTF-8',
    ],
    [
      'a manifest without a part',
      manifest((content) => delete content.icons.outline),
      expect.stringMatching(/^manifest\.json: icons\.outline: /),
    ],
    [
      'a language file with something else than texts',
      chinese((content) => (content['name.full'] = 7)),
      expect.stringMatching(/^zh-cn\.json: name\.full: /),
    ],
  ];

  const identity: Spoiled[] = [
    ['an id', manifest((content) => (content.id = 'desk')), 'id is "desk", not a GUID'],
    [
      'another bot behind the search',
      manifest((content) => (content.composeExtensions[0].botId = content.id)),
      'composeExtensions[0].botId is another bot than bots[0].botId',
    ],
    [
      'a placeholder left over',
      manifest((content) => (content.developer.name = '${{DEVELOPER}}')),
      'manifest.json: developer.name still holds the placeholder DEVELOPER',
    ],
    [
      'a placeholder left over in another style and file',
      chinese((content) => (content['name.full'] = '{{NAME}} 营销活动工作台')),
      'zh-cn.json: name.full still holds the placeholder NAME',
    ],
    [
      'a version with a leading zero',
      manifest((content) => (content.version = '1.04.0')),
      'version is "1.04.0": three numbers with dots, such as 1.4.0',
    ],
    [
      'a schema of another version',
      manifest((content) => (content.manifestVersion = '1.26')),
      expect.stringMatching(/^\$schema is not the one of manifestVersion 1\.26: /),
    ],
    [
      'no word about channels',
      manifest((content) => delete content.supportsChannelFeatures),
      'supportsChannelFeatures must be "tier1", or shared and private channels cannot have the app',
    ],
  ];

  const addresses: Spoiled[] = [
    [
      'http',
      manifest((content) => (content.developer.websiteUrl = 'http://desk.example.com/')),
      'developer.websiteUrl is not https: http://desk.example.com/',
    ],
    [
      'this machine',
      manifest((content) => (content.staticTabs[0].contentUrl = 'https://localhost:3978/tab')),
      'staticTabs[0].contentUrl points at this machine, which only --local allows: https://localhost:3978/tab',
    ],
    [
      'a host nobody declared',
      manifest((content) => (content.developer.privacyUrl = 'https://example.org/privacy')),
      'developer.privacyUrl is on example.org, which validDomains does not name',
    ],
    [
      'a user name in an address',
      manifest((content) => (content.staticTabs[0].websiteUrl = 'https://me@desk.example.com/')),
      'staticTabs[0].websiteUrl carries a user name',
    ],
    [
      'an address that is none',
      manifest((content) => (content.staticTabs[0].websiteUrl = 'https://')),
      'staticTabs[0].websiteUrl is not an address: https://',
    ],
    [
      'a wildcard',
      manifest((content) => content.validDomains.push('*.example.com')),
      'validDomains[1] is *.example.com: name the host, without wildcard',
    ],
    [
      'a domain with a path',
      manifest((content) => content.validDomains.push('example.com/tab')),
      'validDomains[1] is "example.com/tab": a host alone, in lower case',
    ],
    [
      'links of somebody else',
      manifest(
        (content) => (content.composeExtensions[0].messageHandlers[0].value.domains = ['example.org']),
      ),
      'composeExtensions[0].messageHandlers[0] unfurls links of example.org, which validDomains does not name',
    ],
    [
      'a sign-on resource for another client',
      manifest((content) => (content.webApplicationInfo.resource = 'api://desk.example.com/other')),
      `webApplicationInfo.resource is api://desk.example.com/other: must be api://<a valid domain>/${environment.CLIENT_ID}`,
    ],
  ];

  const languages: Spoiled[] = [
    [
      'a language nobody translated',
      () => {
        const { 'zh-tw.json': _gone, ...files } = edited('manifest.json', (content) => {
          content.localizationInfo.additionalLanguages.pop();
        });
        return files;
      },
      'localizationInfo names no file for zh-tw',
    ],
    [
      'a manifest in another language',
      manifest((content) => (content.localizationInfo.defaultLanguageTag = 'fr')),
      'localizationInfo.defaultLanguageTag must be en, the language of the manifest itself',
    ],
    [
      'a missing text',
      chinese((content) => delete content[firstTitle]),
      `zh-cn.json: no text for ${firstTitle}`,
    ],
    [
      'a text for nothing',
      chinese((content) => (content['staticTabs[7].name'] = '报告')),
      'zh-cn.json: staticTabs[7].name is not in the manifest',
    ],
    [
      'a text for something people never read',
      chinese((content) => (content['staticTabs[0].entityId'] = '活动')),
      'zh-cn.json: staticTabs[0].entityId is not a text for people',
    ],
    ['an empty text', chinese((content) => (content['name.full'] = ' ')), 'zh-cn.json: name.full is empty'],
    [
      'a text left in English',
      chinese((content) => (content['staticTabs[0].name'] = 'Campaigns')),
      'zh-cn.json: staticTabs[0].name is still in English',
    ],
    [
      'a text that is too long',
      chinese((content) => (content['description.short'] = '春'.repeat(81))),
      'zh-cn.json: description.short has 81 characters, at most 80',
    ],
    [
      'a command that the menu would cut',
      manifest((content) => (content.bots[0].commandLists[0].commands[0].title = 'h'.repeat(33))),
      `manifest.json: ${firstTitle} has 33 characters, at most 32`,
    ],
    [
      'two commands of one name',
      chinese((content) => (content[firstTitle] = '我的任务')),
      'zh-cn.json: two commands are called 我的任务',
    ],
  ];

  const icons: Spoiled[] = [
    [
      'a picture that is none',
      icon('colour.png', new TextEncoder().encode('<svg/>')),
      'colour.png: is not a PNG',
    ],
    [
      'a colour icon of another size',
      icon('colour.png', square(96, '<rect width="10" height="10" fill="teal"/>')),
      'colour.png: is 96×96, must be 192×192',
    ],
    [
      'a colour icon with holes',
      icon('colour.png', square(192, '<circle cx="5" cy="5" r="5" fill="teal"/>')),
      'colour.png: has see-through pixels, must be full-bleed',
    ],
    [
      'an outline in colour',
      icon('outline.png', square(32, '<circle cx="5" cy="5" r="3" fill="teal"/>')),
      'outline.png: has pixels that are not white',
    ],
    [
      'an outline that is a white square',
      icon('outline.png', square(32, '<rect width="10" height="10" fill="white"/>')),
      'outline.png: has no transparent ground',
    ],
    ['an outline of nothing', icon('outline.png', square(32, '')), 'outline.png: is empty'],
  ];

  const schema: Spoiled[] = [
    [
      'a colour that is none',
      manifest((content) => (content.accentColor = 'teal')),
      expect.stringMatching(/^manifest\.json: \/accentColor must match pattern/),
    ],
    [
      'a property nobody knows',
      manifest((content) => (content.colour = '#136A88')),
      expect.stringContaining('"additionalProperty":"colour"'),
    ],
    [
      'a version that does not exist',
      manifest((content) => {
        content.manifestVersion = '1.99';
        content.$schema = content.$schema.replace('v1.25', 'v1.99');
      }),
      'manifest.json: no schema of version 1.99 is known',
    ],
    [
      'a language file with a name of nothing at all',
      chinese((content) => (content['name.short'] = 'null')),
      expect.stringMatching(/^zh-cn\.json: \/name\.short must match pattern/),
    ],
  ];

  it.each([...layout, ...identity, ...addresses, ...languages, ...icons, ...schema])(
    '%s',
    async (_what, spoil, line) => {
      expect(await checkPackage(spoil(), false)).toEqual([line]);
    },
  );

  it('two faults are two lines', async () => {
    const spoiled = edited('manifest.json', (content) => {
      content.version = 'one';
      content.id = 'desk';
    });
    expect(await checkPackage(spoiled, false)).toHaveLength(2);
  });

  it('a zip keeps what a rule has to see', () => {
    const nested = unpackFiles(packFiles({ ...whole, 'icons/colour.png': new Uint8Array(1) }));
    expect(Object.keys(nested)).toContain('icons/colour.png');
  });
});

describe('npm run package', () => {
  const run = (args: string[], env: Record<string, string>) =>
    promisify(execFile)(process.execPath, ['appPackage/build.ts', ...args], {
      env: { ...process.env, ...env },
    });

  it('says what it wrote', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'package-'));
    try {
      const out = join(folder, 'new/desk.zip');
      const { stdout } = await run(['--out', out], environment);
      expect(stdout).toMatch(/^Campaign Desk \d+\.\d+\.\d+ for https:\/\/desk\.example\.com$/m);
      expect(stdout).toMatch(/^ {2}manifest\.json +\d+\.\d KB$/m);
      expect(stdout).toMatch(/^Wrote .*desk\.zip \(\d+\.\d KB, sha256 [0-9a-f]{16}…\)$/m);
      expect(Object.keys(unpackFiles(await readFile(out)))).toHaveLength(5);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('writes nothing when a setting is missing or an option is unknown', async () => {
    const out = join(tmpdir(), 'never-written.zip');
    const refused = run(['--out', out], { ...environment, BOT_ID: '' });
    await expect(refused).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('BOT_ID is missing'),
    });
    const unknown = run(['--out', out, '--loud'], environment);
    await expect(unknown).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--loud') });
    await expect(readFile(out)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
