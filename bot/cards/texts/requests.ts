import type { Locale } from '../../../src/domain/person.ts';

/** Words of cards and dialogs about work that is asked for. */
export interface RequestWords {
  /** Stands before the title; `team` is the function. */
  readonly wanted: (name: string, team: string) => string;
  readonly deadline: string;
  readonly vision: string;
  readonly notes: string;
  readonly materials: string;
  readonly requester: string;
  readonly owner: string;
  readonly campaign: string;
  readonly priority: string;
  readonly state: string;
  readonly accept: string;
  readonly ask: string;
  readonly decline: string;
  readonly answer: string;
  readonly askLabel: string;
  readonly declineLabel: string;
  readonly answerLabel: string;
  readonly wordsNeeded: string;
  readonly open: string;
  /** The dialog in which somebody asks for work. */
  readonly dialog: string;
  readonly function: string;
  readonly title: string;
  readonly link: string;
  readonly workspace: string;
  readonly send: string;
  /** Making a task out of a chat. */
  readonly addTask: string;
  readonly taskAdded: (title: string, campaign: string) => string;
  readonly filed: (number: string, team: string) => string;
}

export const requestWords: Readonly<Record<Locale, RequestWords>> = {
  en: {
    wanted: (name, team) => `${name} asks ${team} for:`,
    deadline: 'Deadline',
    vision: 'What it should be',
    notes: 'Notes',
    materials: 'Material',
    requester: 'Asked by',
    owner: 'With',
    campaign: 'Campaign',
    priority: 'Priority',
    state: 'State',
    accept: 'Accept',
    ask: 'Ask',
    decline: 'Decline',
    answer: 'Answer',
    askLabel: 'What do you need to know?',
    declineLabel: 'Why not?',
    answerLabel: 'Your answer',
    wordsNeeded: 'Write a few words.',
    open: 'Open the request',
    dialog: 'Request work',
    function: 'From whom',
    title: 'What is needed',
    link: 'Link to material',
    workspace: 'Department',
    send: 'Send the request',
    addTask: 'Add a task',
    taskAdded: (title, campaign) => `“${title}” is a task of yours in ${campaign}.`,
    filed: (number, team) => `Filed as ${number}. ${team} has it.`,
  },
  'zh-CN': {
    wanted: (name, team) => `${name}向${team}提出需求：`,
    deadline: '截止日期',
    vision: '期望成果',
    notes: '备注',
    materials: '素材',
    requester: '提出人',
    owner: '负责人',
    campaign: '营销活动',
    priority: '优先级',
    state: '状态',
    accept: '受理',
    ask: '提问',
    decline: '退回',
    answer: '答复',
    askLabel: '需要对方补充什么？',
    declineLabel: '退回原因',
    answerLabel: '您的答复',
    wordsNeeded: '请填写内容。',
    open: '打开需求单',
    dialog: '提交需求',
    function: '需求对象',
    title: '需要什么',
    link: '素材链接',
    workspace: '部门',
    send: '提交',
    addTask: '新建任务',
    taskAdded: (title, campaign) => `已在${campaign}中为您新建任务“${title}”。`,
    filed: (number, team) => `已提交，编号 ${number}，${team}会收到通知。`,
  },
  'zh-TW': {
    wanted: (name, team) => `${name}向${team}提出需求：`,
    deadline: '截止日期',
    vision: '期望成果',
    notes: '備註',
    materials: '素材',
    requester: '提出人',
    owner: '負責人',
    campaign: '行銷活動',
    priority: '優先順序',
    state: '狀態',
    accept: '受理',
    ask: '提問',
    decline: '退回',
    answer: '回覆',
    askLabel: '需要對方補充什麼？',
    declineLabel: '退回原因',
    answerLabel: '您的回覆',
    wordsNeeded: '請填寫內容。',
    open: '開啟需求單',
    dialog: '提出需求',
    function: '需求對象',
    title: '需要什麼',
    link: '素材連結',
    workspace: '部門',
    send: '送出',
    addTask: '新增任務',
    taskAdded: (title, campaign) => `已在${campaign}中為您新增任務「${title}」。`,
    filed: (number, team) => `已送出，編號 ${number}，${team}會收到通知。`,
  },
};
