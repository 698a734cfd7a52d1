import type { RetroAxis } from '../../../src/domain/retrospective.ts';
import { texts } from '../locale.tsx';

interface RetrospectiveTexts {
  readonly lead: string;
  readonly published: (who: string, when: string) => string;
  readonly known: string;
  readonly timeline: string;
  readonly moment: string;
  readonly planned: string;
  readonly real: string;
  readonly start: string;
  readonly end: string;
  readonly late: string;
  readonly milestone: string;
  readonly figures: string;
  readonly tasks: (done: number, all: number, late: number) => string;
  readonly approvals: (requests: number, rounds: number) => string;
  readonly median: (hours: string) => string;
  readonly budget: (planned: string, spent: string) => string;
  readonly scores: string;
  readonly axis: Record<RetroAxis, string>;
  readonly axisHint: Record<RetroAxis, string>;
  readonly noScore: string;
  readonly why: (axis: string) => string;
  readonly points: string;
  readonly point: (number: number) => string;
  readonly fact: string;
  readonly cause: string;
  readonly insight: string;
  readonly action: string;
  readonly actionHint: string;
  readonly owner: string;
  readonly nobody: string;
  readonly due: string;
  readonly shared: string;
  readonly isTask: (status: string) => string;
  readonly addPoint: string;
  readonly removePoint: (number: number) => string;
  readonly removed: string;
  readonly factNeeded: string;
  readonly save: string;
  readonly saved: string;
  readonly publish: string;
  readonly publishAgain: string;
  readonly publishHint: string;
  readonly didPublish: string;
  readonly failed: string;
  readonly none: string;
  readonly missing: Record<'points' | RetroAxis, string>;
  readonly unsaid: string;
}

/** Looking back at a campaign. */
export const retrospectiveTexts = texts<RetrospectiveTexts>({
  en: {
    lead: 'What is known is filled in. What you learnt is yours to say.',
    published: (who, when) => `Published by ${who}, ${when}`,
    known: 'What is known',
    timeline: 'Timeline',
    moment: 'Moment',
    planned: 'Planned',
    real: 'Real',
    start: 'First day',
    end: 'Last day',
    late: 'late',
    milestone: 'milestone',
    figures: 'Figures',
    tasks: (done, all, late) => `Tasks: ${done} of ${all} done, ${late} late.`,
    approvals: (requests, rounds) =>
      requests === 0 ? 'No approvals were asked.' : `Approvals: ${requests}, at most ${rounds} rounds.`,
    median: (hours) => `Half of them took ${hours} hours at most.`,
    budget: (planned, spent) => `Budget: ${planned}. Spent: ${spent}.`,
    scores: 'How good it was',
    axis: { effect: 'Effect', efficiency: 'Efficiency', innovation: 'Innovation' },
    axisHint: {
      effect: 'Did it reach what it was for?',
      efficiency: 'Was it worth the money and the work?',
      innovation: 'Did we try something new, and learn from it?',
    },
    noScore: 'No score yet',
    why: (axis) => `${axis}: why`,
    points: 'What we learnt',
    point: (number) => `Point ${number}`,
    fact: 'What happened',
    cause: 'Why',
    insight: 'What it shows',
    action: 'What we do about it',
    actionHint: 'Becomes a task when you publish.',
    owner: 'Who',
    nobody: 'Nobody yet',
    due: 'Until',
    shared: 'Put it into the library of lessons',
    isTask: (status) => `Task: ${status}`,
    addPoint: 'Add a point',
    removePoint: (number) => `Remove point ${number}`,
    removed: 'The point was removed',
    factNeeded: 'Say what happened.',
    save: 'Save',
    saved: 'Saved',
    publish: 'Publish the retrospective',
    publishAgain: 'Make tasks of the new actions',
    publishHint: 'Lessons go into the library, actions become tasks, and the campaign is looked back at.',
    didPublish: 'The retrospective is published',
    failed: 'That was not kept',
    none: 'Nothing was recorded.',
    missing: {
      points: 'Before you publish: write at least one point.',
      effect: 'Before you publish: give “Effect” a score.',
      efficiency: 'Before you publish: give “Efficiency” a score.',
      innovation: 'Before you publish: give “Innovation” a score.',
    },
    unsaid: 'Nobody wrote anything yet.',
  },
  'zh-CN': {
    lead: '已知的数据已自动填入，请补充您的经验总结。',
    published: (who, when) => `${who}于 ${when} 发布`,
    known: '已知数据',
    timeline: '时间线',
    moment: '节点',
    planned: '计划',
    real: '实际',
    start: '开始日期',
    end: '结束日期',
    late: '延期',
    milestone: '里程碑',
    figures: '数据',
    tasks: (done, all, late) => `任务：完成 ${done} / ${all} 项，延期 ${late} 项。`,
    approvals: (requests, rounds) =>
      requests === 0 ? '未发起过审批。' : `审批：${requests} 次，最多 ${rounds} 轮。`,
    median: (hours) => `半数审批在 ${hours} 小时内完成。`,
    budget: (planned, spent) => `预算：${planned}；实际花费：${spent}。`,
    scores: '三维评分',
    axis: { effect: '效果', efficiency: '效率', innovation: '创新' },
    axisHint: {
      effect: '是否达成目标？',
      efficiency: '投入的钱与人力是否值得？',
      innovation: '是否尝试了新做法并有所收获？',
    },
    noScore: '尚未评分',
    why: (axis) => `${axis}：理由`,
    points: '经验总结',
    point: (number) => `第 ${number} 条`,
    fact: '事实',
    cause: '原因',
    insight: '启示',
    action: '行动',
    actionHint: '发布后自动生成任务。',
    owner: '负责人',
    nobody: '暂无',
    due: '截止',
    shared: '收入经验库',
    isTask: (status) => `任务：${status}`,
    addPoint: '添加一条',
    removePoint: (number) => `移除第 ${number} 条`,
    removed: '已移除',
    factNeeded: '请写明发生了什么。',
    save: '保存',
    saved: '已保存',
    publish: '发布复盘',
    publishAgain: '将新行动生成任务',
    publishHint: '经验收入经验库，行动生成任务，活动进入“已复盘”。',
    didPublish: '复盘已发布',
    failed: '未能保存',
    none: '没有记录。',
    missing: {
      points: '发布前请至少写一条。',
      effect: '发布前请为“效果”评分。',
      efficiency: '发布前请为“效率”评分。',
      innovation: '发布前请为“创新”评分。',
    },
    unsaid: '尚无人填写。',
  },
  'zh-TW': {
    lead: '已知的數據已自動帶入，請補充您的經驗總結。',
    published: (who, when) => `${who}於 ${when} 發布`,
    known: '已知數據',
    timeline: '時間軸',
    moment: '節點',
    planned: '計畫',
    real: '實際',
    start: '開始日期',
    end: '結束日期',
    late: '延遲',
    milestone: '里程碑',
    figures: '數據',
    tasks: (done, all, late) => `任務：完成 ${done} / ${all} 項，延遲 ${late} 項。`,
    approvals: (requests, rounds) =>
      requests === 0 ? '未送過簽核。' : `簽核：${requests} 次，最多 ${rounds} 輪。`,
    median: (hours) => `半數簽核在 ${hours} 小時內完成。`,
    budget: (planned, spent) => `預算：${planned}；實際花費：${spent}。`,
    scores: '三面向評分',
    axis: { effect: '成效', efficiency: '效率', innovation: '創新' },
    axisHint: {
      effect: '是否達成目標？',
      efficiency: '投入的經費與人力是否值得？',
      innovation: '是否嘗試了新做法並有所收穫？',
    },
    noScore: '尚未評分',
    why: (axis) => `${axis}：理由`,
    points: '經驗總結',
    point: (number) => `第 ${number} 條`,
    fact: '事實',
    cause: '原因',
    insight: '啟示',
    action: '行動',
    actionHint: '發布後自動產生任務。',
    owner: '負責人',
    nobody: '尚無',
    due: '期限',
    shared: '收入經驗庫',
    isTask: (status) => `任務：${status}`,
    addPoint: '新增一條',
    removePoint: (number) => `移除第 ${number} 條`,
    removed: '已移除',
    factNeeded: '請寫明發生了什麼。',
    save: '儲存',
    saved: '已儲存',
    publish: '發布檢討',
    publishAgain: '將新行動產生任務',
    publishHint: '經驗收入經驗庫，行動產生任務，活動進入「已檢討」。',
    didPublish: '檢討已發布',
    failed: '未能儲存',
    none: '沒有紀錄。',
    missing: {
      points: '發布前請至少寫一條。',
      effect: '發布前請為「成效」評分。',
      efficiency: '發布前請為「效率」評分。',
      innovation: '發布前請為「創新」評分。',
    },
    unsaid: '尚無人填寫。',
  },
});
