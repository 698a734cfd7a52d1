import { texts } from '../locale.tsx';

type Zoom = 'day' | 'week' | 'month' | 'quarter' | 'year';
type Lanes = 'none' | 'team' | 'channel' | 'person' | 'campaign';
type Overlay = 'tasks' | 'milestones' | 'approvals' | 'contents' | 'recurring' | 'events' | 'moments';
type Kind = 'task' | 'milestone' | 'approval' | 'content' | 'recurring' | 'event' | 'moment';

export interface ZoomTexts {
  readonly zoomLabel: string;
  readonly zoom: Record<Zoom, string>;
  readonly previous: Record<Zoom, string>;
  readonly next: Record<Zoom, string>;
  readonly goToday: string;
  readonly goPrevious: string;
  readonly goNext: string;
  readonly lanesLabel: string;
  readonly lanes: Record<Lanes, string>;
  readonly without: Record<Exclude<Lanes, 'none' | 'campaign'>, string>;
  readonly forAll: string;
  readonly showLabel: string;
  readonly show: Record<Overlay, string>;
  readonly kind: Record<Kind, string>;
  readonly campaigns: string;
  readonly legend: string;
  readonly status: string;
  readonly marks: string;
  readonly conflict: string;
  readonly proposed: string;
  readonly cut: string;
  readonly week: (number: number) => string;
  readonly weekTitle: (days: string, number: number) => string;
  readonly quarterTitle: (year: string, quarter: number) => string;
  readonly yearTitle: (year: string) => string;
  readonly lane: (name: string, campaigns: number) => string;
  readonly count: (campaigns: number) => string;
  readonly thing: (kind: string, title: string, when: string, campaign: string) => string;
  readonly several: (count: number, when: string) => string;
  readonly dueOn: (kind: Kind, count: number) => string;
  readonly atHour: (count: number, time: string) => string;
  readonly nothing: (span: string) => string;
  readonly how: string;
  readonly hours: (zone: string) => string;
  readonly now: (time: string) => string;
  readonly provisional: string;
  readonly notAll: string;
}

const en: ZoomTexts = {
  zoomLabel: 'Zoom',
  zoom: { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  previous: {
    day: 'Previous day',
    week: 'Previous week',
    month: 'Previous month',
    quarter: 'Previous quarter',
    year: 'Previous year',
  },
  next: {
    day: 'Next day',
    week: 'Next week',
    month: 'Next month',
    quarter: 'Next quarter',
    year: 'Next year',
  },
  goToday: 'Today in the calendar',
  goPrevious: 'The days before',
  goNext: 'The days after',
  lanesLabel: 'Group by',
  lanes: {
    none: 'Not grouped',
    team: 'By team',
    channel: 'By channel',
    person: 'By person',
    campaign: 'By campaign',
  },
  without: { team: 'No team', channel: 'No channel', person: 'Nobody' },
  forAll: 'Everybody',
  showLabel: 'Show',
  show: {
    tasks: 'Tasks',
    milestones: 'Milestones',
    approvals: 'Approvals due',
    contents: 'Content',
    recurring: 'Recurring',
    events: 'Events',
    moments: 'Moments',
  },
  kind: {
    task: 'Task',
    milestone: 'Milestone',
    approval: 'Approval due',
    content: 'Content',
    recurring: 'Recurring',
    event: 'Event',
    moment: 'Moment',
  },
  campaigns: 'Campaigns',
  legend: 'Legend',
  status: 'Stripe and tint: status',
  marks: 'Marks on bars',
  conflict: 'Conflict',
  proposed: 'Where it would be',
  cut: 'Goes on beyond the edge',
  week: (number) => `Week ${number}`,
  weekTitle: (days, number) => `${days} · Week ${number}`,
  quarterTitle: (year, quarter) => `Q${quarter} ${year}`,
  yearTitle: (year) => year,
  lane: (name, campaigns) => `${name}, ${campaigns === 1 ? '1 campaign' : `${campaigns} campaigns`}`,
  count: (campaigns) => (campaigns === 1 ? '1 campaign' : `${campaigns} campaigns`),
  thing: (kind, title, when, campaign) => [`${kind}: ${title}`, when, campaign].filter(Boolean).join(', '),
  several: (count, when) => `${count} things, ${when}`,
  dueOn: (kind, count) => {
    const ones: Record<Kind, string> = {
      task: 'task',
      milestone: 'milestone',
      approval: 'approval due',
      content: 'content item',
      recurring: 'recurring',
      event: 'event',
      moment: 'moment',
    };
    const many: Partial<Record<Kind, string>> = { approval: 'approvals due', recurring: 'recurring' };
    return `${count} ${count === 1 ? ones[kind] : (many[kind] ?? `${ones[kind]}s`)}`;
  },
  atHour: (count, time) => `${count} at ${time}`,
  nothing: (span) => `No campaign runs in ${span}`,
  how: 'Arrows go from bar to bar, Page Up and Page Down to the days before and after. Alt with arrows moves the flight, Alt with Shift and arrows changes its end (left, right) or start (up, down). Enter opens.',
  hours: (zone) => `Hours, ${zone}`,
  now: (time) => `Now, ${time}`,
  provisional: 'not announced yet',
  notAll: 'There is more than can be shown: filter, or choose fewer days.',
};

const zhCN: ZoomTexts = {
  zoomLabel: '视图范围',
  zoom: { day: '日', week: '周', month: '月', quarter: '季', year: '年' },
  previous: { day: '前一天', week: '上一周', month: '上个月', quarter: '上一季度', year: '上一年' },
  next: { day: '后一天', week: '下一周', month: '下个月', quarter: '下一季度', year: '下一年' },
  goToday: '日历回到今天',
  goPrevious: '往前翻',
  goNext: '往后翻',
  lanesLabel: '分组方式',
  lanes: {
    none: '不分组',
    team: '按团队',
    channel: '按渠道',
    person: '按人员',
    campaign: '按活动',
  },
  without: { team: '未分团队', channel: '未定渠道', person: '无负责人' },
  forAll: '全部门',
  showLabel: '显示',
  show: {
    tasks: '任务',
    milestones: '里程碑',
    approvals: '审批截止',
    contents: '内容发布',
    recurring: '重复任务',
    events: '部门日程',
    moments: '营销节点',
  },
  kind: {
    task: '任务',
    milestone: '里程碑',
    approval: '审批截止',
    content: '内容发布',
    recurring: '重复任务',
    event: '部门日程',
    moment: '营销节点',
  },
  campaigns: '活动',
  legend: '图例',
  status: '竖条与底色：状态',
  marks: '活动条上的标记',
  conflict: '有冲突',
  proposed: '拟调整到的日期',
  cut: '超出当前范围',
  week: (number) => `第 ${number} 周`,
  weekTitle: (days, number) => `${days} · 第 ${number} 周`,
  quarterTitle: (year, quarter) => `${year}年第${'一二三四'[quarter - 1] ?? ''}季度`,
  yearTitle: (year) => `${year}年`,
  lane: (name, campaigns) => `${name}，${campaigns} 个活动`,
  count: (campaigns) => `${campaigns} 个活动`,
  thing: (kind, title, when, campaign) => [`${kind}：${title}`, when, campaign].filter(Boolean).join('，'),
  several: (count, when) => `${count} 项，${when}`,
  dueOn: (kind, count) => `${count} 个${zhCN.kind[kind]}`,
  atHour: (count, time) => `${time} 有 ${count} 项`,
  nothing: (span) => `${span}没有进行中的活动`,
  how: '方向键在活动条之间移动，Page Up 和 Page Down 前后翻页；按 Alt 加方向键移动日期；按 Alt、Shift 加左右键调整结束日期，加上下键调整开始日期；按 Enter 打开。',
  hours: (zone) => `时间，${zone}`,
  now: (time) => `现在 ${time}`,
  provisional: '尚未公布，暂定',
  notAll: '内容太多，未全部显示：请筛选，或缩短时间范围。',
};

const zhTW: ZoomTexts = {
  zoomLabel: '檢視範圍',
  zoom: { day: '日', week: '週', month: '月', quarter: '季', year: '年' },
  previous: { day: '前一天', week: '上一週', month: '上個月', quarter: '上一季', year: '上一年' },
  next: { day: '後一天', week: '下一週', month: '下個月', quarter: '下一季', year: '下一年' },
  goToday: '行事曆回到今天',
  goPrevious: '往前翻',
  goNext: '往後翻',
  lanesLabel: '分組方式',
  lanes: {
    none: '不分組',
    team: '依團隊',
    channel: '依管道',
    person: '依人員',
    campaign: '依活動',
  },
  without: { team: '未分團隊', channel: '未定管道', person: '無負責人' },
  forAll: '全部門',
  showLabel: '顯示',
  show: {
    tasks: '任務',
    milestones: '里程碑',
    approvals: '簽核期限',
    contents: '內容發布',
    recurring: '週期性任務',
    events: '部門行程',
    moments: '行銷檔期',
  },
  kind: {
    task: '任務',
    milestone: '里程碑',
    approval: '簽核期限',
    content: '內容發布',
    recurring: '週期性任務',
    event: '部門行程',
    moment: '行銷檔期',
  },
  campaigns: '活動',
  legend: '圖例',
  status: '直條與底色：狀態',
  marks: '活動條上的標記',
  conflict: '有衝突',
  proposed: '擬調整到的日期',
  cut: '超出目前範圍',
  week: (number) => `第 ${number} 週`,
  weekTitle: (days, number) => `${days} · 第 ${number} 週`,
  quarterTitle: (year, quarter) => `${year}年第${'一二三四'[quarter - 1] ?? ''}季`,
  yearTitle: (year) => `${year}年`,
  lane: (name, campaigns) => `${name}，${campaigns} 個活動`,
  count: (campaigns) => `${campaigns} 個活動`,
  thing: (kind, title, when, campaign) => [`${kind}：${title}`, when, campaign].filter(Boolean).join('，'),
  several: (count, when) => `${count} 項，${when}`,
  dueOn: (kind, count) => `${count} 個${zhTW.kind[kind]}`,
  atHour: (count, time) => `${time} 有 ${count} 項`,
  nothing: (span) => `${span}沒有進行中的活動`,
  how: '方向鍵在活動條之間移動，Page Up 和 Page Down 前後翻頁；按 Alt 加方向鍵移動日期；按 Alt、Shift 加左右鍵調整結束日，加上下鍵調整開始日；按 Enter 開啟。',
  hours: (zone) => `時間，${zone}`,
  now: (time) => `現在 ${time}`,
  provisional: '尚未公布，暫定',
  notAll: '內容太多，未全部顯示：請篩選，或縮短時間範圍。',
};

/** Words of the calendar's zooms, rows and overlays. */
export const zoomTexts = texts({ en, 'zh-CN': zhCN, 'zh-TW': zhTW });
