import type { Locale } from './person.ts';

/** What roles are called in a template that is made from a campaign; people rename them at will. */
export const templateWords: Record<Locale, { readonly owner: string; readonly role: string }> = {
  en: { owner: 'Campaign owner', role: 'Team member' },
  'zh-CN': { owner: '活动负责人', role: '团队成员' },
  'zh-TW': { owner: '活動負責人', role: '團隊成員' },
};
