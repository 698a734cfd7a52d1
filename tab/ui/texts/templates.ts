import type { Anchor, Industry } from '../../../src/domain/template.ts';
import { texts } from '../locale.tsx';

interface TemplateTexts {
  readonly title: string;
  readonly lead: string;
  readonly search: string;
  readonly type: string;
  readonly everyType: string;
  readonly add: string;
  readonly none: string;
  readonly own: string;
  readonly builtIn: string;
  readonly noOwn: string;
  readonly missing: { readonly title: string; readonly detail: string };
  readonly back: string;
  readonly version: (version: number) => string;
  readonly tasks: (count: number) => string;
  readonly industry: Readonly<Record<Industry, string>>;
  readonly use: string;
  readonly edit: string;
  readonly copy: string;
  readonly remove: string;
  readonly saved: (who: string, when: string) => string;
  readonly cameAlong: string;
  readonly old: (version: number) => string;
  readonly current: string;
  readonly versions: string;
  readonly made: (count: number) => string;
  readonly owner: string;
  readonly flight: string;
  readonly lasts: (days: number) => string;
  readonly offset: Readonly<Record<Anchor, (days: number) => string>>;
  readonly noDay: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly milestone: string;
  readonly duration: (days: number) => string;
  readonly lines: (count: number) => string;
  readonly waits: (names: string) => string;
}

/** What the page of templates says. */
export const templateTexts = texts<TemplateTexts>({
  en: {
    title: 'Templates',
    lead: 'What campaigns are made from: tasks with days that count from the launch, and roles in place of people.',
    search: 'Search templates',
    type: 'Type',
    everyType: 'All types',
    add: 'New template',
    none: 'No template fits.',
    own: 'Of the department',
    builtIn: 'Come with the product',
    noOwn:
      'The department has none of its own yet. Make one from a template below, or save a campaign as a template.',
    missing: { title: 'This template is not here', detail: 'It may have been deleted.' },
    back: 'All templates',
    version: (version) => `v${version}`,
    tasks: (count) => (count === 1 ? '1 task' : `${count} tasks`),
    industry: {
      any: 'Any industry',
      fmcg: 'Consumer goods',
      retail: 'Retail',
      eCommerce: 'E-commerce',
      internet: 'Internet',
      education: 'Education',
      b2b: 'Business to business',
    },
    use: 'New campaign from it',
    edit: 'Edit',
    copy: 'Make our own from it',
    remove: 'Delete',
    saved: (who, when) => `${who}, ${when}`,
    cameAlong: 'Comes with the product',
    old: (version) => `This is v${version}, an older version.`,
    current: 'Current',
    versions: 'Versions',
    made: (count) => `Campaigns made from it (${count})`,
    owner: 'Looked after by',
    flight: 'Flight',
    lasts: (days) => (days === 1 ? '1 day' : `${days} days`),
    offset: {
      launch: (days) => offsetEn(days, 'the launch', 'Launch day'),
      flightStart: (days) => offsetEn(days, 'the flight starts', 'First day of the flight'),
      flightEnd: (days) => offsetEn(days, 'the flight ends', 'Last day of the flight'),
    },
    noDay: 'No date',
    columns: ['Task', 'Role', 'Start', 'End', 'Working days'],
    milestone: 'Milestone',
    duration: (days) => String(days),
    lines: (count) => (count === 1 ? '1 checklist line' : `${count} checklist lines`),
    waits: (names) => `after ${names}`,
  },
  'zh-CN': {
    title: '活动模板',
    lead: '创建活动的样板：任务日期从上线日推算，用角色代替具体人员。',
    search: '搜索模板',
    type: '类型',
    everyType: '全部类型',
    add: '新建模板',
    none: '没有符合条件的模板。',
    own: '本部门模板',
    builtIn: '系统内置',
    noOwn: '本部门还没有自己的模板。可以基于下方模板创建，或将活动另存为模板。',
    missing: { title: '找不到此模板', detail: '它可能已被删除。' },
    back: '全部模板',
    version: (version) => `第 ${version} 版`,
    tasks: (count) => `${count} 项任务`,
    industry: {
      any: '通用',
      fmcg: '快消品',
      retail: '零售',
      eCommerce: '电商',
      internet: '互联网',
      education: '教育',
      b2b: '企业服务',
    },
    use: '用此模板新建活动',
    edit: '编辑',
    copy: '另存为部门模板',
    remove: '删除',
    saved: (who, when) => `${who}，${when}`,
    cameAlong: '系统内置',
    old: (version) => `这是旧版本：第 ${version} 版。`,
    current: '当前',
    versions: '版本',
    made: (count) => `由此创建的活动（${count}）`,
    owner: '维护人',
    flight: '投放周期',
    lasts: (days) => `${days} 天`,
    offset: {
      launch: (days) => offsetCn(days, '上线', '上线日'),
      flightStart: (days) => offsetCn(days, '投放开始', '投放首日'),
      flightEnd: (days) => offsetCn(days, '投放结束', '投放末日'),
    },
    noDay: '无日期',
    columns: ['任务', '角色', '开始', '截止', '工作日数'],
    milestone: '里程碑',
    duration: (days) => String(days),
    lines: (count) => `${count} 项清单`,
    waits: (names) => `在${names}之后`,
  },
  'zh-TW': {
    title: '活動範本',
    lead: '建立活動的樣板：任務日期從上線日推算，以角色代替具體人員。',
    search: '搜尋範本',
    type: '類型',
    everyType: '所有類型',
    add: '新增範本',
    none: '沒有符合條件的範本。',
    own: '本部門範本',
    builtIn: '系統內建',
    noOwn: '本部門還沒有自己的範本。可以以下方範本為基礎建立，或將活動另存為範本。',
    missing: { title: '找不到此範本', detail: '它可能已被刪除。' },
    back: '所有範本',
    version: (version) => `第 ${version} 版`,
    tasks: (count) => `${count} 項任務`,
    industry: {
      any: '通用',
      fmcg: '快消品',
      retail: '零售',
      eCommerce: '電商',
      internet: '網路',
      education: '教育',
      b2b: '企業服務',
    },
    use: '用此範本新增活動',
    edit: '編輯',
    copy: '另存為部門範本',
    remove: '刪除',
    saved: (who, when) => `${who}，${when}`,
    cameAlong: '系統內建',
    old: (version) => `這是舊版本：第 ${version} 版。`,
    current: '目前',
    versions: '版本',
    made: (count) => `由此建立的活動（${count}）`,
    owner: '維護人',
    flight: '走期',
    lasts: (days) => `${days} 天`,
    offset: {
      launch: (days) => offsetTw(days, '上線', '上線日'),
      flightStart: (days) => offsetTw(days, '走期開始', '走期首日'),
      flightEnd: (days) => offsetTw(days, '走期結束', '走期末日'),
    },
    noDay: '無日期',
    columns: ['任務', '角色', '開始', '截止', '工作天數'],
    milestone: '里程碑',
    duration: (days) => String(days),
    lines: (count) => `${count} 項清單`,
    waits: (names) => `在${names}之後`,
  },
});

function offsetEn(days: number, anchor: string, itself: string): string {
  if (days === 0) return itself;
  const count = Math.abs(days) === 1 ? '1 working day' : `${Math.abs(days)} working days`;
  return `${count} ${days < 0 ? 'before' : 'after'} ${anchor}`;
}

function offsetCn(days: number, anchor: string, itself: string): string {
  return days === 0 ? itself : `${anchor}${days < 0 ? '前' : '后'} ${Math.abs(days)} 个工作日`;
}

function offsetTw(days: number, anchor: string, itself: string): string {
  return days === 0 ? itself : `${anchor}${days < 0 ? '前' : '後'} ${Math.abs(days)} 個工作天`;
}
