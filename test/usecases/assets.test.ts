import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { addAsset } from '../../src/usecases/assets/add.ts';
import { getAsset } from '../../src/usecases/assets/get.ts';
import { listAssets } from '../../src/usecases/assets/list.ts';
import { removeAsset } from '../../src/usecases/assets/remove.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { type Department, type PersonName, granted, openDepartment, workspaceId } from '../kit/department.ts';

const pdf = Uint8Array.from(Buffer.from('%PDF-1.7 the brief'));
let desk: Department;
let campaignId: string;

beforeEach(async () => {
  desk = await openDepartment();
  const fields = { name: 'Spring launch', type: 'launch' as const, guestIds: ['gus'] };
  const wanted = { workspaceId, once: 'once-0001', source: 'person', fields } as const;
  campaignId = granted(await createCampaign(desk.doors, desk.actors.lin, wanted)).document.id;
});

const add = (who: PersonName, name = 'brief.pdf', bytes: Uint8Array = pdf) =>
  addAsset(desk.doors, desk.actors[who], { campaignId, name, bytes });

describe('Somebody uploads a file', () => {
  it.each<[PersonName, string]>([
    ['nora', 'notFound'],
    ['otto', 'notFound'],
    ['tia', 'notFound'],
  ])('but not %s: %s', async (who, code) => {
    const commits = desk.commits();
    expect(await add(who)).toEqual({ refused: code });
    expect(desk.commits()).toBe(commits);
  });

  it.each<[string, string, Uint8Array, string]>([
    ['nothing at all', 'brief.pdf', Uint8Array.of(), 'malformed'],
    ['a program', 'setup.exe', Uint8Array.from(Buffer.from('MZ')), 'wrongContentType'],
    ['a program called a picture', 'a.png', Uint8Array.from(Buffer.from('MZ')), 'wrongContentType'],
    ['more than 25 MB', 'brief.pdf', new Uint8Array(25 * 1024 * 1024 + 1), 'tooLarge'],
  ])('but not %s', async (_, name, bytes, code) => {
    const commits = desk.commits();
    expect(await add('lin', name, bytes)).toMatchObject({ refused: code });
    expect(desk.commits()).toBe(commits);
  });

  it('and it can be downloaded, byte for byte, under a safe name', async () => {
    const { document } = granted(await add('lin', '../../evil\r\n/brief.pdf'));
    expect(document).toMatchObject({
      name: 'brief.pdf',
      mediaType: 'application/pdf',
      bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      uploadedBy: 'lin',
    });
    const got = granted(await getAsset(desk.doors, desk.actors.gus, { campaignId, assetId: document.id }));
    expect(got.bytes).toEqual(pdf);
  });

  it('as a guest of the campaign too', async () => {
    expect(granted(await add('gus')).document.uploadedBy).toBe('gus');
  });

  it('twice: the second time gives the file that is there', async () => {
    const first = granted(await add('lin'));
    const commits = desk.commits();
    expect(granted(await add('bo')).document).toEqual(first.document);
    expect(desk.commits()).toBe(commits);
    expect(granted(await add('bo', 'other.pdf')).document.id).not.toBe(first.document.id);
  });
});

describe('Somebody removes a file', () => {
  let assetId: string;
  beforeEach(async () => {
    assetId = granted(await add('lin')).document.id;
  });

  it.each<[PersonName, string]>([
    ['bo', 'notAllowed'],
    ['gus', 'notAllowed'],
    ['nora', 'notFound'],
    ['tia', 'notFound'],
  ])('but not %s: %s', async (who, code) => {
    expect(await removeAsset(desk.doors, desk.actors[who], { campaignId, assetId })).toEqual({
      refused: code,
    });
    expect(granted(await listAssets(desk.doors, desk.actors.lin, campaignId)).assets).toHaveLength(1);
  });

  it('who uploaded it, or a manager; a second time it is not there', async () => {
    granted(await removeAsset(desk.doors, desk.actors.lin, { campaignId, assetId }));
    const again = await removeAsset(desk.doors, desk.actors.mei, { campaignId, assetId });
    expect(again).toEqual({ refused: 'notFound' });
    const got = await getAsset(desk.doors, desk.actors.lin, { campaignId, assetId });
    expect(isRefusal(got)).toBe(true);
  });
});
