import type { Retained } from '../../../src/domain/retention.ts';
import { texts } from '../locale.tsx';

interface RetentionTexts {
  readonly title: string;
  readonly lead: string;
  readonly kinds: Readonly<Record<Retained, { readonly label: string; readonly why: string }>>;
  readonly days: (label: string) => string;
  readonly range: (least: number, most: number) => string;
  readonly fixed: string;
  readonly preview: string;
  readonly save: string;
  readonly saved: string;
  readonly failed: string;
  readonly would: (label: string, count: number, more: boolean) => string;
  readonly nothing: string;
  readonly last: (day: string, count: number) => string;
}

export const retentionTexts = texts<RetentionTexts>({
  en: {
    title: 'How long data is kept',
    lead: 'What is older is removed in the night, without a way back. An empty field means for ever.',
    kinds: {
      trail: {
        label: 'Sign-ins, refused tries, files taken along',
        why: 'Intruders are found late; in the sealed record only the facts stay, without who it was.',
      },
      importRows: {
        label: 'Rows of imported files',
        why: 'Counted from the upload. What became of the import stays.',
      },
      reportRuns: { label: 'Reports as they were sent', why: 'Compared with those of years before.' },
      conversations: {
        label: 'Chats of people who are not active any more',
        why: 'Where the bot reached them, counted from when it was last of use.',
      },
    },
    days: (label) => `${label}, in days`,
    range: (least, most) => `${least} to ${most} days, or empty`,
    fixed:
      'Always: files about people 7 days, the trash 30 days. The history of campaigns is kept as long as they are.',
    preview: 'What would go now?',
    save: 'Save these terms',
    saved: 'Holds from the next night on',
    failed: 'That was not possible',
    would: (label, count, more) => `${label}: ${more ? 'at least ' : ''}${count}`,
    nothing: 'Nothing would go now.',
    last: (day, count) => `Last looked through on ${day}: ${count} removed.`,
  },
  'zh-CN': {
    title: '数据保留期限',
    lead: '超过期限的数据会在夜间清除，无法恢复。留空表示永久保留。',
    kinds: {
      trail: {
        label: '登录、被拒操作与文件下载记录',
        why: '入侵往往很晚才被发现；封存记录中仅保留事实，不保留操作人。',
      },
      importRows: { label: '导入文件的原始行', why: '自上传之日起计算，导入结果仍会保留。' },
      reportRuns: { label: '已发送的报告', why: '用于与往年对比。' },
      conversations: { label: '已停用成员的会话', why: '机器人联系该成员的地址，自最后一次使用起计算。' },
    },
    days: (label) => `${label}（天）`,
    range: (least, most) => `${least} 至 ${most} 天，或留空`,
    fixed: '固定期限：个人信息文件 7 天，回收站 30 天。活动历史与活动本身保留同样长的时间。',
    preview: '预览现在会清除的数据',
    save: '保存期限设置',
    saved: '将于下一个夜间生效',
    failed: '操作未成功',
    would: (label, count, more) => `${label}：${more ? '至少 ' : ''}${count} 项`,
    nothing: '目前没有需要清除的数据。',
    last: (day, count) => `最近一次检查：${day}，清除 ${count} 项。`,
  },
  'zh-TW': {
    title: '資料保留期限',
    lead: '超過期限的資料會在夜間清除，無法復原。留空表示永久保留。',
    kinds: {
      trail: {
        label: '登入、遭拒操作與檔案下載記錄',
        why: '入侵往往很晚才被發現；封存記錄中僅保留事實，不保留操作人。',
      },
      importRows: { label: '匯入檔案的原始列', why: '自上傳之日起計算，匯入結果仍會保留。' },
      reportRuns: { label: '已傳送的報告', why: '用於與往年對照。' },
      conversations: { label: '已停用成員的聊天', why: '機器人聯絡該成員的位址，自最後一次使用起計算。' },
    },
    days: (label) => `${label}（天）`,
    range: (least, most) => `${least} 至 ${most} 天，或留空`,
    fixed: '固定期限：個人資料檔案 7 天，資源回收筒 30 天。活動歷程與活動本身保留同樣長的時間。',
    preview: '預覽現在會清除的資料',
    save: '儲存期限設定',
    saved: '將於下一個夜間生效',
    failed: '操作未成功',
    would: (label, count, more) => `${label}：${more ? '至少 ' : ''}${count} 項`,
    nothing: '目前沒有需要清除的資料。',
    last: (day, count) => `最近一次檢查：${day}，清除 ${count} 項。`,
  },
});
