import { texts } from '../locale.tsx';

interface RouteFieldTexts {
  readonly parts: Record<'who' | 'when' | 'time' | 'more', string>;
  readonly name: string;
  readonly waitsFor: string;
  readonly waitsForNone: string;
  readonly onlyWhen: string;
  readonly routeWhen: string;
  readonly always: string;
  readonly addLine: string;
  readonly addOr: string;
  readonly condition: (line: number) => string;
  readonly mayBeUnsaid: string;
  readonly onlyExpenses: string;
  readonly regions: string;
  readonly people: string;
  readonly mode: string;
  readonly needs: Record<'quorum' | 'percentage' | 'weighted', string>;
  readonly tie: string;
  readonly approvers: string;
  readonly primary: string;
  readonly veto: string;
  readonly vetoHint: string;
  readonly reviewers: string;
  readonly reviewersHint: string;
  readonly addWho: string;
  readonly whoKind: (place: number) => string;
  readonly whoValue: (place: number) => string;
  readonly weight: (place: number) => string;
  readonly removeAt: (list: string, place: number) => string;
  readonly earlierAt: (place: number) => string;
  readonly rejects: string;
  readonly distinct: string;
  readonly watches: string;
  readonly watchesHint: string;
  readonly deadline: string;
  readonly deadlineHint: string;
  readonly usual: string;
  readonly ladder: string;
  readonly ladderHint: string;
  readonly rung: (place: number) => string;
  readonly afterHours: string;
  readonly act: string;
  readonly whom: string;
  readonly ceiling: string;
  readonly addRung: string;
  readonly amount: string;
  readonly currency: string;
  readonly place: string;
  readonly placeHint: string;
  readonly duplicates: string;
  readonly observers: string;
  readonly observersHint: string;
  readonly terminalOwners: string;
  readonly terminalOwnersHint: string;
  readonly undoMinutes: string;
  readonly active: string;
  readonly trial: {
    readonly lead: string;
    readonly subject: string;
    readonly newTotal: string;
    readonly newVendor: string;
    readonly run: string;
    readonly again: string;
    readonly wrong: string;
    readonly result: string;
    readonly empty: string;
    readonly noOwner: string;
  };
}

/** Labels and hints of the editor of routes. */
export const routeFieldTexts = texts<RouteFieldTexts>({
  en: {
    parts: {
      who: 'Who decides',
      when: 'When it is asked',
      time: 'Time, and when nobody answers',
      more: 'Beside the decision',
    },
    name: 'Name',
    waitsFor: 'Waits for',
    waitsForNone: 'Nothing ticked: it is asked at once.',
    onlyWhen: 'Only asked when',
    routeWhen: 'For which requests',
    always: 'Always.',
    addLine: 'Add a condition',
    addOr: 'Add “or”',
    condition: (line) => `Condition ${line}`,
    mayBeUnsaid: 'A campaign that does not say it counts as if it were so.',
    onlyExpenses: 'Only expenses name a vendor: anything else counts as if it were new.',
    regions: 'Regions, with commas between them',
    people: 'People',
    mode: 'How they decide',
    needs: {
      quorum: 'How many must agree',
      percentage: 'Percent that must agree',
      weighted: 'Weight that must agree',
    },
    tie: 'When it is even',
    approvers: 'Who is asked',
    primary: 'Who has the last word',
    veto: 'Can stop it with one no',
    vetoHint: 'At any time while the step is open.',
    reviewers: 'Comment only',
    reviewersHint: 'They name points and do not decide.',
    addWho: 'Add',
    whoKind: (place) => `Kind, line ${place}`,
    whoValue: (place) => `Who, line ${place}`,
    weight: (place) => `Weight, line ${place}`,
    removeAt: (list, place) => `Remove line ${place} of ${list}`,
    earlierAt: (place) => `Move line ${place} up`,
    rejects: 'What one no does',
    distinct: 'Decided by somebody else than the other such steps',
    watches: 'Asked again when this changes',
    watchesHint: 'A yes holds when something else is edited.',
    deadline: 'Deadline in working hours',
    deadlineHint: 'In the working time of whoever is asked. Empty: none.',
    usual: 'Usually takes, in working hours',
    ladder: 'When nobody answers',
    ladderHint: 'Working hours since the step was asked.',
    rung: (place) => `Line ${place}`,
    afterHours: 'After hours',
    act: 'What happens',
    whom: 'Whom',
    ceiling: 'Up to which amount',
    addRung: 'Add a line',
    amount: 'Amount',
    currency: 'Currency',
    place: 'Place',
    placeHint: 'Of the routes that fit, the one with the lowest number is taken.',
    duplicates: 'Somebody who would be asked in several steps',
    observers: 'In the picture',
    observersHint: 'They are told how it ends.',
    terminalOwners: 'Last in line',
    terminalOwnersHint:
      'Asked when nobody else answers: the first who is there and did not make the request.',
    undoMinutes: 'Minutes in which an answer can be taken back',
    active: 'In use for new requests',
    trial: {
      lead: 'Something that does not exist, submitted by you now. Nothing is saved or sent.',
      subject: 'What approval is asked for',
      newTotal: 'New total',
      newVendor: 'The vendor is new',
      run: 'Try it',
      again: 'The route or the sample changed since. Try it again.',
      wrong: 'Mend what is marked first; then it can be tried.',
      result: 'What would happen',
      empty: 'Nobody would be asked.',
      noOwner: 'It could not be submitted: nobody but you is last in line.',
    },
  },
  'zh-CN': {
    parts: { who: '由谁审批', when: '何时审批', time: '时限与超时处理', more: '其他规则' },
    name: '名称',
    waitsFor: '等待以下步骤',
    waitsForNone: '均不勾选：提交后立即审批。',
    onlyWhen: '仅在以下情况审批',
    routeWhen: '适用的申请',
    always: '始终适用。',
    addLine: '添加条件',
    addOr: '添加“或”',
    condition: (line) => `条件 ${line}`,
    mayBeUnsaid: '活动未填写此项时，视为符合。',
    onlyExpenses: '只有费用会写明供应商；其他申请一律视为新供应商。',
    regions: '地区（以逗号分隔）',
    people: '人数',
    mode: '审批方式',
    needs: { quorum: '须同意的人数', percentage: '须同意的百分比', weighted: '须同意的票数' },
    tie: '票数相当时',
    approvers: '审批人',
    primary: '最终决定人',
    veto: '一票否决人',
    vetoHint: '步骤进行期间随时可以否决。',
    reviewers: '仅提意见',
    reviewersHint: '可提出意见，不参与决定。',
    addWho: '添加',
    whoKind: (place) => `类别，第 ${place} 行`,
    whoValue: (place) => `人员，第 ${place} 行`,
    weight: (place) => `票数，第 ${place} 行`,
    removeAt: (list, place) => `删除“${list}”第 ${place} 行`,
    earlierAt: (place) => `将第 ${place} 行上移`,
    rejects: '一人驳回时',
    distinct: '须与其他同类步骤由不同的人审批',
    watches: '以下内容改动后须重新审批',
    watchesHint: '改动其他内容时，原同意仍然有效。',
    deadline: '时限（工作小时）',
    deadlineHint: '按审批人自己的工作时间计算；留空则不限。',
    usual: '通常耗时（工作小时）',
    ladder: '无人处理时',
    ladderHint: '自步骤开始起的工作小时数。',
    rung: (place) => `第 ${place} 行`,
    afterHours: '小时后',
    act: '处理方式',
    whom: '对象',
    ceiling: '金额上限',
    addRung: '添加一行',
    amount: '金额',
    currency: '币种',
    place: '优先顺序',
    placeHint: '多个流程同时适用时，采用数字最小的。',
    duplicates: '同一人出现在多个步骤时',
    observers: '抄送人',
    observersHint: '审批结束后会收到通知。',
    terminalOwners: '最终负责人',
    terminalOwnersHint: '无人处理时，由其中第一位在岗且非申请人的人审批。',
    undoMinutes: '可撤回决定的分钟数',
    active: '用于新的申请',
    trial: {
      lead: '以一个虚拟申请试运行，视同您此刻提交；不会保存或发送任何内容。',
      subject: '审批事项',
      newTotal: '调整后总额',
      newVendor: '新供应商',
      run: '试运行',
      again: '流程或样例已有改动，请重新试运行。',
      wrong: '请先修正标出的问题，再试运行。',
      result: '试运行结果',
      empty: '不会有任何人审批。',
      noOwner: '无法提交：除您之外没有最终负责人。',
    },
  },
  'zh-TW': {
    parts: { who: '由誰簽核', when: '何時簽核', time: '時限與逾時處理', more: '其他規則' },
    name: '名稱',
    waitsFor: '等待以下關卡',
    waitsForNone: '均不勾選：送簽後立即簽核。',
    onlyWhen: '僅在以下情況簽核',
    routeWhen: '適用的申請',
    always: '一律適用。',
    addLine: '新增條件',
    addOr: '新增「或」',
    condition: (line) => `條件 ${line}`,
    mayBeUnsaid: '活動未填寫此項時，視為符合。',
    onlyExpenses: '只有費用會寫明供應商；其他申請一律視為新供應商。',
    regions: '地區（以逗號分隔）',
    people: '人數',
    mode: '簽核方式',
    needs: { quorum: '須核准的人數', percentage: '須核准的百分比', weighted: '須核准的票數' },
    tie: '票數相當時',
    approvers: '簽核人',
    primary: '最終決定人',
    veto: '一票否決人',
    vetoHint: '關卡進行期間隨時可以否決。',
    reviewers: '僅提意見',
    reviewersHint: '可提出意見，不參與決定。',
    addWho: '新增',
    whoKind: (place) => `類別，第 ${place} 列`,
    whoValue: (place) => `人員，第 ${place} 列`,
    weight: (place) => `票數，第 ${place} 列`,
    removeAt: (list, place) => `刪除「${list}」第 ${place} 列`,
    earlierAt: (place) => `將第 ${place} 列上移`,
    rejects: '一人駁回時',
    distinct: '須與其他同類關卡由不同的人簽核',
    watches: '以下內容變更後須重新簽核',
    watchesHint: '變更其他內容時，原核准仍然有效。',
    deadline: '時限（工作小時）',
    deadlineHint: '依簽核人自己的工作時間計算；留空則不限。',
    usual: '通常耗時（工作小時）',
    ladder: '無人處理時',
    ladderHint: '自關卡開始起的工作小時數。',
    rung: (place) => `第 ${place} 列`,
    afterHours: '小時後',
    act: '處理方式',
    whom: '對象',
    ceiling: '金額上限',
    addRung: '新增一列',
    amount: '金額',
    currency: '幣別',
    place: '優先順序',
    placeHint: '多個流程同時適用時，採用數字最小的。',
    duplicates: '同一人出現在多個關卡時',
    observers: '副本',
    observersHint: '簽核結束後會收到通知。',
    terminalOwners: '最終負責人',
    terminalOwnersHint: '無人處理時，由其中第一位在職且非申請人的人簽核。',
    undoMinutes: '可收回決定的分鐘數',
    active: '用於新的申請',
    trial: {
      lead: '以一個虛擬申請試跑，視同您此刻送簽；不會儲存或傳送任何內容。',
      subject: '簽核事項',
      newTotal: '調整後總額',
      newVendor: '新供應商',
      run: '試跑',
      again: '流程或樣例已有變更，請重新試跑。',
      wrong: '請先修正標示的問題，再試跑。',
      result: '試跑結果',
      empty: '不會有任何人簽核。',
      noOwner: '無法送簽：除您之外沒有最終負責人。',
    },
  },
});
