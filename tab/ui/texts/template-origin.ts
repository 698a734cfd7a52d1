import { texts } from '../locale.tsx';

/** What the page of a campaign says of templates. */
export const templateOriginTexts = texts({
  en: {
    label: 'Template',
    from: (name: string, version: number) => `“${name}”, v${version}`,
    saveAs: 'Save as template',
    needsFlight: 'Give the campaign its first and last day first: the days of a template count from them.',
  },
  'zh-CN': {
    label: '所用模板',
    from: (name: string, version: number) => `“${name}”第 ${version} 版`,
    saveAs: '另存为模板',
    needsFlight: '请先填写活动的开始和结束日期，模板中的日期从它们推算。',
  },
  'zh-TW': {
    label: '所用範本',
    from: (name: string, version: number) => `「${name}」第 ${version} 版`,
    saveAs: '另存為範本',
    needsFlight: '請先填寫活動的開始與結束日，範本中的日期從它們推算。',
  },
});
