import type { Likeness } from '../../../src/domain/past-campaign.ts';
import { texts } from '../locale.tsx';

interface LessonTexts {
  readonly title: string;
  readonly lead: string;
  readonly search: string;
  readonly type: string;
  readonly everyType: string;
  readonly none: string;
  readonly more: string;
  readonly missing: (count: number) => string;
  readonly missingLead: string;
  readonly noneMissing: string;
  readonly ended: (day: string) => string;
  readonly asked: (day: string) => string;
  readonly late: string;
  readonly similar: string;
  readonly rule: string;
  readonly noSimilar: string;
  readonly alike: (points: number, because: string) => string;
  readonly because: Record<Likeness, string>;
  readonly scored: (scores: string) => string;
  readonly counts: (leads: string, orders: string, clicks: string) => string;
  readonly noLessons: string;
  readonly actions: string;
  readonly actionsLead: string;
  readonly from: (campaign: string) => string;
  readonly takeOver: string;
  readonly takeOverOne: (title: string) => string;
  readonly taken: (title: string) => string;
  readonly failed: string;
}

/** What others learnt. */
export const lessonTexts = texts<LessonTexts>({
  en: {
    title: 'Lessons',
    lead: 'What was learnt from campaigns that are over. Publish a retrospective, and its lessons stand here.',
    search: 'Search lessons',
    type: 'Type of campaign',
    everyType: 'Every type',
    none: 'No lesson says that yet.',
    more: 'Show older ones',
    missing: (count) => `Retrospectives that are missing: ${count}`,
    missingLead: 'Campaigns that have ended and at which nobody looked back.',
    noneMissing: 'No retrospective is missing.',
    ended: (day) => `ended ${day}`,
    asked: (day) => `owner is asked ${day}`,
    late: 'overdue',
    similar: 'Similar past campaigns',
    rule: 'Likeness out of 100: same type 40, shared marketing channels up to 25, segments 10, regions 10, same season (a month at most apart) 10, tags 5. Shown from 25 on.',
    noSimilar: 'No past campaign with a published retrospective is like this one.',
    alike: (points, because) => `${points} of 100: ${because}`,
    because: {
      type: 'same type',
      channels: 'marketing channels',
      segments: 'segments',
      regions: 'regions',
      season: 'same season',
      tags: 'tags',
    },
    scored: (scores) => `Scored ${scores}`,
    counts: (leads, orders, clicks) => `${leads} leads · ${orders} orders · ${clicks} clicks`,
    noLessons: 'It left no lesson.',
    actions: 'Unfinished actions of earlier retrospectives',
    actionsLead: 'From campaigns of the same type. Taken over, they are tasks of this campaign.',
    from: (campaign) => `from ${campaign}`,
    takeOver: 'Take over',
    takeOverOne: (title) => `Take over “${title}”`,
    taken: (title) => `“${title}” is a task of this campaign now`,
    failed: 'It was not taken over',
  },
  'zh-CN': {
    title: '经验库',
    lead: '已结束活动的经验总结。发布复盘后，其中的经验会出现在这里。',
    search: '搜索经验',
    type: '活动类型',
    everyType: '全部类型',
    none: '还没有相关经验。',
    more: '显示更早的',
    missing: (count) => `缺少复盘的活动：${count}`,
    missingLead: '已结束但尚未复盘的活动。',
    noneMissing: '没有缺少的复盘。',
    ended: (day) => `${day} 结束`,
    asked: (day) => `${day} 提醒负责人`,
    late: '已逾期',
    similar: '相似的往期活动',
    rule: '相似度满分 100：类型相同 40，营销渠道重合最高 25，人群细分 10，地区 10，同一季节（相差不超过一个月）10，标签 5。25 分起显示。',
    noSimilar: '没有已发布复盘的相似往期活动。',
    alike: (points, because) => `${points} / 100：${because}`,
    because: {
      type: '类型相同',
      channels: '营销渠道',
      segments: '人群细分',
      regions: '地区',
      season: '同一季节',
      tags: '标签',
    },
    scored: (scores) => `评分：${scores}`,
    counts: (leads, orders, clicks) => `线索 ${leads} · 订单 ${orders} · 点击 ${clicks}`,
    noLessons: '没有留下经验。',
    actions: '以往复盘中未完成的行动',
    actionsLead: '来自同类型活动；接续后成为此活动的任务。',
    from: (campaign) => `来自${campaign}`,
    takeOver: '接续',
    takeOverOne: (title) => `接续“${title}”`,
    taken: (title) => `“${title}”已成为此活动的任务`,
    failed: '未能接续',
  },
  'zh-TW': {
    title: '經驗庫',
    lead: '已結束活動的經驗總結。發布檢討後，其中的經驗會出現在這裡。',
    search: '搜尋經驗',
    type: '活動類型',
    everyType: '全部類型',
    none: '還沒有相關經驗。',
    more: '顯示更早的',
    missing: (count) => `缺少檢討的活動：${count}`,
    missingLead: '已結束但尚未檢討的活動。',
    noneMissing: '沒有缺少的檢討。',
    ended: (day) => `${day} 結束`,
    asked: (day) => `${day} 提醒負責人`,
    late: '已逾期',
    similar: '相似的過往活動',
    rule: '相似度滿分 100：類型相同 40，行銷管道重疊最高 25，受眾分群 10，地區 10，同一季節（相差不超過一個月）10，標籤 5。25 分起顯示。',
    noSimilar: '沒有已發布檢討的相似過往活動。',
    alike: (points, because) => `${points} / 100：${because}`,
    because: {
      type: '類型相同',
      channels: '行銷管道',
      segments: '受眾分群',
      regions: '地區',
      season: '同一季節',
      tags: '標籤',
    },
    scored: (scores) => `評分：${scores}`,
    counts: (leads, orders, clicks) => `名單 ${leads} · 訂單 ${orders} · 點擊 ${clicks}`,
    noLessons: '沒有留下經驗。',
    actions: '先前檢討中未完成的行動',
    actionsLead: '來自同類型活動；接續後成為此活動的任務。',
    from: (campaign) => `來自${campaign}`,
    takeOver: '接續',
    takeOverOne: (title) => `接續「${title}」`,
    taken: (title) => `「${title}」已成為此活動的任務`,
    failed: '未能接續',
  },
});
