import { texts } from '../locale.tsx';

export const boardTexts = texts({
  en: {
    board: 'Campaigns by status',
    column: (status: string, count: number) =>
      `${status}, ${count === 1 ? '1 campaign' : `${count} campaigns`}`,
    ofAll: (shown: number, all: number) => `${shown} of ${all}`,
    fold: (status: string) => `Fold column ${status}`,
    unfold: (status: string) => `Unfold column ${status}`,
    empty: 'Nothing here',
    dropHere: 'Drop here',
    how: 'Enter opens. Alt with left or right arrow moves to the neighbouring status.',
    picked: (name: string) => `“${name}” picked up. Drop it on a status, or press Escape.`,
    putBack: (name: string) => `“${name}” put back.`,
    moved: (name: string, status: string, place: number, count: number) =>
      `“${name}” moved to ${status}, ${place} of ${count}.`,
    refused: (name: string, status: string, why: string) => `“${name}” cannot move to ${status}. ${why}`,
    edge: (name: string, status: string) => `“${name}” stays in ${status}; there is no column further on.`,
  },
  'zh-CN': {
    board: '按状态查看活动',
    column: (status: string, count: number) => `${status}，${count} 个活动`,
    ofAll: (shown: number, all: number) => `${shown} / ${all}`,
    fold: (status: string) => `折叠“${status}”列`,
    unfold: (status: string) => `展开“${status}”列`,
    empty: '暂无活动',
    dropHere: '放在这里',
    how: '按 Enter 打开；按 Alt 加左右方向键移到相邻状态。',
    picked: (name: string) => `已拿起“${name}”。放到某个状态列，或按 Esc 取消。`,
    putBack: (name: string) => `“${name}”已放回原处。`,
    moved: (name: string, status: string, place: number, count: number) =>
      `“${name}”已移到“${status}”，第 ${place} 个，共 ${count} 个。`,
    refused: (name: string, status: string, why: string) => `“${name}”不能移到“${status}”。${why}`,
    edge: (name: string, status: string) => `“${name}”仍在“${status}”，旁边没有其他列。`,
  },
  'zh-TW': {
    board: '依狀態檢視活動',
    column: (status: string, count: number) => `${status}，${count} 個活動`,
    ofAll: (shown: number, all: number) => `${shown} / ${all}`,
    fold: (status: string) => `收合「${status}」欄`,
    unfold: (status: string) => `展開「${status}」欄`,
    empty: '尚無活動',
    dropHere: '放在這裡',
    how: '按 Enter 開啟；按 Alt 加左右方向鍵移到相鄰狀態。',
    picked: (name: string) => `已拿起「${name}」。放到某個狀態欄，或按 Esc 取消。`,
    putBack: (name: string) => `「${name}」已放回原處。`,
    moved: (name: string, status: string, place: number, count: number) =>
      `「${name}」已移到「${status}」，第 ${place} 個，共 ${count} 個。`,
    refused: (name: string, status: string, why: string) => `「${name}」無法移到「${status}」。${why}`,
    edge: (name: string, status: string) => `「${name}」仍在「${status}」，旁邊沒有其他欄。`,
  },
});
