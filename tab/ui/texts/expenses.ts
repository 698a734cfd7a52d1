import type { ExpenseState } from '../../../src/domain/expense.ts';
import { texts } from '../locale.tsx';

interface ExpenseTexts {
  readonly title: string;
  readonly failed: string;
  readonly add: string;
  readonly edit: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly empty: string;
  readonly amount: string;
  readonly wrongAmount: string;
  readonly currency: string;
  readonly perUnit: (of: string, into: string) => string;
  readonly rateHint: string;
  readonly vendor: string;
  readonly purpose: string;
  readonly needed: string;
  readonly spentOn: string;
  readonly line: string;
  readonly noLine: string;
  readonly invoice: string;
  readonly invoiceHint: string;
  readonly receipt: string;
  readonly receiptHint: string;
  readonly addOne: string;
  readonly addReceipt: (name: string) => string;
  readonly openReceipt: (file: string) => string;
  readonly receiptKept: (file: string) => string;
  readonly receiptFailed: string;
  readonly noReceipt: string;
  readonly save: string;
  readonly cancel: string;
  readonly ask: string;
  readonly askFor: (name: string) => string;
  readonly pay: string;
  readonly payFor: (name: string) => string;
  readonly paidOn: string;
  readonly paid: (day: string) => string;
  readonly rate: (perUnit: number, day: string, source: 'typed' | 'table') => string;
  readonly alike: (count: number) => string;
  readonly which: string;
  readonly another: string;
  readonly invoiceNumber: (number: string) => string;
  readonly states: Readonly<Record<ExpenseState, string>>;
}

/** What a campaign spends, with whom and for what. */
export const expenseTexts = texts<ExpenseTexts>({
  en: {
    title: 'Expenses',
    failed: 'The expense was not saved',
    add: 'Add an expense',
    edit: (name) => `Change “${name}”`,
    remove: (name) => `Take “${name}” away`,
    removed: (name) => `“${name}” was taken away`,
    empty: 'Nothing was spent yet. Write an expense down with its receipt; once it is approved, it counts.',
    amount: 'Amount',
    wrongAmount: 'Write a number above 0, such as 1250.',
    currency: 'Currency',
    perUnit: (of, into) => `${into} for 1 ${of}`,
    rateHint: 'Empty: the rate of the department’s table on that day.',
    vendor: 'Vendor',
    purpose: 'What for',
    needed: 'Needed.',
    spentOn: 'Day on the receipt',
    line: 'Budget line',
    noLine: 'No line in particular',
    invoice: 'Invoice number',
    invoiceHint: 'The same number of the same vendor is refused in the whole department.',
    receipt: 'Receipt',
    receiptHint: 'A photo or a PDF, at most 25 MB.',
    addOne: 'Add receipt',
    addReceipt: (name) => `Add the receipt of “${name}”`,
    openReceipt: (file) => `Open the receipt “${file}”`,
    receiptKept: (file) => `The receipt “${file}” was kept`,
    receiptFailed: 'The receipt was not kept',
    noReceipt: 'No receipt yet',
    save: 'Save',
    cancel: 'Cancel',
    ask: 'Ask for approval',
    askFor: (name) => `Ask for approval of “${name}”`,
    pay: 'Mark as paid',
    payFor: (name) => `Mark “${name}” as paid`,
    paidOn: 'Paid on',
    paid: (day) => `Paid on ${day}`,
    rate: (perUnit, day, source) =>
      `at ${perUnit} (${day}, ${source === 'typed' ? 'typed' : 'department’s table'})`,
    alike: (count) =>
      count === 1
        ? 'Another expense has the same vendor and amount within three days: is it the same?'
        : `${count} other expenses have the same vendor and amount within three days: are they the same?`,
    which: 'Expense',
    another: 'Another one',
    invoiceNumber: (number) => `Invoice ${number}`,
    states: {
      draft: 'Not asked yet',
      asked: 'Waits for approval',
      declined: 'Declined',
      approved: 'Approved',
      paid: 'Paid',
    },
  },
  'zh-CN': {
    title: '费用',
    failed: '费用未能保存',
    add: '登记费用',
    edit: (name) => `修改“${name}”`,
    remove: (name) => `移除“${name}”`,
    removed: (name) => `已移除“${name}”`,
    empty: '还没有费用。登记费用并附上票据，批准后计入预算。',
    amount: '金额',
    wrongAmount: '请填写大于 0 的数字，例如 1250。',
    currency: '币种',
    perUnit: (of, into) => `1 ${of} 兑 ${into}`,
    rateHint: '留空则使用部门汇率表当日汇率。',
    vendor: '供应商',
    purpose: '用途',
    needed: '必填。',
    spentOn: '票据日期',
    line: '预算项',
    noLine: '不指定预算项',
    invoice: '发票号码',
    invoiceHint: '同一供应商的相同号码在全部门内不能重复。',
    receipt: '票据',
    receiptHint: '照片或 PDF，最大 25 MB。',
    addOne: '添加票据',
    addReceipt: (name) => `为“${name}”添加票据`,
    openReceipt: (file) => `打开票据“${file}”`,
    receiptKept: (file) => `已保存票据“${file}”`,
    receiptFailed: '票据未能保存',
    noReceipt: '尚无票据',
    save: '保存',
    cancel: '取消',
    ask: '申请批准',
    askFor: (name) => `为“${name}”申请批准`,
    pay: '标记为已支付',
    payFor: (name) => `将“${name}”标记为已支付`,
    paidOn: '支付日期',
    paid: (day) => `${day} 已支付`,
    rate: (perUnit, day, source) =>
      `汇率 ${perUnit}（${day}，${source === 'typed' ? '手工填写' : '部门汇率表'}）`,
    alike: (count) => `另有 ${count} 笔费用供应商和金额相同，且日期相差不超过三天，请确认是否重复。`,
    which: '费用',
    another: '另一笔费用',
    invoiceNumber: (number) => `发票 ${number}`,
    states: {
      draft: '尚未申请',
      asked: '待批准',
      declined: '未批准',
      approved: '已批准',
      paid: '已支付',
    },
  },
  'zh-TW': {
    title: '費用',
    failed: '費用未能儲存',
    add: '登錄費用',
    edit: (name) => `修改「${name}」`,
    remove: (name) => `移除「${name}」`,
    removed: (name) => `已移除「${name}」`,
    empty: '還沒有費用。登錄費用並附上單據，核准後計入預算。',
    amount: '金額',
    wrongAmount: '請填寫大於 0 的數字，例如 1250。',
    currency: '幣別',
    perUnit: (of, into) => `1 ${of} 兌 ${into}`,
    rateHint: '留空則使用部門匯率表當日匯率。',
    vendor: '廠商',
    purpose: '用途',
    needed: '必填。',
    spentOn: '單據日期',
    line: '預算項目',
    noLine: '不指定預算項目',
    invoice: '發票號碼',
    invoiceHint: '同一廠商的相同號碼在全部門內不能重複。',
    receipt: '單據',
    receiptHint: '照片或 PDF，最大 25 MB。',
    addOne: '新增單據',
    addReceipt: (name) => `為「${name}」新增單據`,
    openReceipt: (file) => `開啟單據「${file}」`,
    receiptKept: (file) => `已儲存單據「${file}」`,
    receiptFailed: '單據未能儲存',
    noReceipt: '尚無單據',
    save: '儲存',
    cancel: '取消',
    ask: '申請核准',
    askFor: (name) => `為「${name}」申請核准`,
    pay: '標記為已付款',
    payFor: (name) => `將「${name}」標記為已付款`,
    paidOn: '付款日期',
    paid: (day) => `${day} 已付款`,
    rate: (perUnit, day, source) =>
      `匯率 ${perUnit}（${day}，${source === 'typed' ? '手動填寫' : '部門匯率表'}）`,
    alike: (count) => `另有 ${count} 筆費用廠商和金額相同，且日期相差不超過三天，請確認是否重複。`,
    which: '費用',
    another: '另一筆費用',
    invoiceNumber: (number) => `發票 ${number}`,
    states: {
      draft: '尚未申請',
      asked: '待核准',
      declined: '未核准',
      approved: '已核准',
      paid: '已付款',
    },
  },
});
