import type { FieldFault } from '../field-fault.ts';
import { texts } from '../locale.tsx';

interface FieldTexts {
  readonly fault: Record<FieldFault, string>;
  readonly save: string;
  readonly cancel: string;
  readonly edit: string;
  readonly remove: (name: string) => string;
  readonly clear: string;
  readonly nobody: string;
  readonly findPerson: string;
  readonly noPerson: string;
  readonly none: string;
  readonly zoneHint: (zone: string) => string;
  readonly date: string;
  readonly time: string;
  readonly from: string;
  readonly to: string;
  readonly me: (name: string) => string;
  readonly changedTo: (from: string, to: string) => string;
  readonly moreActions: string;
  readonly saving: string;
}

/** Words of forms, wherever they stand. */
export const fieldTexts = texts<FieldTexts>({
  en: {
    fault: { needed: 'Needed.', tooLong: 'Too long.', notValid: 'This cannot be read.' },
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Edit',
    remove: (name) => `Remove ${name}`,
    clear: 'Clear',
    nobody: 'Nobody',
    findPerson: 'Find a person',
    noPerson: 'Nobody of that name in the department',
    none: '–',
    zoneHint: (zone) => `Time in ${zone}`,
    date: 'Date',
    time: 'Time',
    from: 'First day',
    to: 'Last day',
    me: (name) => `${name} (me)`,
    changedTo: (from, to) => `from ${from} to ${to}`,
    moreActions: 'More actions',
    saving: 'Saving',
  },
  'zh-CN': {
    fault: { needed: '必填。', tooLong: '内容过长。', notValid: '无法识别。' },
    save: '保存',
    cancel: '取消',
    edit: '编辑',
    remove: (name) => `移除“${name}”`,
    clear: '清除',
    nobody: '未指定',
    findPerson: '查找人员',
    noPerson: '部门内没有此姓名的人员',
    none: '–',
    zoneHint: (zone) => `时间按 ${zone} 时区`,
    date: '日期',
    time: '时间',
    from: '开始日期',
    to: '结束日期',
    me: (name) => `${name}（我）`,
    changedTo: (from, to) => `由 ${from} 改为 ${to}`,
    moreActions: '更多操作',
    saving: '正在保存',
  },
  'zh-TW': {
    fault: { needed: '必填。', tooLong: '內容過長。', notValid: '無法辨識。' },
    save: '儲存',
    cancel: '取消',
    edit: '編輯',
    remove: (name) => `移除「${name}」`,
    clear: '清除',
    nobody: '未指派',
    findPerson: '尋找人員',
    noPerson: '部門內沒有此姓名的人員',
    none: '–',
    zoneHint: (zone) => `時間以 ${zone} 時區為準`,
    date: '日期',
    time: '時間',
    from: '開始日期',
    to: '結束日期',
    me: (name) => `${name}（我）`,
    changedTo: (from, to) => `由 ${from} 改為 ${to}`,
    moreActions: '更多動作',
    saving: '儲存中',
  },
});
