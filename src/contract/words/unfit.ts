import type { Locale } from '../../domain/person.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** What does not fit together: of a delegation, of a route, of access. */
const unfit: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    self: 'Nobody stands in for themselves. Choose another person.',
    reversed: 'The end is before the beginning.',
    over: 'This time is over already.',
    cycle: 'That would go round in a circle. Choose somebody or something else.',
    tooLong: 'Too many people would stand in for one another, at most three. Choose another person.',
    twice: 'For this time somebody stands in already. End that first.',
    amounts: 'It is about amounts alone, and nobody outside sees those.',
    shares: 'The shares come to more than 100 percent. Make one of them smaller.',
    proof: 'This line is ticked with evidence alone. Say first what shows that it is so.',
    closedProgramme: 'This programme is closed. Open it again first, or choose another one.',
    goal: 'This goal was dropped, or is not one of this campaign. Choose another one.',
    lastAdmin:
      'Nobody would be left to administer the department. Make somebody else an administrator first.',
    tooLongGrant: 'Access is given for at most 90 days. Choose an earlier end.',
    tooLongGuest: 'A guest stays at most a year. Choose an earlier end.',
    guestMoney: 'Guests see no amounts and edit nothing. Let them see it without amounts.',
    tooManyGrants: 'This person has too much access of this kind already. Give them a role instead.',
  },
  'zh-CN': {
    self: '不能委托给本人，请选择其他人。',
    reversed: '结束时间早于开始时间。',
    over: '该时间段已过。',
    cycle: '这样会形成循环，请另作选择。',
    tooLong: '委托层级过多，最多三层，请选择其他人。',
    twice: '该时间段已有委托，请先结束原委托。',
    amounts: '该申请仅涉及金额，外部人员不能查看金额。',
    shares: '各项占比合计超过 100%，请调低其中一项。',
    proof: '此项须有依据才能勾选，请先填写依据。',
    closedProgramme: '该营销项目已关闭。请先重新开启，或选择其他项目。',
    goal: '该目标已放弃，或不属于此活动，请另选目标。',
    lastAdmin: '本部门将没有管理员，请先指定另一位管理员。',
    tooLongGrant: '授权最长 90 天，请选择更早的截止时间。',
    tooLongGuest: '外部协作人权限最长一年，请选择更早的截止时间。',
    guestMoney: '外部协作人不能查看金额，也不能编辑。请选择“查看（不含金额）”。',
    tooManyGrants: '此人已有过多临时权限，请改为分配角色。',
  },
  'zh-TW': {
    self: '不能委託給本人，請選擇其他人。',
    reversed: '結束時間早於開始時間。',
    over: '該時段已過。',
    cycle: '這樣會形成循環，請另作選擇。',
    tooLong: '委託層級過多，最多三層，請選擇其他人。',
    twice: '該時段已有委託，請先結束原委託。',
    amounts: '此申請僅涉及金額，外部人員不得檢視金額。',
    shares: '各項占比合計超過 100%，請調低其中一項。',
    proof: '此項須有依據才能勾選，請先填寫依據。',
    closedProgramme: '此行銷專案已關閉。請先重新開啟，或選擇其他專案。',
    goal: '此目標已放棄，或不屬於此活動，請另選目標。',
    lastAdmin: '本部門將沒有管理員，請先指定另一位管理員。',
    tooLongGrant: '授權最長 90 天，請選擇更早的截止時間。',
    tooLongGuest: '外部協作人權限最長一年，請選擇更早的截止時間。',
    guestMoney: '外部協作人不能檢視金額，也不能編輯。請選擇「檢視（不含金額）」。',
    tooManyGrants: '此人已有過多臨時權限，請改為指派角色。',
  },
};

const anything: Readonly<Record<Locale, string>> = {
  en: 'This does not fit together. Look at what is marked.',
  'zh-CN': '设置前后矛盾，请查看标出的地方。',
  'zh-TW': '設定前後矛盾，請查看標出的地方。',
};

/** A word that the department does not use in its links, with the nearest that it does use. */
const unusedWord: Readonly<Record<Locale, (nearest: string) => string>> = {
  en: (nearest) =>
    `The department does not use this word here.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
  'zh-CN': (nearest) => `部门在这里不使用这个词。${nearest ? `是否想写“${nearest}”？` : ''}`,
  'zh-TW': (nearest) => `部門在這裡不使用這個詞。${nearest ? `是否想寫「${nearest}」？` : ''}`,
};

/** Why it does not fit together, and what to do. */
export function unfitWords(locale: Locale, { what, nearest }: NonNullable<Refusal['facts']>): string {
  if (what === 'linkWord') return unusedWord[locale](String(nearest ?? ''));
  return unfit[locale][String(what)] ?? anything[locale];
}
