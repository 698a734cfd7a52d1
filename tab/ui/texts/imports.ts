import type { ReadAs } from '../../../src/domain/import.ts';
import { texts } from '../locale.tsx';

interface ImportTexts {
  readonly back: string;
  readonly readAs: (read: ReadAs) => string;
  readonly columns: string;
  readonly columnsHint: string;
  readonly means: string;
  readonly fromColumn: string;
  readonly samples: string;
  readonly required: string;
  readonly notInFile: string;
  readonly columnFor: (field: string) => string;
  readonly unused: (headings: string) => string;
  readonly mapping: string;
  readonly notMapped: string;
  readonly problems: (count: string) => string;
  readonly problemsHint: string;
  readonly firstOnly: (shown: string, all: string) => string;
  readonly filter: string;
  readonly all: (count: string) => string;
  readonly kind: (what: string, count: string) => string;
  readonly copy: string;
  readonly copied: (count: string) => string;
  readonly notCopied: string;
  readonly lineColumn: string;
  readonly column: string;
  readonly value: string;
  readonly whatToDo: string;
  readonly oneOf: (words: string) => string;
  readonly forecast: string;
  readonly create: (count: string) => string;
  readonly change: (count: string) => string;
  readonly same: (count: string) => string;
  readonly accept: (rows: string) => string;
  readonly blocked: (count: string) => string;
  readonly notAccepted: string;
  readonly discard: string;
  readonly notDiscarded: string;
  readonly applying: (done: string, rows: string) => string;
  readonly applyingHint: string;
  readonly finished: (name: string) => string;
  readonly result: (created: string, changed: string, unchanged: string) => string;
  readonly board: string;
  readonly again: string;
  readonly mended: string;
  readonly gone: { readonly title: string; readonly detail: string };
}

const delimiters = {
  en: { ',': 'commas', ';': 'semicolons', '\t': 'tabs' },
  'zh-CN': { ',': '逗号', ';': '分号', '\t': '制表符' },
  'zh-TW': { ',': '逗號', ';': '分號', '\t': '定位字元' },
} as const;

export const importTexts = texts<ImportTexts>({
  en: {
    back: 'All imports',
    readAs: ({ format, encoding, delimiter }) =>
      format === 'xlsx'
        ? 'Read as an Excel workbook.'
        : `Read as CSV${encoding ? ` in ${encoding.toUpperCase()}` : ''}${delimiter ? `, separated by ${delimiters.en[delimiter]}` : ''}.`,
    columns: 'Which column means what',
    columnsHint: 'Change what was understood wrongly; the rows are checked again.',
    means: 'Field',
    fromColumn: 'Column of the file',
    samples: 'First values',
    required: 'needed',
    notInFile: 'Not in the file',
    columnFor: (field) => `Column for ${field}`,
    unused: (headings) => `Not used: ${headings}`,
    mapping: 'Checking again',
    notMapped: 'The columns were not changed',
    problems: (count) => `${count} to mend`,
    problemsHint: 'Mend them in the file and choose it again; nothing was imported.',
    firstOnly: (shown, all) => `The first ${shown} of ${all}.`,
    filter: 'Show',
    all: (count) => `All (${count})`,
    kind: (what, count) => `${what} (${count})`,
    copy: 'Copy the list',
    copied: (count) => `${count} lines copied; paste them into a spreadsheet or a message`,
    notCopied: 'The list could not be copied',
    lineColumn: 'Line',
    column: 'Column',
    value: 'Value',
    whatToDo: 'What is wrong, and what to do',
    oneOf: (words) => `Use one of: ${words}.`,
    forecast: 'What accepting does',
    create: (count) => `${count} new`,
    change: (count) => `${count} changed`,
    same: (count) => `${count} stay as they are`,
    accept: (rows) => `Import ${rows} rows`,
    blocked: (count) => `${count} problems are in the way. All rows are imported, or none.`,
    notAccepted: 'Nothing was imported',
    discard: 'Discard',
    notDiscarded: 'The import was not discarded',
    applying: (done, rows) => `${done} of ${rows} rows imported`,
    applyingHint: 'You can leave this page; it goes on by itself, also after a restart.',
    finished: (name) => `“${name}” is imported`,
    result: (created, changed, unchanged) => `${created} new, ${changed} changed, ${unchanged} as they were.`,
    board: 'Go to the board',
    again: 'Import another file',
    mended: 'Choose the mended file',
    gone: { title: 'This import was discarded', detail: 'Nothing of it was imported.' },
  },
  'zh-CN': {
    back: '全部导入',
    readAs: ({ format, encoding, delimiter }) =>
      format === 'xlsx'
        ? '已按 Excel 工作簿读取。'
        : `已按 CSV 读取${encoding ? `，编码 ${encoding.toUpperCase()}` : ''}${delimiter ? `，以${delimiters['zh-CN'][delimiter]}分隔` : ''}。`,
    columns: '各列的含义',
    columnsHint: '如有识别错误请更改，系统会重新检查。',
    means: '字段',
    fromColumn: '文件中的列',
    samples: '前几个值',
    required: '必需',
    notInFile: '文件中没有',
    columnFor: (field) => `“${field}”对应的列`,
    unused: (headings) => `未使用：${headings}`,
    mapping: '正在重新检查',
    notMapped: '列的含义未更改',
    problems: (count) => `${count} 处需要修正`,
    problemsHint: '请在文件中修正后重新选择，目前未导入任何内容。',
    firstOnly: (shown, all) => `仅显示前 ${shown} 处，共 ${all} 处。`,
    filter: '显示',
    all: (count) => `全部（${count}）`,
    kind: (what, count) => `${what}（${count}）`,
    copy: '复制清单',
    copied: (count) => `已复制 ${count} 行，可粘贴到表格或消息中`,
    notCopied: '无法复制清单',
    lineColumn: '行',
    column: '列',
    value: '内容',
    whatToDo: '问题与处理方法',
    oneOf: (words) => `可用：${words}。`,
    forecast: '确认后将会',
    create: (count) => `新增 ${count} 条`,
    change: (count) => `更新 ${count} 条`,
    same: (count) => `${count} 条保持不变`,
    accept: (rows) => `导入 ${rows} 行`,
    blocked: (count) => `还有 ${count} 处问题，全部修正后才能导入。`,
    notAccepted: '未导入任何内容',
    discard: '放弃',
    notDiscarded: '未能放弃此次导入',
    applying: (done, rows) => `已导入 ${done} / ${rows} 行`,
    applyingHint: '可以离开此页，导入会自动继续，重启后也不会中断。',
    finished: (name) => `“${name}”已导入`,
    result: (created, changed, unchanged) =>
      `新增 ${created} 条，更新 ${changed} 条，${unchanged} 条保持不变。`,
    board: '前往看板',
    again: '再导入一个文件',
    mended: '选择修正后的文件',
    gone: { title: '此次导入已放弃', detail: '未写入任何内容。' },
  },
  'zh-TW': {
    back: '所有匯入',
    readAs: ({ format, encoding, delimiter }) =>
      format === 'xlsx'
        ? '已依 Excel 活頁簿讀取。'
        : `已依 CSV 讀取${encoding ? `，編碼 ${encoding.toUpperCase()}` : ''}${delimiter ? `，以${delimiters['zh-TW'][delimiter]}分隔` : ''}。`,
    columns: '各欄的意義',
    columnsHint: '若有辨識錯誤請變更，系統會重新檢查。',
    means: '欄位',
    fromColumn: '檔案中的欄',
    samples: '前幾個值',
    required: '必要',
    notInFile: '檔案中沒有',
    columnFor: (field) => `「${field}」對應的欄`,
    unused: (headings) => `未使用：${headings}`,
    mapping: '正在重新檢查',
    notMapped: '欄的意義未變更',
    problems: (count) => `${count} 處需要修正`,
    problemsHint: '請在檔案中修正後重新選擇，目前未匯入任何內容。',
    firstOnly: (shown, all) => `僅顯示前 ${shown} 處，共 ${all} 處。`,
    filter: '顯示',
    all: (count) => `全部（${count}）`,
    kind: (what, count) => `${what}（${count}）`,
    copy: '複製清單',
    copied: (count) => `已複製 ${count} 列，可貼到試算表或訊息中`,
    notCopied: '無法複製清單',
    lineColumn: '列',
    column: '欄',
    value: '內容',
    whatToDo: '問題與處理方式',
    oneOf: (words) => `可用：${words}。`,
    forecast: '確認後將會',
    create: (count) => `新增 ${count} 筆`,
    change: (count) => `更新 ${count} 筆`,
    same: (count) => `${count} 筆維持不變`,
    accept: (rows) => `匯入 ${rows} 列`,
    blocked: (count) => `還有 ${count} 處問題，全部修正後才能匯入。`,
    notAccepted: '未匯入任何內容',
    discard: '捨棄',
    notDiscarded: '未能捨棄此次匯入',
    applying: (done, rows) => `已匯入 ${done} / ${rows} 列`,
    applyingHint: '可以離開此頁，匯入會自動繼續，重新啟動後也不會中斷。',
    finished: (name) => `「${name}」已匯入`,
    result: (created, changed, unchanged) =>
      `新增 ${created} 筆，更新 ${changed} 筆，${unchanged} 筆維持不變。`,
    board: '前往看板',
    again: '再匯入一個檔案',
    mended: '選擇修正後的檔案',
    gone: { title: '此次匯入已捨棄', detail: '未寫入任何內容。' },
  },
});
