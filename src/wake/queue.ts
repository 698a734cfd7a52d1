import type { TokenCredential } from '@azure/identity';
import { QueueServiceClient, RestError, StorageSharedKeyCredential } from '@azure/storage-queue';
import { isThisMachine } from '../domain/this-machine.ts';
import { type MessageQueue, QueueTrouble, type TroubleReason } from './message-queue.ts';
import { type QueueWake, type QueueWakeSettings, wakeOnQueue } from './queue-wake.ts';

/** The name and key of an account: for Azurite on this machine, refused for any other. */
export interface AccountKey {
  readonly account: string;
  readonly key: string;
}

export interface StorageQueueSettings {
  /** `https://<account>.queue.core.windows.net`. */
  readonly endpoint: string;
  readonly queueName: string;
  readonly credential: TokenCredential | AccountKey;
}

/** Wake on an Azure Storage Queue. Throws when endpoint, name and credential do not go together. */
export function openQueueWake(settings: Omit<QueueWakeSettings, 'queue'> & StorageQueueSettings): QueueWake {
  return wakeOnQueue({ ...settings, queue: storageQueue(settings) });
}

/** Storage Queue gives no more at a time. */
const MOST_RECEIVED = 32;
/** For how long what was received is hidden from others, in seconds. */
const HIDDEN = 60;
/** The client has no limit of its own for a call whose answer never comes. */
const LONGEST_CALL = 10_000;
/** How long a text that was set aside is kept, in seconds. */
const KEPT_ASIDE = 7 * 24 * 60 * 60;

/** One Azure Storage Queue, and `<name>-poison` beside it. */
export function storageQueue(settings: StorageQueueSettings): MessageQueue {
  const service = connect(settings);
  const queue = service.getQueueClient(settings.queueName);
  const poison = service.getQueueClient(`${settings.queueName}-poison`);
  const closing = new AbortController();

  const call = async <Answer>(ask: (options: { abortSignal: AbortSignal }) => Promise<Answer>) => {
    try {
      return await ask({ abortSignal: AbortSignal.any([closing.signal, AbortSignal.timeout(LONGEST_CALL)]) });
    } catch (problem) {
      throw troubleOf(problem);
    }
  };

  return {
    async send(text, { hideSeconds, keepSeconds }) {
      const hop = { visibilityTimeout: hideSeconds, messageTimeToLive: keepSeconds };
      await call((options) => queue.sendMessage(text, { ...options, ...hop }));
    },
    async receive() {
      const limits = { numberOfMessages: MOST_RECEIVED, visibilityTimeout: HIDDEN };
      const { receivedMessageItems } = await call((options) =>
        queue.receiveMessages({ ...options, ...limits }),
      );
      return receivedMessageItems.map(({ messageId, popReceipt, messageText, dequeueCount }) => ({
        id: messageId,
        receipt: popReceipt,
        text: messageText,
        tries: dequeueCount,
      }));
    },
    async remove({ id, receipt }) {
      await call(async (options) => {
        try {
          await queue.deleteMessage(id, receipt, options);
        } catch (problem) {
          if (!isCode(problem, 'MessageNotFound', 'PopReceiptMismatch')) throw problem;
        }
      });
    },
    async setAside(text) {
      await call(async (options) => {
        const kept = { ...options, messageTimeToLive: KEPT_ASIDE };
        try {
          await poison.sendMessage(text, kept);
        } catch (problem) {
          if (!isCode(problem, 'QueueNotFound')) throw problem;
          await poison.createIfNotExists(options);
          await poison.sendMessage(text, kept);
        }
      });
    },
    async create() {
      await call((options) => queue.createIfNotExists(options));
    },
    close: () => closing.abort(),
  };
}

/** Room is left for "-poison" within the 63 signs that a queue may have. */
const QUEUE_NAME = /^(?=.{3,56}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

function connect({ endpoint, queueName, credential }: StorageQueueSettings): QueueServiceClient {
  if (!QUEUE_NAME.test(queueName)) throw new Error(`"${queueName}" cannot name a queue.`);
  const { protocol, hostname } = new URL(endpoint);
  // The rounds try again themselves, and count what failed.
  const options = { retryOptions: { maxTries: 1 } };
  if ('getToken' in credential) {
    if (protocol !== 'https:') throw new Error('The queue endpoint must begin with https://.');
    return new QueueServiceClient(endpoint, credential, options);
  }
  if (!isThisMachine(hostname)) throw new Error('An account key opens a queue on this machine only.');
  const key = new StorageSharedKeyCredential(credential.account, credential.key);
  return new QueueServiceClient(endpoint, key, options);
}

function isCode(problem: unknown, ...codes: string[]): boolean {
  return problem instanceof RestError && codes.includes(problem.code ?? '');
}

function troubleOf(problem: unknown): QueueTrouble {
  const { reason, told } = read(problem);
  return new QueueTrouble(reason, told);
}

/** What went wrong in codes: texts of the service may hold addresses, and belong into no log. */
function read(problem: unknown): { reason: TroubleReason; told: string } {
  if (!(problem instanceof Error)) return { reason: 'unreachable', told: 'unknown' };
  if (!(problem instanceof RestError)) {
    const reason = /Authentication|CredentialUnavailable/.test(problem.name) ? 'identity' : 'unreachable';
    return { reason, told: problem.name };
  }
  const { statusCode: status, code } = problem;
  const told = [status, code].filter((part) => part !== undefined).join(' ');
  if (status === 401 || status === 403) return { reason: 'refused', told };
  if (status === 404 || code === 'QueueBeingDeleted') return { reason: 'missing', told };
  return { reason: status === 429 || status === 503 ? 'throttled' : 'unreachable', told };
}
