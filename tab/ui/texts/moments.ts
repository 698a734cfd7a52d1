import type { MomentSort } from '../../../src/domain/moment-rule.ts';
import type { OccasionType, RowFate } from '../../../src/domain/occasion.ts';
import { texts } from '../locale.tsx';

interface MomentTexts {
  readonly title: string;
  readonly lead: string;
  readonly sorts: Readonly<Record<MomentSort, string>>;
  readonly types: Readonly<Record<OccasionType, string>>;
  readonly ours: string;
  readonly countries: string;
  readonly own: string;
  readonly coming: string;
  readonly none: string;
  readonly add: string;
  readonly takeIn: string;
  readonly back: string;
  readonly provisional: string;
  readonly approximate: string;
  readonly source: (who: string) => string;
  readonly notFound: string;
  readonly draft: {
    readonly title: string;
    readonly ahead: string;
    readonly flight: (days: string) => string;
    readonly begin: (day: string) => string;
    readonly over: (day: string) => string;
    readonly go: string;
  };
  readonly form: {
    readonly title: string;
    readonly edit: (name: string) => string;
    readonly name: string;
    readonly type: string;
    readonly start: string;
    readonly end: string;
    readonly place: string;
    readonly country: string;
    readonly noCountry: string;
    readonly note: string;
    readonly save: string;
    readonly needed: string;
    readonly reversed: string;
  };
  readonly edit: string;
  readonly remove: string;
  readonly saved: (name: string) => string;
  readonly file: {
    readonly choose: string;
    readonly lead: string;
    readonly nothing: string;
    readonly preview: string;
    readonly fates: Readonly<Record<RowFate, string>>;
    readonly counts: (created: number, changed: number, unchanged: number, faulty: number) => string;
    readonly take: (count: number) => string;
    readonly nothingNew: string;
    readonly taken: (count: number) => string;
  };
}

export const momentTexts = texts<MomentTexts>({
  en: {
    title: 'Moments and dates',
    lead: 'Festivals, shopping days and fairs by country, and the department’s own dates.',
    sorts: { festival: 'Festival', shopping: 'Shopping day', season: 'Season', fair: 'Fair' },
    types: {
      fair: 'Fair',
      launch: 'Launch',
      shoot: 'Photo or film shoot',
      conference: 'Conference',
      promotion: 'Promotion',
      other: 'Other',
    },
    ours: 'Department date',
    countries: 'Countries shown',
    own: 'As my country',
    coming: 'The next six months',
    none: 'Nothing for these countries.',
    add: 'Add a date',
    takeIn: 'Take in a calendar file',
    back: 'All moments',
    provisional: 'Reckoned ahead; the day may still move.',
    approximate: 'The exact days differ by shop and region.',
    source: (who) => `Dates as published by ${who}`,
    notFound: 'There is no such moment, or you may not see it.',
    draft: {
      title: 'Plan a campaign for it',
      ahead: 'Days before it starts',
      flight: (days) => `The draft runs ${days}.`,
      begin: (day) => `Its owner gets a first task for ${day}, and is reminded that morning.`,
      over: (day) => `${day} is over already: the draft starts today, without a reminder.`,
      go: 'Open as a draft',
    },
    form: {
      title: 'New date of the department',
      edit: (name) => `Change “${name}”`,
      name: 'Name',
      type: 'Kind',
      start: 'First day',
      end: 'Last day',
      place: 'Place',
      country: 'Country',
      noCountry: 'None',
      note: 'Note',
      save: 'Save',
      needed: 'This is needed',
      reversed: 'The last day is before the first',
    },
    edit: 'Edit',
    remove: 'Delete',
    saved: (name) => `“${name}” is saved`,
    file: {
      choose: 'Choose a file (.ics)',
      lead: 'From Outlook, Google or Apple. What came from the same calendar before is updated, not doubled.',
      nothing: 'No dates were found in it.',
      preview: 'What the file brings',
      fates: { created: 'New', changed: 'Changes', unchanged: 'Known', faulty: 'Left out' },
      counts: (created, changed, unchanged, faulty) =>
        `${created} new, ${changed} changed, ${unchanged} known, ${faulty} left out`,
      take: (count) => (count === 1 ? 'Take in 1 date' : `Take in ${count} dates`),
      nothingNew: 'Nothing to take in',
      taken: (count) => (count === 1 ? '1 date was taken in' : `${count} dates were taken in`),
    },
  },
  'zh-CN': {
    title: '营销节点与日程',
    lead: '各国节日、电商大促和行业展会，以及部门自己的日程。',
    sorts: { festival: '节日', shopping: '电商节点', season: '季节', fair: '展会' },
    types: {
      fair: '展会',
      launch: '发布会',
      shoot: '拍摄',
      conference: '会议',
      promotion: '促销',
      other: '其他',
    },
    ours: '部门日程',
    countries: '显示的国家和地区',
    own: '按我的国家/地区',
    coming: '未来六个月',
    none: '这些国家和地区没有节点。',
    add: '添加日程',
    takeIn: '导入日历文件',
    back: '全部节点',
    provisional: '按推算得出，日期可能变动。',
    approximate: '具体日期因平台和地区而异。',
    source: (who) => `日期由 ${who} 公布`,
    notFound: '没有此节点，或您无权查看。',
    draft: {
      title: '为此策划活动',
      ahead: '提前天数',
      flight: (days) => `草稿的排期为 ${days}。`,
      begin: (day) => `负责人将收到 ${day} 到期的首个任务，并在当天早上收到提醒。`,
      over: (day) => `${day} 已过：草稿从今天开始，不设提醒。`,
      go: '创建草稿',
    },
    form: {
      title: '新建部门日程',
      edit: (name) => `修改“${name}”`,
      name: '名称',
      type: '类别',
      start: '开始日期',
      end: '结束日期',
      place: '地点',
      country: '国家/地区',
      noCountry: '不限',
      note: '备注',
      save: '保存',
      needed: '必填',
      reversed: '结束日期早于开始日期',
    },
    edit: '编辑',
    remove: '删除',
    saved: (name) => `“${name}”已保存`,
    file: {
      choose: '选择文件（.ics）',
      lead: '支持 Outlook、Google 和 Apple 日历。来自同一日历的日程会更新，不会重复。',
      nothing: '文件中没有日程。',
      preview: '文件内容',
      fates: { created: '新增', changed: '更新', unchanged: '已有', faulty: '忽略' },
      counts: (created, changed, unchanged, faulty) =>
        `新增 ${created} 条，更新 ${changed} 条，已有 ${unchanged} 条，忽略 ${faulty} 条`,
      take: (count) => `导入 ${count} 条日程`,
      nothingNew: '没有可导入的日程',
      taken: (count) => `已导入 ${count} 条日程`,
    },
  },
  'zh-TW': {
    title: '行銷檔期與行程',
    lead: '各國節慶、購物節和產業展會，以及部門自己的行程。',
    sorts: { festival: '節慶', shopping: '購物節', season: '季節檔期', fair: '展會' },
    types: {
      fair: '展會',
      launch: '發表會',
      shoot: '拍攝',
      conference: '研討會',
      promotion: '促銷',
      other: '其他',
    },
    ours: '部門行程',
    countries: '顯示的國家和地區',
    own: '依我的國家/地區',
    coming: '未來六個月',
    none: '這些國家和地區沒有檔期。',
    add: '新增行程',
    takeIn: '匯入行事曆檔案',
    back: '全部檔期',
    provisional: '依推算得出，日期可能變動。',
    approximate: '實際日期因通路和地區而異。',
    source: (who) => `日期由 ${who} 公布`,
    notFound: '沒有此檔期，或您無權檢視。',
    draft: {
      title: '為此規劃活動',
      ahead: '提前天數',
      flight: (days) => `草稿的走期為 ${days}。`,
      begin: (day) => `負責人會收到 ${day} 到期的第一項任務，並於當天早上收到提醒。`,
      over: (day) => `${day} 已過：草稿從今天開始，不設提醒。`,
      go: '建立草稿',
    },
    form: {
      title: '新增部門行程',
      edit: (name) => `修改「${name}」`,
      name: '名稱',
      type: '類別',
      start: '開始日期',
      end: '結束日期',
      place: '地點',
      country: '國家/地區',
      noCountry: '不限',
      note: '備註',
      save: '儲存',
      needed: '必填',
      reversed: '結束日期早於開始日期',
    },
    edit: '編輯',
    remove: '刪除',
    saved: (name) => `「${name}」已儲存`,
    file: {
      choose: '選擇檔案（.ics）',
      lead: '支援 Outlook、Google 和 Apple 行事曆。來自同一行事曆的行程會更新，不會重複。',
      nothing: '檔案中沒有行程。',
      preview: '檔案內容',
      fates: { created: '新增', changed: '更新', unchanged: '已有', faulty: '略過' },
      counts: (created, changed, unchanged, faulty) =>
        `新增 ${created} 筆，更新 ${changed} 筆，已有 ${unchanged} 筆，略過 ${faulty} 筆`,
      take: (count) => `匯入 ${count} 筆行程`,
      nothingNew: '沒有可匯入的行程',
      taken: (count) => `已匯入 ${count} 筆行程`,
    },
  },
});
