import { dateIn } from '../domain/time.ts';
import type { Doors } from '../ports.ts';
import { keepReceipt } from '../usecases/expenses/receipt.ts';
import { type NewExpense, recordExpense } from '../usecases/expenses/save.ts';
import { campaignIdOf } from '../usecases/imports/target-ids.ts';
import { workspace } from './department.ts';
import { emptyPage } from './empty-page.ts';
import { actorNamed, granted } from './people-of-sample.ts';

/** The campaign that spends, where nothing else is said, and who writes it down. */
const spending = { code: 'LUM-149', planner: 'lin-xia' };
const leader = 'shen-jiayi';

interface SampleExpense extends Pick<NewExpense, 'vendor' | 'purpose' | 'amount' | 'invoiceNumber'> {
  readonly receipt?: string;
  /** Another campaign, for which whoever leads writes it down. */
  readonly code?: string;
}

const expenses: readonly SampleExpense[] = [
  {
    vendor: '北屿搭建',
    purpose: '发布会主舞台与灯架，含撤场',
    amount: { minor: 6_800_000, currency: 'CNY' },
    invoiceNumber: 'BY-2031',
    receipt: '报价单 BY-2031.pdf',
  },
  {
    vendor: '纸鹤印刷',
    purpose: '邀请函 300 份，烫金',
    amount: { minor: 540_000, currency: 'CNY' },
    invoiceNumber: '',
  },
  {
    code: 'LUM-134',
    vendor: '紙鶴印刷',
    purpose: '吊牌 2,000 枚',
    amount: { minor: 320_000, currency: 'CNY' },
    invoiceNumber: 'ZH-88',
  },
  {
    code: 'LUM-104',
    vendor: 'Tidewater Media',
    purpose: 'Search landing page, two languages',
    amount: { minor: 1_250_000, currency: 'CNY' },
    invoiceNumber: '',
  },
];

/** Writes down what campaigns are to spend, one with its receipt; only once. */
export async function loadExpenses(doors: Doors, tenantId: string): Promise<void> {
  const spentOn = dateIn(workspace.zone, doors.clock.now());
  for (const [index, { receipt, code, ...said }] of expenses.entries()) {
    const campaignId = await campaignIdOf(tenantId, workspace.id, code ?? spending.code);
    const planner = await actorNamed(doors, tenantId, code === undefined ? spending.planner : leader);
    const once = `sample-expense-${index}`;
    const content = { ...said, spentOn, lineId: null };
    const wanted = { campaignId, once, content, perUnit: null };
    const { document } = granted(await recordExpense(doors, planner, wanted));
    if (!receipt) continue;
    const bytes = emptyPage(1);
    granted(await keepReceipt(doors, planner, { campaignId, expenseId: document.id, name: receipt, bytes }));
  }
}
