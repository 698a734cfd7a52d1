import { texts } from '../locale.tsx';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** How a campaign stands against the calendar, and the one thing about it that matters now. */
export const campaignTexts = texts({
  en: {
    phase: {
      startsIn: (count: number) => `starts in ${count} d`,
      startsToday: 'starts today',
      endsIn: (count: number) => `ends in ${count} d`,
      endsToday: 'ends today',
      endedAgo: (count: number) => `ended ${count} d ago`,
    },
    unplanned: 'No dates yet',
    days,
    attention: {
      late: 'Should be running',
      overrun: 'Past its end',
      unapproved: 'At risk: not approved',
      overdueTask: 'Task overdue',
      atRisk: 'At risk',
      tooMuch: (hours: string, by: string) => `${hours} h of work by ${by}, more than working time is left`,
    },
    milestone: {
      chip: (title: string) => `M: ${title}`,
      in: (count: number) => (count === 0 ? 'today' : count > 0 ? `in ${count} d` : `${-count} d late`),
    },
    owner: 'Owner',
    channels: 'Marketing channels',
    noChannels: 'No marketing channel',
    more: (count: number) => `+${count} more`,
  },
  'zh-CN': {
    phase: {
      startsIn: (count: number) => (count === 1 ? '明天开始' : `${count} 天后开始`),
      startsToday: '今天开始',
      endsIn: (count: number) => (count === 1 ? '明天结束' : `${count} 天后结束`),
      endsToday: '今天结束',
      endedAgo: (count: number) => (count === 1 ? '昨天已结束' : `${count} 天前结束`),
    },
    unplanned: '未定日期',
    days: (count: number) => `${count} 天`,
    attention: {
      late: '应已开始执行',
      overrun: '已超期',
      unapproved: '有风险：未获批',
      overdueTask: '任务逾期',
      atRisk: '有风险',
      tooMuch: (hours: string, by: string) => `${by}前还有 ${hours} 小时工作，剩余工作时间不足`,
    },
    milestone: {
      chip: (title: string) => `里程碑：${title}`,
      in: (count: number) => (count === 0 ? '今天' : count > 0 ? `还有 ${count} 天` : `已过 ${-count} 天`),
    },
    owner: '负责人',
    channels: '营销渠道',
    noChannels: '未选渠道',
    more: (count: number) => `还有 ${count} 个`,
  },
  'zh-TW': {
    phase: {
      startsIn: (count: number) => (count === 1 ? '明天開始' : `${count} 天後開始`),
      startsToday: '今天開始',
      endsIn: (count: number) => (count === 1 ? '明天結束' : `${count} 天後結束`),
      endsToday: '今天結束',
      endedAgo: (count: number) => (count === 1 ? '昨天已結束' : `${count} 天前結束`),
    },
    unplanned: '未定日期',
    days: (count: number) => `${count} 天`,
    attention: {
      late: '應已開始執行',
      overrun: '已超過走期',
      unapproved: '有風險：尚未核准',
      overdueTask: '任務逾期',
      atRisk: '有風險',
      tooMuch: (hours: string, by: string) => `${by}前還有 ${hours} 小時工作，剩餘工作時間不足`,
    },
    milestone: {
      chip: (title: string) => `里程碑：${title}`,
      in: (count: number) => (count === 0 ? '今天' : count > 0 ? `還有 ${count} 天` : `已過 ${-count} 天`),
    },
    owner: '負責人',
    channels: '行銷管道',
    noChannels: '未選管道',
    more: (count: number) => `還有 ${count} 個`,
  },
});
export type CampaignTexts = (typeof campaignTexts)['en'];
