import type { RoutePart, StagePart } from '../../../src/domain/route-changes.ts';
import { texts } from '../locale.tsx';

interface RouteVersionTexts {
  readonly title: (name: string) => string;
  readonly lead: string;
  readonly link: string;
  readonly back: string;
  readonly list: string;
  readonly current: string;
  readonly saved: (name: string, when: string) => string;
  readonly cameAlong: string;
  readonly first: string;
  readonly same: string;
  readonly added: (step: string) => string;
  readonly removed: (step: string) => string;
  readonly changed: (step: string, parts: string) => string;
  readonly whole: (parts: string) => string;
  readonly part: Record<RoutePart, string>;
  readonly stagePart: Record<StagePart, string>;
  readonly use: (version: number) => string;
  readonly useHint: string;
  readonly missing: { readonly title: string; readonly detail: string };
  /** On the page of a request. */
  readonly runsOn: (name: string, version: number) => string;
  readonly newer: (version: number) => string;
}

export const routeVersionTexts = texts<RouteVersionTexts>({
  en: {
    title: (name) => `Versions of ${name}`,
    lead: 'New requests take the current one; requests that are running keep the version they began with.',
    link: 'All versions',
    back: 'Back to the route',
    list: 'Versions',
    current: 'Current',
    saved: (name, when) => `${name}, ${when}`,
    cameAlong: 'Came with the product',
    first: 'The first version',
    same: 'Saved without a change',
    added: (step) => `Step ${step} added`,
    removed: (step) => `Step ${step} removed`,
    changed: (step, parts) => `${step}: ${parts}`,
    whole: (parts) => `Whole route: ${parts}`,
    part: {
      name: 'name',
      when: 'for which requests',
      place: 'place among the routes',
      duplicates: 'who is asked twice',
      observers: 'who is kept in the picture',
      terminalOwners: 'last in line',
      undoMinutes: 'time to take back',
      active: 'on or off',
    },
    stagePart: {
      name: 'name',
      order: 'order',
      when: 'condition',
      people: 'people',
      rule: 'how they decide',
      time: 'deadline and reminders',
      watches: 'when it is asked again',
    },
    use: (version) => `Use version ${version} again`,
    useHint: 'Opens it as a draft; nothing changes until you save.',
    missing: { title: 'This version does not exist', detail: 'Choose one from the list.' },
    runsOn: (name, version) => `${name}, version ${version}`,
    newer: (version) => `new requests take version ${version}`,
  },
  'zh-CN': {
    title: (name) => `${name}的历史版本`,
    lead: '新申请使用当前版本；进行中的申请沿用发起时的版本。',
    link: '历史版本',
    back: '返回流程',
    list: '版本',
    current: '当前版本',
    saved: (name, when) => `${name}，${when}`,
    cameAlong: '系统预置',
    first: '首个版本',
    same: '保存时无改动',
    added: (step) => `新增环节：${step}`,
    removed: (step) => `删除环节：${step}`,
    changed: (step, parts) => `${step}：${parts}`,
    whole: (parts) => `整个流程：${parts}`,
    part: {
      name: '名称',
      when: '适用范围',
      place: '匹配顺序',
      duplicates: '重复审批人',
      observers: '抄送人',
      terminalOwners: '兜底审批人',
      undoMinutes: '可撤销时间',
      active: '启用状态',
    },
    stagePart: {
      name: '名称',
      order: '顺序',
      when: '条件',
      people: '审批人',
      rule: '审批方式',
      time: '时限与催办',
      watches: '重新审批的情形',
    },
    use: (version) => `重新启用版本 ${version}`,
    useHint: '以草稿打开，保存后才会生效。',
    missing: { title: '没有这个版本', detail: '请从列表中选择。' },
    runsOn: (name, version) => `${name}，版本 ${version}`,
    newer: (version) => `新申请使用版本 ${version}`,
  },
  'zh-TW': {
    title: (name) => `${name}的歷史版本`,
    lead: '新申請使用目前版本；進行中的申請沿用送出時的版本。',
    link: '歷史版本',
    back: '返回流程',
    list: '版本',
    current: '目前版本',
    saved: (name, when) => `${name}，${when}`,
    cameAlong: '系統預設',
    first: '首個版本',
    same: '儲存時無變更',
    added: (step) => `新增關卡：${step}`,
    removed: (step) => `刪除關卡：${step}`,
    changed: (step, parts) => `${step}：${parts}`,
    whole: (parts) => `整個流程：${parts}`,
    part: {
      name: '名稱',
      when: '適用範圍',
      place: '比對順序',
      duplicates: '重複簽核人',
      observers: '副本收件人',
      terminalOwners: '最終簽核人',
      undoMinutes: '可收回時間',
      active: '啟用狀態',
    },
    stagePart: {
      name: '名稱',
      order: '順序',
      when: '條件',
      people: '簽核人',
      rule: '簽核方式',
      time: '時限與催辦',
      watches: '重新簽核的情形',
    },
    use: (version) => `重新啟用版本 ${version}`,
    useHint: '以草稿開啟，儲存後才會生效。',
    missing: { title: '沒有這個版本', detail: '請從清單中選擇。' },
    runsOn: (name, version) => `${name}，版本 ${version}`,
    newer: (version) => `新申請使用版本 ${version}`,
  },
});
