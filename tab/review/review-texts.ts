import { texts } from '../ui/locale.tsx';

interface ReviewTexts {
  readonly product: string;
  readonly language: string;
  readonly title: (name: string) => string;
  readonly lead: (maker: string) => string;
  readonly until: (at: string) => string;
  readonly subject: Record<'contentItem' | 'assetVersion', (name: string) => string>;
  readonly loading: string;
  readonly closedTitle: string;
  readonly closed: string;
  readonly unreached: string;
  readonly again: string;
  readonly standing: Record<'changed' | 'closed', string>;
  readonly submitted: string;
  readonly empty: string;
  readonly undated: string;
  readonly files: string;
  readonly save: (name: string) => string;
  readonly notFetched: string;
  readonly points: string;
  readonly noPoints: string;
  readonly settled: string;
  readonly pointLabel: string;
  readonly pointHint: string;
  readonly about: string;
  readonly whole: string;
  readonly send: string;
  readonly sent: string;
  readonly missing: string;
  readonly nothing: string;
  readonly nothingSaid: (at: string) => string;
  readonly footer: string;
}

export const reviewTexts = texts<ReviewTexts>({
  en: {
    product: 'Campaign Desk',
    language: 'Language',
    title: (name) => `For review: ${name}`,
    lead: (maker) =>
      `${maker} asks you to look at this. You decide nothing here; you can name what has to change.`,
    until: (at) => `The link ends ${at}.`,
    subject: {
      contentItem: (name) => `It is about “${name}”.`,
      assetVersion: (name) => `It is about the file “${name}”.`,
    },
    loading: 'Opening',
    closedTitle: 'This link opens nothing',
    closed: 'It may be incomplete, over, or ended. Ask whoever sent it for a new one.',
    unreached: 'The service could not be reached.',
    again: 'Try again',
    standing: {
      changed:
        'This has been changed since the link was made. You see what was submitted then; ask for a new link.',
      closed: 'The review is over. You can still look.',
    },
    submitted: 'What was submitted',
    empty: 'not said',
    undated: 'no dates yet',
    files: 'Files',
    save: (name) => `Save ${name}`,
    notFetched: 'The file could not be fetched',
    points: 'What you named',
    noPoints: 'Nothing yet.',
    settled: 'settled',
    pointLabel: 'What has to change',
    pointHint: 'It is shown to the team with your name as they wrote it; nobody checks who you are.',
    about: 'About',
    whole: 'All of it',
    send: 'Name this point',
    sent: 'Your point is with the team',
    missing: 'Write what has to change',
    nothing: 'I looked, nothing to change',
    nothingSaid: (at) => `You said that nothing has to change, ${at}.`,
    footer:
      'This page is for you alone. Do not pass the link on. Your name and what you write are kept for this review by the organisation that asked you, in its legitimate interest in working with you.',
  },
  'zh-CN': {
    product: 'Campaign Desk',
    language: '语言',
    title: (name) => `请审阅：${name}`,
    lead: (maker) => `${maker}请您查看以下内容。您无需审批，可以提出需要修改的地方。`,
    until: (at) => `链接将于${at}到期。`,
    subject: {
      contentItem: (name) => `审阅内容：“${name}”。`,
      assetVersion: (name) => `审阅文件：“${name}”。`,
    },
    loading: '正在打开',
    closedTitle: '此链接无法打开',
    closed: '链接可能不完整、已过期或已停用，请向发送者索取新的链接。',
    unreached: '无法连接到服务。',
    again: '重试',
    standing: {
      changed: '链接创建后内容已有修改，您看到的是当时提交的版本，请索取新的链接。',
      closed: '审阅已结束，您仍可查看。',
    },
    submitted: '提交的内容',
    empty: '未填写',
    undated: '尚未排期',
    files: '文件',
    save: (name) => `保存 ${name}`,
    notFetched: '未能下载文件',
    points: '您提出的意见',
    noPoints: '暂无意见。',
    settled: '已处理',
    pointLabel: '需要修改的地方',
    pointHint: '团队会看到您的意见和他们填写的姓名，系统不核实身份。',
    about: '关于',
    whole: '整体',
    send: '提出意见',
    sent: '意见已提交给团队',
    missing: '请填写需要修改的地方',
    nothing: '已查看，没有需要修改的地方',
    nothingSaid: (at) => `您已于${at}表示没有需要修改的地方。`,
    footer:
      '此页面仅供您本人查看，请勿转发链接。邀请您的组织基于与您协作的正当利益，为本次审阅保存您的姓名和您填写的内容。',
  },
  'zh-TW': {
    product: 'Campaign Desk',
    language: '語言',
    title: (name) => `請審閱：${name}`,
    lead: (maker) => `${maker}請您檢視以下內容。您無需簽核，可以提出需要修改之處。`,
    until: (at) => `連結將於${at}到期。`,
    subject: {
      contentItem: (name) => `審閱內容：「${name}」。`,
      assetVersion: (name) => `審閱檔案：「${name}」。`,
    },
    loading: '正在開啟',
    closedTitle: '此連結無法開啟',
    closed: '連結可能不完整、已過期或已停用，請向傳送者索取新的連結。',
    unreached: '無法連線到服務。',
    again: '重試',
    standing: {
      changed: '連結建立後內容已有修改，您看到的是當時送出的版本，請索取新的連結。',
      closed: '審閱已結束，您仍可檢視。',
    },
    submitted: '送出的內容',
    empty: '未填寫',
    undated: '尚未排期',
    files: '檔案',
    save: (name) => `儲存 ${name}`,
    notFetched: '未能下載檔案',
    points: '您提出的意見',
    noPoints: '尚無意見。',
    settled: '已處理',
    pointLabel: '需要修改之處',
    pointHint: '團隊會看到您的意見與他們填寫的姓名，系統不驗證身分。',
    about: '關於',
    whole: '整體',
    send: '提出意見',
    sent: '意見已送交團隊',
    missing: '請填寫需要修改之處',
    nothing: '已檢視，沒有需要修改之處',
    nothingSaid: (at) => `您已於${at}表示沒有需要修改之處。`,
    footer:
      '此頁面僅供您本人檢視，請勿轉傳連結。邀請您的組織基於與您協作的正當利益，為本次審閱保存您的姓名與您填寫的內容。',
  },
});
