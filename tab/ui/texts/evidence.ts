import { texts } from '../locale.tsx';

interface EvidenceTexts {
  readonly open: string;
  readonly format: Record<'pdf' | 'json', string>;
  readonly making: string;
  readonly notMade: string;
}

export const evidenceTexts = texts<EvidenceTexts>({
  en: {
    open: 'Evidence',
    format: { pdf: 'PDF, to read and file', json: 'JSON, sealed and to be verified' },
    making: 'Putting the evidence together',
    notMade: 'The evidence could not be downloaded',
  },
  'zh-CN': {
    open: '审批证据',
    format: { pdf: 'PDF（阅读与归档）', json: 'JSON（含校验信息）' },
    making: '正在生成审批证据',
    notMade: '审批证据下载失败',
  },
  'zh-TW': {
    open: '簽核證據',
    format: { pdf: 'PDF（閱讀與歸檔）', json: 'JSON（含驗證資訊）' },
    making: '正在產生簽核證據',
    notMade: '簽核證據下載失敗',
  },
});
