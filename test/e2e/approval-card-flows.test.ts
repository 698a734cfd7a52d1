import { expect, it } from 'vitest';
import { faultsIn } from './axe.ts';
import { callsOf, planned, requestOf, submitted } from './department-calls.ts';
import { shown, stageHouse, type StageWindow } from './stage-window.ts';

const stage = stageHouse();
const phone = { narrow: true, size: { width: 400, height: 860 } } as const;

const cardOf = ({ chat }: StageWindow, name: string) =>
  chat.getByRole('article').filter({ hasText: name }).last();

/** Chen Siyuan is asked. */
async function asked(name: string) {
  const campaign = await planned(stage, name);
  await submitted(stage, campaign, { approverIds: ['chen-siyuan'] });
  return campaign;
}

it('On a phone, two points go at once, a yes goes with changes, and a refusal keeps what was typed', async () => {
  const [film, fair, sale] = [
    await asked('Coast film'),
    await asked('Harbour fair'),
    await asked('Snow sale'),
  ];
  const window = await stage.open('chen-siyuan', phone);
  const open = async (name: string) => {
    const card = cardOf(window, name);
    await card.getByRole('button', { name: 'Request changes' }).click();
    return { card, field: card.getByRole('textbox', { name: 'What has to change?' }) };
  };

  const first = await open('Coast film');
  await first.field.fill('Split the budget\nName a second venue');
  await first.card.getByRole('button', { name: 'Request changes' }).last().click();
  await shown(cardOf(window, 'Coast film').getByText('Changes requested: Coast film'));
  expect(await requestOf(stage, film)).toMatchObject({
    status: 'changesRequested',
    points: [{ text: 'Split the budget' }, { text: 'Name a second venue' }],
  });

  const second = await open('Harbour fair');
  await second.field.fill('Mind the tide');
  await second.card.getByRole('button', { name: 'Approve with these changes' }).click();
  await shown(cardOf(window, 'Harbour fair').getByText('Approved with changes: Harbour fair'));
  expect(await requestOf(stage, fair)).toMatchObject({ points: [{ text: 'Mind the tide' }] });

  const third = await open('Snow sale');
  await third.field.fill('Too cold');
  // The content changes just before the click arrives; the answer is the fresh card.
  const editing = async (): Promise<void> => {
    const call = callsOf(stage, 'lin-xia');
    const params = { campaignId: sale.id };
    const { version: ifVersion } = await call('GET /api/campaigns/:campaignId', { params });
    const edit = { budget: { minor: 9_500_000, currency: 'CNY' } };
    await call('PATCH /api/campaigns/:campaignId', { params, body: { ifVersion, edit } });
    await shown(cardOf(window, 'Snow sale').getByText(/95,000/));
  };
  await window.page.route('**/stage/api/chats/act', (route) => editing().then(() => route.continue()), {
    times: 1,
  });
  await third.card.getByRole('button', { name: 'Request changes' }).last().click();
  await shown(cardOf(window, 'Snow sale').getByText(/^The content changed since you saw it/));
  const again = await open('Snow sale');
  expect(await again.field.inputValue()).toBe('Too cold');
  await again.card.getByRole('button', { name: 'Request changes' }).last().click();
  await shown(cardOf(window, 'Snow sale').getByText('Changes requested: Snow sale'));
});

it('In Chinese and in the dark, one is handed over, and all while away, with two taps each', async () => {
  const one = await asked('灯笼一条街');
  await asked('雪地市集');
  const window = await stage.open('chen-siyuan', { ...phone, theme: 'dark', locale: 'zh-CN' });
  let taps = 0;
  const tap = async (name: string, title: string) => {
    await cardOf(window, name).getByRole('button', { name: title, exact: true }).click();
    taps += 1;
  };
  await tap('灯笼一条街', '转交');
  await tap('灯笼一条街', '仅转交此项');
  // The card says so until the relay brings everybody the newest one.
  const approvers = async () => (await requestOf(stage, one))?.stages[0]?.approverIds;
  await expect.poll(approvers, { timeout: 20_000 }).not.toContain('chen-siyuan');
  expect(taps).toBe(2);

  await tap('雪地市集', '转交');
  expect(await faultsIn(window, 'stage')).toEqual([]);
  await tap('雪地市集', '我要休假：全部委托');
  const running = async () => {
    const delegations = await callsOf(stage, 'chen-siyuan')(
      'GET /api/workspaces/:workspaceId/people/:personId/delegations',
      { params: { workspaceId: 'lumora', personId: 'chen-siyuan' } },
    );
    return delegations.filter(({ state }) => state === 'running').length;
  };
  await expect.poll(running, { timeout: 20_000 }).toBe(1);
  expect(taps).toBe(4);
  const overflow = await cardOf(window, '雪地市集').evaluate(
    ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
