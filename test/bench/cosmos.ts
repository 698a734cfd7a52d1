import type { Bench, Row } from './bench.ts';
import { type ActionName, type ChargedDay, chargeDay } from './kit/charged-day.ts';
import { type Cost, ownOf } from './kit/charging.ts';
import { type Contention, contend } from './kit/contending.ts';
import { kb, rounded } from './kit/figures.ts';

/**
 * Request units and bytes of single actions on the stand-in for Cosmos DB, and what they come to for a very large
 * number of people. Prices are two published points with a straight line between them (test/kit/cosmos/charge.ts):
 * good for arithmetic, not for an invoice.
 */
export const cosmos: Bench = {
  name: 'cosmos',
  async run({ say }) {
    const day = await chargeDay(say);
    const contention = await contend(writers, rounds);
    return [...actionRows(day), ...storageRows(day), ...demandRows(day), contentionRow(contention)];
  },
};

const writers = 16;
const rounds = 20;

const actionWords: Readonly<Record<Exclude<ActionName, 'idle'>, string>> = {
  boardCold: 'board, first paint, by an instance that never saw it',
  board: 'board, first paint, nothing written since',
  open: 'a campaign is opened: itself, tasks, approvals, files, history',
  create: 'a campaign is planned',
  update: 'one update of a campaign',
  submit: 'approval asked of one person, their card sent',
  approve: 'Approve on a card, all cards fresh',
  reminder: 'one reminder: a due item from its time to its end',
  report: 'one report on 120 campaigns for one reader',
};

function actionRows({ costs }: ChargedDay): Row[] {
  const rows = Object.entries(actionWords).map(([name, what]) =>
    rowOf(what, costs[name as keyof typeof actionWords]),
  );
  const { shared } = costs.idle;
  return [
    ...rows,
    {
      what: 'Cosmos DB: a look of all followers and workers when nothing happened',
      measured: `${rounded(shared.requestUnits)} RU, ${rounded(shared.requests)} requests`,
      note: `an instance that starts to work and lets go again: every lease is taken and given back; one that goes on writes the places that moved, once a second at most`,
    },
  ];
}

function rowOf(what: string, cost: Cost): Row {
  const { asked, followed, fed } = cost;
  const bytes = asked.bytes + followed.bytes + fed.bytes;
  return {
    what: `Cosmos DB: ${what}`,
    measured: `${rounded(ownOf(cost))} RU, ${kb(bytes)}`,
    note: `${rounded(asked.requestUnits)} until the answer (${asked.requests} requests), ${rounded(followed.requestUnits)} in what follows (${followed.requests}), ${rounded(fed.requestUnits)} for the feed of changes`,
  };
}

/* What is assumed of very many people. */
const tenants = 100_000;
const campaignsOfTenant = 100;
const people = 1_000_000;
/** Of each person on a working day of eight hours. */
const perDay = { boardCold: 2, board: 1, open: 10, update: 5, approve: 1, reminder: 3 } as const;
const workingSeconds = 8 * 3_600;
const peak = 4;
const messages = 1_000_000;
const minutes = 5;
/** A physical partition gives so many request units a second, and holds so many bytes. */
const unitsOfPartition = 10_000;
const bytesOfPartition = 50 * 1024 ** 3;
/** What the account writes beside a document: system fields, our own, and the index. Assumed. */
const overhead = 1.4;
/** US dollars; orders of magnitude, to be checked against the price page of the region. */
const hourOf100Units = 0.012;
const monthOfGigabyte = 0.25;
const hoursOfMonth = 730;

function storageRows({ bytesOfCampaign, documentsOfCampaign }: ChargedDay): Row[] {
  const all = bytesOfCampaign * overhead * tenants * campaignsOfTenant;
  return [
    {
      what: 'Cosmos DB: one campaign with all that belongs to it',
      measured: `${kb(bytesOfCampaign)} in ${documentsOfCampaign} documents`,
      note: 'planned, edited once, approved by one person, four tasks, one reminder',
    },
    {
      what: 'Cosmos DB: 10,000,000 campaigns',
      measured: `${gigabytes(all)} GB`,
      note: `× ${overhead} for index and system fields (assumed); ${Math.ceil(all / bytesOfPartition)} physical partitions of 50 GB, $${rounded((all / 1024 ** 3) * monthOfGigabyte)} a month`,
    },
  ];
}

const gigabytes = (bytes: number): string => rounded(bytes / 1024 ** 3);

function demandRows({ costs, bytesOfCampaign }: ChargedDay): Row[] {
  const names = Object.keys(perDay) as (keyof typeof perDay)[];
  const ofPerson = names.reduce((sum, name) => sum + perDay[name] * ownOf(costs[name]), 0);
  const mean = (people * ofPerson) / workingSeconds;
  const busiest = mean * peak;
  const reminder = ownOf(costs.reminder);
  const monday = (messages * reminder) / (minutes * 60);
  const most = busiest + monday;
  const stored = bytesOfCampaign * overhead * tenants * campaignsOfTenant;
  const partitions = Math.max(Math.ceil(most / unitsOfPartition), Math.ceil(stored / bytesOfPartition));
  const floor = most / 10;
  const billed = (Math.max(mean, floor) + 2 * floor) / 3;
  const dollars = (billed / 100) * hourOf100Units * hoursOfMonth;
  return [
    {
      what: 'Cosmos DB: a person’s working day',
      measured: `${rounded(ofPerson)} RU`,
      note: names.map((name) => `${perDay[name]} × ${rounded(ownOf(costs[name]))}`).join(' + '),
    },
    {
      what: 'Cosmos DB: 100,000 tenants, 1,000,000 people',
      measured: `${rounded(mean)} RU/s on average, ${rounded(busiest)} at the peak`,
      note: `${rounded(people)} × ${rounded(ofPerson)} / ${rounded(workingSeconds)} s, × ${peak}; all in one time zone, which is the worst case`,
    },
    {
      what: 'Cosmos DB: 1,000,000 messages at Monday 09:00, spread over five minutes',
      measured: `${rounded(monday)} RU/s`,
      note: `${rounded(messages)} × ${rounded(reminder)} RU / ${minutes * 60} s; what a message is about (a report, ${rounded(ownOf(costs.report))} RU) is made before`,
    },
    {
      what: 'Cosmos DB: physical partitions for all of that',
      measured: `${partitions}`,
      note: `${rounded(most)} RU/s / ${rounded(unitsOfPartition)}, or ${gigabytes(stored)} GB / 50; autoscale to it about $${rounded(dollars)} a month: a third of the hours at the mean, the others at the floor, which is a tenth of the most`,
    },
  ];
}

function contentionRow({ written, refused, requestUnits }: Contention): Row {
  return {
    what: `Cosmos DB: ${writers} writers of one board at once`,
    measured: `${rounded(refused)} refused of ${rounded(written + refused)} commits, ${rounded(requestUnits / written)} RU for each summary`,
    note: 'what the stamp of a board would cost without the lease that lets one instance at a time keep it; nothing was lost',
  };
}
