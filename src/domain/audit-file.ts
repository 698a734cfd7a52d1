import { z } from 'zod';
import { type AuditFault, type AuditFindings, auditCheck } from './audit-chain.ts';
import { AuditRecord, AuditRoot } from './audit.ts';
import type { HashOf } from './canonical-json.ts';

/** Names the shape of the file, one JSON value on each line, and how it is sealed: SHA-256 over canonical JSON. */
export const auditFormat = 'campaign-desk.audit/1';

const AuditFile = z.strictObject({
  kind: z.literal('auditFile'),
  format: z.literal(auditFormat),
  tenantId: z.string(),
  /** Whole days in UTC. */
  from: z.string(),
  to: z.string(),
  at: z.string(),
});

/** The last line: without it the file was cut off on its way. */
const AuditEnd = z.strictObject({
  kind: z.literal('auditEnd'),
  sequence: z.number().int().min(0),
  hash: z.string(),
});

const AuditLine = z.discriminatedUnion('kind', [AuditFile, AuditRecord, AuditRoot, AuditEnd]);
/** One line of an exported chain. */
export type AuditLine = z.infer<typeof AuditLine>;

export interface AuditVerdict extends AuditFindings {
  readonly about: z.infer<typeof AuditFile> | undefined;
  /** Lines, counted from 1, that are none of ours, and what is wrong with the file as a whole. */
  readonly wrong: readonly { readonly line: number; readonly what: 'unreadable' | 'tenant' | 'noEnd' }[];
}

export type { AuditFault };

const mostWrong = 100;

/** Reads an exported chain line by line and says what holds. */
export function auditFileCheck(hashOf: HashOf): { line(text: string): void; end(): AuditVerdict } {
  const check = auditCheck(hashOf);
  const wrong: AuditVerdict['wrong'][number][] = [];
  let about: AuditVerdict['about'];
  let ended: z.infer<typeof AuditEnd> | undefined;
  let count = 0;
  const isWrong = (what: AuditVerdict['wrong'][number]['what']): void => {
    if (wrong.length < mostWrong) wrong.push({ line: count, what });
  };

  function take(line: AuditLine): void {
    if (line.kind === 'auditEnd') ended = line;
    else if (line.kind === 'auditFile') about = line;
    else if (line.tenantId !== about?.tenantId) isWrong('tenant');
    if (line.kind === 'auditRecord') check.record(line);
    if (line.kind === 'auditRoot') check.root(line);
  }

  return {
    line(text) {
      count += 1;
      const line = parsed(text);
      if (line && ended === undefined && (count === 1) === (line.kind === 'auditFile')) take(line);
      else isWrong('unreadable');
    },
    end() {
      const found = check.end();
      const { sequence = 0, hash = '' } = found.last ?? {};
      const isWhole = ended?.sequence === sequence && (sequence === 0 || ended.hash === hash);
      if (!isWhole) isWrong('noEnd');
      return { ...found, about, wrong };
    },
  };
}

function parsed(text: string): AuditLine | undefined {
  try {
    return AuditLine.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
