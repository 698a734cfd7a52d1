import type { SubjectKind } from '../../../src/domain/approval-subject.ts';
import type { Locale } from '../../../src/domain/person.ts';
import { apart } from './apart.ts';

type Part = Exclude<SubjectKind, 'campaign'>;

/** What cards say about parts of a campaign that are to be approved. Everything handed in is printed already. */
export interface SubjectWords {
  /** "budget CNY 80,000 → CNY 95,000" */
  readonly change: (from: string, to: string) => string;
  /** "CNY 5,000 for Inkwell" */
  readonly expense: (amount: string, vendor: string) => string;
  /** "CNY 5,000 from Reserve to Posters" */
  readonly transfer: (amount: string, from: string, to: string) => string;
  readonly launch: (campaign: string) => string;
  readonly version: (version: number) => string;
  readonly facts: Record<
    | 'budget'
    | 'difference'
    | 'amount'
    | 'vendor'
    | 'purpose'
    | 'invoice'
    | 'receipt'
    | 'giving'
    | 'getting'
    | 'file'
    | 'format'
    | 'deliverable'
    | 'channel'
    | 'publishOn'
    | 'text',
    string
  >;
  /** Where there was no total before. */
  readonly noTotal: string;
  /** What follows from a yes, for the one who asked. */
  readonly approved: Record<Part, string>;
}

const en: SubjectWords = {
  change: (from, to) => `budget ${from} → ${to}`,
  expense: (amount, vendor) => `${amount} for ${vendor}`,
  transfer: (amount, from, to) => `${amount} from ${from} to ${to}`,
  launch: (campaign) => `launch of ${campaign}`,
  version: (version) => `version ${version}`,
  facts: {
    budget: 'Budget',
    difference: 'Difference',
    amount: 'Amount',
    vendor: 'Vendor',
    purpose: 'Purpose',
    invoice: 'Invoice',
    receipt: 'Receipt',
    giving: 'From',
    getting: 'To',
    file: 'File',
    format: 'Format',
    deliverable: 'Content',
    channel: 'Channel',
    publishOn: 'Goes out',
    text: 'Words',
  },
  noTotal: 'none',
  approved: {
    budgetChange: 'The new total stands.',
    budgetTransfer: 'The money has moved.',
    contentItem: 'The content can be used.',
    assetVersion: 'This version can be used; a newer one needs a yes of its own.',
    expense: 'It can be ordered.',
    launch: 'The campaign is live.',
  },
};

const zhCN: SubjectWords = {
  change: (from, to) => `预算 ${from} → ${to}`,
  expense: (amount, vendor) => `向${apart(vendor)}支付${apart(amount).trimEnd()}`,
  transfer: (amount, from, to) => `${apart(amount).trimEnd()}从“${from}”调至“${to}”`,
  launch: (campaign) => `“${campaign}”上线`,
  version: (version) => `第 ${version} 版`,
  facts: {
    budget: '预算',
    difference: '差额',
    amount: '金额',
    vendor: '供应商',
    purpose: '用途',
    invoice: '发票',
    receipt: '单据',
    giving: '调出',
    getting: '调入',
    file: '文件',
    format: '格式',
    deliverable: '内容',
    channel: '渠道',
    publishOn: '发布日期',
    text: '正文',
  },
  noTotal: '无',
  approved: {
    budgetChange: '新的预算总额已生效。',
    budgetTransfer: '资金已调整到位。',
    contentItem: '该内容可以使用。',
    assetVersion: '此版本可以使用；新版本须另行审批。',
    expense: '可以下单。',
    launch: '活动已上线。',
  },
};

const zhTW: SubjectWords = {
  change: (from, to) => `預算 ${from} → ${to}`,
  expense: (amount, vendor) => `向${apart(vendor)}支付${apart(amount).trimEnd()}`,
  transfer: (amount, from, to) => `${apart(amount).trimEnd()}從「${from}」調至「${to}」`,
  launch: (campaign) => `「${campaign}」上線`,
  version: (version) => `第 ${version} 版`,
  facts: {
    budget: '預算',
    difference: '差額',
    amount: '金額',
    vendor: '供應商',
    purpose: '用途',
    invoice: '發票',
    receipt: '單據',
    giving: '調出',
    getting: '調入',
    file: '檔案',
    format: '格式',
    deliverable: '內容',
    channel: '管道',
    publishOn: '發布日期',
    text: '內文',
  },
  noTotal: '無',
  approved: {
    budgetChange: '新的預算總額已生效。',
    budgetTransfer: '款項已調整到位。',
    contentItem: '該內容可以使用。',
    assetVersion: '此版本可以使用；新版本須另行簽核。',
    expense: '可以下單。',
    launch: '活動已上線。',
  },
};

const catalogues: Record<Locale, SubjectWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

export function subjectWords(locale: Locale): SubjectWords {
  return catalogues[locale];
}
