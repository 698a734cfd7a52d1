import { texts } from '../locale.tsx';

/** What is about to be done, as the sentences begin. */
export type Deed = 'save' | 'upload' | 'replace' | 'remove';

interface ConsequenceTexts {
  readonly deed: Record<Deed, string>;
  readonly takesBack: (deed: string, names: string) => string;
  /** The same where steps have names. */
  readonly reopens: (deed: string, steps: string, names: string) => string;
  readonly asksAgain: (steps: string) => string;
  readonly keeps: (steps: string) => string;
  readonly shownAgain: string;
  readonly outdated: (deed: string) => string;
  readonly fallsBack: string;
  /** Of a file that is asked about, or was approved. */
  readonly ends: (deed: string, files: string) => string;
  readonly uncovers: (files: string) => string;
}

export const consequenceTexts = texts<ConsequenceTexts>({
  en: {
    deed: { save: 'Saving', upload: 'Uploading', replace: 'Replacing', remove: 'Removing' },
    reopens: (deed, steps, names) =>
      `${deed} asks ${steps} again: the yes of ${names} is taken back, and the change is shown.`,
    asksAgain: (steps) => `Then ${steps} has to be asked again.`,
    keeps: (steps) => `The yes of ${steps} stays.`,
    takesBack: (deed, names) =>
      `${deed} takes back the yes of ${names}; they are asked again and shown the change.`,
    shownAgain: 'An approval is running: the approvers are shown the change.',
    outdated: (deed) => `${deed} makes the approval outdated; the campaign has to be submitted again.`,
    fallsBack: 'It goes back to planning until then.',
    ends: (deed, files) => `${deed} ends the open request about ${files}; nobody is asked about it any more.`,
    uncovers: (files) => `${files} was approved as it is; a newer file has to be approved again.`,
  },
  'zh-CN': {
    deed: { save: '保存后', upload: '上传后', replace: '替换后', remove: '删除后' },
    reopens: (deed, steps, names) => `${deed}，${steps}须重新审批：${names}的同意将失效，系统会附上改动。`,
    asksAgain: (steps) => `之后须由${steps}重新审批。`,
    keeps: (steps) => `${steps}的同意仍然有效。`,
    takesBack: (deed, names) => `${deed}，${names}的同意将失效，系统会附上改动请其重新审批。`,
    shownAgain: '审批正在进行：审批人会看到此次改动。',
    outdated: (deed) => `${deed}原批准将失效，需要再次提交审批。`,
    fallsBack: '在此之前活动会退回策划中。',
    ends: (deed, files) => `${deed}，关于${files}的审批将自动结束，不再请人审批。`,
    uncovers: (files) => `${files}的现有版本已获批准，新版本须重新审批。`,
  },
  'zh-TW': {
    deed: { save: '儲存後', upload: '上傳後', replace: '取代後', remove: '刪除後' },
    reopens: (deed, steps, names) => `${deed}，${steps}須重新簽核：${names}的核准將失效，系統會附上變更。`,
    asksAgain: (steps) => `之後須由${steps}重新簽核。`,
    keeps: (steps) => `${steps}的核准仍然有效。`,
    takesBack: (deed, names) => `${deed}，${names}的核准將失效，系統會附上變更請其重新簽核。`,
    shownAgain: '簽核進行中：簽核人會看到此次變更。',
    outdated: (deed) => `${deed}原核准將失效，需要再次送簽。`,
    fallsBack: '在此之前活動會退回規劃中。',
    ends: (deed, files) => `${deed}，關於${files}的簽核將自動結束，不再請人簽核。`,
    uncovers: (files) => `${files}的現有版本已獲核准，新版本須重新簽核。`,
  },
});
