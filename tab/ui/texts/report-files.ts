import type { ReportFormat } from '../../../src/domain/report-paper.ts';
import { texts } from '../locale.tsx';

interface ReportFileTexts {
  readonly open: string;
  readonly format: Record<ReportFormat, string>;
  readonly making: string;
  readonly notMade: string;
}

export const reportFileTexts = texts<ReportFileTexts>({
  en: {
    open: 'Download',
    format: {
      csv: 'Table (CSV)',
      xlsx: 'Excel workbook (XLSX)',
      pdf: 'PDF, to print',
      png: 'Picture (PNG)',
      pptx: 'PowerPoint slides (PPTX)',
    },
    making: 'Writing the file',
    notMade: 'The report could not be downloaded',
  },
  'zh-CN': {
    open: '下载',
    format: {
      csv: '表格（CSV）',
      xlsx: 'Excel 工作簿（XLSX）',
      pdf: 'PDF（用于打印）',
      png: '图片（PNG）',
      pptx: 'PowerPoint 幻灯片（PPTX）',
    },
    making: '正在生成文件',
    notMade: '报告下载失败',
  },
  'zh-TW': {
    open: '下載',
    format: {
      csv: '表格（CSV）',
      xlsx: 'Excel 活頁簿（XLSX）',
      pdf: 'PDF（供列印）',
      png: '圖片（PNG）',
      pptx: 'PowerPoint 簡報（PPTX）',
    },
    making: '正在產生檔案',
    notMade: '報告下載失敗',
  },
});
