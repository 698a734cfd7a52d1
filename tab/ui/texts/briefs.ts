import { texts } from '../locale.tsx';

interface BriefTexts {
  readonly versions: string;
  readonly title: string;
  readonly version: (number: number) => string;
  readonly by: (who: string, when: string) => string;
  readonly approved: (when: string) => string;
  readonly empty: string;
  readonly take: string;
  readonly takeOf: (number: number) => string;
  readonly close: string;
}

/** What a brief said before. */
export const briefTexts = texts<BriefTexts>({
  en: {
    versions: 'Versions',
    title: 'Versions of the brief',
    version: (number) => `Version ${number}`,
    by: (who, when) => `${who}, ${when}`,
    approved: (when) => `Approved ${when}`,
    empty: 'No words.',
    take: 'Edit this version',
    takeOf: (number) => `Edit version ${number}`,
    close: 'Close',
  },
  'zh-CN': {
    versions: '历史版本',
    title: '活动说明的历史版本',
    version: (number) => `第 ${number} 版`,
    by: (who, when) => `${who}，${when}`,
    approved: (when) => `${when} 批准`,
    empty: '无内容。',
    take: '以此版本编辑',
    takeOf: (number) => `以第 ${number} 版编辑`,
    close: '关闭',
  },
  'zh-TW': {
    versions: '歷史版本',
    title: '活動說明的歷史版本',
    version: (number) => `第 ${number} 版`,
    by: (who, when) => `${who}，${when}`,
    approved: (when) => `${when} 核准`,
    empty: '無內容。',
    take: '以此版本編輯',
    takeOf: (number) => `以第 ${number} 版編輯`,
    close: '關閉',
  },
});
