import type { ImportNoun } from '../../../src/domain/import.ts';
import { texts } from '../locale.tsx';

interface ImportStartTexts {
  readonly title: string;
  readonly lead: string;
  readonly noun: string;
  readonly nounHint: Record<ImportNoun, string>;
  readonly drop: string;
  readonly choose: string;
  readonly dropNow: string;
  readonly limits: (most: string) => string;
  readonly reading: (name: string) => string;
  readonly template: string;
  readonly templateHint: string;
  readonly earlier: string;
  readonly open: (name: string) => string;
  readonly status: Record<'checked' | 'problems' | 'applying' | 'finished' | 'discarded', string>;
  readonly line: (noun: string, rows: string, when: string) => string;
  readonly notYours: { readonly title: string; readonly detail: string };
}

/** Choosing a file, and the files that were chosen before. */
export const importStartTexts = texts<ImportStartTexts>({
  en: {
    title: 'Import',
    lead: 'Import a list from a spreadsheet. Everything is checked first; all rows are imported, or none.',
    noun: 'What is in the file?',
    nounHint: {
      campaigns: 'One campaign per row',
      people: 'Who is in the department, with which role',
      tasks: 'One task per row, with its campaign',
      results: 'Numbers per day and marketing channel',
    },
    drop: 'Drop a CSV or XLSX file here, or',
    choose: 'Choose a file',
    dropNow: 'Let go to check it',
    limits: (most) => `CSV or XLSX, at most ${most} and 50,000 rows. Nothing is written before you accept.`,
    reading: (name) => `Reading and checking “${name}”`,
    template: 'Download an empty file with the headings',
    templateHint: 'Your own headings are understood too, in English and Chinese.',
    earlier: 'Earlier imports',
    open: (name) => `Open the import of “${name}”`,
    status: {
      checked: 'Ready to accept',
      problems: 'Has problems',
      applying: 'Importing',
      finished: 'Imported',
      discarded: 'Discarded',
    },
    line: (noun, rows, when) => `${noun} · ${rows} rows · ${when}`,
    notYours: {
      title: 'Managers import files',
      detail: 'Ask a manager of the department to import your list, or create campaigns one by one.',
    },
  },
  'zh-CN': {
    title: '导入',
    lead: '从表格批量导入。系统会先检查全部内容，全部无误才会导入，不会只导入一部分。',
    noun: '文件中是什么内容？',
    nounHint: {
      campaigns: '每行一个活动',
      people: '部门成员及其角色',
      tasks: '每行一项任务，注明所属活动',
      results: '按日期和营销渠道的数据',
    },
    drop: '将 CSV 或 XLSX 文件拖到此处，或',
    choose: '选择文件',
    dropNow: '松开即可检查',
    limits: (most) => `CSV 或 XLSX，不超过 ${most}、50,000 行。确认之前不会写入任何内容。`,
    reading: (name) => `正在读取并检查“${name}”`,
    template: '下载带表头的空白文件',
    templateHint: '您自己的中英文表头也能识别。',
    earlier: '历史导入',
    open: (name) => `打开“${name}”的导入`,
    status: {
      checked: '待确认',
      problems: '有问题',
      applying: '正在导入',
      finished: '已导入',
      discarded: '已放弃',
    },
    line: (noun, rows, when) => `${noun} · ${rows} 行 · ${when}`,
    notYours: { title: '由主管导入文件', detail: '请联系部门主管导入您的清单，或逐个新建活动。' },
  },
  'zh-TW': {
    title: '匯入',
    lead: '從試算表批次匯入。系統會先檢查全部內容，全部無誤才會匯入，不會只匯入一部分。',
    noun: '檔案中是什麼內容？',
    nounHint: {
      campaigns: '每列一個活動',
      people: '部門成員及其角色',
      tasks: '每列一項任務，註明所屬活動',
      results: '依日期與行銷管道的數據',
    },
    drop: '將 CSV 或 XLSX 檔案拖曳到此處，或',
    choose: '選擇檔案',
    dropNow: '放開即可檢查',
    limits: (most) => `CSV 或 XLSX，不超過 ${most}、50,000 列。確認之前不會寫入任何內容。`,
    reading: (name) => `正在讀取並檢查「${name}」`,
    template: '下載含標題列的空白檔案',
    templateHint: '您自己的中英文標題也能辨識。',
    earlier: '歷次匯入',
    open: (name) => `開啟「${name}」的匯入`,
    status: {
      checked: '待確認',
      problems: '有問題',
      applying: '匯入中',
      finished: '已匯入',
      discarded: '已捨棄',
    },
    line: (noun, rows, when) => `${noun} · ${rows} 列 · ${when}`,
    notYours: { title: '由主管匯入檔案', detail: '請洽部門主管匯入您的清單，或逐一新增活動。' },
  },
});
