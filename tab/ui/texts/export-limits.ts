import type { ExportLimits } from '../../../src/domain/export-tally.ts';
import { texts } from '../locale.tsx';

interface ExportLimitTexts {
  readonly title: string;
  readonly lead: string;
  readonly fields: Readonly<Record<keyof ExportLimits, string>>;
  readonly usual: (count: string) => string;
  readonly range: (least: string, most: string) => string;
}

/** Words about from how much on taking along is told of. */
export const exportLimitTexts = texts<ExportLimitTexts>({
  en: {
    title: 'Large downloads',
    lead: 'When one person downloads more than this within an hour, the administrators get a message. Nothing is held back.',
    fields: { files: 'Files within an hour', rows: 'Rows within an hour' },
    usual: (count) => `Usually ${count}`,
    range: (least, most) => `A whole number from ${least} to ${most}`,
  },
  'zh-CN': {
    title: '批量导出提醒',
    lead: '某人一小时内下载的内容超过以下上限时，管理员会收到消息。下载不会被阻止。',
    fields: { files: '一小时内的文件数', rows: '一小时内的行数' },
    usual: (count) => `默认为 ${count}`,
    range: (least, most) => `请输入 ${least} 至 ${most} 的整数`,
  },
  'zh-TW': {
    title: '大量匯出提醒',
    lead: '某人一小時內下載的內容超過以下上限時，管理員會收到訊息。下載不會被阻擋。',
    fields: { files: '一小時內的檔案數', rows: '一小時內的列數' },
    usual: (count) => `預設為 ${count}`,
    range: (least, most) => `請輸入 ${least} 至 ${most} 的整數`,
  },
});
