import { texts } from '../locale.tsx';

export const compareTexts = texts({
  en: {
    open: (name: string, version: number) => `Compare version ${version} of ${name} with the newest`,
    title: (name: string) => `Versions of ${name}`,
    version: (version: number) => `Version ${version}`,
    newest: (version: number) => `Version ${version}, the newest`,
    noPicture: 'There is no picture of it; download both to compare them.',
    approved: 'approved',
    restore: (version: number) => `Make version ${version} the newest again`,
    restored: (name: string, version: number, as: number) =>
      `Version ${version} of ${name} is back, as version ${as}`,
    notRestored: (name: string) => `The version of ${name} could not be brought back`,
    close: 'Close',
  },
  'zh-CN': {
    open: (name: string, version: number) => `将${name}第 ${version} 版与最新版对比`,
    title: (name: string) => `${name}的版本`,
    version: (version: number) => `第 ${version} 版`,
    newest: (version: number) => `第 ${version} 版（最新）`,
    noPicture: '无法预览，请分别下载后对比。',
    approved: '已批准',
    restore: (version: number) => `恢复第 ${version} 版为最新版`,
    restored: (name: string, version: number, as: number) => `${name}第 ${version} 版已恢复，成为第 ${as} 版`,
    notRestored: (name: string) => `未能恢复${name}的版本`,
    close: '关闭',
  },
  'zh-TW': {
    open: (name: string, version: number) => `將${name}第 ${version} 版與最新版比較`,
    title: (name: string) => `${name}的版本`,
    version: (version: number) => `第 ${version} 版`,
    newest: (version: number) => `第 ${version} 版（最新）`,
    noPicture: '無法預覽，請分別下載後比較。',
    approved: '已核准',
    restore: (version: number) => `還原第 ${version} 版為最新版`,
    restored: (name: string, version: number, as: number) => `${name}第 ${version} 版已還原，成為第 ${as} 版`,
    notRestored: (name: string) => `未能還原${name}的版本`,
    close: '關閉',
  },
});
