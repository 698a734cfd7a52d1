import type { Catalogue } from '../../../src/contract/words/index.ts';
import type { Happening, HappeningType } from '../../../src/domain/event.ts';
import { heldTexts } from './held.ts';
import { slipTexts } from './slip.ts';
import { texts } from '../locale.tsx';
import { partSentences } from './history-parts.ts';

/** What a sentence of the history may ask for; everything it gets is printed already. */
export interface Say {
  /** Who did it. */
  readonly who: string;
  readonly names: (personIds: readonly string[]) => string;
  readonly fields: (changes: readonly { field: string }[]) => string;
  readonly instant: (at: string) => string;
  readonly date: (day: string) => string;
  readonly number: (value: number) => string;
  readonly words: Catalogue;
}

type HappeningOf = { readonly [T in HappeningType]: Extract<Happening, { type: T }> };

/** One sentence for each thing that can happen; a new one does not compile before it has words. */
export type Sentences = { readonly [T in HappeningType]: (what: HappeningOf[T], say: Say) => string };

/** The sentence for something that happened. */
export function tell<T extends HappeningType>(
  sentences: Sentences,
  what: HappeningOf[T] & { readonly type: T },
  say: Say,
): string {
  return sentences[what.type](what, say);
}

export const historyKinds = ['content', 'approvals', 'tasks', 'files', 'other'] as const;
export type HistoryKind = (typeof historyKinds)[number];

interface HistoryTexts {
  readonly sentences: Sentences;
  readonly kinds: Record<HistoryKind | 'all', string>;
  readonly filter: string;
  readonly rule: string;
  readonly somebody: string;
  readonly today: string;
  readonly yesterday: string;
  readonly earlier: string;
  readonly times: (zone: string) => string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly nothingOfKind: string;
}

const from: Record<'en' | 'zh-CN' | 'zh-TW', Record<'person' | 'import' | 'chat', string>> = {
  en: { person: '', import: ' from an imported file', chat: ' from chat' },
  'zh-CN': { person: '', import: '（由文件导入）', chat: '（来自聊天）' },
  'zh-TW': { person: '', import: '（由檔案匯入）', chat: '（來自聊天）' },
};

export const historyTexts = texts<HistoryTexts>({
  en: {
    sentences: {
      ...partSentences.en,
      'campaign.created': ({ name, source }, { who }) => `${who} created “${name}”${from.en[source]}`,
      'campaign.edited': ({ changes, approvedBy, reason }, { who, fields }) =>
        approvedBy === undefined
          ? `${who} changed ${fields(changes)}${reason ? `, because “${reason}”` : ''}`
          : `With the answer of ${who}, the approved change of ${fields(changes)} took effect`,
      'campaign.statusChanged': (what, { who, words }) =>
        `${who} moved it from ${words.campaignStatus[what.from]} to ${words.campaignStatus[what.to]}`,
      'task.created': ({ title, source }, { who }) => `${who} added the task “${title}”${from.en[source]}`,
      'task.edited': ({ title, changes, slip }, { who, fields }) =>
        `${who} changed the task “${title}”: ${fields(changes)}${slip === undefined ? '' : `; ${slipTexts.en.since(slip)}`}`,
      'task.snoozed': ({ title, until }, { who, instant }) =>
        `${who} put off the reminder for “${title}” until ${instant(until)}`,
      'task.remarked': ({ title }, { who }) => `${who} commented on “${title}”`,
      'task.escalated': ({ title, personId, toId }, { names }) =>
        `${names([toId])} was told that “${title}” of ${names([personId])} stays late after all reminders`,
      'task.reminded': ({ title, personId, ...held }, { names, instant }) =>
        `${names([personId])} was reminded of “${title}”${heldTexts.en(held, instant)}`,
      'approval.submitted': ({ approverIds, round }, { who, names }) =>
        round > 1
          ? `${who} submitted it again, round ${round}; asked: ${names(approverIds)}`
          : `${who} submitted it for approval; asked: ${names(approverIds)}`,
      'approval.decided': ({ verb, closed }, { who, words }) =>
        `${who} ${words.decided[verb]}${closed ? '; that closed the request' : ''}`,
      'approval.yesWithdrawn': ({ personIds, changes }, { who, names, fields }) =>
        `${who} changed ${fields(changes)}; this took back the yes of ${names(personIds)}`,
      'approval.expired': () => 'The request ran out: nobody decided in time',
      'approval.outdated': ({ changes }, { who, fields }) =>
        `${who} changed ${fields(changes)}; the approval no longer covers it`,
      'approval.asked': ({ personIds }, { names }) => `Asked now: ${names(personIds)}`,
      'approval.handled': ({ act, personIds }, { who, names, words }) =>
        `${who} ${words.handled[act]}${personIds.length > 0 ? `: ${names(personIds)}` : ''}`,
      'delegation.set': ({ fromId, toId, until }, { names, instant }) =>
        `${names([toId])} answers for ${names([fromId])} until ${instant(until)}`,
      'delegation.started': ({ fromId, toId }, { names }) =>
        `${names([toId])} answers for ${names([fromId])} from now on`,
      'delegation.ended': ({ fromId }, { names }) => `${names([fromId])} answers again without a stand-in`,
      'channel.followed': ({ name }, { who }) => `${who} let a channel follow it${name && `: ${name}`}`,
      'channel.unfollowed': ({ name }, { who }) =>
        `${who} ended that a channel follows it${name && `: ${name}`}`,
      'channel.lost': ({ name }) =>
        `A channel no longer follows it, because the app was removed there${name && `: ${name}`}`,
      'route.saved': ({ name, version }, { who, number }) =>
        `${who} saved the approval route “${name}”, version ${number(version)}`,
      'asset.added': ({ name }, { who }) => `${who} uploaded “${name}”`,
      'asset.removed': ({ name }, { who }) => `${who} removed the file “${name}”`,
      'schedule.created': ({ name }, { who }) => `${who} scheduled the report “${name}”`,
      'schedule.edited': ({ name, changes }, { who, fields }) =>
        `${who} changed the schedule “${name}”: ${fields(changes)}`,
      'report.made': ({ name }) => `The report “${name}” was made`,
      'schedule.muted': ({ name, muted }) =>
        muted ? `The report “${name}” was muted` : `The report “${name}” is received again`,
      'report.asked': ({ name }, { who }) => `${who} asked the owner about the report “${name}”`,
      'report.answered': ({ name }, { who }) => `${who} answered a question about the report “${name}”`,
      'report.resent': ({ name }) => `The report “${name}” was sent once more`,
      'import.accepted': ({ fileName, rows }, { who, number }) =>
        `${who} accepted “${fileName}” with ${number(rows)} rows`,
      'import.finished': ({ fileName, created, changed }, { number }) =>
        `“${fileName}” is in: ${number(created)} new, ${number(changed)} changed`,
    },
    kinds: {
      all: 'Everything',
      content: 'Campaign',
      approvals: 'Approvals',
      tasks: 'Tasks',
      files: 'Files',
      other: 'Results',
    },
    filter: 'Show',
    rule: 'A rule',
    somebody: 'Somebody',
    today: 'Today',
    yesterday: 'Yesterday',
    earlier: 'Show earlier',
    times: (zone) => `Times in ${zone}`,
    empty: {
      title: 'Nothing has happened yet',
      detail: 'Every change, answer and file is written down here by itself, with who and when.',
    },
    nothingOfKind: 'Nothing of this kind so far.',
  },
  'zh-CN': {
    sentences: {
      ...partSentences['zh-CN'],
      'campaign.created': ({ name, source }, { who }) => `${who}创建了“${name}”${from['zh-CN'][source]}`,
      'campaign.edited': ({ changes, approvedBy, reason }, { who, fields }) =>
        approvedBy === undefined
          ? `${who}修改了${fields(changes)}${reason ? `，原因：“${reason}”` : ''}`
          : `经${who}答复，${fields(changes)}的变更按审批生效`,
      'campaign.statusChanged': (what, { who, words }) =>
        `${who}将状态由“${words.campaignStatus[what.from]}”改为“${words.campaignStatus[what.to]}”`,
      'task.created': ({ title, source }, { who }) => `${who}添加了任务“${title}”${from['zh-CN'][source]}`,
      'task.edited': ({ title, changes, slip }, { who, fields }) =>
        `${who}修改了任务“${title}”：${fields(changes)}${slip === undefined ? '' : `；${slipTexts['zh-CN'].since(slip)}`}`,
      'task.snoozed': ({ title, until }, { who, instant }) =>
        `${who}将“${title}”的提醒推迟到 ${instant(until)}`,
      'task.remarked': ({ title }, { who }) => `${who}对“${title}”发表了意见`,
      'task.escalated': ({ title, personId, toId }, { names }) =>
        `已告知${names([toId])}：${names([personId])}的“${title}”在多次提醒后仍未完成`,
      'task.reminded': ({ title, personId, ...held }, { names, instant }) =>
        `已提醒${names([personId])}处理“${title}”${heldTexts['zh-CN'](held, instant)}`,
      'approval.submitted': ({ approverIds, round }, { who, names }) =>
        round > 1
          ? `${who}再次提交审批（第 ${round} 轮），审批人：${names(approverIds)}`
          : `${who}提交了审批，审批人：${names(approverIds)}`,
      'approval.decided': ({ verb, closed }, { who, words }) =>
        `${who}${words.decided[verb]}${closed ? '，审批结束' : ''}`,
      'approval.yesWithdrawn': ({ personIds, changes }, { who, names, fields }) =>
        `${who}修改了${fields(changes)}，${names(personIds)}的同意因此失效`,
      'approval.expired': () => '审批已过期：无人在期限内作出决定',
      'approval.outdated': ({ changes }, { who, fields }) =>
        `${who}修改了${fields(changes)}，原批准不再涵盖当前内容`,
      'approval.asked': ({ personIds }, { names }) => `现由${names(personIds)}审批`,
      'approval.handled': ({ act, personIds }, { who, names, words }) =>
        `${who}${words.handled[act]}${personIds.length > 0 ? `：${names(personIds)}` : ''}`,
      'delegation.set': ({ fromId, toId, until }, { names, instant }) =>
        `${names([toId])}代${names([fromId])}审批，至 ${instant(until)}`,
      'delegation.started': ({ fromId, toId }, { names }) => `${names([toId])}开始代${names([fromId])}审批`,
      'delegation.ended': ({ fromId }, { names }) => `${names([fromId])}恢复自行审批`,
      'channel.followed': ({ name }, { who }) => `${who}让频道关注此活动${name && `：${name}`}`,
      'channel.unfollowed': ({ name }, { who }) => `${who}取消了频道的关注${name && `：${name}`}`,
      'channel.lost': ({ name }) => `应用已从频道移除，频道不再关注此活动${name && `：${name}`}`,
      'route.saved': ({ name, version }, { who, number }) =>
        `${who}保存了审批流程“${name}”第 ${number(version)} 版`,
      'asset.added': ({ name }, { who }) => `${who}上传了“${name}”`,
      'asset.removed': ({ name }, { who }) => `${who}删除了文件“${name}”`,
      'schedule.created': ({ name }, { who }) => `${who}设置了定期报告“${name}”`,
      'schedule.edited': ({ name, changes }, { who, fields }) =>
        `${who}修改了定期报告“${name}”：${fields(changes)}`,
      'report.made': ({ name }) => `报告“${name}”已生成`,
      'schedule.muted': ({ name, muted }) => (muted ? `不再接收报告“${name}”` : `恢复接收报告“${name}”`),
      'report.asked': ({ name }, { who }) => `${who}就报告“${name}”向负责人提问`,
      'report.answered': ({ name }, { who }) => `${who}回答了关于报告“${name}”的提问`,
      'report.resent': ({ name }) => `报告“${name}”已重新发送`,
      'import.accepted': ({ fileName, rows }, { who, number }) =>
        `${who}确认导入“${fileName}”，共 ${number(rows)} 行`,
      'import.finished': ({ fileName, created, changed }, { number }) =>
        `“${fileName}”导入完成：新增 ${number(created)} 条，更新 ${number(changed)} 条`,
    },
    kinds: {
      all: '全部',
      content: '活动',
      approvals: '审批',
      tasks: '任务',
      files: '文件',
      other: '投放数据',
    },
    filter: '显示',
    rule: '系统规则',
    somebody: '某人',
    today: '今天',
    yesterday: '昨天',
    earlier: '显示更早的记录',
    times: (zone) => `时间按 ${zone} 时区`,
    empty: {
      title: '还没有任何记录',
      detail: '每次修改、审批和文件操作都会自动记录在这里，包括操作人和时间。',
    },
    nothingOfKind: '目前没有这类记录。',
  },
  'zh-TW': {
    sentences: {
      ...partSentences['zh-TW'],
      'campaign.created': ({ name, source }, { who }) => `${who}建立了「${name}」${from['zh-TW'][source]}`,
      'campaign.edited': ({ changes, approvedBy, reason }, { who, fields }) =>
        approvedBy === undefined
          ? `${who}變更了${fields(changes)}${reason ? `，原因：「${reason}」` : ''}`
          : `經${who}答覆，${fields(changes)}的變更依簽核生效`,
      'campaign.statusChanged': (what, { who, words }) =>
        `${who}將狀態由「${words.campaignStatus[what.from]}」改為「${words.campaignStatus[what.to]}」`,
      'task.created': ({ title, source }, { who }) => `${who}新增了任務「${title}」${from['zh-TW'][source]}`,
      'task.edited': ({ title, changes, slip }, { who, fields }) =>
        `${who}變更了任務「${title}」：${fields(changes)}${slip === undefined ? '' : `；${slipTexts['zh-TW'].since(slip)}`}`,
      'task.snoozed': ({ title, until }, { who, instant }) =>
        `${who}將「${title}」的提醒延後到 ${instant(until)}`,
      'task.remarked': ({ title }, { who }) => `${who}對「${title}」發表了意見`,
      'task.escalated': ({ title, personId, toId }, { names }) =>
        `已告知${names([toId])}：${names([personId])}的「${title}」在多次提醒後仍未完成`,
      'task.reminded': ({ title, personId, ...held }, { names, instant }) =>
        `已提醒${names([personId])}處理「${title}」${heldTexts['zh-TW'](held, instant)}`,
      'approval.submitted': ({ approverIds, round }, { who, names }) =>
        round > 1
          ? `${who}再次送簽（第 ${round} 輪），簽核人：${names(approverIds)}`
          : `${who}送出簽核，簽核人：${names(approverIds)}`,
      'approval.decided': ({ verb, closed }, { who, words }) =>
        `${who}${words.decided[verb]}${closed ? '，簽核結束' : ''}`,
      'approval.yesWithdrawn': ({ personIds, changes }, { who, names, fields }) =>
        `${who}變更了${fields(changes)}，${names(personIds)}的核准因此失效`,
      'approval.expired': () => '簽核已逾期：期限內無人作出決定',
      'approval.outdated': ({ changes }, { who, fields }) =>
        `${who}變更了${fields(changes)}，原核准不再涵蓋目前內容`,
      'approval.asked': ({ personIds }, { names }) => `現由${names(personIds)}簽核`,
      'approval.handled': ({ act, personIds }, { who, names, words }) =>
        `${who}${words.handled[act]}${personIds.length > 0 ? `：${names(personIds)}` : ''}`,
      'delegation.set': ({ fromId, toId, until }, { names, instant }) =>
        `${names([toId])}代${names([fromId])}簽核，至 ${instant(until)}`,
      'delegation.started': ({ fromId, toId }, { names }) => `${names([toId])}開始代${names([fromId])}簽核`,
      'delegation.ended': ({ fromId }, { names }) => `${names([fromId])}恢復自行簽核`,
      'channel.followed': ({ name }, { who }) => `${who}讓頻道追蹤此活動${name && `：${name}`}`,
      'channel.unfollowed': ({ name }, { who }) => `${who}取消了頻道的追蹤${name && `：${name}`}`,
      'channel.lost': ({ name }) => `應用程式已從頻道移除，頻道不再追蹤此活動${name && `：${name}`}`,
      'route.saved': ({ name, version }, { who, number }) =>
        `${who}儲存了簽核流程「${name}」第 ${number(version)} 版`,
      'asset.added': ({ name }, { who }) => `${who}上傳了「${name}」`,
      'asset.removed': ({ name }, { who }) => `${who}刪除了檔案「${name}」`,
      'schedule.created': ({ name }, { who }) => `${who}設定了定期報告「${name}」`,
      'schedule.edited': ({ name, changes }, { who, fields }) =>
        `${who}變更了定期報告「${name}」：${fields(changes)}`,
      'report.made': ({ name }) => `報告「${name}」已產生`,
      'schedule.muted': ({ name, muted }) => (muted ? `不再接收報告「${name}」` : `恢復接收報告「${name}」`),
      'report.asked': ({ name }, { who }) => `${who}就報告「${name}」向負責人提問`,
      'report.answered': ({ name }, { who }) => `${who}回覆了關於報告「${name}」的提問`,
      'report.resent': ({ name }) => `報告「${name}」已重新傳送`,
      'import.accepted': ({ fileName, rows }, { who, number }) =>
        `${who}確認匯入「${fileName}」，共 ${number(rows)} 列`,
      'import.finished': ({ fileName, created, changed }, { number }) =>
        `「${fileName}」匯入完成：新增 ${number(created)} 筆，更新 ${number(changed)} 筆`,
    },
    kinds: {
      all: '全部',
      content: '活動',
      approvals: '簽核',
      tasks: '任務',
      files: '檔案',
      other: '成效資料',
    },
    filter: '顯示',
    rule: '系統規則',
    somebody: '某人',
    today: '今天',
    yesterday: '昨天',
    earlier: '顯示更早的紀錄',
    times: (zone) => `時間以 ${zone} 時區為準`,
    empty: {
      title: '還沒有任何紀錄',
      detail: '每次變更、簽核和檔案操作都會自動記錄在這裡，包括操作者和時間。',
    },
    nothingOfKind: '目前沒有這類紀錄。',
  },
});
