import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAuditVerify } from '../../src/audit/verify.ts';
import { type AuditLine, auditFormat } from '../../src/domain/audit-file.ts';
import { type ChainEnd, sealEvents } from '../../src/domain/audit-chain.ts';
import type { Event } from '../../src/domain/event.ts';
import { type Chance, chanceFrom } from '../kit/chance.ts';
import type { Bench } from './bench.ts';

const count = 100_000;
const perDay = 2_000;
const tries = 60;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An exported chain of 100,000 records, checked as it is and after something was bent in it. */
export const audit: Bench = {
  name: 'audit',
  async run({ say }) {
    const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-audit-'));
    try {
      const lines = chain();
      const started = performance.now();
      const whole = await verified(folder, lines);
      const perSecond = Math.round((count / (performance.now() - started)) * 1_000);
      if (whole !== 0) throw new Error('The chain does not hold.');
      const chance = chanceFrom(20_260_302);
      let missed = 0;
      for (let time = 0; time < tries; time += 1) {
        const [name, bent] = chance.pick(tricks)(lines, chance);
        if ((await verified(folder, bent)) !== 0) continue;
        missed += 1;
        say(`audit: not noticed: ${name}`);
      }
      return [
        {
          what: 'Audit: records of an exported chain checked in a second',
          measured: perSecond.toLocaleString('en'),
          goal: { words: '≥ 50,000 per s', met: perSecond >= 50_000 },
          note: `${count.toLocaleString('en')} records in ${count / perDay} days, by what \`npm run audit:verify\` runs; the reading of the file included`,
        },
        {
          what: 'Audit: changes, removals and exchanges in it that were not noticed',
          measured: `${missed} of ${tries}`,
          goal: { words: 'none', met: missed === 0 },
          note: 'each somewhere else; every place of a small chain is tried in `test/domain/audit-chain`',
        },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

async function verified(folder: string, lines: readonly string[]): Promise<number> {
  const file = join(folder, 'audit.jsonl');
  await writeFile(file, `${lines.join('\n')}\n`);
  return runAuditVerify([file], () => undefined);
}

function chain(): string[] {
  const lines: AuditLine[] = [];
  let end: ChainEnd | undefined;
  const first = Date.parse('2026-01-01T00:00:00.000Z');
  for (let at = 0; at < count; at += 100) {
    const day = new Date(first + Math.floor(at / perDay) * 86_400_000).toISOString().slice(0, 10);
    const [event, ...others] = Array.from({ length: 100 }, (_, place) => eventAt(at + place, day));
    if (!event) break;
    const sealed = sealEvents(end, [event, ...others], { day, newSalt: () => `salt ${at}`, hashOf });
    ({ end } = sealed);
    lines.push(...(sealed.root ? [sealed.root] : []), ...sealed.records);
  }
  const { sequence = 0, hash = '' } = end?.head ?? {};
  const about = { from: '2026-01-01', to: '2026-12-31', at: '2027-01-01T00:00:00.000Z' };
  const start: AuditLine = { kind: 'auditFile', format: auditFormat, tenantId: 'lumo', ...about };
  return [start, ...lines, { kind: 'auditEnd' as const, sequence, hash }].map((line) => JSON.stringify(line));
}

function eventAt(place: number, day: string): Event {
  return {
    kind: 'event',
    schema: 1,
    id: `e${String(place).padStart(9, '0')}`,
    tenantId: 'lumo',
    workspaceId: 'brand',
    campaignId: `c${place % 997}`,
    at: `${day}T09:00:00.000Z`,
    actorId: `p${place % 83}`,
    what: {
      type: 'approval.decided',
      requestId: `r${place}`,
      round: 1,
      verb: 'requestChanges',
      comment: `Please mend point ${place % 7}.`,
      closed: false,
    },
  };
}

type Trick = (lines: readonly string[], chance: Chance) => [name: string, lines: string[]];

/** A place that is neither the first record nor the last. */
const inside = (lines: readonly string[], chance: Chance): number => 2 + chance.below(lines.length - 4);

const tricks: readonly Trick[] = [
  (lines, chance) => {
    const at = inside(lines, chance);
    return [`digit altered in line ${at + 1}`, lines.with(at, bentDigit(lines[at] ?? '', chance))];
  },
  (lines, chance) => {
    const at = inside(lines, chance);
    return [`line ${at + 1} removed`, lines.toSpliced(at, 1)];
  },
  (lines, chance) => {
    const at = inside(lines, chance);
    return [
      `lines ${at + 1} and ${at + 2} exchanged`,
      lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
    ];
  },
  (lines, chance) => {
    const at = inside(lines, chance);
    return [`line ${at + 1} twice`, lines.toSpliced(at, 0, lines[at] ?? '')];
  },
];

/** One digit of the line becomes another. */
function bentDigit(line: string, chance: Chance): string {
  const places = [...line.matchAll(/\d/g)].map(({ index }) => index);
  const place = chance.pick(places);
  return `${line.slice(0, place)}${(Number(line[place]) + 1 + chance.below(9)) % 10}${line.slice(place + 1)}`;
}
