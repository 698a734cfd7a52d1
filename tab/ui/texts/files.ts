import { texts } from '../locale.tsx';

interface FileTexts {
  readonly upload: string;
  readonly drop: string;
  readonly limits: (most: string) => string;
  readonly dropNow: string;
  readonly uploading: (name: string) => string;
  readonly waiting: string;
  readonly progress: (percent: string) => string;
  readonly cancel: (name: string) => string;
  readonly retry: string;
  readonly forget: string;
  readonly failed: (name: string) => string;
  readonly uploaded: (name: string) => string;
  readonly by: (name: string, when: string) => string;
  readonly count: (count: number) => string;
  /** Stands before the content items that a file goes out with. */
  readonly usedIn: string;
  readonly download: (name: string) => string;
  readonly notDownloaded: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly notRemoved: (name: string) => string;
  readonly confirm: {
    readonly title: (name: string) => string;
    readonly detail: string;
    readonly remove: string;
    readonly keep: string;
  };
  /** Before files are sent that an approval has to do with. */
  readonly planned: {
    readonly one: Record<'upload' | 'replace', (name: string) => string>;
    readonly many: Record<'upload' | 'replace', (count: number) => string>;
    readonly go: Record<'upload' | 'replace', string>;
    readonly leave: string;
    readonly unknown: string;
  };
  readonly empty: { readonly title: string; readonly detail: string };
  readonly emptyReader: { readonly title: string; readonly detail: string };
}

export const fileTexts = texts<FileTexts>({
  en: {
    upload: 'Upload files',
    drop: 'Drop files here, or',
    limits: (most) => `Images, PDF, Office, video, text and zip; at most ${most} each.`,
    dropNow: 'Let go to upload',
    uploading: (name) => `Uploading “${name}”`,
    waiting: 'Waiting',
    progress: (percent) => `${percent} sent`,
    cancel: (name) => `Cancel the upload of “${name}”`,
    retry: 'Try again',
    forget: 'Dismiss',
    failed: (name) => `“${name}” was not uploaded`,
    uploaded: (name) => `“${name}” is uploaded`,
    by: (name, when) => `${name}, ${when}`,
    count: (count) => `${count} ${count === 1 ? 'file' : 'files'}`,
    download: (name) => `Download “${name}”`,
    notDownloaded: (name) => `“${name}” could not be downloaded`,
    usedIn: 'Goes out with',
    remove: (name) => `Remove “${name}”`,
    removed: (name) => `“${name}” is removed`,
    notRemoved: (name) => `“${name}” was not removed`,
    confirm: {
      title: (name) => `Remove “${name}” for everybody?`,
      detail:
        'The file goes into the trash for all who work on this campaign. It can be restored for 30 days.',
      remove: 'Remove the file',
      keep: 'Keep it',
    },
    planned: {
      one: {
        upload: (name) => `Upload “${name}”?`,
        replace: (name) => `Replace “${name}” by the new file?`,
      },
      many: {
        upload: (count) => `Upload ${count} files?`,
        replace: (count) => `Replace ${count} files by the new ones?`,
      },
      go: { upload: 'Upload', replace: 'Replace' },
      leave: 'Do not upload',
      unknown: 'What this does to the approvals of this campaign could not be found out.',
    },
    empty: {
      title: 'Keep key visuals, texts and contracts here',
      detail: 'Everybody who works on the campaign finds them in one place.',
    },
    emptyReader: { title: 'No files yet', detail: 'Files of this campaign appear here.' },
  },
  'zh-CN': {
    upload: '上传文件',
    drop: '将文件拖到此处，或',
    limits: (most) => `支持图片、PDF、Office、视频、文本和 zip，每个文件不超过 ${most}。`,
    dropNow: '松开即可上传',
    uploading: (name) => `正在上传“${name}”`,
    waiting: '等待中',
    progress: (percent) => `已上传 ${percent}`,
    cancel: (name) => `取消上传“${name}”`,
    retry: '重试',
    forget: '知道了',
    failed: (name) => `“${name}”上传失败`,
    uploaded: (name) => `“${name}”已上传`,
    by: (name, when) => `${name}，${when}`,
    count: (count) => `共 ${count} 个文件`,
    download: (name) => `下载“${name}”`,
    notDownloaded: (name) => `“${name}”下载失败`,
    usedIn: '用于',
    remove: (name) => `删除“${name}”`,
    removed: (name) => `“${name}”已删除`,
    notRemoved: (name) => `“${name}”未删除`,
    confirm: {
      title: (name) => `要为所有人删除“${name}”吗？`,
      detail: '参与此活动的所有人都将无法再看到该文件，30 天内可从回收站恢复。',
      remove: '删除文件',
      keep: '保留',
    },
    planned: {
      one: { upload: (name) => `上传“${name}”？`, replace: (name) => `用新文件替换“${name}”？` },
      many: {
        upload: (count) => `上传 ${count} 个文件？`,
        replace: (count) => `用新文件替换 ${count} 个文件？`,
      },
      go: { upload: '上传', replace: '替换' },
      leave: '暂不上传',
      unknown: '无法得知此操作对审批的影响。',
    },
    empty: {
      title: '主视觉、文案和合同都放在这里',
      detail: '参与活动的同事可在同一处找到所有文件。',
    },
    emptyReader: { title: '还没有文件', detail: '此活动的文件会显示在这里。' },
  },
  'zh-TW': {
    upload: '上傳檔案',
    drop: '將檔案拖曳到此處，或',
    limits: (most) => `支援圖片、PDF、Office、影片、文字和 zip，每個檔案不超過 ${most}。`,
    dropNow: '放開即可上傳',
    uploading: (name) => `正在上傳「${name}」`,
    waiting: '等候中',
    progress: (percent) => `已上傳 ${percent}`,
    cancel: (name) => `取消上傳「${name}」`,
    retry: '重試',
    forget: '知道了',
    failed: (name) => `「${name}」上傳失敗`,
    uploaded: (name) => `「${name}」已上傳`,
    by: (name, when) => `${name}，${when}`,
    count: (count) => `共 ${count} 個檔案`,
    download: (name) => `下載「${name}」`,
    notDownloaded: (name) => `「${name}」下載失敗`,
    usedIn: '用於',
    remove: (name) => `刪除「${name}」`,
    removed: (name) => `「${name}」已刪除`,
    notRemoved: (name) => `「${name}」未刪除`,
    confirm: {
      title: (name) => `要為所有人刪除「${name}」嗎？`,
      detail: '參與此活動的所有人都將無法再看到該檔案，30 天內可從資源回收筒復原。',
      remove: '刪除檔案',
      keep: '保留',
    },
    planned: {
      one: { upload: (name) => `上傳「${name}」？`, replace: (name) => `以新檔案取代「${name}」？` },
      many: {
        upload: (count) => `上傳 ${count} 個檔案？`,
        replace: (count) => `以新檔案取代 ${count} 個檔案？`,
      },
      go: { upload: '上傳', replace: '取代' },
      leave: '暫不上傳',
      unknown: '無法得知此操作對簽核的影響。',
    },
    empty: {
      title: '主視覺、文案和合約都放在這裡',
      detail: '參與活動的同仁可在同一處找到所有檔案。',
    },
    emptyReader: { title: '還沒有檔案', detail: '此活動的檔案會顯示在這裡。' },
  },
});
