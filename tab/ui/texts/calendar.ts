import { texts } from '../locale.tsx';

/** A day off or a day that is worked instead; without a name it is leave. */
interface Special {
  readonly is: 'off' | 'worked';
  readonly name: string;
  readonly provisional: boolean;
}

export const calendarTexts = texts({
  en: {
    previous: 'Previous month',
    next: 'Next month',
    today: 'Today',
    nothing: (month: string) => `No campaign runs in ${month}`,
    more: (count: number) => `+${count} more`,
    moreOn: (count: number, day: string) => `${count} more on ${day}`,
    onDay: (day: string) => `Running on ${day}`,
    bar: (name: string, flight: string, status: string) => `${name}, ${flight}, ${status}`,
    isChosen: 'selected',
    others: (count: number) => `${count} more move along`,
    how: 'Space or Ctrl with a click selects, Shift with arrows selects more; what is selected moves together. Alt with arrows moves the flight, Alt with Shift and arrows changes its end (left, right) or start (up, down); Alt with T leaves its tasks where they are, or takes them along. Enter opens.',
    proposal: (flight: string, days: string, shift: string) =>
      [flight, days, shift].filter(Boolean).join(' · '),
    shift: (days: number) => (days === 0 ? '' : `${days > 0 ? '+' : '−'}${Math.abs(days)} d`),
    kept: (name: string) => `“${name}” stays where it was.`,
    since: 'Running since before',
    starts: 'starts',
    ends: 'ends',
    oneDay: 'this day only',
    special: ({ is, name, provisional }: Special) =>
      `${is === 'off' ? name || 'Leave' : `Workday: ${name}`}${provisional ? ' (provisional)' : ''}`,
    specialShort: ({ is, name }: Special) => (is === 'off' ? name || 'Leave' : 'Workday'),
  },
  'zh-CN': {
    previous: '上个月',
    next: '下个月',
    today: '今天',
    nothing: (month: string) => `${month}没有进行中的活动`,
    more: (count: number) => `还有 ${count} 个`,
    moreOn: (count: number, day: string) => `${day}还有 ${count} 个活动`,
    onDay: (day: string) => `${day}进行中的活动`,
    bar: (name: string, flight: string, status: string) => `${name}，${flight}，${status}`,
    isChosen: '已选',
    others: (count: number) => `另有 ${count} 个活动一起移动`,
    how: '按空格键或按住 Ctrl 点击可选择，按 Shift 加方向键可多选，所选活动一起移动；按 Alt 加方向键移动日期；按 Alt、Shift 加左右键调整结束日期，加上下键调整开始日期；按 Alt 加 T 切换任务是否一起移动；按 Enter 打开。',
    proposal: (flight: string, days: string, shift: string) =>
      [flight, days, shift].filter(Boolean).join(' · '),
    shift: (days: number) => (days === 0 ? '' : `${days > 0 ? '推后' : '提前'} ${Math.abs(days)} 天`),
    kept: (name: string) => `“${name}”保持原日期。`,
    since: '之前已开始',
    starts: '开始',
    ends: '结束',
    oneDay: '仅此一天',
    special: ({ is, name, provisional }: Special) =>
      `${is === 'off' ? name || '休假' : `上班：${name}`}${provisional ? '（暂定）' : ''}`,
    specialShort: ({ is, name }: Special) => (is === 'off' ? name || '休假' : '班'),
  },
  'zh-TW': {
    previous: '上個月',
    next: '下個月',
    today: '今天',
    nothing: (month: string) => `${month}沒有進行中的活動`,
    more: (count: number) => `還有 ${count} 個`,
    moreOn: (count: number, day: string) => `${day}還有 ${count} 個活動`,
    onDay: (day: string) => `${day}進行中的活動`,
    bar: (name: string, flight: string, status: string) => `${name}，${flight}，${status}`,
    isChosen: '已選',
    others: (count: number) => `另有 ${count} 個活動一起移動`,
    how: '按空白鍵或按住 Ctrl 點選可選取，按 Shift 加方向鍵可多選，所選活動一起移動；按 Alt 加方向鍵移動日期；按 Alt、Shift 加左右鍵調整結束日，加上下鍵調整開始日；按 Alt 加 T 切換任務是否一起移動；按 Enter 開啟。',
    proposal: (flight: string, days: string, shift: string) =>
      [flight, days, shift].filter(Boolean).join(' · '),
    shift: (days: number) => (days === 0 ? '' : `${days > 0 ? '延後' : '提前'} ${Math.abs(days)} 天`),
    kept: (name: string) => `「${name}」維持原日期。`,
    since: '先前已開始',
    starts: '開始',
    ends: '結束',
    oneDay: '僅此一天',
    special: ({ is, name, provisional }: Special) =>
      `${is === 'off' ? name || '休假' : `上班：${name}`}${provisional ? '（暫定）' : ''}`,
    specialShort: ({ is, name }: Special) => (is === 'off' ? name || '休假' : '班'),
  },
});
