import { texts } from '../locale.tsx';

interface SettingsTexts {
  readonly title: string;
  readonly language: string;
  readonly languageHint: string;
  readonly languageSaved: string;
  readonly zone: string;
  readonly zoneHint: (now: string) => string;
  readonly zoneSaved: (zone: string) => string;
  readonly notSaved: string;
  readonly you: string;
  readonly role: (role: string, workspace: string) => string;
  readonly data: string;
  readonly dataHere: string;
  readonly dataLocal: string;
  readonly dataKept: string;
  readonly about: string;
  readonly version: (version: string) => string;
  readonly versionUnknown: string;
  readonly privacy: string;
  readonly terms: string;
}

export const settingsTexts = texts<SettingsTexts>({
  en: {
    title: 'Settings',
    language: 'Language',
    languageHint: 'For this tab, for cards in chat and for reports.',
    languageSaved: 'The language is changed',
    zone: 'My time zone',
    zoneHint: (now) => `There it is ${now}. Reminders come on this clock.`,
    zoneSaved: (zone) => `Your clock is now ${zone}`,
    notSaved: 'The setting was not changed',
    you: 'You',
    role: (role, workspace) => `${role} in ${workspace}`,
    data: 'Where my data lives',
    dataHere:
      'Campaigns, tasks, files, approvals and reports live on the service that your organisation runs, and nowhere else.',
    dataLocal:
      'This service runs on this computer only. Everything is kept in its data folder; removing the folder removes everything.',
    dataKept:
      'In this tab, only what is on the screen is held, until you close it. Messages in chat are kept by Microsoft Teams.',
    about: 'About',
    version: (version) => `Campaign Desk ${version}`,
    versionUnknown: 'Campaign Desk; the service does not say its version at the moment.',
    privacy: 'Privacy',
    terms: 'Terms of use',
  },
  'zh-CN': {
    title: '设置',
    language: '语言',
    languageHint: '用于此选项卡、聊天中的卡片和报告。',
    languageSaved: '语言已更改',
    zone: '我的时区',
    zoneHint: (now) => `当地时间为 ${now}。提醒按此时区发送。`,
    zoneSaved: (zone) => `时区已改为 ${zone}`,
    notSaved: '设置未更改',
    you: '您的信息',
    role: (role, workspace) => `${workspace}的${role}`,
    data: '我的数据保存在哪里',
    dataHere: '活动、任务、文件、审批和报告都保存在贵公司运行的服务中，不会存放在其他地方。',
    dataLocal: '此服务只在这台电脑上运行，所有内容都保存在它的数据文件夹中；删除该文件夹即删除全部内容。',
    dataKept: '此选项卡只在打开期间保留屏幕上的内容。聊天消息由 Microsoft Teams 保存。',
    about: '关于',
    version: (version) => `Campaign Desk ${version}`,
    versionUnknown: 'Campaign Desk（暂时无法获取版本号）',
    privacy: '隐私说明',
    terms: '使用条款',
  },
  'zh-TW': {
    title: '設定',
    language: '語言',
    languageHint: '用於此索引標籤、聊天中的卡片和報告。',
    languageSaved: '語言已變更',
    zone: '我的時區',
    zoneHint: (now) => `當地時間為 ${now}。提醒依此時區傳送。`,
    zoneSaved: (zone) => `時區已改為 ${zone}`,
    notSaved: '設定未變更',
    you: '您的資料',
    role: (role, workspace) => `${workspace}的${role}`,
    data: '我的資料存放在哪裡',
    dataHere: '活動、任務、檔案、簽核和報告都存放在貴公司執行的服務中，不會存放在其他地方。',
    dataLocal: '此服務只在這台電腦上執行，所有內容都存放在它的資料夾中；刪除該資料夾即刪除全部內容。',
    dataKept: '此索引標籤只在開啟期間保留畫面上的內容。聊天訊息由 Microsoft Teams 保存。',
    about: '關於',
    version: (version) => `Campaign Desk ${version}`,
    versionUnknown: 'Campaign Desk（暫時無法取得版本號碼）',
    privacy: '隱私權說明',
    terms: '使用條款',
  },
});

/** Each language in itself, so that whoever cannot read the present one finds theirs. */
export const languageNames = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' } as const;
