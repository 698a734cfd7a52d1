import type { Marking } from '../src/usecases/days/mark.ts';

const words: Readonly<Record<Marking['mark'], readonly string[]>> = {
  start: ['start', 'good morning', '上班', '开始上班', '開始上班', '签到', '簽到', '打卡'],
  away: ['away', 'break', '离开', '離開', '外出', '暂离', '暫離'],
  end: ['end', 'good night', '下班', '签退', '簽退'],
};

const longest = 12 * 60;

/** "start", "away 1h", "end", and the same in Chinese; undefined for anything else. */
export function presenceIn(text: string): Marking | undefined {
  const said = text
    .replaceAll(/<at[^>]*>[\s\S]*?<\/at>/gi, ' ')
    .replaceAll(/&nbsp;|[\s\u3000]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[\s.!?。！？~]+$/u, '');
  for (const mark of ['start', 'away', 'end'] as const) {
    const word = words[mark].find((each) => said === each || (mark === 'away' && said.startsWith(each)));
    if (word === undefined) continue;
    const rest = said.slice(word.length).trim();
    if (rest === '') return { mark, minutes: null };
    const minutes = minutesIn(rest);
    return minutes === undefined ? undefined : { mark, minutes };
  }
  return undefined;
}

/** "1h", "90 min", "1.5 小时". */
function minutesIn(text: string): number | undefined {
  const found = /^(\d{1,3}(?:\.\d)?)\s*(h|hours?|小时|小時|m|min|minutes?|分钟|分鐘)$/u.exec(text);
  if (!found) return undefined;
  const [, amount = '', unit = ''] = found;
  const isHours = unit.startsWith('h') || unit.startsWith('小');
  const minutes = Math.round(Number(amount) * (isHours ? 60 : 1));
  return minutes >= 1 && minutes <= longest ? minutes : undefined;
}
