import { texts } from '../locale.tsx';

interface ShareTexts {
  readonly start: string;
  readonly lead: string;
  readonly forName: string;
  readonly forHint: string;
  readonly days: string;
  readonly daysHint: (most: number) => string;
  readonly withFiles: string;
  readonly make: string;
  readonly nameMissing: string;
  readonly daysWrong: (most: number) => string;
  readonly made: (name: string) => string;
  readonly address: string;
  readonly list: string;
  readonly line: (maker: string, until: string) => string;
  readonly uses: (count: number) => string;
  readonly last: (at: string) => string;
  readonly nothing: string;
  readonly ended: string;
  readonly over: string;
  readonly revoke: string;
  readonly revoked: (name: string) => string;
  readonly failed: string;
}

export const shareTexts = texts<ShareTexts>({
  en: {
    start: 'Share with somebody outside',
    lead: 'Whoever has the link sees what was submitted, without amounts, and can name points. They never decide.',
    forName: 'For whom',
    forHint: 'Shown beside their points. Nobody checks who opens the link.',
    days: 'Ends after days',
    daysHint: (most) => `At most ${most}`,
    withFiles: 'With the files of the campaign',
    make: 'Make the link',
    nameMissing: 'Write for whom the link is',
    daysWrong: (most) => `A whole number from 1 to ${most}`,
    made: (name) => `The link for ${name}`,
    address: 'Address of the link',
    list: 'Links for people outside',
    line: (maker, until) => `made by ${maker}, ends ${until}`,
    uses: (count) => (count === 1 ? 'used once' : count === 0 ? 'not used yet' : `used ${count} times`),
    last: (at) => `last ${at}`,
    nothing: 'looked at, nothing to change',
    ended: 'Ended',
    over: 'Over',
    revoke: 'End it now',
    revoked: (name) => `The link for ${name} is ended`,
    failed: 'The link could not be changed',
  },
  'zh-CN': {
    start: '分享给外部人员',
    lead: '持有链接的人可以查看提交的内容（不含金额）并提出意见，但不能审批。',
    forName: '分享给谁',
    forHint: '会显示在其意见旁边。系统不核实打开链接者的身份。',
    days: '有效天数',
    daysHint: (most) => `最多 ${most} 天`,
    withFiles: '包含活动文件',
    make: '创建链接',
    nameMissing: '请填写分享给谁',
    daysWrong: (most) => `请输入 1 到 ${most} 的整数`,
    made: (name) => `给${name}的链接`,
    address: '链接地址',
    list: '外部链接',
    line: (maker, until) => `由${maker}创建，${until}到期`,
    uses: (count) => (count === 0 ? '尚未使用' : `已使用 ${count} 次`),
    last: (at) => `最近 ${at}`,
    nothing: '已查看，没有需要修改的地方',
    ended: '已停用',
    over: '已过期',
    revoke: '立即停用',
    revoked: (name) => `已停用给${name}的链接`,
    failed: '未能更改链接',
  },
  'zh-TW': {
    start: '分享給外部人員',
    lead: '持有連結的人可以檢視送出的內容（不含金額）並提出意見，但不能簽核。',
    forName: '分享給誰',
    forHint: '會顯示在其意見旁。系統不驗證開啟連結者的身分。',
    days: '有效天數',
    daysHint: (most) => `最多 ${most} 天`,
    withFiles: '包含活動檔案',
    make: '建立連結',
    nameMissing: '請填寫分享給誰',
    daysWrong: (most) => `請輸入 1 到 ${most} 的整數`,
    made: (name) => `給${name}的連結`,
    address: '連結位址',
    list: '外部連結',
    line: (maker, until) => `由${maker}建立，${until}到期`,
    uses: (count) => (count === 0 ? '尚未使用' : `已使用 ${count} 次`),
    last: (at) => `最近 ${at}`,
    nothing: '已檢視，沒有需要修改之處',
    ended: '已停用',
    over: '已過期',
    revoke: '立即停用',
    revoked: (name) => `已停用給${name}的連結`,
    failed: '未能變更連結',
  },
});
