/** One line for each call. Nobody's words, names or files are in it: ids and codes only. */
export interface CallLine {
  readonly at: string;
  readonly requestId: string;
  /** A name of the contract, such as "PATCH /api/campaigns/:campaignId". */
  readonly endpoint: string;
  readonly status: number;
  /** `ok`, a refusal code, or `failed`. */
  readonly code: string;
  readonly ms: number;
  readonly tenantId?: string;
  readonly personId?: string;
}
export type CallLog = (line: CallLine) => void;
