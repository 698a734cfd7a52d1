import { planStates } from '../../../src/contract/words/plan-states.ts';
import type {
  ContentFormat,
  ContentState,
  ContentStep,
  JourneyStage,
} from '../../../src/domain/content-item.ts';
import { texts } from '../locale.tsx';

interface ContentTexts {
  readonly nobody: string;
  readonly owner: string;
  readonly none: string;
  readonly content: string;
  readonly empty: { readonly title: string; readonly detail: string; readonly forReader: string };
  readonly add: string;
  readonly edit: (title: string) => string;
  readonly title: string;
  readonly titleNeeded: string;
  readonly channel: string;
  readonly everyChannel: string;
  readonly everyState: string;
  readonly stateLabel: string;
  readonly noMatch: string;
  readonly formatLabel: string;
  readonly format: Record<ContentFormat, string>;
  readonly journey: string;
  readonly stage: Record<JourneyStage, string>;
  readonly day: string;
  readonly time: string;
  readonly timeHint: string;
  readonly zone: string;
  readonly dayNeeded: string;
  readonly noDay: string;
  readonly words: string;
  readonly files: string;
  readonly filesOf: (title: string) => string;
  readonly olderFile: (version: number, newest: number) => string;
  readonly takeNewest: string;
  readonly takeNewestOf: (file: string, title: string) => string;
  readonly needsApproval: string;
  readonly withoutApproval: string;
  readonly reopens: string;
  readonly running: string;
  readonly state: Record<ContentState, string>;
  readonly step: Record<ContentStep, string>;
  readonly stepOf: (step: string, title: string) => string;
  readonly ask: string;
  readonly askFor: (title: string) => string;
  readonly look: string;
  readonly address: string;
  readonly addressHint: string;
  readonly addressNeeded: string;
  readonly publish: string;
  readonly open: string;
  readonly save: string;
  readonly cancel: string;
  readonly failed: string;
}

/** What the content of a campaign says. */
export const contentTexts = texts<ContentTexts>({
  en: {
    nobody: 'Nobody',
    owner: 'Owner',
    none: 'None',
    content: 'Content',
    empty: {
      title: 'No content yet',
      detail: 'Add what goes out: posts, emails, pages. Each item has its own day, owner and approval.',
      forReader: 'What goes out through the channels will be listed here.',
    },
    add: 'Add content',
    edit: (title) => `Edit “${title}”`,
    title: 'Title',
    titleNeeded: 'Give it a title.',
    channel: 'Channel',
    everyChannel: 'All channels',
    everyState: 'All states',
    stateLabel: 'State',
    noMatch: 'Nothing matches the filter.',
    formatLabel: 'Format',
    format: {
      post: 'Post',
      article: 'Article',
      email: 'Email',
      page: 'Page',
      ad: 'Ad',
      video: 'Video',
      message: 'Message',
      event: 'Event',
      other: 'Other',
    },
    journey: 'Journey stage',
    stage: {
      awareness: 'Awareness',
      consideration: 'Consideration',
      decision: 'Decision',
      retention: 'Retention',
    },
    day: 'Publish on',
    time: 'At',
    timeHint: 'Empty: some time that day.',
    zone: 'Time zone',
    dayNeeded: 'A time needs a day; what is scheduled, too.',
    noDay: 'No day yet',
    words: 'Words or brief',
    files: 'Files',
    filesOf: (title) => `Files of “${title}”`,
    olderFile: (version, newest) => `Version ${version}; version ${newest} is the newest`,
    takeNewest: 'Use the newest',
    takeNewestOf: (file, title) => `Use the newest version of ${file} in “${title}”`,
    needsApproval: 'Needs approval before it goes out',
    withoutApproval: 'needs no approval',
    reopens: 'It was approved. If its words change, it needs approval again.',
    running: 'It is in review: its words cannot change until the approval is answered or withdrawn.',
    state: planStates.en.content,
    step: {
      idea: 'Back to idea',
      draft: 'Make a draft',
      scheduled: 'Schedule',
      published: 'Mark as published',
      dropped: 'Drop',
    },
    stepOf: (step, title) => `${step}: ${title}`,
    ask: 'Ask for approval',
    askFor: (title) => `Ask for approval of “${title}”`,
    look: 'See approval',
    address: 'Where it can be seen',
    addressHint: 'https://…',
    addressNeeded: 'A whole address, please: https://…',
    publish: 'Published',
    open: 'Open',
    save: 'Save',
    cancel: 'Cancel',
    failed: 'This was not saved.',
  },
  'zh-CN': {
    nobody: '无人负责',
    owner: '负责人',
    none: '无',
    content: '内容',
    empty: {
      title: '还没有内容',
      detail: '添加要发布的内容：帖子、邮件、页面。每条内容都有自己的日期、负责人和审批。',
      forReader: '各渠道要发布的内容会列在这里。',
    },
    add: '添加内容',
    edit: (title) => `编辑“${title}”`,
    title: '标题',
    titleNeeded: '请填写标题。',
    channel: '渠道',
    everyChannel: '全部渠道',
    everyState: '全部状态',
    stateLabel: '状态',
    noMatch: '没有符合筛选条件的内容。',
    formatLabel: '形式',
    format: {
      post: '帖子',
      article: '文章',
      email: '邮件',
      page: '页面',
      ad: '广告',
      video: '视频',
      message: '消息',
      event: '活动现场',
      other: '其他',
    },
    journey: '旅程阶段',
    stage: { awareness: '认知', consideration: '考虑', decision: '决策', retention: '留存' },
    day: '发布日期',
    time: '时间',
    timeHint: '留空表示当天不限时间。',
    zone: '时区',
    dayNeeded: '填了时间或已排期的内容需要日期。',
    noDay: '未定日期',
    words: '文案或简报',
    files: '文件',
    filesOf: (title) => `“${title}”的文件`,
    olderFile: (version, newest) => `第 ${version} 版，最新为第 ${newest} 版`,
    takeNewest: '改用最新版',
    takeNewestOf: (file, title) => `在“${title}”中改用${file}的最新版`,
    needsApproval: '发布前需要审批',
    withoutApproval: '无需审批',
    reopens: '该内容已审批通过；修改文案后需要重新审批。',
    running: '正在审批中：审批有结果或撤回之前不能修改文案。',
    state: planStates['zh-CN'].content,
    step: {
      idea: '退回创意',
      draft: '转为草稿',
      scheduled: '排期',
      published: '标为已发布',
      dropped: '放弃',
    },
    stepOf: (step, title) => `${step}：${title}`,
    ask: '提交审批',
    askFor: (title) => `提交审批：${title}`,
    look: '查看审批',
    address: '发布地址',
    addressHint: 'https://…',
    addressNeeded: '请填写完整网址：https://…',
    publish: '已发布',
    open: '打开',
    save: '保存',
    cancel: '取消',
    failed: '未能保存。',
  },
  'zh-TW': {
    nobody: '無人負責',
    owner: '負責人',
    none: '無',
    content: '內容',
    empty: {
      title: '還沒有內容',
      detail: '新增要發布的內容：貼文、電子郵件、頁面。每則內容都有自己的日期、負責人與簽核。',
      forReader: '各管道要發布的內容會列在這裡。',
    },
    add: '新增內容',
    edit: (title) => `編輯「${title}」`,
    title: '標題',
    titleNeeded: '請填寫標題。',
    channel: '管道',
    everyChannel: '所有管道',
    everyState: '所有狀態',
    stateLabel: '狀態',
    noMatch: '沒有符合篩選條件的內容。',
    formatLabel: '形式',
    format: {
      post: '貼文',
      article: '文章',
      email: '電子郵件',
      page: '頁面',
      ad: '廣告',
      video: '影片',
      message: '訊息',
      event: '現場活動',
      other: '其他',
    },
    journey: '旅程階段',
    stage: { awareness: '認知', consideration: '考慮', decision: '決策', retention: '留存' },
    day: '發布日期',
    time: '時間',
    timeHint: '留空表示當天不限時間。',
    zone: '時區',
    dayNeeded: '填了時間或已排程的內容需要日期。',
    noDay: '未定日期',
    words: '文案或簡報',
    files: '檔案',
    filesOf: (title) => `「${title}」的檔案`,
    olderFile: (version, newest) => `第 ${version} 版，最新為第 ${newest} 版`,
    takeNewest: '改用最新版',
    takeNewestOf: (file, title) => `在「${title}」中改用${file}的最新版`,
    needsApproval: '發布前需要簽核',
    withoutApproval: '無須簽核',
    reopens: '此內容已簽核通過；修改文案後須重新簽核。',
    running: '簽核進行中：有結果或撤回之前不能修改文案。',
    state: planStates['zh-TW'].content,
    step: {
      idea: '退回構想',
      draft: '轉為草稿',
      scheduled: '排程',
      published: '標為已發布',
      dropped: '放棄',
    },
    stepOf: (step, title) => `${step}：${title}`,
    ask: '送出簽核',
    askFor: (title) => `送出簽核：${title}`,
    look: '檢視簽核',
    address: '發布網址',
    addressHint: 'https://…',
    addressNeeded: '請填寫完整網址：https://…',
    publish: '已發布',
    open: '開啟',
    save: '儲存',
    cancel: '取消',
    failed: '未能儲存。',
  },
});
