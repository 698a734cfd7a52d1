import { texts } from '../locale.tsx';

interface AbsenceTexts {
  readonly title: string;
  readonly lead: string;
  readonly whose: string;
  readonly mine: string;
  readonly now: (name: string, until: string) => string;
  readonly nobodyNow: string;
  readonly none: string;
  readonly to: (name: string) => string;
  readonly scope: (kinds: string) => string;
  readonly allKinds: string;
  readonly upTo: (amount: string) => string;
  readonly anyAmount: string;
  readonly setBy: (name: string) => string;
  readonly state: Record<'coming' | 'running' | 'over' | 'ended', string>;
  readonly end: string;
  readonly endOf: (name: string) => string;
  readonly ended: string;
  readonly earlier: (count: number) => string;
  readonly add: string;
  readonly toLabel: string;
  readonly toHint: string;
  readonly from: string;
  readonly until: string;
  readonly days: (zone: string) => string;
  readonly kinds: string;
  readonly ceiling: string;
  readonly ceilingHint: string;
  readonly currency: string;
  readonly save: string;
  readonly done: (name: string) => string;
  readonly failed: string;
  readonly faults: Record<
    'toNeeded' | 'self' | 'reversed' | 'over' | 'twice' | 'cycle' | 'tooLong' | 'amount' | 'noKind',
    string
  >;
}

export const absenceTexts = texts<AbsenceTexts>({
  en: {
    title: 'When I am away',
    lead: 'Somebody else decides approvals in your place for some days. You can still decide yourself, and everybody sees who decided for whom.',
    whose: 'Whose approvals',
    mine: 'Mine',
    now: (name, until) => `${name} can decide in this place now, until ${until}.`,
    nobodyNow: 'Nobody stands in at the moment.',
    none: 'No absence is planned.',
    to: (name) => `${name} stands in`,
    scope: (kinds) => kinds,
    allKinds: 'All kinds',
    upTo: (amount) => `Up to ${amount}`,
    anyAmount: 'Any amount',
    setBy: (name) => `Set by ${name}`,
    state: { coming: 'Coming', running: 'Now', over: 'Over', ended: 'Ended' },
    end: 'End now',
    endOf: (name) => `End the standing in of ${name} now`,
    ended: 'The standing in is ended',
    earlier: (count) => (count === 1 ? 'One earlier' : `${count} earlier`),
    add: 'Plan an absence',
    toLabel: 'Who stands in',
    toHint: 'Staff of this department. They never decide their own requests.',
    from: 'First day',
    until: 'Last day',
    days: (zone) => `Whole days in ${zone}`,
    kinds: 'For what',
    ceiling: 'Up to which amount',
    ceilingHint: 'Empty: any amount. In another currency it does not hold.',
    currency: 'Currency',
    save: 'Save',
    done: (name) => `${name} stands in for these days`,
    failed: 'Nothing was changed',
    faults: {
      toNeeded: 'Choose a person.',
      self: 'Choose somebody else.',
      reversed: 'The last day is before the first day.',
      over: 'These days are over already.',
      twice: 'Somebody stands in on some of these days already. End that first.',
      cycle: 'This person has handed their approvals to you: it would go round in a circle.',
      tooLong: 'It would go through more than three hands, one after the other.',
      amount: 'This is not an amount.',
      noKind: 'Choose at least one kind.',
    },
  },
  'zh-CN': {
    title: '外出与代理审批',
    lead: '在这些日子由他人代您审批。您仍可自行审批，记录中会显示由谁代谁审批。',
    whose: '代理对象',
    mine: '本人',
    now: (name, until) => `目前由${name}代为审批，至 ${until}。`,
    nobodyNow: '目前没有代理人。',
    none: '没有外出计划。',
    to: (name) => `由${name}代理`,
    scope: (kinds) => kinds,
    allKinds: '全部类型',
    upTo: (amount) => `不超过 ${amount}`,
    anyAmount: '金额不限',
    setBy: (name) => `由${name}设置`,
    state: { coming: '未开始', running: '进行中', over: '已结束', ended: '已终止' },
    end: '立即终止',
    endOf: (name) => `立即终止${name}的代理`,
    ended: '代理已终止',
    earlier: (count) => `历史记录（${count}）`,
    add: '设置外出代理',
    toLabel: '代理人',
    toHint: '本部门的员工。代理人不能审批自己的申请。',
    from: '开始日期',
    until: '结束日期',
    days: (zone) => `按 ${zone} 的整天计算`,
    kinds: '适用类型',
    ceiling: '金额上限',
    ceilingHint: '留空表示不限金额；其他币种不适用。',
    currency: '币种',
    save: '保存',
    done: (name) => `这些日子由${name}代理`,
    failed: '未作任何更改',
    faults: {
      toNeeded: '请选择人员。',
      self: '请选择其他人。',
      reversed: '结束日期早于开始日期。',
      over: '这些日期已过。',
      twice: '其中有些日子已设置代理，请先终止。',
      cycle: '对方已将审批委托给您，会形成循环。',
      tooLong: '代理链不能超过三层。',
      amount: '金额格式不正确。',
      noKind: '请至少选择一种类型。',
    },
  },
  'zh-TW': {
    title: '請假與代理簽核',
    lead: '在這些日子由他人代您簽核。您仍可自行簽核，紀錄中會顯示由誰代誰簽核。',
    whose: '代理對象',
    mine: '本人',
    now: (name, until) => `目前由${name}代為簽核，至 ${until}。`,
    nobodyNow: '目前沒有代理人。',
    none: '沒有請假計畫。',
    to: (name) => `由${name}代理`,
    scope: (kinds) => kinds,
    allKinds: '全部類型',
    upTo: (amount) => `不超過 ${amount}`,
    anyAmount: '金額不限',
    setBy: (name) => `由${name}設定`,
    state: { coming: '未開始', running: '進行中', over: '已結束', ended: '已終止' },
    end: '立即終止',
    endOf: (name) => `立即終止${name}的代理`,
    ended: '代理已終止',
    earlier: (count) => `歷史紀錄（${count}）`,
    add: '設定請假代理',
    toLabel: '代理人',
    toHint: '本部門的員工。代理人不能簽核自己的申請。',
    from: '開始日期',
    until: '結束日期',
    days: (zone) => `以 ${zone} 的整天計算`,
    kinds: '適用類型',
    ceiling: '金額上限',
    ceilingHint: '留空表示不限金額；其他幣別不適用。',
    currency: '幣別',
    save: '儲存',
    done: (name) => `這些日子由${name}代理`,
    failed: '未作任何變更',
    faults: {
      toNeeded: '請選擇人員。',
      self: '請選擇其他人。',
      reversed: '結束日期早於開始日期。',
      over: '這些日期已過。',
      twice: '其中有些日子已設定代理，請先終止。',
      cycle: '對方已將簽核委託給您，會形成循環。',
      tooLong: '代理鏈不能超過三層。',
      amount: '金額格式不正確。',
      noKind: '請至少選擇一種類型。',
    },
  },
});
