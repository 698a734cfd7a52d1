import { texts } from '../locale.tsx';

interface AuditTexts {
  readonly title: string;
  readonly sealed: string;
  readonly lead: string;
  readonly from: string;
  readonly to: string;
  readonly save: string;
  readonly check: (command: string) => string;
  readonly reversed: string;
  readonly notSaved: string;
}

export const auditTexts = texts<AuditTexts>({
  en: {
    title: 'Audit',
    sealed: 'The sealed record',
    lead: 'Every change, decision and reminder of the whole organisation as a file in which an altered, removed or added line is found out. Keep the last hash elsewhere, so that a cut end is found out, too. Days are counted in UTC.',
    from: 'From',
    to: 'Until',
    save: 'Save the record',
    check: (command) => `It can be checked without this service: ${command}`,
    reversed: 'The last day lies before the first one',
    notSaved: 'The record could not be saved',
  },
  'zh-CN': {
    title: '审计',
    sealed: '封存记录',
    lead: '将整个组织的每一次更改、审批和提醒按顺序封存为文件，篡改、删除或插入任何一行都会被发现。请另行保存最后的哈希值，以便发现末尾被截断。日期按 UTC 计算。',
    from: '从',
    to: '至',
    save: '保存记录',
    check: (command) => `无需本服务即可核验：${command}`,
    reversed: '结束日期早于开始日期',
    notSaved: '未能保存记录',
  },
  'zh-TW': {
    title: '稽核',
    sealed: '封存紀錄',
    lead: '將整個組織的每一次變更、簽核與提醒依序封存為檔案，竄改、刪除或插入任何一行都會被發現。請另行保存最後的雜湊值，以便發現結尾被截斷。日期以 UTC 計算。',
    from: '從',
    to: '至',
    save: '儲存紀錄',
    check: (command) => `無需本服務即可驗證：${command}`,
    reversed: '結束日期早於開始日期',
    notSaved: '未能儲存紀錄',
  },
});
