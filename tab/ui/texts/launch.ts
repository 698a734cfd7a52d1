import type { LaunchArea } from '../../../src/domain/launch-lines.ts';
import { texts } from '../locale.tsx';

interface LaunchTexts {
  readonly areas: Record<LaunchArea, string>;
  /** "23 of 41 done · 78 %" */
  readonly standing: (done: number, all: number, percent: number) => string;
  readonly ready: string;
  readonly blocked: (open: number) => string;
  readonly progress: string;
  readonly blocking: string;
  readonly itself: string;
  readonly known: Record<'done' | 'open', string>;
  readonly state: Record<'waived' | 'dropped', string>;
  readonly waivedBy: (who: string, reason: string) => string;
  readonly tickedBy: (who: string, when: string) => string;
  readonly somebody: string;
  readonly due: (day: string) => string;
  readonly overdue: (day: string) => string;
  readonly more: (line: string) => string;
  readonly onlyOpen: string;
  readonly nothingOpen: string;
  readonly count: (done: number, all: number) => string;
  readonly owner: string;
  readonly nobody: string;
  readonly day: string;
  readonly evidence: string;
  readonly evidenceHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly waive: string;
  readonly waiveAll: string;
  readonly unwaive: string;
  readonly reason: string;
  readonly reasonNeeded: string;
  readonly drop: string;
  readonly undrop: string;
  readonly dropped: (count: number) => string;
  readonly add: string;
  readonly added: string;
  readonly line: string;
  readonly lineNeeded: string;
  readonly area: string;
  readonly waitsForIt: string;
  readonly failed: string;
  readonly openLines: (open: number) => string;
  /** Of a line that the department asks for. */
  readonly ofDepartment: string;
  readonly proof: string;
  readonly proofNeeded: string;
  readonly tick: string;
  readonly newer: string;
  readonly takeOver: string;
}

/** The launch checklist of a campaign. */
export const launchTexts = texts<LaunchTexts>({
  en: {
    areas: {
      strategy: 'Goal and strategy',
      resources: 'Budget and resources',
      content: 'Audience and content',
      tools: 'Tools and integration',
      team: 'Team and approvals',
      tracking: 'Tracking and KPIs',
      retrospective: 'Retrospective plan',
    },
    standing: (done, all, percent) => `${done} of ${all} done · ${percent} %`,
    ready: 'Nothing stands in the way of the launch.',
    blocked: (open) =>
      open === 1 ? 'The launch waits for one line.' : `The launch waits for ${open} lines.`,
    progress: 'Readiness',
    blocking: 'Launch waits',
    itself: 'Ticks itself',
    known: { done: 'Done', open: 'Open' },
    state: { waived: 'Waived', dropped: 'Does not apply' },
    waivedBy: (who, reason) => `Waived by ${who}: ${reason}`,
    tickedBy: (who, when) => `${who}, ${when}`,
    somebody: 'Somebody',
    due: (day) => `by ${day}`,
    overdue: (day) => `overdue since ${day}`,
    more: (line) => `More about “${line}”`,
    onlyOpen: 'Only open lines',
    nothingOpen: 'Nothing is open here.',
    count: (done, all) => `${done} of ${all}`,
    owner: 'Who sees to it',
    nobody: 'Nobody yet',
    day: 'By',
    evidence: 'What shows it',
    evidenceHint: 'A link, a number, a sentence',
    save: 'Save',
    cancel: 'Cancel',
    waive: 'Waive',
    waiveAll: 'Waive all that the launch waits for',
    unwaive: 'Wait for it again',
    reason: 'Why the launch need not wait',
    reasonNeeded: 'Say why.',
    drop: 'Does not apply',
    undrop: 'Applies again',
    dropped: (count) => (count === 1 ? 'One line that does not apply' : `${count} lines that do not apply`),
    add: 'Add a line',
    added: 'Line added',
    line: 'What has to be so',
    lineNeeded: 'Write what has to be so before the launch.',
    area: 'Area',
    waitsForIt: 'The launch waits for it',
    failed: 'This was not saved',
    ofDepartment: 'Department',
    proof: 'needs evidence',
    proofNeeded: 'Say what shows it: this line is ticked with evidence alone.',
    tick: 'Save and tick',
    newer: 'Your department changed its launch lines since this checklist was begun.',
    takeOver: 'Go by the new ones',
    openLines: (open) =>
      open === 1
        ? 'One line of the launch checklist is open'
        : `${open} lines of the launch checklist are open`,
  },
  'zh-CN': {
    areas: {
      strategy: '目标与策略',
      resources: '预算与资源',
      content: '受众与内容',
      tools: '工具与对接',
      team: '团队与审批',
      tracking: '追踪与 KPI',
      retrospective: '复盘计划',
    },
    standing: (done, all, percent) => `已完成 ${done}/${all} · ${percent}%`,
    ready: '上线前的必检项均已就绪。',
    blocked: (open) => `上线前还有 ${open} 个必检项未完成。`,
    progress: '就绪度',
    blocking: '必检',
    itself: '自动判定',
    known: { done: '已完成', open: '未完成' },
    state: { waived: '已豁免', dropped: '不适用' },
    waivedBy: (who, reason) => `${who}豁免：${reason}`,
    tickedBy: (who, when) => `${who}，${when}`,
    somebody: '某人',
    due: (day) => `${day} 前`,
    overdue: (day) => `已逾期（${day}）`,
    more: (line) => `“${line}”的更多操作`,
    onlyOpen: '只看未完成',
    nothingOpen: '这里没有未完成的检查项。',
    count: (done, all) => `${done}/${all}`,
    owner: '负责人',
    nobody: '暂无',
    day: '截止日期',
    evidence: '依据',
    evidenceHint: '链接、数字或一句说明',
    save: '保存',
    cancel: '取消',
    waive: '豁免',
    waiveAll: '豁免全部未完成的必检项',
    unwaive: '撤销豁免',
    reason: '豁免原因',
    reasonNeeded: '请填写原因。',
    drop: '不适用',
    undrop: '恢复此项',
    dropped: (count) => `${count} 个不适用的检查项`,
    add: '添加检查项',
    added: '已添加检查项',
    line: '检查内容',
    lineNeeded: '请填写上线前需要确认的内容。',
    area: '类别',
    waitsForIt: '设为必检项',
    failed: '未能保存',
    ofDepartment: '部门',
    proof: '需填写依据',
    proofNeeded: '此项须有依据才能勾选，请填写。',
    tick: '保存并勾选',
    newer: '本清单启用后，部门更新了上线检查项。',
    takeOver: '改用新清单',
    openLines: (open) => `上线检查还有 ${open} 项未完成`,
  },
  'zh-TW': {
    areas: {
      strategy: '目標與策略',
      resources: '預算與資源',
      content: '受眾與內容',
      tools: '工具與串接',
      team: '團隊與簽核',
      tracking: '追蹤與 KPI',
      retrospective: '檢討計畫',
    },
    standing: (done, all, percent) => `已完成 ${done}/${all} · ${percent}%`,
    ready: '上線前的必檢項目均已就緒。',
    blocked: (open) => `上線前還有 ${open} 個必檢項目未完成。`,
    progress: '就緒度',
    blocking: '必檢',
    itself: '自動判定',
    known: { done: '已完成', open: '未完成' },
    state: { waived: '已豁免', dropped: '不適用' },
    waivedBy: (who, reason) => `${who}豁免：${reason}`,
    tickedBy: (who, when) => `${who}，${when}`,
    somebody: '某人',
    due: (day) => `${day} 前`,
    overdue: (day) => `已逾期（${day}）`,
    more: (line) => `「${line}」的更多動作`,
    onlyOpen: '只看未完成',
    nothingOpen: '這裡沒有未完成的檢查項目。',
    count: (done, all) => `${done}/${all}`,
    owner: '負責人',
    nobody: '尚無',
    day: '截止日期',
    evidence: '依據',
    evidenceHint: '連結、數字或一句說明',
    save: '儲存',
    cancel: '取消',
    waive: '豁免',
    waiveAll: '豁免所有未完成的必檢項目',
    unwaive: '撤銷豁免',
    reason: '豁免原因',
    reasonNeeded: '請填寫原因。',
    drop: '不適用',
    undrop: '恢復此項',
    dropped: (count) => `${count} 個不適用的檢查項目`,
    add: '新增檢查項目',
    added: '已新增檢查項目',
    line: '檢查內容',
    lineNeeded: '請填寫上線前需要確認的內容。',
    area: '類別',
    waitsForIt: '設為必檢項目',
    failed: '無法儲存',
    ofDepartment: '部門',
    proof: '需填寫依據',
    proofNeeded: '此項須有依據才能勾選，請填寫。',
    tick: '儲存並勾選',
    newer: '本清單啟用後，部門更新了上線檢查項目。',
    takeOver: '改用新清單',
    openLines: (open) => `上線檢查還有 ${open} 項未完成`,
  },
});
