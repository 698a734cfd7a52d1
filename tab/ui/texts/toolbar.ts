import { texts } from '../locale.tsx';

export const toolbarTexts = texts({
  en: {
    kept: { views: 'Views', changed: '(changed)' },
    filters: 'Filters',
    by: { status: 'Status', type: 'Type', owner: 'Owner', channel: 'Channel' },
    remove: (value: string) => `Remove filter ${value}`,
    clear: 'Clear filters',
    me: 'me',
    count: (shown: number, all: number) =>
      shown === all ? `${all} ${all === 1 ? 'campaign' : 'campaigns'}` : `${shown} of ${all}`,
    nothing: {
      title: 'No campaign fits',
      detail: 'Nothing matches the search and the filters together.',
    },
    empty: {
      title: 'Plan the first campaign',
      detail:
        'A name, an owner and the dates are enough to begin. Or take a whole list in from a spreadsheet.',
    },
    emptyReader: {
      title: 'No campaign is shared with you yet',
      detail: 'As soon as somebody names you in a campaign, it appears here.',
    },
  },
  'zh-CN': {
    kept: { views: '视图', changed: '（已改动）' },
    filters: '筛选',
    by: { status: '状态', type: '类型', owner: '负责人', channel: '渠道' },
    remove: (value: string) => `移除筛选条件“${value}”`,
    clear: '清除筛选',
    me: '我',
    count: (shown: number, all: number) => (shown === all ? `共 ${all} 个活动` : `${shown} / ${all}`),
    nothing: { title: '没有符合条件的活动', detail: '没有活动同时满足搜索和筛选条件。' },
    empty: {
      title: '策划第一个活动',
      detail: '有名称、负责人和日期就能开始，也可以从表格批量导入。',
    },
    emptyReader: { title: '还没有与您共享的活动', detail: '有人将您加入活动后，活动会显示在这里。' },
  },
  'zh-TW': {
    kept: { views: '檢視', changed: '（已變更）' },
    filters: '篩選',
    by: { status: '狀態', type: '類型', owner: '負責人', channel: '管道' },
    remove: (value: string) => `移除篩選條件「${value}」`,
    clear: '清除篩選',
    me: '我',
    count: (shown: number, all: number) => (shown === all ? `共 ${all} 個活動` : `${shown} / ${all}`),
    nothing: { title: '沒有符合條件的活動', detail: '沒有活動同時符合搜尋與篩選條件。' },
    empty: {
      title: '規劃第一個活動',
      detail: '有名稱、負責人和日期就能開始，也可以從試算表整批匯入。',
    },
    emptyReader: { title: '還沒有與您共用的活動', detail: '有人將您加入活動後，活動會顯示在這裡。' },
  },
});
