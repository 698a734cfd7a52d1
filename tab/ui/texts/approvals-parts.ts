import { texts } from '../locale.tsx';

interface PartTexts {
  readonly what: string;
  readonly ask: string;
  readonly newTotal: string;
  readonly total: (from: string, to: string) => string;
  readonly transfer: (amount: string, from: string, to: string) => string;
  readonly fromLine: string;
  readonly toLine: string;
  readonly chooseLine: string;
  readonly lineHas: (line: string, amount: string) => string;
  readonly tooMuch: (amount: string) => string;
  readonly presentTotal: (total: string) => string;
  readonly noTotal: string;
  readonly amount: string;
  readonly currency: string;
  readonly vendor: string;
  readonly purpose: string;
  readonly file: string;
  readonly chooseFile: string;
  readonly deliverable: string;
  readonly chooseDeliverable: string;
  readonly version: (version: number) => string;
  readonly missing: string;
  readonly noAmount: string;
  readonly sameTotal: string;
  readonly launchHint: string;
  readonly unknown: Record<'region' | 'audienceOver' | 'newVendor', string>;
  readonly fillFirst: string;
  readonly sent: string;
  readonly changeBudget: string;
  readonly askLaunch: string;
  readonly askFile: (name: string) => string;
  readonly approvedFile: (version: number) => string;
  readonly olderFile: (version: number) => string;
}

/** Asking for approval of a part of a campaign: its money, a file, an expense, a deliverable, the launch. */
export const partTexts = texts<PartTexts>({
  en: {
    what: 'What do you want approved?',
    ask: 'Ask for approval',
    newTotal: 'New total',
    total: (from, to) => `Budget ${from} → ${to}`,
    transfer: (amount, from, to) => `${amount} from “${from}” to “${to}”`,
    fromLine: 'From the line',
    toLine: 'To the line',
    chooseLine: 'Choose a line',
    lineHas: (line, amount) => `${line}: ${amount} planned`,
    tooMuch: (amount) => `The line has ${amount}.`,
    presentTotal: (total) => `The total is ${total} now. It changes when this is approved.`,
    noTotal: 'no budget',
    amount: 'Amount',
    currency: 'Currency',
    vendor: 'Vendor',
    purpose: 'What for',
    file: 'File',
    chooseFile: 'Choose a file',
    deliverable: 'Deliverable',
    chooseDeliverable: 'Choose a task',
    version: (version) => `version ${version}`,
    missing: 'This is needed.',
    noAmount: 'Write an amount above zero.',
    sameTotal: 'This is the total already.',
    launchHint: 'When it is approved, the campaign goes live at once.',
    unknown: {
      region: 'This route asks for a region. The campaign does not say one, so it counts as if it fitted.',
      audienceOver:
        'This route asks how many people are reached. The campaign does not say it, so it counts as if it were above the limit.',
      newVendor: 'This route asks for the vendor. Only an expense names one, so it counts as if it were new.',
    },
    fillFirst: 'Fill this in to see who will be asked.',
    sent: 'Submitted: those who are asked get a card in chat',
    changeBudget: 'Ask for a change',
    askLaunch: 'Ask for approval to launch',
    askFile: (name) => `Ask for approval of “${name}”`,
    approvedFile: (version) => `Version ${version}, approved`,
    olderFile: (version) => `Version ${version}, replaced by a newer one`,
  },
  'zh-CN': {
    what: '要审批什么？',
    ask: '申请审批',
    newTotal: '新的总额',
    total: (from, to) => `预算 ${from} → ${to}`,
    transfer: (amount, from, to) => `从“${from}”调剂 ${amount} 至“${to}”`,
    fromLine: '调出预算项',
    toLine: '调入预算项',
    chooseLine: '选择预算项',
    lineHas: (line, amount) => `${line}：计划 ${amount}`,
    tooMuch: (amount) => `该项仅有 ${amount}。`,
    presentTotal: (total) => `目前总额为 ${total}，批准后才会变更。`,
    noTotal: '无预算',
    amount: '金额',
    currency: '币种',
    vendor: '供应商',
    purpose: '用途',
    file: '文件',
    chooseFile: '选择文件',
    deliverable: '交付内容',
    chooseDeliverable: '选择任务',
    version: (version) => `第 ${version} 版`,
    missing: '此项必填。',
    noAmount: '请填写大于零的金额。',
    sameTotal: '与目前总额相同。',
    launchHint: '批准后活动立即上线。',
    unknown: {
      region: '此流程按区域判断；活动未记录区域，按符合处理。',
      audienceOver: '此流程按触达人数判断；此活动未填写人数，按超过上限处理。',
      newVendor: '此流程按供应商判断；只有费用会写明供应商，按新供应商处理。',
    },
    fillFirst: '填写后即可看到审批人。',
    sent: '已提交，审批人会收到卡片',
    changeBudget: '申请变更',
    askLaunch: '申请上线审批',
    askFile: (name) => `为“${name}”申请审批`,
    approvedFile: (version) => `第 ${version} 版，已批准`,
    olderFile: (version) => `第 ${version} 版，已有新版本`,
  },
  'zh-TW': {
    what: '要簽核什麼？',
    ask: '送出簽核',
    newTotal: '新的總額',
    total: (from, to) => `預算 ${from} → ${to}`,
    transfer: (amount, from, to) => `從「${from}」調整 ${amount} 至「${to}」`,
    fromLine: '調出預算項目',
    toLine: '調入預算項目',
    chooseLine: '選擇預算項目',
    lineHas: (line, amount) => `${line}：規劃 ${amount}`,
    tooMuch: (amount) => `此項目僅有 ${amount}。`,
    presentTotal: (total) => `目前總額為 ${total}，核准後才會變更。`,
    noTotal: '無預算',
    amount: '金額',
    currency: '幣別',
    vendor: '供應商',
    purpose: '用途',
    file: '檔案',
    chooseFile: '選擇檔案',
    deliverable: '交付內容',
    chooseDeliverable: '選擇任務',
    version: (version) => `第 ${version} 版`,
    missing: '此欄必填。',
    noAmount: '請填寫大於零的金額。',
    sameTotal: '與目前總額相同。',
    launchHint: '核准後活動立即上線。',
    unknown: {
      region: '此流程依地區判斷；活動未記錄地區，視為符合。',
      audienceOver: '此流程依觸及人數判斷；此活動未填寫人數，視為超過上限。',
      newVendor: '此流程依供應商判斷；只有費用會寫明供應商，視為新供應商。',
    },
    fillFirst: '填寫後即可看到簽核人。',
    sent: '已送出，簽核人會收到卡片',
    changeBudget: '申請變更',
    askLaunch: '申請上線簽核',
    askFile: (name) => `為「${name}」送出簽核`,
    approvedFile: (version) => `第 ${version} 版，已核准`,
    olderFile: (version) => `第 ${version} 版，已有新版本`,
  },
});
