import { texts } from '../locale.tsx';

/** What is said after a change: done, taken back, refused, or overtaken by somebody else. */
export const changeTexts = texts({
  en: {
    moved: (name: string, status: string) => `“${name}” is now ${status}`,
    rescheduled: (name: string, flight: string) => `“${name}” runs ${flight}`,
    edited: (name: string) => `“${name}” saved`,
    undone: (name: string) => `Undone: “${name}” is as before`,
    along: (moved: number, wanted: number) =>
      moved < wanted
        ? `${moved} of ${wanted} tasks moved along; the others changed meanwhile.`
        : `${moved} ${moved === 1 ? 'task' : 'tasks'} moved along.`,
    approvalGone: 'The approval no longer covers it; submit it again.',
    notMoved: (name: string) => `“${name}” stays where it was`,
    notSaved: (name: string) => `“${name}” was not changed`,
    conflict: {
      title: 'Somebody else was faster',
      detail: (name: string) =>
        `“${name}” was changed while you worked on it. Nothing of yours is lost yet: choose.`,
      by: (who: string, when: string) => `Changed by ${who}, ${when}.`,
      field: 'Field',
      before: 'You saw',
      theirs: 'Now there',
      mine: 'Yours',
      same: 'unchanged',
      keepTheirs: 'Keep theirs',
      putMine: 'Put mine on top',
      notMine: 'you did not touch it',
      nothing: '–',
    },
    noFlight: 'no dates',
    rewritten: 'rewritten',
    compare: 'Compare both texts',
  },
  'zh-CN': {
    moved: (name: string, status: string) => `“${name}”已变为“${status}”`,
    rescheduled: (name: string, flight: string) => `“${name}”的投放周期改为 ${flight}`,
    edited: (name: string) => `“${name}”已保存`,
    undone: (name: string) => `已撤销，“${name}”恢复原样`,
    along: (moved: number, wanted: number) =>
      moved < wanted
        ? `${wanted} 项任务中有 ${moved} 项随之移动，其余已被他人修改。`
        : `${moved} 项任务随之移动。`,
    approvalGone: '原审批不再有效，请重新提交审批。',
    notMoved: (name: string) => `“${name}”未移动`,
    notSaved: (name: string) => `“${name}”未更改`,
    conflict: {
      title: '有人先一步修改了',
      detail: (name: string) => `您编辑期间，“${name}”已被他人修改。您的内容尚未丢失，请选择如何处理。`,
      by: (who: string, when: string) => `修改人：${who}，${when}。`,
      field: '字段',
      before: '您看到的',
      theirs: '当前内容',
      mine: '您的修改',
      same: '未变',
      keepTheirs: '保留对方的修改',
      putMine: '用我的覆盖',
      notMine: '您未改动',
      nothing: '–',
    },
    noFlight: '未定日期',
    rewritten: '已改写',
    compare: '对比前后内容',
  },
  'zh-TW': {
    moved: (name: string, status: string) => `「${name}」已變更為「${status}」`,
    rescheduled: (name: string, flight: string) => `「${name}」的走期改為 ${flight}`,
    edited: (name: string) => `「${name}」已儲存`,
    undone: (name: string) => `已復原，「${name}」恢復原狀`,
    along: (moved: number, wanted: number) =>
      moved < wanted
        ? `${wanted} 項任務中有 ${moved} 項隨之移動，其餘已被他人變更。`
        : `${moved} 項任務隨之移動。`,
    approvalGone: '原簽核不再有效，請重新送簽。',
    notMoved: (name: string) => `「${name}」未移動`,
    notSaved: (name: string) => `「${name}」未變更`,
    conflict: {
      title: '有人先一步修改了',
      detail: (name: string) => `您編輯期間，「${name}」已被他人修改。您的內容尚未遺失，請選擇如何處理。`,
      by: (who: string, when: string) => `修改者：${who}，${when}。`,
      field: '欄位',
      before: '您看到的',
      theirs: '目前內容',
      mine: '您的修改',
      same: '未變',
      keepTheirs: '保留對方的修改',
      putMine: '以我的覆蓋',
      notMine: '您未更動',
      nothing: '–',
    },
    noFlight: '未定日期',
    rewritten: '已改寫',
    compare: '比較前後內容',
  },
});
