import { beforeEach, describe, expect, it } from 'vitest';
import type { FileLink } from '../../src/ports.ts';
import { submitForApproval } from '../../src/usecases/approvals/submit.ts';
import { withdrawApproval } from '../../src/usecases/approvals/withdraw.ts';
import { addAsset } from '../../src/usecases/assets/add.ts';
import { readApprovalNotice } from '../../src/usecases/notices/approval-notice.ts';
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

const start = { png: [0x89, 80, 78, 71, 13, 10, 0x1a, 10], pdf: [...Buffer.from('%PDF-1.7')] };

async function askedAbout(ending: 'png' | 'pdf', size = 100) {
  const campaign = await readyCampaign(desk);
  const campaignId = campaign.document.id;
  const bytes = Uint8Array.from([...start[ending], ...new Uint8Array(size)]);
  const { document: file } = granted(
    await addAsset(desk.doors, desk.actors.lin, { campaignId, name: `poster.${ending}`, bytes }),
  );
  const subject = { kind: 'assetVersion', assetId: file.id, sha256: file.sha256 } as const;
  const wanted = submission(campaign, { approverIds: ['mei'], subject });
  const { document } = granted(await submitForApproval(desk.doors, desk.actors.lin, wanted));
  return { campaignId, requestId: document.id };
}

async function pictureFor(which: { campaignId: string; requestId: string }, doors = linking()) {
  const { approval } = granted(await readApprovalNotice(doors, desk.actors.mei, which));
  if (approval.subject.kind !== 'assetVersion') throw new Error('It is about no file.');
  return approval.subject.picture;
}

describe('A picture that is to be approved', () => {
  it('is shown by a link that ends within the hour and shows pictures alone', async () => {
    const which = await askedAbout('png');
    expect(await pictureFor(which)).toMatch(/^https:\/\/files\.example\.com\/asset-.+\?for=60$/);
    expect(asked).toEqual([{ name: 'poster.png', minutes: 60, show: 'image/png' }]);
  });

  it('is named where there are no links', async () => {
    expect(await pictureFor(await askedAbout('png'), desk.doors)).toBeUndefined();
  });

  it('is named when it is too large for a chat, and so is what is no picture', async () => {
    expect(await pictureFor(await askedAbout('png', 1024 * 1024))).toBeUndefined();
    expect(await pictureFor(await askedAbout('pdf'))).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('is not linked any more when nobody is asked', async () => {
    const which = await askedAbout('png');
    granted(await withdrawApproval(desk.doors, desk.actors.lin, { ...which, reason: '' }));
    expect(await pictureFor(which)).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
