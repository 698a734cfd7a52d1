import type { Erasure, ErasureCount } from '../../../src/domain/erasure.ts';
import type { legalBases, purposes } from '../../../src/domain/collection.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { PersonalExport } from '../../../src/domain/personal-export.ts';
import { texts } from '../locale.tsx';

type Why = ErasureCount['kept'][number]['why'];
type Source = NonNullable<Person['collected']>['source'];

interface PrivacyTexts {
  readonly title: string;
  readonly lead: string;
  /** How it came here, and since when. */
  readonly collected: Readonly<Record<Source, (at: string) => string>>;
  readonly collectedUnknown: string;
  readonly purpose: Readonly<Record<(typeof purposes)[number], string>>;
  readonly basis: Readonly<Record<(typeof legalBases)[number], string>>;
  readonly exportMine: string;
  readonly eraseMine: string;
  readonly eraseMineHint: string;
  readonly wishSent: string;
  readonly wished: (at: string) => string;
  readonly everybody: string;
  readonly everybodyLead: string;
  readonly person: string;
  readonly exportTheirs: string;
  readonly countTheirs: string;
  readonly files: string;
  readonly noFiles: string;
  readonly fileOf: (name: string, at: string) => string;
  readonly fileStates: Readonly<
    Record<PersonalExport['state'], (looked: string, found: string, until: string) => string>
  >;
  readonly save: string;
  readonly erasures: string;
  readonly noErasures: string;
  readonly states: Readonly<Record<Erasure['state'], string>>;
  readonly looked: (count: string) => string;
  readonly would: (documents: string, looked: string) => string;
  readonly open: (campaigns: number, tasks: number, approvals: number) => string;
  readonly kept: Readonly<Record<Why, (count: string) => string>>;
  readonly wordsLabel: string;
  readonly words: Readonly<Record<Erasure['words'], string>>;
  readonly start: string;
  readonly startHint: string;
  readonly begins: (at: string) => string;
  readonly cancel: string;
  readonly done: (documents: string, removed: string) => string;
  readonly saveProof: string;
  readonly failed: string;
}

/** "campaigns: 2, tasks: 1": only what there is. */
const named = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([noun, count]) => `${noun}: ${count}`)
    .join(', ');
const counted = (...counts: readonly (readonly [number, string])[]): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${noun}`)
    .join('、');

export const privacyTexts = texts<PrivacyTexts>({
  en: {
    title: 'What is kept about me',
    lead: 'Your profile, what you decided, wrote and uploaded, what was asked of you, and where the bot reaches you. All of it stays within your organisation.',
    collected: {
      signIn: (at) => `Your data came here when you first signed in, on ${at}.`,
      import: (at) => `Your data came here with a list of people that an administrator imported on ${at}.`,
      invitation: (at) => `Your data came here when you first signed in as a guest, on ${at}.`,
    },
    collectedUnknown: 'Since when your data is here was not written down.',
    purpose: {
      work: 'It is used to plan and approve campaigns together, and for nothing else.',
      sharedWork: 'It is used to work together on what was shared with you, and for nothing else.',
      review: 'It is used for one review, and for nothing else.',
    },
    basis: {
      employment: 'Ground: your work for the organisation.',
      legitimateInterest: 'Ground: the legitimate interest of the organisation in working with you.',
    },
    exportMine: 'Everything about me as a file',
    eraseMine: 'Ask to be erased',
    eraseMineHint: 'Your administrators see the wish and decide about it.',
    wishSent: 'Your administrators see your wish now',
    wished: (at) => `You asked to be erased on ${at}.`,
    everybody: 'People’s data',
    everybodyLead:
      'Hand out everything about somebody, or erase them from everything that is kept. Both are written down.',
    person: 'Whose data',
    exportTheirs: 'Make the file',
    countTheirs: 'Count what would be erased',
    files: 'Files about people',
    noFiles: 'No file was asked for.',
    fileOf: (name, at) => `${name}, asked for on ${at}`,
    fileStates: {
      running: (looked) => `Being made: ${looked} documents looked at`,
      ready: (_, found, until) => `${found} documents; can be fetched until ${until}`,
      expired: () => 'Its seven days are over; it was removed',
    },
    save: 'Save the file',
    erasures: 'Erasures',
    noErasures: 'Nobody was erased, and nobody asked for it.',
    states: {
      asked: 'Asked for',
      counting: 'Being counted',
      counted: 'Counted, nothing erased yet',
      waiting: 'About to begin',
      running: 'Being erased',
      done: 'Erased',
      cancelled: 'Taken back',
      failed: 'Not finished',
    },
    looked: (count) => `${count} documents looked at`,
    would: (documents, looked) => `Found in ${documents} of ${looked} documents.`,
    open: (campaigns, tasks, approvals) =>
      `Still theirs – ${named({ campaigns, tasks, approvals })}. Hand these over first.`,
    kept: {
      decisions: (count) => `${count} decisions stay, under “Former person”: they show who may spend what.`,
      words: (count) => `${count} texts that they typed: keep them or not, as chosen below.`,
      sealed: (count) => `${count} sealed records stay without their personal part, so that the chain holds.`,
      sealedWords: (count) =>
        `${count} sealed records hold the name in a text of old; taking it out would break the chain.`,
      sharedName: () => 'The name is one word, or somebody else’s too: inside longer texts it stays.',
    },
    wordsLabel: 'Texts that they typed',
    words: { keep: 'Stay, without their name', redact: 'Go too' },
    start: 'Erase in 15 minutes',
    startHint: 'They can do nothing from now on. Until it begins it can be taken back; afterwards never.',
    begins: (at) => `Begins at ${at}; they can do nothing any more.`,
    cancel: 'Take back',
    done: (documents, removed) =>
      `Taken out of ${documents} documents, ${removed} of them removed; a last look through everything found nothing.`,
    saveProof: 'Save the proof',
    failed: 'That was not possible',
  },
  'zh-CN': {
    title: '我的个人信息',
    lead: '包括您的资料、审批与填写的内容、上传的文件、待办事项以及机器人与您的会话。所有数据都保存在贵组织内。',
    collected: {
      signIn: (at) => `您的信息在您首次登录时（${at}）收集。`,
      import: (at) => `您的信息由管理员于${at}通过人员名单导入。`,
      invitation: (at) => `您的信息在您首次以来宾身份登录时（${at}）收集。`,
    },
    collectedUnknown: '未记录您的信息何时收集。',
    purpose: {
      work: '仅用于共同策划和审批营销活动，不作他用。',
      sharedWork: '仅用于就与您共享的内容开展协作，不作他用。',
      review: '仅用于一次审阅，不作他用。',
    },
    basis: {
      employment: '依据：您在本组织的工作。',
      legitimateInterest: '依据：本组织与您协作的正当利益。',
    },
    exportMine: '导出我的全部个人信息',
    eraseMine: '申请删除我的信息',
    eraseMineHint: '管理员会看到申请并作出决定。',
    wishSent: '已将申请告知管理员',
    wished: (at) => `您已于${at}申请删除。`,
    everybody: '成员个人信息',
    everybodyLead: '导出某位成员的全部个人信息，或将其从所有数据中删除。两种操作均会留下记录。',
    person: '成员',
    exportTheirs: '生成文件',
    countTheirs: '预估删除范围',
    files: '个人信息文件',
    noFiles: '尚无导出申请。',
    fileOf: (name, at) => `${name}，${at} 申请`,
    fileStates: {
      running: (looked) => `正在生成：已检查 ${looked} 份记录`,
      ready: (_, found, until) => `共 ${found} 份记录，可在 ${until} 前下载`,
      expired: () => '已满七天，文件已移除',
    },
    save: '下载文件',
    erasures: '删除记录',
    noErasures: '尚无删除或删除申请。',
    states: {
      asked: '已申请',
      counting: '正在预估',
      counted: '已预估，尚未删除',
      waiting: '即将开始',
      running: '正在删除',
      done: '已删除',
      cancelled: '已撤回',
      failed: '未完成',
    },
    looked: (count) => `已检查 ${count} 份记录`,
    would: (documents, looked) => `在 ${looked} 份记录中有 ${documents} 份涉及此人。`,
    open: (campaigns, tasks, approvals) =>
      `仍由其负责：${counted([campaigns, '个活动'], [tasks, '个任务'], [approvals, '个审批'])}。请先完成交接。`,
    kept: {
      decisions: (count) => `${count} 项审批意见以“前成员”名义保留，作为预算授权依据。`,
      words: (count) => `其填写的 ${count} 段文字：按下方选择保留或删除。`,
      sealed: (count) => `${count} 条封存记录去除个人部分后保留，以保证链条完整。`,
      sealedWords: (count) => `${count} 条早期封存记录的文字中含有姓名，去除会破坏链条。`,
      sharedName: () => '姓名只有一个词，或与他人同名：较长文字中的姓名将保留。',
    },
    wordsLabel: '其填写的文字',
    words: { keep: '保留，但不显示姓名', redact: '一并删除' },
    start: '15 分钟后删除',
    startHint: '此人即刻无法再操作。开始前可以撤回，开始后不可恢复。',
    begins: (at) => `将于 ${at} 开始，此人已无法操作。`,
    cancel: '撤回',
    done: (documents, removed) =>
      `已从 ${documents} 份记录中删除，其中 ${removed} 份整份移除；最后一次全面检查未发现任何残留。`,
    saveProof: '下载证明',
    failed: '操作未完成',
  },
  'zh-TW': {
    title: '我的個人資料',
    lead: '包括您的基本資料、簽核與填寫的內容、上傳的檔案、待辦事項，以及機器人與您的對話。所有資料都保存在貴組織內。',
    collected: {
      signIn: (at) => `您的資料在您首次登入時（${at}）蒐集。`,
      import: (at) => `您的資料由管理員於${at}以人員名單匯入。`,
      invitation: (at) => `您的資料在您首次以來賓身分登入時（${at}）蒐集。`,
    },
    collectedUnknown: '未記錄您的資料何時蒐集。',
    purpose: {
      work: '僅用於共同規劃與簽核行銷活動，不作其他用途。',
      sharedWork: '僅用於就與您共用的內容進行協作，不作他用。',
      review: '僅用於一次審閱，不作他用。',
    },
    basis: {
      employment: '依據：您在本組織的工作。',
      legitimateInterest: '依據：本組織與您協作的正當利益。',
    },
    exportMine: '匯出我的所有個人資料',
    eraseMine: '申請刪除我的資料',
    eraseMineHint: '管理員會看到申請並作出決定。',
    wishSent: '已將申請告知管理員',
    wished: (at) => `您已於${at}申請刪除。`,
    everybody: '成員個人資料',
    everybodyLead: '匯出某位成員的所有個人資料，或將其從所有資料中刪除。兩種操作都會留下紀錄。',
    person: '成員',
    exportTheirs: '產生檔案',
    countTheirs: '預估刪除範圍',
    files: '個人資料檔案',
    noFiles: '尚無匯出申請。',
    fileOf: (name, at) => `${name}，${at} 申請`,
    fileStates: {
      running: (looked) => `產生中：已檢查 ${looked} 筆資料`,
      ready: (_, found, until) => `共 ${found} 筆資料，可於 ${until} 前下載`,
      expired: () => '已滿七天，檔案已移除',
    },
    save: '下載檔案',
    erasures: '刪除紀錄',
    noErasures: '尚無刪除或刪除申請。',
    states: {
      asked: '已申請',
      counting: '預估中',
      counted: '已預估，尚未刪除',
      waiting: '即將開始',
      running: '刪除中',
      done: '已刪除',
      cancelled: '已撤回',
      failed: '未完成',
    },
    looked: (count) => `已檢查 ${count} 筆資料`,
    would: (documents, looked) => `在 ${looked} 筆資料中有 ${documents} 筆涉及此人。`,
    open: (campaigns, tasks, approvals) =>
      `仍由其負責：${counted([campaigns, '個活動'], [tasks, '個任務'], [approvals, '個簽核'])}。請先完成交接。`,
    kept: {
      decisions: (count) => `${count} 項簽核意見以「前成員」名義保留，作為預算授權依據。`,
      words: (count) => `其填寫的 ${count} 段文字：依下方選擇保留或刪除。`,
      sealed: (count) => `${count} 筆封存紀錄去除個人部分後保留，以確保鏈結完整。`,
      sealedWords: (count) => `${count} 筆早期封存紀錄的文字中含有姓名，去除會破壞鏈結。`,
      sharedName: () => '姓名只有一個詞，或與他人同名：較長文字中的姓名將保留。',
    },
    wordsLabel: '其填寫的文字',
    words: { keep: '保留，但不顯示姓名', redact: '一併刪除' },
    start: '15 分鐘後刪除',
    startHint: '此人即刻無法再操作。開始前可以撤回，開始後無法復原。',
    begins: (at) => `將於 ${at} 開始，此人已無法操作。`,
    cancel: '撤回',
    done: (documents, removed) =>
      `已從 ${documents} 筆資料中刪除，其中 ${removed} 筆整筆移除；最後一次全面檢查未發現任何殘留。`,
    saveProof: '下載證明',
    failed: '操作未完成',
  },
});
