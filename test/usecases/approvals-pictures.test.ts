import { beforeEach, describe, expect, it } from 'vitest';
import { fileKeyOf, shownKeyOf } from '../../src/domain/asset-file.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { FileLink } from '../../src/ports.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { withdrawApproval } from '../../src/usecases/approvals/withdraw.ts';
import { addAsset } from '../../src/usecases/assets/add.ts';
import { readApprovalNotice } from '../../src/usecases/notices/approval-notice.ts';
import { cameraNote, cameraPicture } from '../kit/camera-picture.ts';
import { granted } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign, submission } from './approvals-desk.ts';

let desk: Desk;
let asked: FileLink[];
beforeEach(async () => {
  desk = await openDesk();
  asked = [];
});

/** A place of files that gives links, and remembers for what. */
function linking(): Desk['doors'] {
  const files: Desk['doors']['files'] = {
    ...desk.doors.files,
    async link(_partition, key, wish) {
      asked.push(wish);
      return new URL(`https://files.example.com/${key}?for=${wish.minutes}`);
    },
  };
  return { ...desk.doors, files };
}

const torn = Uint8Array.from([0x89, 80, 78, 71, 13, 10, 0x1a, 10, 0, 0, 0]);

async function askedAbout(ending: 'png' | 'pdf', bytes: Uint8Array) {
  const campaign = await readyCampaign(desk);
  const campaignId = campaign.document.id;
  const { document: file } = granted(
    await addAsset(desk.doors, desk.actors.lin, { campaignId, name: `poster.${ending}`, bytes }),
  );
  const subject = { kind: 'assetVersion', assetId: file.id, sha256: file.sha256 } as const;
  const wanted = submission(campaign, { approverIds: ['mei'], subject });
  const { document } = granted(await submitForApproval(desk.doors, desk.actors.lin, wanted));
  return { campaignId, assetId: file.id, requestId: document.id };
}

/** Both that lie behind an asset: what was given, and what is shown of it. */
async function kept({ campaignId, assetId }: { campaignId: string; assetId: string }) {
  const partition = { tenantId: desk.actors.lin.tenantId, scope: scopes.campaign(campaignId) };
  const [shown, given] = await Promise.all(
    [shownKeyOf(assetId), fileKeyOf(assetId)].map((key) => desk.doors.files.get(partition, key)),
  );
  return { shown: Buffer.from(shown ?? []), given: Buffer.from(given ?? []) };
}

async function pictureFor(which: { campaignId: string; requestId: string }, doors = linking()) {
  const { approval } = granted(await readApprovalNotice(doors, desk.actors.mei, which));
  if (approval.subject.kind !== 'assetVersion') throw new Error('It is about no file.');
  return approval.subject.picture;
}

describe('A picture that is to be approved', () => {
  it('is shown as it was drawn anew, by a link that ends within the hour', async () => {
    const which = await askedAbout('png', await cameraPicture('png'));
    expect(await pictureFor(which)).toMatch(/^https:\/\/files\.example\.com\/shown-.+\?for=60$/);
    expect(asked).toEqual([{ name: 'poster.png', minutes: 60, show: 'image/jpeg' }]);
    const { shown, given } = await kept(which);
    expect(shown.includes(cameraNote)).toBe(false);
    expect(given.includes(cameraNote)).toBe(true);
  });

  it('is named where there are no links', async () => {
    expect(await pictureFor(await askedAbout('png', await cameraPicture('png')), desk.doors)).toBeUndefined();
  });

  it('is named when it is torn, and so is what is no picture', async () => {
    expect(await pictureFor(await askedAbout('png', torn))).toBeUndefined();
    expect(await pictureFor(await askedAbout('pdf', Buffer.from('%PDF-1.7')))).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('is not linked any more when nobody is asked', async () => {
    const which = await askedAbout('png', await cameraPicture('png'));
    granted(await withdrawApproval(desk.doors, desk.actors.lin, { ...which, reason: '' }));
    expect(await pictureFor(which)).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
