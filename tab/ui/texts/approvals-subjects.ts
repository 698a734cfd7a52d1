import type { SubjectKind } from '../../../src/domain/approval-subject.ts';
import { texts } from '../locale.tsx';

/** What can be approved. */
export const subjectTexts = texts<Record<SubjectKind, string>>({
  en: {
    campaign: 'Campaign plan',
    budgetChange: 'Change of budget',
    budgetTransfer: 'Move money in the budget',
    contentItem: 'Content',
    assetVersion: 'File',
    expense: 'Expense',
    launch: 'Launch',
  },
  'zh-CN': {
    campaign: '活动方案',
    budgetChange: '预算变更',
    budgetTransfer: '预算内调剂',
    contentItem: '内容',
    assetVersion: '素材版本',
    expense: '费用',
    launch: '上线',
  },
  'zh-TW': {
    campaign: '活動企劃',
    budgetChange: '預算變更',
    budgetTransfer: '預算內調整',
    contentItem: '內容',
    assetVersion: '素材版本',
    expense: '費用',
    launch: '上線',
  },
});
