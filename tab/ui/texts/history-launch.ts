import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';
import { launchLineText } from '../../../src/contract/words/launch-lines.ts';

type OfLaunch =
  | 'launchLine.added'
  | 'launchLine.dropped'
  | 'launchLine.ticked'
  | 'launchLine.waived'
  | 'launchList.saved'
  | 'launchList.taken';

/** What the history says of the launch checklist. */
export const launchSentences: Readonly<Record<Locale, Pick<Sentences, OfLaunch>>> = {
  en: {
    'launchLine.ticked': ({ lineId: id, text, ticked }, { who }) =>
      `${who} ${ticked ? 'ticked' : 'un-ticked'} “${launchLineText('en', { id, text })}” before the launch`,
    'launchLine.waived': ({ lineId: id, text, reason }, { who }) =>
      reason === null
        ? `${who} took back that the launch does not wait for “${launchLineText('en', { id, text })}”`
        : `${who} waived “${launchLineText('en', { id, text })}” for the launch: ${reason}`,
    'launchLine.added': ({ text }, { who }) => `${who} added “${text}” to the launch checklist`,
    'launchLine.dropped': ({ lineId: id, text, dropped }, { who }) =>
      `${who} ${dropped ? 'took' : 'put'} “${launchLineText('en', { id, text })}” ${dropped ? 'off' : 'back on'} the launch checklist`,
    'launchList.saved': ({ revision }, { who }) =>
      `${who} changed what the department asks for before a launch (version ${revision})`,
    'launchList.taken': ({ revision }, { who }) =>
      `${who} took over version ${revision} of the department’s launch lines`,
  },
  'zh-CN': {
    'launchLine.ticked': ({ lineId: id, text, ticked }, { who }) =>
      `${who}${ticked ? '勾选' : '取消勾选'}了上线检查项“${launchLineText('zh-CN', { id, text })}”`,
    'launchLine.waived': ({ lineId: id, text, reason }, { who }) =>
      reason === null
        ? `${who}撤销了对“${launchLineText('zh-CN', { id, text })}”的豁免`
        : `${who}豁免了上线检查项“${launchLineText('zh-CN', { id, text })}”：${reason}`,
    'launchLine.added': ({ text }, { who }) => `${who}在上线检查中添加了“${text}”`,
    'launchLine.dropped': ({ lineId: id, text, dropped }, { who }) =>
      `${who}${dropped ? '从上线检查中移除了' : '恢复了上线检查项'}“${launchLineText('zh-CN', { id, text })}”`,
    'launchList.saved': ({ revision }, { who }) => `${who}更改了部门的上线检查清单（第 ${revision} 版）`,
    'launchList.taken': ({ revision }, { who }) => `${who}改用部门上线检查清单的第 ${revision} 版`,
  },
  'zh-TW': {
    'launchLine.ticked': ({ lineId: id, text, ticked }, { who }) =>
      `${who}${ticked ? '勾選' : '取消勾選'}了上線檢查項目「${launchLineText('zh-TW', { id, text })}」`,
    'launchLine.waived': ({ lineId: id, text, reason }, { who }) =>
      reason === null
        ? `${who}撤銷了對「${launchLineText('zh-TW', { id, text })}」的豁免`
        : `${who}豁免了上線檢查項目「${launchLineText('zh-TW', { id, text })}」：${reason}`,
    'launchLine.added': ({ text }, { who }) => `${who}在上線檢查中新增了「${text}」`,
    'launchLine.dropped': ({ lineId: id, text, dropped }, { who }) =>
      `${who}${dropped ? '從上線檢查中移除了' : '恢復了上線檢查項目'}「${launchLineText('zh-TW', { id, text })}」`,
    'launchList.saved': ({ revision }, { who }) => `${who}變更了部門的上線檢查清單（第 ${revision} 版）`,
    'launchList.taken': ({ revision }, { who }) => `${who}改用部門上線檢查清單的第 ${revision} 版`,
  },
};
