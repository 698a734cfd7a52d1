import { texts } from '../locale.tsx';

/** What stands beside an address that is told this once. */
export const addressTexts = texts({
  en: {
    once: 'It is shown only now. Copy it, or make another one later.',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'It could not be copied. Select it and copy it by hand.',
  },
  'zh-CN': {
    once: '仅此时显示，请立即复制；之后可以另行创建。',
    copy: '复制',
    copied: '已复制',
    notCopied: '未能复制，请手动选中并复制。',
  },
  'zh-TW': {
    once: '僅此時顯示，請立即複製；之後可以另行建立。',
    copy: '複製',
    copied: '已複製',
    notCopied: '未能複製，請手動選取並複製。',
  },
});
