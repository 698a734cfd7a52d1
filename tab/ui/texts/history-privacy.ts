import type { Locale } from '../../../src/domain/person.ts';
import type { RetainedCounts } from '../../../src/domain/retention.ts';
import type { Sentences } from './history.ts';

type Told =
  | 'person.exportAsked'
  | 'person.exportFetched'
  | 'person.erasureSet'
  | 'person.erased'
  | 'person.erasureProved'
  | 'person.unmasked'
  | 'retention.saved'
  | 'retention.swept';

const erasure = {
  en: {
    asked: 'asked to erase',
    counted: 'counted what erasing would do to',
    started: 'let the erasure begin of',
    cancelled: 'took back the erasure of',
  },
  'zh-CN': { asked: '申请删除', counted: '预估了删除', started: '启动了删除', cancelled: '撤回了删除' },
  'zh-TW': { asked: '申請刪除', counted: '預估了刪除', started: '啟動了刪除', cancelled: '撤回了刪除' },
} as const;

const total = (removed: RetainedCounts): number =>
  Object.values(removed).reduce((all, count) => all + count, 0);

/** What the history says of handing out and erasing what is kept about people. */
export const privacySentences: Readonly<Record<Locale, Pick<Sentences, Told>>> = {
  en: {
    'person.exportAsked': ({ personId }, { who, names }) =>
      `${who} asked for everything about ${names([personId])} as a file`,
    'person.exportFetched': ({ personId }, { who, names }) =>
      `${who} fetched the file about ${names([personId])}`,
    'person.erasureSet': ({ personId, how }, { who, names }) =>
      `${who} ${erasure.en[how]} ${names([personId])}`,
    'person.erased': ({ formerId }, { names }) =>
      `Somebody was erased, and stands here as ${names([formerId])}`,
    'person.erasureProved': ({ formerId }, { names }) => `The erasure of ${names([formerId])} was proved`,
    'person.unmasked': ({ personId, reason }, { who, names }) =>
      `${who} looked at the contact of ${names([personId])}: ${reason}`,
    'retention.saved': (_, { who }) => `${who} changed how long data is kept`,
    'retention.swept': ({ removed }) => `What was kept long enough was removed: ${total(removed)}`,
  },
  'zh-CN': {
    'person.exportAsked': ({ personId }, { who, names }) =>
      `${who}申请导出${names([personId])}的全部个人信息`,
    'person.exportFetched': ({ personId }, { who, names }) =>
      `${who}下载了${names([personId])}的个人信息文件`,
    'person.erasureSet': ({ personId, how }, { who, names }) =>
      `${who}${erasure['zh-CN'][how]}${names([personId])}的个人信息`,
    'person.erased': ({ formerId }, { names }) =>
      `已删除一位成员的个人信息，此处显示为“${names([formerId])}”`,
    'person.erasureProved': ({ formerId }, { names }) => `已生成“${names([formerId])}”的删除证明`,
    'person.unmasked': ({ personId, reason }, { who, names }) =>
      `${who}查看了${names([personId])}的联系方式：${reason}`,
    'retention.saved': (_, { who }) => `${who}更改了数据保留期限`,
    'retention.swept': ({ removed }) => `清除了 ${total(removed)} 项已到期的数据`,
  },
  'zh-TW': {
    'person.exportAsked': ({ personId }, { who, names }) =>
      `${who}申請匯出${names([personId])}的所有個人資料`,
    'person.exportFetched': ({ personId }, { who, names }) =>
      `${who}下載了${names([personId])}的個人資料檔案`,
    'person.erasureSet': ({ personId, how }, { who, names }) =>
      `${who}${erasure['zh-TW'][how]}${names([personId])}的個人資料`,
    'person.erased': ({ formerId }, { names }) =>
      `已刪除一位成員的個人資料，此處顯示為「${names([formerId])}」`,
    'person.erasureProved': ({ formerId }, { names }) => `已產生「${names([formerId])}」的刪除證明`,
    'person.unmasked': ({ personId, reason }, { who, names }) =>
      `${who}檢視了${names([personId])}的聯絡方式：${reason}`,
    'retention.saved': (_, { who }) => `${who}變更了資料保留期限`,
    'retention.swept': ({ removed }) => `清除了 ${total(removed)} 項已到期的資料`,
  },
};
