import type { Locale } from '../domain/person.ts';
import { type MetricCode, metrics } from '../domain/metric.ts';
import type { ResultFigure } from '../domain/result.ts';

/** What each figure and metric is called. */
interface ResultWords {
  readonly figure: Record<ResultFigure | 'lifetimeValue', string>;
  readonly metric: Record<MetricCode, string>;
}

export const resultWords: Readonly<Record<Locale, ResultWords>> = {
  en: {
    figure: {
      impressions: 'Impressions',
      clicks: 'Clicks',
      leads: 'Leads',
      qualifiedLeads: 'Qualified leads',
      opportunities: 'Opportunities',
      wins: 'Customers won',
      orders: 'Orders',
      spend: 'Spend',
      revenue: 'Revenue',
      lifetimeValue: 'Customer lifetime value',
    },
    metric: {
      clickThroughRate: 'Click-through rate',
      conversionRate: 'Conversion rate',
      costPerClick: 'Cost per click',
      costPerThousand: 'Cost per 1,000 impressions',
      costPerLead: 'Cost per lead',
      costPerOrder: 'Cost per order',
      customerCost: 'Customer acquisition cost',
      returnOnInvestment: 'Return on investment',
      returnOnAdSpend: 'Return on ad spend',
      qualifiedRate: 'Qualified lead rate',
      opportunityRate: 'Lead to opportunity',
      winRate: 'Win rate',
      lifetimeToCost: 'Lifetime value to acquisition cost',
    },
  },
  'zh-CN': {
    figure: {
      impressions: '曝光',
      clicks: '点击',
      leads: '线索',
      qualifiedLeads: '合格线索',
      opportunities: '商机',
      wins: '赢单',
      orders: '订单',
      spend: '花费',
      revenue: '收入',
      lifetimeValue: '客户终身价值',
    },
    metric: {
      clickThroughRate: '点击率',
      conversionRate: '转化率',
      costPerClick: '单次点击成本',
      costPerThousand: '千次曝光成本',
      costPerLead: '单条线索成本',
      costPerOrder: '单个订单成本',
      customerCost: '获客成本',
      returnOnInvestment: '投资回报率',
      returnOnAdSpend: '广告支出回报',
      qualifiedRate: '合格线索率',
      opportunityRate: '线索转商机率',
      winRate: '赢单率',
      lifetimeToCost: '终身价值与获客成本比',
    },
  },
  'zh-TW': {
    figure: {
      impressions: '曝光',
      clicks: '點擊',
      leads: '名單',
      qualifiedLeads: '合格名單',
      opportunities: '商機',
      wins: '成交客戶',
      orders: '訂單',
      spend: '花費',
      revenue: '營收',
      lifetimeValue: '顧客終身價值',
    },
    metric: {
      clickThroughRate: '點擊率',
      conversionRate: '轉換率',
      costPerClick: '單次點擊成本',
      costPerThousand: '千次曝光成本',
      costPerLead: '每筆名單成本',
      costPerOrder: '每筆訂單成本',
      customerCost: '獲客成本',
      returnOnInvestment: '投資報酬率',
      returnOnAdSpend: '廣告投資報酬率',
      qualifiedRate: '合格名單率',
      opportunityRate: '名單轉商機率',
      winRate: '成交率',
      lifetimeToCost: '終身價值與獲客成本比',
    },
  },
};

/** "(Revenue − Spend) ÷ Spend" */
export function formulaOf(locale: Locale, code: MetricCode): string {
  const { figure } = resultWords[locale];
  const { of, less, times, per } = metrics[code];
  const top = less === undefined ? figure[of] : `(${figure[of]} − ${figure[less]})`;
  const factor =
    typeof times === 'number' ? new Intl.NumberFormat('en').format(times) : times && figure[times];
  return `${top}${factor === undefined ? '' : ` × ${factor}`} ÷ ${figure[per]}`;
}
