import { texts } from '../locale.tsx';

interface RouteEditorTexts {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly add: string;
  readonly version: (version: number) => string;
  readonly off: string;
  readonly faults: (count: number) => string;
  readonly always: string;
  readonly forWhat: (condition: string) => string;
  readonly notYours: { readonly title: string; readonly detail: string };
  readonly missing: { readonly title: string; readonly detail: string };
  readonly back: string;
  readonly start: {
    readonly title: string;
    readonly lead: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly ready: string;
    readonly own: string;
    readonly use: (name: string) => string;
  };
  readonly newTitle: string;
  readonly newStep: (count: number) => string;
  readonly readOnly: string;
  readonly picture: string;
  readonly pictureHint: string;
  readonly undo: string;
  readonly redo: string;
  readonly undone: string;
  readonly redone: string;
  readonly save: string;
  readonly saves: (version: number) => string;
  readonly savesFirst: string;
  readonly saved: (version: number) => string;
  readonly stillWrong: (count: number) => string;
  readonly stale: (version: number) => string;
  readonly takeTheirs: string;
  readonly keepMine: string;
  readonly parts: Record<'step' | 'route' | 'trial', string>;
  readonly addHere: (gap: number, steps: number) => string;
  readonly addPath: string;
  readonly addAfter: string;
  readonly remove: string;
  readonly moves: Record<'earlier' | 'later' | 'up' | 'down', string>;
  readonly moveTo: string;
  readonly moveChoose: string;
  readonly places: {
    readonly first: string;
    readonly after: (steps: string) => string;
    readonly beside: (step: string) => string;
  };
  readonly added: (name: string, where: string) => string;
  readonly moved: (name: string, where: string) => string;
  readonly removed: (name: string) => string;
  readonly noFurther: string;
  readonly picked: (name: string) => string;
  readonly putBack: (name: string) => string;
  readonly where: (step: number, steps: number, beside: string) => string;
  readonly after: (steps: string) => string;
  readonly only: (condition: string) => string;
  readonly nobody: string;
  readonly hours: (hours: string) => string;
  readonly choose: string;
}

export const routeEditorTexts = texts<RouteEditorTexts>({
  en: {
    title: 'Approval routes',
    lead: 'Who is asked, in which order, and what happens when nobody answers. The first route that fits a request is taken.',
    open: 'Approval routes',
    add: 'New route',
    version: (version) => `Version ${version}`,
    off: 'Off',
    faults: (count) => (count === 1 ? 'One thing to look at' : `${count} things to look at`),
    always: 'any request',
    forWhat: (condition) => `For ${condition}`,
    notYours: {
      title: 'Routes are kept by the department',
      detail: 'Guests do not see them. Ask a manager of the department.',
    },
    missing: { title: 'This route does not exist', detail: 'It may have been replaced by another one.' },
    back: 'All routes',
    start: {
      title: 'New route',
      lead: 'Begin with something that is close, and change it.',
      empty: 'Empty',
      emptyHint: 'One step; you add the rest.',
      ready: 'Ready-made',
      own: 'Like one of yours',
      use: (name) => `Begin with ${name}`,
    },
    newTitle: 'New route',
    newStep: (count) => `Step ${count}`,
    readOnly: 'Managers and administrators of the department can change this route.',
    picture: 'Steps of the route',
    pictureHint: 'Drag a step to another place, or focus it and press Alt + arrows. Delete removes it.',
    undo: 'Undo',
    redo: 'Redo',
    undone: 'Undone',
    redone: 'Done again',
    save: 'Save',
    saves: (version) =>
      `Will be version ${version}, for new requests. Requests that are running keep the version they began with.`,
    savesFirst: 'Will be version 1. It is taken for new requests from then on.',
    saved: (version) => `Saved as version ${version}. Running requests keep theirs.`,
    stillWrong: (count) =>
      count === 1 ? 'One thing keeps this from being saved.' : `${count} things keep this from being saved.`,
    stale: (version) => `Somebody saved version ${version} while you were working.`,
    takeTheirs: 'Take theirs',
    keepMine: 'Save mine as the next version',
    parts: { step: 'Step', route: 'Whole route', trial: 'Try it' },
    addHere: (gap, steps) =>
      gap === 0
        ? 'Add a step at the beginning'
        : gap === steps
          ? 'Add a step at the end'
          : `Add a step between ${gap} and ${gap + 1}`,
    addPath: 'Add a path beside it',
    addAfter: 'Add a step after it',
    remove: 'Remove',
    moves: { earlier: 'Earlier', later: 'Later', up: 'Up', down: 'Down' },
    moveTo: 'Move to',
    moveChoose: 'Choose a place …',
    places: {
      first: 'At the beginning',
      after: (steps) => `After ${steps}`,
      beside: (step) => `Beside ${step}`,
    },
    added: (name, where) => `${name} added: ${where}`,
    moved: (name, where) => `${name}: ${where}`,
    removed: (name) => `${name} removed`,
    noFurther: 'It cannot go further',
    picked: (name) => `${name} picked up`,
    putBack: (name) => `${name} put back`,
    where: (step, steps, beside) =>
      beside === '' ? `step ${step} of ${steps}` : `step ${step} of ${steps}, beside ${beside}`,
    after: (steps) => `After ${steps}`,
    only: (condition) => `Only for ${condition}`,
    nobody: 'Nobody is asked yet',
    hours: (hours) => `${hours} working hours`,
    choose: 'Choose a step in the picture.',
  },
  'zh-CN': {
    title: '审批流程',
    lead: '由谁审批、按什么顺序、无人处理时怎么办。提交时采用第一个适用的流程。',
    open: '审批流程',
    add: '新建流程',
    version: (version) => `第 ${version} 版`,
    off: '已停用',
    faults: (count) => `${count} 处需要留意`,
    always: '所有申请',
    forWhat: (condition) => `适用于：${condition}`,
    notYours: { title: '审批流程由部门维护', detail: '外部协作者无法查看，请联系部门主管。' },
    missing: { title: '找不到此流程', detail: '它可能已被其他流程取代。' },
    back: '全部流程',
    start: {
      title: '新建流程',
      lead: '从相近的流程开始，再按需修改。',
      empty: '空白流程',
      emptyHint: '只有一步，其余由您添加。',
      ready: '预置流程',
      own: '复制现有流程',
      use: (name) => `从“${name}”开始`,
    },
    newTitle: '新建流程',
    newStep: (count) => `步骤 ${count}`,
    readOnly: '部门的主管和管理员可以修改此流程。',
    picture: '流程步骤',
    pictureHint: '拖动步骤可调整位置；也可选中后按 Alt + 方向键移动，按 Delete 删除。',
    undo: '撤销',
    redo: '重做',
    undone: '已撤销',
    redone: '已重做',
    save: '保存',
    saves: (version) => `将保存为第 ${version} 版，用于新的申请。审批中的申请仍按原版本进行。`,
    savesFirst: '将保存为第 1 版，此后用于新的申请。',
    saved: (version) => `已保存为第 ${version} 版，审批中的申请仍按原版本进行。`,
    stillWrong: (count) => `还有 ${count} 处问题，暂时无法保存。`,
    stale: (version) => `您编辑期间，有人保存了第 ${version} 版。`,
    takeTheirs: '采用对方版本',
    keepMine: '将我的存为下一版',
    parts: { step: '步骤', route: '整个流程', trial: '试运行' },
    addHere: (gap, steps) =>
      gap === 0
        ? '在最前面添加步骤'
        : gap === steps
          ? '在最后添加步骤'
          : `在第 ${gap} 步与第 ${gap + 1} 步之间添加步骤`,
    addPath: '添加并行分支',
    addAfter: '在其后添加步骤',
    remove: '删除',
    moves: { earlier: '前移', later: '后移', up: '上移', down: '下移' },
    moveTo: '移动到',
    moveChoose: '选择位置…',
    places: {
      first: '最前面',
      after: (steps) => `${steps}之后`,
      beside: (step) => `与${step}并行`,
    },
    added: (name, where) => `已添加“${name}”：${where}`,
    moved: (name, where) => `“${name}”：${where}`,
    removed: (name) => `已删除“${name}”`,
    noFurther: '无法继续移动',
    picked: (name) => `已拿起“${name}”`,
    putBack: (name) => `“${name}”已放回原处`,
    where: (step, steps, beside) =>
      beside === '' ? `第 ${step} 步，共 ${steps} 步` : `第 ${step} 步，共 ${steps} 步，与${beside}并行`,
    after: (steps) => `在${steps}之后`,
    only: (condition) => `仅限：${condition}`,
    nobody: '尚未指定审批人',
    hours: (hours) => `${hours} 个工作小时`,
    choose: '请在图中选择一个步骤。',
  },
  'zh-TW': {
    title: '簽核流程',
    lead: '由誰簽核、依什麼順序、無人處理時怎麼辦。送簽時採用第一個適用的流程。',
    open: '簽核流程',
    add: '新增流程',
    version: (version) => `第 ${version} 版`,
    off: '已停用',
    faults: (count) => `${count} 處需要留意`,
    always: '所有申請',
    forWhat: (condition) => `適用於：${condition}`,
    notYours: { title: '簽核流程由部門維護', detail: '外部協作者無法檢視，請聯絡部門主管。' },
    missing: { title: '找不到此流程', detail: '它可能已被其他流程取代。' },
    back: '全部流程',
    start: {
      title: '新增流程',
      lead: '從相近的流程開始，再視需要修改。',
      empty: '空白流程',
      emptyHint: '只有一關，其餘由您新增。',
      ready: '預設流程',
      own: '複製現有流程',
      use: (name) => `從「${name}」開始`,
    },
    newTitle: '新增流程',
    newStep: (count) => `關卡 ${count}`,
    readOnly: '部門的主管和管理員可以修改此流程。',
    picture: '流程關卡',
    pictureHint: '拖曳關卡可調整位置；也可選取後按 Alt + 方向鍵移動，按 Delete 刪除。',
    undo: '復原',
    redo: '重做',
    undone: '已復原',
    redone: '已重做',
    save: '儲存',
    saves: (version) => `將儲存為第 ${version} 版，用於新的申請。簽核中的申請仍依原版本進行。`,
    savesFirst: '將儲存為第 1 版，此後用於新的申請。',
    saved: (version) => `已儲存為第 ${version} 版，簽核中的申請仍依原版本進行。`,
    stillWrong: (count) => `還有 ${count} 處問題，暫時無法儲存。`,
    stale: (version) => `您編輯期間，有人儲存了第 ${version} 版。`,
    takeTheirs: '採用對方版本',
    keepMine: '將我的存為下一版',
    parts: { step: '關卡', route: '整個流程', trial: '試跑' },
    addHere: (gap, steps) =>
      gap === 0
        ? '在最前面新增關卡'
        : gap === steps
          ? '在最後新增關卡'
          : `在第 ${gap} 關與第 ${gap + 1} 關之間新增關卡`,
    addPath: '新增並行分支',
    addAfter: '在其後新增關卡',
    remove: '刪除',
    moves: { earlier: '前移', later: '後移', up: '上移', down: '下移' },
    moveTo: '移動到',
    moveChoose: '選擇位置…',
    places: {
      first: '最前面',
      after: (steps) => `${steps}之後`,
      beside: (step) => `與${step}並行`,
    },
    added: (name, where) => `已新增「${name}」：${where}`,
    moved: (name, where) => `「${name}」：${where}`,
    removed: (name) => `已刪除「${name}」`,
    noFurther: '無法繼續移動',
    picked: (name) => `已拿起「${name}」`,
    putBack: (name) => `「${name}」已放回原處`,
    where: (step, steps, beside) =>
      beside === '' ? `第 ${step} 關，共 ${steps} 關` : `第 ${step} 關，共 ${steps} 關，與${beside}並行`,
    after: (steps) => `在${steps}之後`,
    only: (condition) => `僅限：${condition}`,
    nobody: '尚未指定簽核人',
    hours: (hours) => `${hours} 個工作小時`,
    choose: '請在圖中選擇一個關卡。',
  },
});
