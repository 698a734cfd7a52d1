import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counted, countOf, sayCounts } from '../kit/attack-count.ts';
import { type AttackHouse, activityOf, openAttackHouse } from '../kit/attack-house.ts';
import { listening } from '../kit/attack-live.ts';
import { type Findings, lookForMarks, noFindings } from '../kit/attack-matrix.ts';
import { attackerNames, type AttackerName } from '../kit/attack-people.ts';
import { type AttackObjects, departmentStaff, setAttackScene } from '../kit/attack-scene.ts';
import { otherTenantId } from '../kit/tokens.ts';

/* The same in chat: typed commands, search, pasted links, clicks, what the bot sends by itself, and the live stream. */

let house: AttackHouse;
let objects: AttackObjects;

beforeAll(async () => {
  house = await openAttackHouse();
  objects = await setAttackScene(house);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  expect(house.network.strayed).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
  expect(countOf('cells of rights looked at in chat')).toBeGreaterThanOrEqual(2_000);
});

const channel = { conversation: { id: '19:team@thread.tacv2', conversationType: 'channel' } };
const invoke = (name: string, value: object) => ({ type: 'invoke', name, value });
const click = (data: Readonly<Record<string, unknown>>, trigger = 'manual') =>
  invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb: data['verb'], data }, trigger });
const search = (text: string, skip = 0) =>
  invoke('composeExtension/query', {
    commandId: 'findCampaign',
    parameters: [{ name: 'text', value: text }],
    queryOptions: { skip, count: 25 },
  });

function looks(): Record<string, object> {
  const { workspaceId = '', runId = '' } = objects.shared;
  const about = (['shared', 'hidden'] as const).flatMap((object) => {
    const { campaignId = '', requestId = '', taskId = '' } = objects[object];
    const url = `https://desk.example.com/tab/campaigns/${campaignId}`;
    const decide = {
      verb: 'approval.decide',
      campaignId,
      requestId,
      round: 1,
      revision: 2,
      decision: 'approve',
    };
    return Object.entries({
      'approval shown': click({ verb: 'approval.show', campaignId, requestId }),
      'approval renewed': click(decide, 'automatic'),
      'task shown': click({ verb: 'task.show', campaignId, taskId }),
      'task renewed': click({ verb: 'task.done', campaignId, taskId }, 'automatic'),
      'link pasted': invoke('composeExtension/queryLink', { url }),
      'link pasted by a stranger': invoke('composeExtension/anonymousQueryLink', { url }),
      'result chosen': invoke('composeExtension/selectItem', { campaignId }),
    }).map(([name, activity]) => [`${name} (${object})`, activity] as const);
  });
  const texts = ['help', 'tasks', 'approvals', 'Harvest', 'MKT-1', 'MKT-2', 'festival', '我的任务'];
  return {
    ...Object.fromEntries(about),
    ...Object.fromEntries(texts.map((text) => [`"${text}" typed`, { text }])),
    'report read': click({ verb: 'report.read', workspaceId, runId }),
    'report renewed': click({ verb: 'report.mute', workspaceId, runId, muted: true }, 'automatic'),
    'report shown': click({ verb: 'report.show', workspaceId, runId }),
    'everything searched': search(''),
    'a word searched': search('Harvest'),
    'the second page searched': search('', 1),
  };
}

/** Brings it, and gives what came back: in the answer and in the chat. */
async function brought(who: AttackerName, activity: object): Promise<string> {
  const { said } = house.network;
  const before = said.length;
  const answer = await house.activity(who, activity);
  expect(answer.status).toBeLessThan(500);
  return [await answer.text(), ...said.slice(before).map(({ text }) => text)].join('\n');
}

function told({ cells, wrong }: Findings): string[] {
  counted('cells of rights looked at in chat', cells);
  return wrong;
}

describe('In chat', () => {
  it('nobody is shown what is not theirs, whatever they type, search, paste or click', async () => {
    const findings = noFindings();
    for (const who of attackerNames) {
      for (const [name, activity] of Object.entries(looks()))
        lookForMarks(findings, who, name, await brought(who, activity), JSON.stringify(activity));
    }
    expect(told(findings)).toEqual([]);
    expect([...findings.seen]).toEqual(
      expect.arrayContaining([
        'budgetNow',
        'hiddenName',
        'sharedTask',
        'schedule',
        'note',
        'elsewhere',
        'foreign',
      ]),
    );
  });

  it('a channel is told nothing that is meant for one person', async () => {
    const findings = noFindings();
    for (const who of attackerNames) {
      for (const [name, activity] of Object.entries(looks()).filter(([, each]) => 'text' in each)) {
        const { conversation } = activityOf(who);
        const there = { ...channel.conversation, tenantId: conversation.tenantId };
        const shown = await brought(who, { ...activity, conversation: there });
        lookForMarks(findings, 'a channel', name, shown, JSON.stringify(activity));
      }
    }
    expect(told(findings)).toEqual([]);
  });

  it('nobody without an object id of the tenant is shown anything', async () => {
    const findings = noFindings();
    const strangers = [
      { id: '29:x', name: 'Ada Admin' },
      { id: '29:x', name: 'Ada Admin', aadObjectId: 'ada', tenantId: otherTenantId },
      { id: '29:x', name: 'Ada Admin', aadObjectId: 'ADA' },
      { id: '29:ada', name: 'Ada Admin', aadObjectId: '../ada' },
    ];
    for (const from of strangers) {
      for (const [name, activity] of Object.entries(looks()))
        lookForMarks(
          findings,
          'nobody',
          name,
          await brought('ada', { ...activity, from }),
          JSON.stringify(activity),
        );
    }
    expect(told(findings)).toEqual([]);
  });

  it('whoever may not act on a thing cannot by a click, and nothing is written by trying', async () => {
    const findings = noFindings();
    for (const object of ['shared', 'hidden'] as const) {
      const { campaignId = '', requestId = '', taskId = '' } = objects[object];
      const decide = { verb: 'approval.decide', campaignId, requestId, round: 1, revision: 2 };
      const acts: readonly (readonly [object, readonly AttackerName[]])[] = [
        [click({ ...decide, decision: 'approve' }), ['ann', 'mia']],
        [click({ ...decide, decision: 'reject', comment: 'No' }), ['ann', 'mia']],
        [click({ verb: 'task.done', campaignId, taskId }), [...departmentStaff, 'sue']],
        [click({ verb: 'task.snooze', campaignId, taskId, until: 'hour' }), ['tom']],
        [click({ verb: 'task.remark', campaignId, taskId, comment: 'Mine' }), [...departmentStaff, 'sue']],
        [{ text: 'new campaign Mine' }, [...departmentStaff, 'sue', 'wes', 'tia']],
        [{ value: { ...decide, decision: 'approve' } }, ['ann', 'mia']],
      ];
      for (const [activity, able] of acts) {
        for (const who of attackerNames.filter((each) => !able.includes(each))) {
          const written = house.writes();
          const shown = await brought(who, activity);
          findings.cells += 1;
          if (house.writes() !== written) findings.wrong.push(`${who} writes by ${JSON.stringify(activity)}`);
          lookForMarks(findings, who, `${object} acted on`, shown, JSON.stringify(activity));
        }
      }
    }
    expect(told(findings)).toEqual([]);
  });
});

describe('By itself', () => {
  it('the bot sends nobody what is not theirs, and open tabs hear only of what they may read', async () => {
    const findings = noFindings();
    const streams = await Promise.all(
      attackerNames.map(async (who) => [who, await listening(house, who)] as const),
    );
    await changeEverything();
    for (const { conversation, text } of house.network.said) {
      const who = attackerNames.find((each) => conversation === `a:${each}`);
      lookForMarks(findings, who ?? 'nobody', 'a message of the bot', text);
    }
    for (const [who, heard] of streams) {
      const text = await heard();
      lookForMarks(findings, who, 'the live stream', text);
      findings.cells += 3;
      const hears = (object: 'shared' | 'hidden'): boolean =>
        text.includes(objects[object]['campaignId'] ?? '?');
      const isStaff = [...departmentStaff, 'sue', 'finn', 'nell', 'cora'].includes(who);
      if (hears('hidden') !== isStaff)
        findings.wrong.push(`${who} and the hidden campaign in the live stream`);
      if (hears('shared') !== (isStaff || who === 'gus'))
        findings.wrong.push(`${who} and the shared campaign in the live stream`);
      if (text.includes('schedules') && !isStaff) findings.wrong.push(`${who} hears of schedules`);
    }
    expect(told(findings)).toEqual([]);
  });
});

/** Something happens to every kind of thing. */
async function changeEverything(): Promise<void> {
  const olga = house.as('olga');
  const mia = house.as('mia');
  for (const object of ['shared', 'hidden'] as const) {
    const { campaignId = '', taskId = '', requestId = '' } = objects[object];
    const params = { campaignId };
    const { version } = await olga.call('GET /api/campaigns/:campaignId', { params });
    const edit = { budget: { minor: object === 'shared' ? 776_655_499 : 665_544_399, currency: 'CNY' } };
    await olga.call('PATCH /api/campaigns/:campaignId', { params, body: { ifVersion: version, edit } });
    await house.activity('tom', click({ verb: 'task.snooze', campaignId, taskId, until: 'hour' }));
    const decide = {
      verb: 'approval.decide',
      campaignId,
      requestId,
      round: 1,
      revision: 3,
      decision: 'reject',
    };
    await house.activity('ann', click({ ...decide, comment: 'No, not so' }));
  }
  const { scheduleId = '', importId = '' } = objects.shared;
  await mia.call('POST /api/workspaces/:workspaceId/schedules/:scheduleId/send', {
    params: { workspaceId: 'marketing', scheduleId },
  });
  const params = { workspaceId: 'marketing', importId };
  const { version } = await mia.call('GET /api/workspaces/:workspaceId/imports/:importId', { params });
  await mia.call('POST /api/workspaces/:workspaceId/imports/:importId/acceptance', {
    params,
    body: { ifVersion: version },
  });
  house.clock.pass(26 * 3_600_000);
  await house.settle();
  await new Promise((resolve) => setImmediate(resolve));
}
