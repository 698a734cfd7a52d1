import type { GrantKind } from '../../../src/domain/grant.ts';
import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type AccessSentences = Pick<Sentences, Extract<keyof Sentences, `grant.${string}` | `access.${string}`>>;

const levels: Record<Locale, Record<GrantKind, string>> = {
  en: { see: 'see it', seeAmounts: 'see it with amounts', edit: 'edit it', guest: 'see it as a guest' },
  'zh-CN': { see: '查看', seeAmounts: '查看（含金额）', edit: '编辑', guest: '以外部协作人身份查看' },
  'zh-TW': { see: '檢視', seeAmounts: '檢視（含金額）', edit: '編輯', guest: '以外部協作人身分檢視' },
};

/** What the history says of access for a time. */
export const accessSentences: Record<Locale, AccessSentences> = {
  en: {
    'grant.given': ({ personId, level, until, reason }, { who, names, instant }) =>
      `${who} let ${names([personId])} ${levels.en[level]} until ${instant(until)}${reason && `: ${reason}`}`,
    'grant.changed': ({ personId, level, until }, { who, names, instant }) =>
      `${who} let ${names([personId])} ${levels.en[level]} until ${instant(until)} instead`,
    'grant.ended': ({ personId }, { who, names }) => `${who} ended the access of ${names([personId])}`,
    'access.asked': ({ reason }, { who }) => `${who} asked for access: ${reason}`,
    'access.answered': ({ personId, given, words }, { who, names }) =>
      given
        ? `${who} agreed to the request of ${names([personId])} for access`
        : `${who} declined the request of ${names([personId])} for access: ${words}`,
  },
  'zh-CN': {
    'grant.given': ({ personId, level, until, reason }, { who, names, instant }) =>
      `${who} 允许 ${names([personId])} ${levels['zh-CN'][level]}，有效期至 ${instant(until)}${reason && `：${reason}`}`,
    'grant.changed': ({ personId, level, until }, { who, names, instant }) =>
      `${who} 将 ${names([personId])} 的权限（${levels['zh-CN'][level]}）有效期改为 ${instant(until)}`,
    'grant.ended': ({ personId }, { who, names }) => `${who} 终止了 ${names([personId])} 的访问权限`,
    'access.asked': ({ reason }, { who }) => `${who} 申请访问：${reason}`,
    'access.answered': ({ personId, given, words }, { who, names }) =>
      given
        ? `${who} 同意了 ${names([personId])} 的访问申请`
        : `${who} 拒绝了 ${names([personId])} 的访问申请：${words}`,
  },
  'zh-TW': {
    'grant.given': ({ personId, level, until, reason }, { who, names, instant }) =>
      `${who} 允許 ${names([personId])} ${levels['zh-TW'][level]}，有效期至 ${instant(until)}${reason && `：${reason}`}`,
    'grant.changed': ({ personId, level, until }, { who, names, instant }) =>
      `${who} 將 ${names([personId])} 的權限（${levels['zh-TW'][level]}）有效期改為 ${instant(until)}`,
    'grant.ended': ({ personId }, { who, names }) => `${who} 終止了 ${names([personId])} 的存取權限`,
    'access.asked': ({ reason }, { who }) => `${who} 申請存取：${reason}`,
    'access.answered': ({ personId, given, words }, { who, names }) =>
      given
        ? `${who} 同意了 ${names([personId])} 的存取申請`
        : `${who} 拒絕了 ${names([personId])} 的存取申請：${words}`,
  },
};
