import { texts } from '../locale.tsx';

interface SheetTexts {
  readonly open: string;
  readonly format: Record<'pdf' | 'png', string>;
  readonly making: string;
  readonly notMade: string;
}

export const sheetTexts = texts<SheetTexts>({
  en: {
    open: 'Print or save as picture',
    format: { pdf: 'PDF, to print', png: 'Picture (PNG)' },
    making: 'Drawing it',
    notMade: 'The calendar could not be downloaded',
  },
  'zh-CN': {
    open: '打印或存为图片',
    format: { pdf: 'PDF（用于打印）', png: '图片（PNG）' },
    making: '正在生成',
    notMade: '日历下载失败',
  },
  'zh-TW': {
    open: '列印或存成圖片',
    format: { pdf: 'PDF（供列印）', png: '圖片（PNG）' },
    making: '正在產生',
    notMade: '行事曆下載失敗',
  },
});
