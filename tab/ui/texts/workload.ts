import { texts } from '../locale.tsx';

interface WorkloadTexts {
  readonly title: string;
  readonly lead: string;
  readonly estimate: string;
  readonly person: string;
  readonly earlier: string;
  readonly later: string;
  readonly now: string;
  readonly noTeam: string;
  readonly onlyOver: string;
  readonly nobodyOver: string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly cell: (demand: string, capacity: string) => string;
  readonly over: (hours: string) => string;
  readonly away: string;
  /** Whose cell it is, for whoever cannot see where it stands. */
  readonly open: (name: string, week: string) => string;
  readonly week: (name: string, week: string) => string;
  readonly close: string;
  readonly hours: (hours: string) => string;
  readonly late: string;
  readonly give: (title: string) => string;
  readonly giveTo: string;
  readonly given: (title: string, name: string) => string;
  readonly gone: string;
  readonly venues: string;
  readonly noVenues: string;
  readonly notWhole: string;
}

/** Who has more to do than time for it. */
export const workloadTexts = texts<WorkloadTexts>({
  en: {
    title: 'Workload',
    lead: 'Hours of work against working hours, week by week. Days off and leave are left out.',
    estimate:
      'By the hours of work of open tasks; where nobody said, a quarter of each working day between start and due. Late tasks weigh on this week.',
    person: 'Person',
    earlier: 'Earlier weeks',
    later: 'Later weeks',
    now: 'This week',
    noTeam: 'In no team',
    onlyOver: 'Only people with too much',
    nobodyOver: 'Nobody has too much to do in these weeks.',
    empty: { title: 'Nobody to show', detail: 'People of the department appear here with their tasks.' },
    cell: (demand, capacity) => `${demand} of ${capacity} h`,
    over: (hours) => `${hours} h too much`,
    away: 'Away',
    open: (name, week) => `${name}, ${week}: `,
    week: (name, week) => `${name}, ${week}`,
    close: 'Close',
    hours: (hours) => `${hours} h`,
    late: 'Late',
    give: (title) => `Give “${title}” to`,
    giveTo: 'Give to',
    given: (title, name) => `“${title}” is now ${name}’s`,
    gone: 'The task is not there any more',
    venues: 'Venues booked twice',
    noVenues: 'No venue is booked twice.',
    notWhole: 'There are more tasks than are counted here.',
  },
  'zh-CN': {
    title: '工作量',
    lead: '按周对比任务工时与可用工时，休息日和休假不计入。',
    estimate: '按未完成任务的预计工时计算；未填写的，开始至截止之间每个工作日计四分之一。逾期任务计入本周。',
    person: '人员',
    earlier: '更早',
    later: '更晚',
    now: '本周',
    noTeam: '未分组',
    onlyOver: '仅看超负荷人员',
    nobodyOver: '这几周没有人超负荷。',
    empty: { title: '暂无人员', detail: '部门成员及其任务会显示在这里。' },
    cell: (demand, capacity) => `${demand} / ${capacity} 小时`,
    over: (hours) => `超出 ${hours} 小时`,
    away: '不在岗',
    open: (name, week) => `${name}，${week}：`,
    week: (name, week) => `${name}，${week}`,
    close: '关闭',
    hours: (hours) => `${hours} 小时`,
    late: '逾期',
    give: (title) => `将“${title}”转给`,
    giveTo: '转给',
    given: (title, name) => `“${title}”已转给${name}`,
    gone: '该任务已不存在',
    venues: '重复预订的场地',
    noVenues: '没有场地被重复预订。',
    notWhole: '任务过多，此处未全部计入。',
  },
  'zh-TW': {
    title: '工作量',
    lead: '逐週對照任務工時與可用工時，休假日與請假不計入。',
    estimate: '依未完成任務的預估工時計算；未填寫者，開始至到期之間每個工作日計四分之一。逾期任務計入本週。',
    person: '人員',
    earlier: '較早',
    later: '較晚',
    now: '本週',
    noTeam: '未分組',
    onlyOver: '只看超出負荷的人員',
    nobodyOver: '這幾週沒有人超出負荷。',
    empty: { title: '尚無人員', detail: '部門成員及其任務會顯示在這裡。' },
    cell: (demand, capacity) => `${demand} / ${capacity} 小時`,
    over: (hours) => `超出 ${hours} 小時`,
    away: '不在',
    open: (name, week) => `${name}，${week}：`,
    week: (name, week) => `${name}，${week}`,
    close: '關閉',
    hours: (hours) => `${hours} 小時`,
    late: '逾期',
    give: (title) => `將「${title}」轉交給`,
    giveTo: '轉交給',
    given: (title, name) => `「${title}」已轉交給${name}`,
    gone: '該任務已不存在',
    venues: '重複預訂的場地',
    noVenues: '沒有場地被重複預訂。',
    notWhole: '任務過多，此處未全部計入。',
  },
});
