import type { RowProblem } from '../../../src/domain/import.ts';
import { texts } from '../locale.tsx';

export type ProblemCode = RowProblem['code'];

/** What is wrong with a cell, and what to do about it in the file. */
export interface ProblemWords {
  readonly wrong: string;
  readonly mend: string;
}

/** Words for everything that can be wrong with a cell; a code without words does not compile. */
export const problemTexts = texts<Record<ProblemCode, ProblemWords>>({
  en: {
    missing: { wrong: 'Nothing stands here', mend: 'Fill the cell, or choose the right column above.' },
    badDate: { wrong: 'This is not a date', mend: 'Write it as 2026-03-15.' },
    ambiguousDate: {
      wrong: 'Day and month cannot be told apart',
      mend: 'Write it as 2026-03-15; one clear date in the column is enough for all.',
    },
    badNumber: { wrong: 'This is not a whole number', mend: 'Write digits only, 0 or more.' },
    badMoney: {
      wrong: 'This is not an amount',
      mend: 'Write a number, with or without its currency: 12,500 or CNY 12,500.',
    },
    unknownCurrency: {
      wrong: 'This currency does not exist',
      mend: 'Write its three letters: CNY, EUR, TWD.',
    },
    unknownValue: {
      wrong: 'This word is not known here',
      mend: 'Write one of the words that the product uses.',
    },
    unknownPerson: {
      wrong: 'Nobody in the department is meant by this',
      mend: 'Write the e-mail address; two people may share a name.',
    },
    unknownCampaign: {
      wrong: 'No campaign is meant by this',
      mend: 'Write its code, such as MKT-142, or import the campaign first.',
    },
    tooLong: { wrong: 'This is too long', mend: 'Shorten it.' },
    reversedFlight: { wrong: 'The last day is before the first', mend: 'Swap or mend the two dates.' },
    duplicateKey: {
      wrong: 'Another row means the same thing',
      mend: 'Keep one of the two rows, or give them different keys.',
    },
    formula: {
      wrong: 'A spreadsheet would run this as a formula',
      mend: 'Write the value itself, without =, +, - or @ in front.',
    },
    badZone: { wrong: 'This time zone does not exist', mend: 'Write it as Asia/Shanghai.' },
    badEmail: { wrong: 'This is not an e-mail address', mend: 'Write it as name@company.com.' },
    wrongColumnCount: {
      wrong: 'The row has more or fewer cells than the heading',
      mend: 'A comma inside a cell needs quotation marks around the cell.',
    },
  },
  'zh-CN': {
    missing: { wrong: '单元格为空', mend: '请填写，或在上方选择正确的列。' },
    badDate: { wrong: '不是日期', mend: '请写成 2026-03-15 的形式。' },
    ambiguousDate: {
      wrong: '无法区分日和月',
      mend: '请写成 2026-03-15；同一列只要有一个明确的日期即可。',
    },
    badNumber: { wrong: '不是整数', mend: '请只填写数字，且不小于 0。' },
    badMoney: { wrong: '不是金额', mend: '请填写数字，可带币种：12,500 或 CNY 12,500。' },
    unknownCurrency: { wrong: '币种不存在', mend: '请填写三位字母代码：CNY、EUR、TWD。' },
    unknownValue: { wrong: '无法识别的词', mend: '请使用系统中的名称。' },
    unknownPerson: { wrong: '部门内没有对应的人员', mend: '请填写邮箱地址；姓名可能重复。' },
    unknownCampaign: { wrong: '没有对应的活动', mend: '请填写活动编号，例如 MKT-142，或先导入该活动。' },
    tooLong: { wrong: '内容过长', mend: '请缩短内容。' },
    reversedFlight: { wrong: '结束日期早于开始日期', mend: '请更正这两个日期。' },
    duplicateKey: { wrong: '与另一行重复', mend: '请只保留其中一行，或使用不同的键。' },
    formula: { wrong: '表格软件会将其当作公式执行', mend: '请直接填写数值，开头不要用 =、+、- 或 @。' },
    badZone: { wrong: '时区不存在', mend: '请写成 Asia/Shanghai 的形式。' },
    badEmail: { wrong: '不是邮箱地址', mend: '请写成 name@company.com 的形式。' },
    wrongColumnCount: {
      wrong: '该行单元格数与表头不一致',
      mend: '单元格内有逗号时，请用引号将整个单元格括起。',
    },
  },
  'zh-TW': {
    missing: { wrong: '儲存格為空', mend: '請填寫，或在上方選擇正確的欄位。' },
    badDate: { wrong: '不是日期', mend: '請寫成 2026-03-15 的形式。' },
    ambiguousDate: {
      wrong: '無法區分日與月',
      mend: '請寫成 2026-03-15；同一欄只要有一個明確的日期即可。',
    },
    badNumber: { wrong: '不是整數', mend: '請只填寫數字，且不小於 0。' },
    badMoney: { wrong: '不是金額', mend: '請填寫數字，可加上幣別：12,500 或 TWD 12,500。' },
    unknownCurrency: { wrong: '幣別不存在', mend: '請填寫三位字母代碼：TWD、CNY、EUR。' },
    unknownValue: { wrong: '無法辨識的詞', mend: '請使用系統中的名稱。' },
    unknownPerson: { wrong: '部門內沒有對應的人員', mend: '請填寫電子郵件地址；姓名可能重複。' },
    unknownCampaign: { wrong: '沒有對應的活動', mend: '請填寫活動編號，例如 MKT-142，或先匯入該活動。' },
    tooLong: { wrong: '內容過長', mend: '請縮短內容。' },
    reversedFlight: { wrong: '結束日早於開始日', mend: '請更正這兩個日期。' },
    duplicateKey: { wrong: '與另一列重複', mend: '請只保留其中一列，或使用不同的鍵。' },
    formula: { wrong: '試算表會將其當作公式執行', mend: '請直接填寫數值，開頭不要用 =、+、- 或 @。' },
    badZone: { wrong: '時區不存在', mend: '請寫成 Asia/Taipei 的形式。' },
    badEmail: { wrong: '不是電子郵件地址', mend: '請寫成 name@company.com 的形式。' },
    wrongColumnCount: {
      wrong: '該列儲存格數與標題列不符',
      mend: '儲存格內有逗號時，請以引號括住整個儲存格。',
    },
  },
});
