import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';
import { errandNames } from './errands.ts';

type Watched =
  | 'export.taken'
  | 'export.many'
  | 'signIn.seen'
  | 'try.refused'
  | 'message.resent'
  | 'message.dismissed';

/** What the record says of looking in, being turned away, and taking something along. */
export const watchedSentences: Readonly<Record<Locale, Pick<Sentences, Watched>>> = {
  en: {
    'export.taken': ({ fileName, what, rows }, { who, number }) =>
      `${who} downloaded ${fileName ? `“${fileName}”` : what}${rows === null ? '' : `, ${number(rows)} rows`}`,
    'export.many': ({ personId, files, rows }, { names, number }) =>
      `${names([personId])} downloaded unusually much within an hour: ${number(files)} files, ${number(rows)} rows`,
    'signIn.seen': (_, { who }) => `${who} signed in`,
    'try.refused': ({ times, what, code }, { who, number }) =>
      code === 'notSignedIn'
        ? `Refused without a valid sign-in, ${number(times)} times`
        : `${who} tried what they may not, ${number(times)} times: ${what}`,
    'message.resent': ({ errand, personId, mayDouble }, { who, names }) =>
      `${who} had ${errandNames.en[errand] ?? errand} sent again${personId === null ? '' : ` to ${names([personId])}`}${mayDouble ? ', knowing that it may arrive twice' : ''}`,
    'message.dismissed': ({ errand, personId, reason }, { who, names }) =>
      `${who} dismissed ${errandNames.en[errand] ?? errand}${personId === null ? '' : ` to ${names([personId])}`}, which was not delivered: “${reason}”`,
  },
  'zh-CN': {
    'export.taken': ({ fileName, what, rows }, { who, number }) =>
      `${who}下载了${fileName ? `“${fileName}”` : ` ${what}`}${rows === null ? '' : `（${number(rows)} 行）`}`,
    'export.many': ({ personId, files, rows }, { names, number }) =>
      `${names([personId])}一小时内下载量异常：${number(files)} 个文件，${number(rows)} 行`,
    'signIn.seen': (_, { who }) => `${who}登录`,
    'try.refused': ({ times, what, code }, { who, number }) =>
      code === 'notSignedIn'
        ? `登录凭证无效，被拒绝 ${number(times)} 次`
        : `${who}尝试无权进行的操作 ${number(times)} 次：${what}`,
    'message.resent': ({ errand, personId, mayDouble }, { who, names }) =>
      `${who}重发了${personId === null ? '' : `给${names([personId])}的`}${errandNames['zh-CN'][errand] ?? errand}${mayDouble ? '（已知可能重复送达）' : ''}`,
    'message.dismissed': ({ errand, personId, reason }, { who, names }) =>
      `${who}忽略了${personId === null ? '' : `给${names([personId])}的`}未送达的${errandNames['zh-CN'][errand] ?? errand}：“${reason}”`,
  },
  'zh-TW': {
    'export.taken': ({ fileName, what, rows }, { who, number }) =>
      `${who}下載了${fileName ? `「${fileName}」` : ` ${what}`}${rows === null ? '' : `（${number(rows)} 列）`}`,
    'export.many': ({ personId, files, rows }, { names, number }) =>
      `${names([personId])}一小時內下載量異常：${number(files)} 個檔案，${number(rows)} 列`,
    'signIn.seen': (_, { who }) => `${who}登入`,
    'try.refused': ({ times, what, code }, { who, number }) =>
      code === 'notSignedIn'
        ? `登入憑證無效，遭拒 ${number(times)} 次`
        : `${who}嘗試無權進行的操作 ${number(times)} 次：${what}`,
    'message.resent': ({ errand, personId, mayDouble }, { who, names }) =>
      `${who}重送了${personId === null ? '' : `給${names([personId])}的`}${errandNames['zh-TW'][errand] ?? errand}${mayDouble ? '（已知可能重複送達）' : ''}`,
    'message.dismissed': ({ errand, personId, reason }, { who, names }) =>
      `${who}忽略了${personId === null ? '' : `給${names([personId])}的`}未送達的${errandNames['zh-TW'][errand] ?? errand}：「${reason}」`,
  },
};
