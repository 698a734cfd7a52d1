import { locales } from '../src/domain/person.ts';
import { type AspectName, aspectNames, aspectWords, isAspect } from './cards/texts/aspects.ts';
import { cardWords, commandNames, type CommandName } from './cards/texts/index.ts';

/** What somebody typed: a command with what stands behind it, or words to look for. */
export type Typed =
  | { readonly command: CommandName | AspectName; readonly rest: string }
  | { readonly command: 'search'; readonly rest: string };

/** Other words for the same, beside the titles that Teams offers in each language. */
const alsoCalled: Record<CommandName, readonly string[]> = {
  help: ['?', 'hi', 'hello', '幫助', '帮助', '你好', '您好'],
  work: ['work', 'what is waiting', '我的待办', '我的待辦'],
  tasks: ['tasks', '任务', '任務', '待办', '待辦'],
  approvals: ['approvals', '审批', '簽核', '签核'],
  follow: ['follow campaign', '关注活动', '追蹤活動'],
  unfollow: ['unfollow campaign', '取消关注活动', '取消追蹤活動'],
  idea: ['new idea', '新创意', '新點子'],
  lessons: ['lesson', '经验库', '經驗庫'],
  risks: ['risk', '风险登记', '風險登記'],
  newCampaign: ['create campaign', '新建营销活动', '新增行銷活動', '新建活動', '新增活动'],
};

/** A campaign by its code: other words behind "content" or "budget" are words to look for. */
const isCode = /^[\p{L}\d]{1,20}-\d{1,9}$/u;

/** Those behind which a name stands. */
const takesMore: ReadonlySet<CommandName | AspectName> = new Set<CommandName | AspectName>([
  ...aspectNames,
  'newCampaign',
  'follow',
  'unfollow',
  'idea',
  'lessons',
  'risks',
]);

/** The longest first, so that no title hides one that begins with it. */
const titles: readonly { readonly name: CommandName | AspectName; readonly title: string }[] = [
  ...commandNames.flatMap((name) => [
    ...locales.map((locale) => ({ name, title: cardWords(locale).commands[name] })),
    ...alsoCalled[name].map((title) => ({ name, title })),
  ]),
  ...aspectNames.flatMap((name) =>
    locales.flatMap((locale) =>
      [aspectWords[locale].title[name], ...aspectWords[locale].also[name]].map((title) => ({
        name,
        title: title.toLowerCase(),
      })),
    ),
  ),
].toSorted((one, other) => other.title.length - one.title.length);

/** Reads a typed message in any of our languages, whatever the reader's; case and width of letters do not matter. */
export function typed(text: string): Typed {
  const said = withoutMentions(text);
  const folded = narrow(said).toLowerCase();
  const bare = folded.replace(/[\s.!?。！？…~]+$/u, '') || folded;
  if (bare === '') return { command: 'help', rest: '' };
  for (const { name, title } of titles) {
    if (bare === title) return { command: name, rest: '' };
    if (!takesMore.has(name) || !begins(folded, title)) continue;
    const rest = nameIn(said.slice(title.length));
    if (!isAspect(name) || isCode.test(rest)) return { command: name, rest };
  }
  return { command: 'search', rest: said };
}

/** Teams marks up who was mentioned, and writes some spaces as entities. */
function withoutMentions(text: string): string {
  return text
    .replaceAll(/<at[^>]*>[\s\S]*?<\/at>/gi, ' ')
    .replaceAll(/&nbsp;|[\s\u3000]+/g, ' ')
    .trim();
}

/** Full-width letters and signs as narrow ones; the length stays, so that places in the text do too. */
function narrow(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Latin words end before something that is no letter; Chinese has no such border. */
function begins(text: string, title: string): boolean {
  if (!text.startsWith(title)) return false;
  const next = text.charAt(title.length);
  return !/[a-z]$/.test(title) || !/[\p{L}\d]/u.test(next);
}

function nameIn(rest: string): string {
  const name = rest.replace(/^[\s:：,，、-]+/u, '').trim();
  return /^(["“「『‘'])([\s\S]+)(["”」』’'])$/u.exec(name)?.[2]?.trim() ?? name;
}
