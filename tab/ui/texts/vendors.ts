import { texts } from '../locale.tsx';

interface VendorTexts {
  readonly title: string;
  readonly lead: string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly search: string;
  readonly notFound: string;
  readonly count: (expenses: number, campaigns: number) => string;
  readonly last: (day: string) => string;
  readonly sum: Record<'paid' | 'approved' | 'open', string>;
  readonly barOf: string;
  readonly withoutReceipt: (count: number) => string;
  readonly rating: string;
  readonly rated: (stars: number) => string;
  readonly unrated: string;
  readonly unrate: string;
  readonly note: string;
  readonly noteHint: string;
  readonly save: string;
  readonly saved: string;
  readonly failed: string;
  readonly names: string;
  readonly namesHint: string;
  readonly other: string;
  readonly choose: string;
  readonly join: string;
  readonly split: (name: string) => string;
  readonly alsoAs: (names: string) => string;
  readonly expenses: string;
  readonly some: (shown: string, all: string) => string;
  readonly campaign: string;
  readonly day: string;
  readonly amount: string;
  readonly stands: string;
}

/** With whom the department works. */
export const vendorTexts = texts<VendorTexts>({
  en: {
    title: 'Vendors',
    lead: 'With whom the department works: what they were paid, and how their work was.',
    empty: {
      title: 'No vendor yet',
      detail: 'A vendor stands here as soon as a campaign writes an expense down that names them.',
    },
    search: 'Search vendors',
    notFound: 'No vendor is called so.',
    count: (expenses, campaigns) =>
      `${expenses} ${expenses === 1 ? 'expense' : 'expenses'} in ${campaigns} ${campaigns === 1 ? 'campaign' : 'campaigns'}`,
    last: (day) => `last on ${day}`,
    sum: { paid: 'Paid', approved: 'Approved, not paid', open: 'Not decided' },
    barOf: 'Bars are drawn to the same scale within each currency.',
    withoutReceipt: (count) => `${count} paid without a receipt`,
    rating: 'How their work was',
    rated: (stars) => `${stars} of 5`,
    unrated: 'Not rated',
    unrate: 'Take the rating away',
    note: 'Note',
    noteHint: 'What whoever works with them next should know.',
    save: 'Save',
    saved: 'The vendor is saved',
    failed: 'The vendor was not saved',
    names: 'Names',
    namesHint:
      'Names that are the same vendor are counted together: their sums, their invoice numbers, and whether they are new.',
    other: 'This is the same vendor as',
    choose: 'Choose a vendor',
    join: 'Join',
    split: (name) => `“${name}” is another vendor`,
    alsoAs: (names) => `also written ${names}`,
    expenses: 'Expenses',
    some: (shown, all) => `The latest ${shown} of ${all}.`,
    campaign: 'Campaign',
    day: 'Day',
    amount: 'Amount',
    stands: 'State',
  },
  'zh-CN': {
    title: '供应商',
    lead: '部门合作的供应商：付款情况与合作评价。',
    empty: { title: '还没有供应商', detail: '活动登记费用并写明供应商后，就会列在这里。' },
    search: '搜索供应商',
    notFound: '没有名称相符的供应商。',
    count: (expenses, campaigns) => `${campaigns} 个活动，${expenses} 笔费用`,
    last: (day) => `最近一笔：${day}`,
    sum: { paid: '已支付', approved: '已批准未支付', open: '未决定' },
    barOf: '同一币种的条形按相同比例绘制。',
    withoutReceipt: (count) => `${count} 笔已支付但没有单据`,
    rating: '合作评价',
    rated: (stars) => `${stars} / 5`,
    unrated: '未评价',
    unrate: '清除评分',
    note: '备注',
    noteHint: '下次合作的同事需要知道什么。',
    save: '保存',
    saved: '已保存供应商信息',
    failed: '供应商信息未能保存',
    names: '名称',
    namesHint: '属于同一供应商的名称合并计算：金额、发票号码，以及是否为新供应商。',
    other: '与以下供应商为同一家',
    choose: '选择供应商',
    join: '合并',
    split: (name) => `“${name}”是另一家供应商`,
    alsoAs: (names) => `也写作 ${names}`,
    expenses: '费用',
    some: (shown, all) => `显示最近 ${shown} 笔，共 ${all} 笔。`,
    campaign: '活动',
    day: '日期',
    amount: '金额',
    stands: '状态',
  },
  'zh-TW': {
    title: '廠商',
    lead: '部門合作的廠商：付款情形與合作評價。',
    empty: { title: '還沒有廠商', detail: '活動登錄費用並寫明廠商後，就會列在這裡。' },
    search: '搜尋廠商',
    notFound: '沒有名稱相符的廠商。',
    count: (expenses, campaigns) => `${campaigns} 個活動，${expenses} 筆費用`,
    last: (day) => `最近一筆：${day}`,
    sum: { paid: '已付款', approved: '已核准未付款', open: '未決定' },
    barOf: '同一幣別的長條以相同比例繪製。',
    withoutReceipt: (count) => `${count} 筆已付款但沒有單據`,
    rating: '合作評價',
    rated: (stars) => `${stars} / 5`,
    unrated: '未評價',
    unrate: '清除評分',
    note: '備註',
    noteHint: '下次合作的同事需要知道什麼。',
    save: '儲存',
    saved: '已儲存廠商資訊',
    failed: '廠商資訊未能儲存',
    names: '名稱',
    namesHint: '屬於同一廠商的名稱合併計算：金額、發票號碼，以及是否為新廠商。',
    other: '與以下廠商為同一家',
    choose: '選擇廠商',
    join: '合併',
    split: (name) => `「${name}」是另一家廠商`,
    alsoAs: (names) => `也寫作 ${names}`,
    expenses: '費用',
    some: (shown, all) => `顯示最近 ${shown} 筆，共 ${all} 筆。`,
    campaign: '活動',
    day: '日期',
    amount: '金額',
    stands: '狀態',
  },
});
