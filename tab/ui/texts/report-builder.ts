import type {
  ReportDefinition,
  ReportSection,
  ReportSpan,
  ReviewPack,
} from '../../../src/domain/report-definition.ts';
import { texts } from '../locale.tsx';

interface BuilderTexts {
  readonly title: string;
  readonly lead: string;
  readonly start: string;
  readonly standard: string;
  readonly pack: Record<ReviewPack, string>;
  readonly days: string;
  readonly span: Record<ReportSpan | 'fixed', string>;
  readonly from: string;
  readonly to: string;
  readonly compare: string;
  readonly against: Record<ReportDefinition['compare'], string>;
  readonly metrics: string;
  readonly noMetrics: string;
  readonly someMetrics: (count: string) => string;
  readonly sections: string;
  readonly section: Record<ReportSection, string>;
  readonly up: (section: string) => string;
  readonly down: (section: string) => string;
  readonly fixedNeeded: string;
  readonly preview: string;
}

export const builderTexts = texts<BuilderTexts>({
  en: {
    title: 'Build a report',
    lead: 'Choose what it says; the preview follows. Keep it under a name with “Views” and share it with the department.',
    start: 'Start from',
    standard: 'Standard report',
    pack: { week: 'Weekly review', month: 'Monthly review', quarter: 'Quarterly review' },
    days: 'Days',
    span: {
      week: 'Last whole week',
      month: 'Last whole month',
      quarter: 'Last whole quarter',
      days7: 'Last 7 days',
      days30: 'Last 30 days',
      days90: 'Last 90 days',
      fixed: 'Fixed days',
    },
    from: 'First day',
    to: 'Last day',
    compare: 'Set against',
    against: { before: 'The period before', year: 'The same days last year' },
    metrics: 'Rates and costs',
    noMetrics: 'None',
    someMetrics: (count) => `${count} chosen`,
    sections: 'Sections, in their order',
    section: {
      summary: 'In short',
      results: 'Results',
      metrics: 'Rates and costs',
      charts: 'By day and by marketing channel',
      money: 'Spend and revenue',
      top: 'Best campaigns',
      weak: 'Weak campaigns',
      work: 'Work and approvals',
      due: 'To be done next',
      risks: 'High risks',
      coming: 'Starting and ending',
      byStatus: 'Campaigns by status',
    },
    up: (section) => `Move “${section}” up`,
    down: (section) => `Move “${section}” down`,
    fixedNeeded: 'Choose a first and a last day.',
    preview: 'Preview',
  },
  'zh-CN': {
    title: '自建报告',
    lead: '选择报告内容，预览随之更新。可通过“视图”命名保存，并与部门共享。',
    start: '从模板开始',
    standard: '标准报告',
    pack: { week: '周复盘', month: '月度复盘', quarter: '季度复盘' },
    days: '时间范围',
    span: {
      week: '上一整周',
      month: '上一整月',
      quarter: '上一整季度',
      days7: '最近 7 天',
      days30: '最近 30 天',
      days90: '最近 90 天',
      fixed: '固定日期',
    },
    from: '开始日期',
    to: '结束日期',
    compare: '对比',
    against: { before: '上一周期', year: '去年同期' },
    metrics: '比率与成本',
    noMetrics: '未选择',
    someMetrics: (count) => `已选 ${count} 项`,
    sections: '报告板块（按顺序）',
    section: {
      summary: '要点',
      results: '投放效果',
      metrics: '比率与成本',
      charts: '按日与分渠道',
      money: '花费与收入',
      top: '表现最好的活动',
      weak: '表现较弱的活动',
      work: '工作与审批',
      due: '接下来的待办',
      risks: '高风险',
      coming: '即将开始与结束',
      byStatus: '各状态活动数',
    },
    up: (section) => `上移“${section}”`,
    down: (section) => `下移“${section}”`,
    fixedNeeded: '请选择开始日期和结束日期。',
    preview: '预览',
  },
  'zh-TW': {
    title: '自訂報告',
    lead: '選擇報告內容，預覽會隨之更新。可透過「檢視」命名儲存，並與部門共用。',
    start: '從範本開始',
    standard: '標準報告',
    pack: { week: '每週檢討', month: '每月檢討', quarter: '每季檢討' },
    days: '時間範圍',
    span: {
      week: '上一整週',
      month: '上一整月',
      quarter: '上一整季',
      days7: '最近 7 天',
      days30: '最近 30 天',
      days90: '最近 90 天',
      fixed: '固定日期',
    },
    from: '開始日期',
    to: '結束日期',
    compare: '對比',
    against: { before: '上一週期', year: '去年同期' },
    metrics: '比率與成本',
    noMetrics: '未選擇',
    someMetrics: (count) => `已選 ${count} 項`,
    sections: '報告區塊（依順序）',
    section: {
      summary: '重點',
      results: '成效',
      metrics: '比率與成本',
      charts: '每日與各管道',
      money: '花費與營收',
      top: '表現最佳的活動',
      weak: '表現較弱的活動',
      work: '工作與簽核',
      due: '接下來的待辦',
      risks: '高風險',
      coming: '即將開始與結束',
      byStatus: '各狀態活動數',
    },
    up: (section) => `上移「${section}」`,
    down: (section) => `下移「${section}」`,
    fixedNeeded: '請選擇開始日期和結束日期。',
    preview: '預覽',
  },
});
