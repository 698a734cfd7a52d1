import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSound, textsToHash, verifyEvidence } from '../../src/domain/evidence-verify.ts';
import { hashTexts } from '../../src/usecases/approvals/hash-texts.ts';
import { readPdf } from '../kit/pdf-text.ts';
import { shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();

/** The approvals of a campaign that waits for one. */
async function openApprovals(who: string): Promise<StageWindow> {
  const window = await stage.open(who, { path: `list?q=${encodeURIComponent('露茉巡迴：台中站')}` });
  await window.tab.getByRole('link', { name: '露茉巡迴：台中站' }).click();
  await window.tab.getByRole('tab', { name: /Approvals|簽核|审批/ }).click();
  return window;
}

async function downloaded({ tab, page }: StageWindow, button: RegExp, item: RegExp): Promise<Buffer> {
  await tab.getByRole('button', { name: button }).click();
  const coming = page.waitForEvent('download');
  await tab.getByRole('menuitem', { name: item }).click();
  const download = await coming;
  return readFileSync(await download.path());
}

describe('The evidence of a request', () => {
  it('is downloaded as a sealed file that holds, and as pages with its digest', async () => {
    const window = await openApprovals('lin-xia');
    const file: unknown = JSON.parse(String(await downloaded(window, /^Evidence$/, /JSON/)));
    const findings = verifyEvidence(file, await hashTexts(textsToHash(file)));
    expect(isSound(findings)).toBe(true);
    const digest = findings.find(({ what }) => what === 'whole')?.name ?? 'none';
    await shown(window.tab.getByRole('button', { name: 'Evidence' }));
    const { pages } = readPdf(await downloaded(window, /^Evidence$/, /PDF/));
    expect(pages[0]?.[0]).toBe('Evidence of an approval');
    expect(pages[0]?.join('\n')).toContain('露茉巡迴：台中站');
    for (const lines of pages) expect(lines.at(-1)).toContain(digest);
  });
});
