import { RestError } from '@azure/storage-blob';

/**
 * `missing`: there is no container of that name. `public`: it is open to everybody, so nothing is put into it.
 * `identity`: no token could be had. `refused`: the token, or the key, may not do this.
 */
export type FilesReason = 'missing' | 'public' | 'identity' | 'refused' | 'throttled' | 'unreachable';

/** The container cannot be used now; the message says why in words, with the codes of the service. */
export class FilesTrouble extends Error {
  readonly reason: FilesReason;

  constructor(reason: FilesReason, code: string) {
    super(`${words[reason]} (${code})`);
    this.name = 'FilesTrouble';
    this.reason = reason;
  }
}

const words: Record<FilesReason, string> = {
  missing: 'The container for files does not exist; infra/ makes it',
  public: 'The container for files is open to the public; close it',
  identity: 'There is no identity to open the container for files with',
  refused: 'The container for files is closed to this identity; give it "Storage Blob Data Contributor"',
  throttled: 'Blob Storage asks for patience',
  unreachable: 'Blob Storage does not answer as it should',
};

/** Codes only: texts of the service may hold addresses. Undefined when it is not about the service at all. */
export function troubleOf(problem: unknown): FilesTrouble | undefined {
  if (problem instanceof FilesTrouble) return problem;
  if (problem instanceof RestError) return ofStatus(problem);
  if (!(problem instanceof Error)) return undefined;
  if (/Authentication|CredentialUnavailable/.test(problem.name))
    return new FilesTrouble('identity', problem.name);
  if (problem.name === 'AbortError') return new FilesTrouble('unreachable', 'no answer in time');
  return undefined;
}

export function isCode(problem: unknown, ...codes: string[]): boolean {
  return problem instanceof RestError && codes.includes(problem.code ?? '');
}

function ofStatus({ statusCode: status, code }: RestError): FilesTrouble {
  const told = [status, code].filter((part) => part !== undefined).join(' ');
  if (status === 401 || status === 403) return new FilesTrouble('refused', told);
  if (status === 404 || code === 'ContainerBeingDeleted') return new FilesTrouble('missing', told);
  return new FilesTrouble(status === 429 || status === 503 ? 'throttled' : 'unreachable', told);
}
