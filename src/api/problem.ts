import type { Problem } from '../contract/views.ts';
import { refusalText } from '../contract/words/index.ts';
import type { Locale } from '../domain/person.ts';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';
import { apiHeaders } from './security-headers.ts';

/** The HTTP status of each refusal. */
export const statusOf: Record<RefusalCode, number> = {
  notSignedIn: 401,
  notAllowed: 403,
  notFound: 404,
  malformed: 400,
  unknownField: 400,
  stale: 409,
  duplicate: 409,
  tooLarge: 413,
  tooMany: 429,
  busy: 503,
  wrongContentType: 415,
  wrongStatus: 409,
  approvalNeeded: 409,
  approvalRunning: 409,
  launchBlocked: 409,
  retrospectiveNeeded: 409,
  noApprovers: 422,
  unknownPerson: 422,
  unknownRole: 422,
  roleHeld: 409,
  lastAdmin: 409,
  guestCannotDecide: 422,
  ownRequest: 422,
  notAsked: 403,
  alreadyDecided: 409,
  requestClosed: 409,
  changedSinceShown: 409,
  commentNeeded: 422,
  reasonNeeded: 422,
  lockedByTemplate: 403,
  samePerson: 422,
  tooLate: 409,
  tooSoon: 429,
  pointsOpen: 422,
  flagged: 422,
  alreadyAsked: 409,
  unfit: 422,
  noAccountable: 422,
  secondAccountable: 422,
  twoParts: 422,
  unknownStep: 422,
  stepCircle: 422,
  unknownParent: 422,
  deepSubtask: 422,
  subtasksOpen: 409,
  incomplete: 422,
  notSmart: 422,
  overBudget: 422,
  rateMissing: 422,
  flightReversed: 422,
  clash: 422,
  unreadableFile: 422,
  fileLost: 410,
  importHasErrors: 422,
  importClosed: 409,
  secondPersonNeeded: 409,
  nobodyToConfirm: 422,
  askerMayNot: 409,
};

/** `code` of the one problem that is our fault. */
export const failed = 'failed';

const failedText: Record<Locale, string> = {
  en: 'Something went wrong on our side. Nothing is known to have changed; try again, and tell your administrator the request number if it stays.',
  'zh-CN': '服务内部出错，未确认有任何更改。请重试；如仍失败，请将请求编号告知管理员。',
  'zh-TW': '服務內部發生錯誤，未確認有任何變更。請再試一次；若仍失敗，請將要求編號告知管理員。',
};

interface Told {
  readonly locale: Locale;
  readonly requestId: string;
}

/** A refusal as an RFC 9457 reply, with the present view where there is one. */
export function problemReply(refusal: Refusal, told: Told, current?: unknown): Response {
  const { refused: code, at, facts } = refusal;
  const problem = {
    type: `/api/docs#${code}`,
    title: refusalText('en', { refused: code }),
    status: statusOf[code],
    code,
    detail: refusalText(told.locale, refusal),
    ...(at === undefined ? {} : { at }),
    ...(typeof facts?.['actId'] === 'string' ? { actId: facts['actId'] } : {}),
    requestId: told.requestId,
    ...(current === undefined ? {} : { current }),
  };
  return reply(problem, facts?.['seconds']);
}

/** What the caller learns of a fault of ours: nothing but the number under which it stands in the log. */
export function faultReply({ locale, requestId }: Told): Response {
  return reply({
    type: `/api/docs#${failed}`,
    title: failedText.en,
    status: 500,
    code: failed,
    detail: failedText[locale],
    requestId,
  });
}

const extraHeaders: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'www-authenticate': 'Bearer' },
  429: { 'retry-after': '1' },
  503: { 'retry-after': '1' },
};

function reply(problem: Problem, waitSeconds?: string | number): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...apiHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'x-request-id': problem.requestId,
      ...extraHeaders[problem.status],
      ...(waitSeconds === undefined ? {} : { 'retry-after': String(waitSeconds) }),
    },
  });
}
