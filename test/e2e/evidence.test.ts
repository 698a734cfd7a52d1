import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSound, textsToHash, verifyEvidence } from '../../src/domain/evidence-verify.ts';
import { hashTexts } from '../../src/usecases/approvals/hash-texts.ts';
import { readPdf } from '../kit/pdf-text.ts';
import { faultsIn } from './axe.ts';
import { gone, type Look, shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();

/** The approvals of a campaign that waits for one. */
async function openApprovals(who: string, look: Look = {}): Promise<StageWindow> {
  const window = await stage.open(who, {
    ...look,
    path: `list?q=${encodeURIComponent('露茉巡迴：台中站')}`,
  });
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

const widthOf = async ({ frame }: StageWindow): Promise<number> =>
  (await frame()).evaluate(() => document.documentElement.scrollWidth);

describe('The evidence of a request', () => {
  it.each(['default', 'dark', 'contrast'] as const)(
    'is offered on a phone in Chinese, readable for everybody: %s',
    async (theme) => {
      const size = { width: 800, height: 860 };
      const window = await openApprovals('lin-xia', { theme, locale: 'zh-CN', narrow: true, size });
      const button = window.tab.getByRole('button', { name: '审批证据' });
      await button.click();
      const items = window.tab.getByRole('menuitem');
      await shown(items.filter({ hasText: 'PDF（阅读与归档）' }));
      await shown(items.filter({ hasText: 'JSON（含校验信息）' }));
      // The menu lies over the page, outside its landmarks.
      const faults = (await faultsIn(window)).filter((fault) => !fault.startsWith('region:'));
      expect(faults).toEqual([]);
      // A finger hits it, and the menu stays within the screen.
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      expect(await widthOf(window)).toBeLessThanOrEqual(360);
      await window.page.keyboard.press('Escape');
      await gone(items);
      await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
    },
  );

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
