import { texts } from '../locale.tsx';

interface ContentsTexts {
  readonly label: string;
  readonly groups: Readonly<Record<'me' | 'department' | 'trust', string>>;
}

export const contentsTexts = texts<ContentsTexts>({
  en: {
    label: 'On this page',
    groups: { me: 'For me', department: 'For the department', trust: 'Data and privacy' },
  },
  'zh-CN': {
    label: '本页内容',
    groups: { me: '我的设置', department: '部门设置', trust: '数据与隐私' },
  },
  'zh-TW': {
    label: '本頁內容',
    groups: { me: '我的設定', department: '部門設定', trust: '資料與隱私權' },
  },
});
