import type { CalendarSheet, SheetKind } from '../domain/calendar-sheet.ts';
import type { Locale } from '../domain/person.ts';

/** Words that stand on a printed calendar alone. */
interface Wording {
  readonly kind: Record<SheetKind, string>;
  readonly done: string;
  readonly lane: Record<'all' | 'none', string>;
  readonly title: (department: string, zoom: CalendarSheet['zoom']) => string;
  readonly asOf: (at: string, zone: string) => string;
  readonly filtered: string;
  readonly nothing: string;
  readonly page: (page: number, pages: number) => string;
  readonly left: (count: string) => string;
  readonly pagesLeft: (count: number) => string;
  readonly plan: {
    readonly title: (campaign: string) => string;
    readonly critical: string;
    readonly baseline: string;
    readonly left: (count: string) => string;
  };
}

export const wordings: Record<Locale, Wording> = {
  en: {
    kind: {
      campaign: 'Campaign',
      task: 'Task',
      milestone: 'Milestone',
      approval: 'Approval due',
      content: 'Content',
      recurring: 'Recurring',
      event: 'Event',
      moment: 'Moment',
    },
    done: 'done',
    lane: { all: 'For everybody', none: 'Without one' },
    title: (department, zoom) =>
      `${department}: ${{ day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' }[zoom]}`,
    asOf: (at, zone) => `As of ${at} (${zone})`,
    filtered: 'Only some of the campaigns (filtered)',
    nothing: 'Nothing in these days.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    left: (count) => `${count} more are not on this sheet. Choose fewer days or a filter.`,
    pagesLeft: (count) => `${count} more pages: take the PDF, or choose fewer days.`,
    plan: {
      title: (campaign) => `Timeline of ${campaign}`,
      critical: 'critical',
      baseline: 'Baseline',
      left: (count) => `${count} more tasks have no date, or no room on this sheet`,
    },
  },
  'zh-CN': {
    kind: {
      campaign: '活动',
      task: '任务',
      milestone: '里程碑',
      approval: '审批截止',
      recurring: '周期任务',
      content: '内容',
      event: '部门日程',
      moment: '营销节点',
    },
    done: '已完成',
    lane: { all: '全员', none: '未归类' },
    title: (department, zoom) =>
      `${department}：${{ day: '日', week: '周', month: '月', quarter: '季度', year: '年' }[zoom]}历`,
    asOf: (at, zone) => `数据截至 ${at}（${zone}）`,
    filtered: '仅部分活动（已筛选）',
    nothing: '这些日期内没有内容。',
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    left: (count) => `还有 ${count} 项未列出。请缩短日期范围或使用筛选。`,
    pagesLeft: (count) => `还有 ${count} 页：请下载 PDF，或缩短日期范围。`,
    plan: {
      title: (campaign) => `${campaign}：时间线`,
      critical: '关键',
      baseline: '基准计划',
      left: (count) => `另有 ${count} 项任务没有日期或未能列出`,
    },
  },
  'zh-TW': {
    kind: {
      campaign: '活動',
      task: '任務',
      milestone: '里程碑',
      approval: '簽核期限',
      recurring: '週期任務',
      content: '內容',
      event: '部門行程',
      moment: '行銷節點',
    },
    done: '已完成',
    lane: { all: '全體', none: '未歸類' },
    title: (department, zoom) =>
      `${department}：${{ day: '日', week: '週', month: '月', quarter: '季', year: '年' }[zoom]}曆`,
    asOf: (at, zone) => `資料截至 ${at}（${zone}）`,
    filtered: '僅部分活動（已篩選）',
    nothing: '這些日期內沒有內容。',
    page: (page, pages) => `第 ${page} 頁，共 ${pages} 頁`,
    left: (count) => `還有 ${count} 項未列出。請縮短日期範圍或使用篩選。`,
    pagesLeft: (count) => `還有 ${count} 頁：請下載 PDF，或縮短日期範圍。`,
    plan: {
      title: (campaign) => `${campaign}：時間軸`,
      critical: '關鍵',
      baseline: '基準計畫',
      left: (count) => `另有 ${count} 項任務沒有日期或未能列出`,
    },
  },
};
