import type { ChannelGap } from '../../../src/domain/channel-plan.ts';
import { texts } from '../locale.tsx';

interface ChannelTexts {
  readonly channels: string;
  readonly noChannels: string;
  readonly gap: Record<ChannelGap, string>;
  readonly nothingMissing: string;
  readonly noDates: string;
  readonly kpi: string;
  readonly noKpi: string;
  readonly kpiHidden: string;
  readonly target: (value: string) => string;
  readonly items: (count: number) => string;
  readonly plan: (channel: string) => string;
  readonly start: string;
  readonly end: string;
  readonly reversed: string;
  readonly measure: string;
  readonly currency: string;
  readonly targetValue: string;
  readonly wrongNumber: string;
  readonly note: string;
  readonly budget: (amount: string) => string;
  readonly matrix: string;
  readonly emptyCell: string;
  readonly fill: (channel: string, stage: string) => string;
}

/** What the plan of a channel says. */
export const channelTexts = texts<ChannelTexts>({
  en: {
    channels: 'Channel plan',
    noChannels: 'The campaign has no marketing channels yet. Choose them in the overview.',
    gap: {
      owner: 'No owner',
      dates: 'No dates',
      outsideFlight: 'Outside the flight',
      kpi: 'No KPI',
      content: 'No content',
      links: 'No tracked link',
      notChosen: 'No longer a channel of the campaign',
    },
    nothingMissing: 'Complete',
    noDates: 'No dates',
    kpi: 'KPI',
    noKpi: 'No KPI',
    kpiHidden: 'KPI about money',
    target: (value) => `target ${value}`,
    items: (count) => (count === 1 ? '1 content item' : `${count} content items`),
    plan: (channel) => `Plan ${channel}`,
    start: 'From',
    end: 'To',
    reversed: 'The last day is before the first day.',
    measure: 'What is measured',
    currency: 'Currency',
    targetValue: 'Target',
    wrongNumber: 'A number, please.',
    note: 'Note',
    budget: (amount) => `budget ${amount}`,
    matrix: 'Content by channel and journey stage',
    emptyCell: 'Nothing yet',
    fill: (channel, stage) => `Nothing yet, add content: ${channel}, ${stage}`,
  },
  'zh-CN': {
    channels: '渠道计划',
    noChannels: '活动尚未选择营销渠道，请先在概览中选择。',
    gap: {
      owner: '缺负责人',
      dates: '缺日期',
      outsideFlight: '超出投放期',
      kpi: '缺 KPI',
      content: '缺内容',
      links: '缺追踪链接',
      notChosen: '已不是该活动的渠道',
    },
    nothingMissing: '已完备',
    noDates: '未定日期',
    kpi: 'KPI',
    noKpi: '未定 KPI',
    kpiHidden: '金额类 KPI',
    target: (value) => `目标 ${value}`,
    items: (count) => `${count} 条内容`,
    plan: (channel) => `规划${channel}`,
    start: '开始',
    end: '结束',
    reversed: '结束日期早于开始日期。',
    measure: '衡量内容',
    currency: '币种',
    targetValue: '目标值',
    wrongNumber: '请填写数字。',
    note: '备注',
    budget: (amount) => `预算 ${amount}`,
    matrix: '各渠道在各旅程阶段的内容',
    emptyCell: '暂无',
    fill: (channel, stage) => `暂无，添加内容：${channel}，${stage}`,
  },
  'zh-TW': {
    channels: '管道計畫',
    noChannels: '活動尚未選擇行銷管道，請先在總覽中選擇。',
    gap: {
      owner: '缺負責人',
      dates: '缺日期',
      outsideFlight: '超出走期',
      kpi: '缺 KPI',
      content: '缺內容',
      links: '缺追蹤連結',
      notChosen: '已不是此活動的管道',
    },
    nothingMissing: '已完備',
    noDates: '未定日期',
    kpi: 'KPI',
    noKpi: '未定 KPI',
    kpiHidden: '金額類 KPI',
    target: (value) => `目標 ${value}`,
    items: (count) => `${count} 則內容`,
    plan: (channel) => `規劃${channel}`,
    start: '開始',
    end: '結束',
    reversed: '結束日早於開始日。',
    measure: '衡量項目',
    currency: '幣別',
    targetValue: '目標值',
    wrongNumber: '請填寫數字。',
    note: '備註',
    budget: (amount) => `預算 ${amount}`,
    matrix: '各管道在各旅程階段的內容',
    emptyCell: '尚無',
    fill: (channel, stage) => `尚無，新增內容：${channel}，${stage}`,
  },
});
