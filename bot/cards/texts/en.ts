import type { CardWords, Move } from './catalogue.ts';

const arrow: Record<Move['way'], string> = { up: '▲', down: '▼', same: '=' };
const moved: Record<Move['way'], string> = { up: 'rose', down: 'fell', same: 'stayed' };
const s = (count: number, one: string, many: string): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const en: CardWords = {
  comma: ', ',
  quote: (text) => `“${text}”`,
  others: (names, count) => `${names} and ${s(count, 'other', 'others')}`,
  aside: (text, more) => `${text} (${more})`,
  more: (count) => `and ${count} more`,
  pair: (label, value) => `${label}: ${value}`,
  none: 'none',
  open: {
    approval: 'Open',
    campaign: 'Open the campaign',
    task: 'Open',
    report: 'Open the report',
    work: 'Open My work',
  },

  approval: {
    ask: 'Approve:',
    askBy: (when) => `Approve by ${when}:`,
    waitingFor: (names) => `Waiting for ${names}:`,
    facts: { requester: 'Asked by', mode: 'Decision', stage: 'Stage' },
    stage: (position, of, name) => `${position} of ${of}${name === '' ? '' : `, ${name}`}`,
    rule: {
      any: (approvers) => (approvers === 1 ? 'one person decides' : `one of ${approvers} decides`),
      all: (approvers) => (approvers === 1 ? 'one person decides' : `all ${approvers} must agree`),
      inOrder: (approvers) => `all ${approvers} must agree, one after the other`,
      quorum: (approvers, needed) => `${needed} of ${approvers} must agree`,
      percentage: (approvers, needed) => `${needed}% of ${approvers} must agree`,
      weighted: (_, needed) => `a weight of ${needed} must agree`,
      primary: () => 'one of them has the last word',
    },
    agreed: (count) => `${count} so far`,
    onBehalf: (name, of) => `${name} on behalf of ${of}`,
    byRule: 'A rule',
    answersFor: (name) => `You answer on behalf of ${name}.`,
    why: {
      urged: (count) => `You were urged${count > 1 ? ` ${count} times` : ''}: this waits for your answer.`,
      reminded: () => 'A reminder: this waits for your answer.',
      nudged: () => 'A second reminder: what follows cannot go on without your answer.',
      backup: () => 'The approver has not answered. You are asked in their place.',
      escalated: () => 'Escalated to you: the approvers have not answered. Your answer settles this stage.',
      lastInLine: () => 'Nobody else has answered. You are the last in line: your answer settles this stage.',
    },
    ruled: (name, did, when) => `${name} ${did} in the place of the approvers, ${when}`,
    urge: (name) => `Urge ${name}`,
    urged: 'They get the card again. You can urge the same person every four of their working hours.',
    undo: 'Take back',
    undone: 'Your answer is taken back.',
    askToReopen: 'Ask to reopen',
    reopenAsked: (names) => `Asked to open it again: ${names}`,
    reopen: 'Open again',
    reopenQuestion: 'Why is it opened again?',
    note: (name) => `${name} says`,
    changes: 'What changed',
    answers: 'Answers so far',
    changed: 'changed',
    answered: (name, did, when) => `${name} ${did}, ${when}`,
    yesWithdrawn: (name) => `The yes of ${name} no longer counts: the content changed afterwards.`,
    question: { requestChanges: 'What has to change?', reject: 'Why is it rejected?' },
    send: { requestChanges: 'Send back', reject: 'Reject' },
    closed: {
      submitted: 'Submitted:',
      inStage: 'Waiting for decision:',
      approved: 'Approved:',
      approvedWithChanges: 'Approved with changes:',
      changesRequested: 'Changes requested:',
      rejected: 'Rejected:',
      withdrawn: 'Request withdrawn:',
      expired: 'Expired:',
      superseded: 'Replaced by a newer request:',
    },
    noAnswerBy: (when) => `Nobody decided by ${when}.`,
  },
  outcome: {
    submitted: 'Submitted for approval:',
    inStage: 'Waiting for decision:',
    approved: 'Approved:',
    approvedWithChanges: 'Approved with changes:',
    changesRequested: 'Please revise:',
    rejected: 'Rejected:',
    withdrawn: 'Request withdrawn:',
    expired: 'Nobody decided in time:',
    superseded: 'Replaced by a newer request:',
  },
  outcomeNext: {
    submitted: 'You will hear when it is decided.',
    inStage: 'You will hear when it is decided.',
    approved: 'The campaign can start.',
    approvedWithChanges: 'Look at the changes before it starts.',
    changesRequested: 'Change what is asked for, then submit it again.',
    rejected: 'The campaign stays as it is; nothing was changed.',
    withdrawn: 'It can be submitted again at any time.',
    expired: 'Submit it again, or ask somebody else.',
    superseded: 'The newer request counts.',
  },

  task: {
    dueToday: 'Due today:',
    dueTomorrow: 'Due tomorrow:',
    due: (day) => `Due ${day}:`,
    overdue: (day) => `Overdue since ${day}:`,
    undated: 'To do:',
    done: 'Done:',
    cancelled: 'Cancelled:',
    snoozed: (when) => `You will be reminded again ${when}.`,
    facts: { campaign: 'Campaign', due: 'Due', priority: 'Priority' },
    checklist: (done, all) => `Checklist, ${done} of ${all} done`,
    markDone: 'Done',
    snooze: 'Remind me later',
    snoozeHint: (zone) => `On your clock (${zone})`,
    until: { hour: 'In 1 hour', tomorrow: 'Tomorrow 09:00', monday: 'Monday 09:00' },
  },

  report: {
    figure: {
      impressions: 'Impressions',
      clicks: 'Clicks',
      leads: 'Leads',
      orders: 'Orders',
      clickThroughRate: 'Click-through rate',
      conversionRate: 'Conversion rate',
      tasksDone: 'Tasks done',
      tasksOverdue: 'Tasks overdue',
      approvalsDecided: 'Approvals decided',
      approvalsWaiting: 'Approvals waiting',
      spend: 'Spend',
      revenue: 'Revenue',
    },
    change: ({ way, by, before }) =>
      way === 'same'
        ? `= unchanged`
        : `${arrow[way]} ${way === 'up' ? 'up' : 'down'}${by ? ` ${by}` : ''} from ${before}`,
    noBefore: 'nothing to compare with',
    chart: (day, leads) => `Leads per day: most on ${day} (${leads})`,
    leadsMoved: ({ way, by, now, before }) =>
      way === 'same'
        ? `Leads stayed at ${now}.`
        : `Leads ${moved[way]}${by ? ` ${by}` : ''} to ${now}, from ${before} in the period before.`,
    leadsOnly: (now) => `There were ${now} leads; the period before has no figure.`,
    mostFrom: (channel, leads) => `Most came from ${channel} (${leads}).`,
    noResults: 'No results were recorded in this period.',
    work: (overdue, waiting) =>
      upper(
        `${s(overdue, 'task is', 'tasks are')} overdue and ${s(waiting, 'approval waits', 'approvals wait')}.`,
      ),
    best: (campaign, leads) => `${campaign} brought the most (${leads} leads).`,
    asOf: (when) => `Data as of ${when}`,
  },

  work: {
    tasks: (count) => `You have ${s(count, 'open task', 'open tasks')}`,
    approvals: (count) => `${s(count, 'approval waits', 'approvals wait')} for your decision`,
    noTasks: 'You have nothing to do. Enjoy it.',
    noApprovals: 'Nothing waits for your decision.',
    due: (when) => `due ${when}`,
    overdue: (when) => `overdue since ${when}`,
  },

  inbox: {
    flag: {
      changed: 'changed since you looked',
      dissent: 'somebody said no',
      standIn: 'on behalf of somebody',
      asksAgain: 'asked again',
      late: 'time is short',
    },
    from: (name) => `from ${name}`,
    approveAll: (count) => `Approve all ${count} without a mark`,
    flagged: 'What is marked should be looked at by itself.',
    approved: (count) => `${s(count, 'request is', 'requests are')} approved.`,
    notTaken: (count) => `${s(count, 'answer was', 'answers were')} not taken; look below.`,
    leftOut: (count) =>
      `${s(count, 'request has', 'requests have')} a mark by now and ${count === 1 ? 'was' : 'were'} left out.`,
    away: 'I am away',
    awayUntil: 'Away until the end of',
    awayTo: 'Who answers for me',
    choose: 'Choose a day and a person.',
    awaySend: 'Hand over',
    awaySet: (name, until) => `Until ${until}, ${name} answers for you. You can still answer yourself.`,
  },

  campaign: {
    facts: { status: 'Status', owner: 'Owner', channels: 'Channels' },
    undated: 'No dates yet',
    created: 'Draft created:',
    hidden: 'A page of Campaign Desk. Open it to sign in; you see it if it is shared with you.',
    nothingFound: (text) => `Nothing found for ${text}. This is what I can do:`,
    nothingYet: 'There is no campaign that you can see yet.',
    noMatch: 'No campaign that you can see matches this.',
  },

  commands: {
    help: 'help',
    tasks: 'my tasks',
    approvals: 'my approvals',
    newCampaign: 'new campaign',
  },
  offers: {
    help: 'What I can do for you',
    tasks: 'What you have to do, by due date',
    approvals: 'What waits for your decision',
    newCampaign: 'Starts a campaign, for example: new campaign Spring launch',
  },
  help: 'This is what I can do:',
  welcome: {
    hello: (name) => `Hello ${name}, this is Campaign Desk.`,
    team: 'Hello, this is Campaign Desk.',
    what: 'I bring approvals, reminders and reports here, so that campaigns move without a meeting. Type to me, or open the tab to plan.',
  },
  inPrivate: 'That is between you and me: ask me in our own chat, or open your work.',
  noAccess:
    'You have no access to a workspace of Campaign Desk yet. Ask an administrator of your marketing team to add you.',
  nameMissing: (example) => `How shall it be called? Write the name behind it, for example: ${example}`,
  exampleName: 'Spring launch',
  notUnderstood: 'I cannot read what this button asks for. Open the app for the present state.',
};
