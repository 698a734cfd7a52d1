import { texts } from '../locale.tsx';

interface PasteTexts {
  readonly open: string;
  readonly title: string;
  readonly hint: string;
  readonly cells: string;
  readonly example: string;
  readonly usualSource: string;
  readonly headings: string;
  readonly noAmounts: string;
  readonly found: (rows: string, problems: string) => string;
  readonly problem: (line: string, column: string, value: string) => string;
  readonly more: (count: string) => string;
  readonly progress: (sent: string, all: string) => string;
  readonly save: (rows: string) => string;
  readonly stop: string;
  readonly saved: (added: string, corrected: string, unchanged: string) => string;
}

/** Results that are pasted from a spreadsheet. */
export const pasteTexts = texts<PasteTexts>({
  en: {
    open: 'Paste several days',
    title: 'Several days from a spreadsheet',
    hint: 'Copy the cells with their headings and paste them here. Pasting the same again changes nothing; a number that differs is kept as a correction.',
    cells: 'Cells',
    example: 'Day\tMarketing channel\tClicks\tLeads\n2026-03-02\tEmail\t400\t12',
    usualSource: 'spreadsheet',
    headings: 'The first row has to name the columns, such as Day, Marketing channel and Clicks.',
    noAmounts: 'You may not record amounts here. Leave the columns with money out.',
    found: (rows, problems) =>
      `Rows to save: ${rows}${problems === '0' ? '' : `. Cells that cannot be read: ${problems}`}`,
    problem: (line, column, value) => `Line ${line}, ${column}${value && `, “${value}”`}:`,
    more: (count) => `and ${count} more`,
    progress: (sent, all) => `${sent} of ${all} rows`,
    save: (rows) => (rows === '1' ? 'Save 1 row' : rows === '0' ? 'Save' : `Save ${rows} rows`),
    stop: 'Stop',
    saved: (added, corrected, unchanged) =>
      `${added} recorded, ${corrected} corrected, ${unchanged} stood there already`,
  },
  'zh-CN': {
    open: '粘贴多天数据',
    title: '从表格粘贴多天数据',
    hint: '连同表头复制单元格并粘贴到这里。重复粘贴不会产生变化；与原值不同的数字会留下更正记录。',
    cells: '单元格',
    example: '日期\t营销渠道\t点击\t线索\n2026-03-02\t电子邮件\t400\t12',
    usualSource: '表格',
    headings: '第一行需要是表头，例如日期、营销渠道、点击。',
    noAmounts: '您无权在此录入金额，请去掉金额列。',
    found: (rows, problems) =>
      problems === '0' ? `可保存 ${rows} 行。` : `可保存 ${rows} 行，${problems} 个单元格无法读取：`,
    problem: (line, column, value) => `第 ${line} 行，${column}${value && `，“${value}”`}：`,
    more: (count) => `还有 ${count} 处`,
    progress: (sent, all) => `已保存 ${sent} / ${all} 行`,
    save: (rows) => (rows === '0' ? '保存' : `保存 ${rows} 行`),
    stop: '停止',
    saved: (added, corrected, unchanged) => `新增 ${added} 行，更正 ${corrected} 行，${unchanged} 行没有变化`,
  },
  'zh-TW': {
    open: '貼上多天數據',
    title: '從試算表貼上多天數據',
    hint: '連同標題列複製儲存格並貼到這裡。重複貼上不會有變化；與原值不同的數字會留下更正紀錄。',
    cells: '儲存格',
    example: '日期\t行銷管道\t點擊\t名單\n2026-03-02\t電子郵件\t400\t12',
    usualSource: '試算表',
    headings: '第一列需為標題，例如日期、行銷管道、點擊。',
    noAmounts: '您無權在此登錄金額，請去掉金額欄。',
    found: (rows, problems) =>
      problems === '0' ? `可儲存 ${rows} 列。` : `可儲存 ${rows} 列，${problems} 個儲存格無法讀取：`,
    problem: (line, column, value) => `第 ${line} 列，${column}${value && `，「${value}」`}：`,
    more: (count) => `還有 ${count} 處`,
    progress: (sent, all) => `已儲存 ${sent} / ${all} 列`,
    save: (rows) => (rows === '0' ? '儲存' : `儲存 ${rows} 列`),
    stop: '停止',
    saved: (added, corrected, unchanged) => `新增 ${added} 列，更正 ${corrected} 列，${unchanged} 列沒有變化`,
  },
});
