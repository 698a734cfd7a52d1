import { texts } from '../locale.tsx';

interface ResultTexts {
  readonly period: string;
  readonly periods: Record<'week' | 'month' | 'all', string>;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly emptyToReader: string;
  readonly emptyPeriod: string;
  readonly fresh: (source: string, when: string) => string;
  readonly old: (day: string) => string;
  readonly metrics: string;
  readonly divided: (top: string, per: string) => string;
  readonly minus: (one: string, other: string) => string;
  readonly times: (one: string, other: string) => string;
  readonly missing: (inputs: string) => string;
  readonly zero: (input: string) => string;
  readonly currencies: (all: string) => string;
  readonly rowsBehind: string;
  readonly dashboard: string;
  readonly byChannel: string;
  readonly byDay: (day: string, leads: string) => string;
  readonly noLeads: string;
  readonly table: string;
  readonly corrections: string;
  readonly corrected: (day: string, channel: string, when: string, who: string, source: string) => string;
  readonly somebody: string;
  readonly column: { readonly day: string; readonly channel: string };
  readonly form: {
    readonly open: string;
    readonly title: string;
    readonly hint: string;
    readonly source: string;
    readonly byHand: string;
    readonly currency: string;
    readonly save: string;
    readonly close: string;
    readonly wrong: (field: string) => string;
    readonly noDay: string;
    readonly nothing: string;
    readonly saved: (outcome: 'added' | 'corrected' | 'unchanged') => string;
    readonly notSaved: string;
  };
}

export const resultTexts = texts<ResultTexts>({
  en: {
    period: 'Period',
    periods: { week: 'Last 7 days', month: 'Last 30 days', all: 'Whole campaign' },
    empty: {
      title: 'No results yet',
      detail:
        'Record what a marketing channel did on one day. Many rows come in as a CSV or Excel file under Import.',
    },
    emptyToReader: 'As soon as somebody records clicks, leads or orders, they are shown here.',
    emptyPeriod: 'Nothing was recorded for this period. Choose a longer one.',
    fresh: (source, when) => `Latest from ${source}, ${when}`,
    old: (day) => `Old: nothing since ${day}`,
    metrics: 'Figures. Each opens its formula.',
    divided: (top, per) => `${top} ÷ ${per}`,
    minus: (one, other) => `(${one} − ${other})`,
    times: (one, other) => `${one} × ${other}`,
    missing: (inputs) => `Cannot be computed: nobody recorded ${inputs}.`,
    zero: (input) => `Cannot be computed: ${input} is 0.`,
    currencies: (all) => `Cannot be computed: amounts in several currencies (${all}); nothing is converted.`,
    rowsBehind: 'Rows behind it',
    dashboard: 'Open in the dashboard',
    byChannel: 'By marketing channel',
    byDay: (day, leads) => `Most leads on ${day}: ${leads}`,
    noLeads: 'No leads in this period',
    table: 'As a table',
    corrections: 'Corrections',
    corrected: (day, channel, when, who, source) =>
      `${day}, ${channel}: corrected ${when} by ${who}, from ${source}`,
    somebody: 'somebody',
    column: { day: 'Day', channel: 'Marketing channel' },
    form: {
      open: 'Record results',
      title: 'What one marketing channel did on one day',
      hint: 'What you leave empty stays as it is. A number that differs is kept as a correction.',
      source: 'Source',
      byHand: 'manual entry',
      currency: 'Currency',
      save: 'Save results',
      close: 'Close',
      wrong: (field) => `${field}: a number, please`,
      noDay: 'Choose the day',
      nothing: 'Fill in at least one number',
      saved: (outcome) =>
        ({ added: 'Recorded', corrected: 'Corrected', unchanged: 'Nothing new: it stood there already' })[
          outcome
        ],
      notSaved: 'The results were not saved',
    },
  },
  'zh-CN': {
    period: '时间范围',
    periods: { week: '最近 7 天', month: '最近 30 天', all: '整个活动' },
    empty: {
      title: '还没有效果数据',
      detail: '先录入某个营销渠道一天的数据。行数较多时，可在“导入”中上传 CSV 或 Excel 文件。',
    },
    emptyToReader: '有人录入点击、线索或订单后，就会显示在这里。',
    emptyPeriod: '这段时间没有数据，请选择更长的时间范围。',
    fresh: (source, when) => `最新数据来自 ${source}，${when}`,
    old: (day) => `数据陈旧：${day}之后没有更新`,
    metrics: '指标。点开可看公式。',
    divided: (top, per) => `${top} ÷ ${per}`,
    minus: (one, other) => `（${one} − ${other}）`,
    times: (one, other) => `${one} × ${other}`,
    missing: (inputs) => `无法计算：缺少${inputs}。`,
    zero: (input) => `无法计算：${input}为 0。`,
    currencies: (all) => `无法计算：金额有多个币种（${all}），系统不做换算。`,
    rowsBehind: '对应的数据行',
    dashboard: '在仪表盘中查看',
    byChannel: '按营销渠道',
    byDay: (day, leads) => `${day}线索最多：${leads} 条`,
    noLeads: '这段时间没有线索',
    table: '查看表格',
    corrections: '更正记录',
    corrected: (day, channel, when, who, source) => `${day} ${channel}：${who}于${when}更正，来源 ${source}`,
    somebody: '某人',
    column: { day: '日期', channel: '营销渠道' },
    form: {
      open: '录入数据',
      title: '某个营销渠道一天的数据',
      hint: '留空的项目保持不变；与原值不同的数字会留下更正记录。',
      source: '来源',
      byHand: '手工录入',
      currency: '币种',
      save: '保存数据',
      close: '关闭',
      wrong: (field) => `${field}：请填写数字`,
      noDay: '请选择日期',
      nothing: '请至少填写一个数字',
      saved: (outcome) =>
        ({ added: '已录入', corrected: '已更正', unchanged: '没有变化：数据原本就是这样' })[outcome],
      notSaved: '数据没有保存',
    },
  },
  'zh-TW': {
    period: '期間',
    periods: { week: '最近 7 天', month: '最近 30 天', all: '整個活動' },
    empty: {
      title: '還沒有成效數據',
      detail: '先登錄某個行銷管道一天的數據。列數較多時，可在「匯入」上傳 CSV 或 Excel 檔案。',
    },
    emptyToReader: '有人登錄點擊、名單或訂單後，就會顯示在這裡。',
    emptyPeriod: '這段期間沒有數據，請選擇更長的期間。',
    fresh: (source, when) => `最新數據來自 ${source}，${when}`,
    old: (day) => `數據過舊：${day}之後沒有更新`,
    metrics: '指標。點開可看公式。',
    divided: (top, per) => `${top} ÷ ${per}`,
    minus: (one, other) => `（${one} − ${other}）`,
    times: (one, other) => `${one} × ${other}`,
    missing: (inputs) => `無法計算：缺少${inputs}。`,
    zero: (input) => `無法計算：${input}為 0。`,
    currencies: (all) => `無法計算：金額有多種幣別（${all}），系統不做換算。`,
    rowsBehind: '對應的資料列',
    dashboard: '在儀表板中查看',
    byChannel: '依行銷管道',
    byDay: (day, leads) => `${day}名單最多：${leads} 筆`,
    noLeads: '這段期間沒有名單',
    table: '檢視表格',
    corrections: '更正紀錄',
    corrected: (day, channel, when, who, source) => `${day} ${channel}：${who}於${when}更正，來源 ${source}`,
    somebody: '某人',
    column: { day: '日期', channel: '行銷管道' },
    form: {
      open: '登錄數據',
      title: '某個行銷管道一天的數據',
      hint: '留空的項目維持不變；與原值不同的數字會留下更正紀錄。',
      source: '來源',
      byHand: '手動登錄',
      currency: '幣別',
      save: '儲存數據',
      close: '關閉',
      wrong: (field) => `${field}：請填寫數字`,
      noDay: '請選擇日期',
      nothing: '請至少填寫一個數字',
      saved: (outcome) =>
        ({ added: '已登錄', corrected: '已更正', unchanged: '沒有變化：數據原本就是這樣' })[outcome],
      notSaved: '數據沒有儲存',
    },
  },
});
