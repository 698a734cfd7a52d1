import type { TokenCredential } from '@azure/identity';
import { BlobServiceClient, type ContainerClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { isThisMachine } from '../domain/this-machine.ts';

/** The name and key of an account: for Azurite on this machine, refused for any other. */
export interface AccountKey {
  readonly account: string;
  readonly key: string;
}

export interface BlobPlace {
  /** `https://<account>.blob.core.windows.net`. */
  readonly endpoint: string;
  readonly container: string;
  readonly credential: TokenCredential | AccountKey;
}

export interface BlobConnection {
  readonly service: BlobServiceClient;
  readonly container: ContainerClient;
  /** Who signs links: the account's key, or a key that the service lends to our identity. */
  readonly signs: 'account' | 'identity';
}

const CONTAINER_NAME = /^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Waits of 0, 0.3 and 0.9 seconds; the whole call has its own limit. */
const retryOptions = { maxTries: 4, retryDelayInMs: 300, maxRetryDelayInMs: 3_000 };

export function connectBlobs({ endpoint, container: name, credential }: BlobPlace): BlobConnection {
  if (!CONTAINER_NAME.test(name)) throw new Error(`"${name}" cannot name a container.`);
  const { protocol, hostname } = new URL(endpoint);
  const connected = (service: BlobServiceClient, signs: BlobConnection['signs']): BlobConnection => ({
    service,
    container: service.getContainerClient(name),
    signs,
  });
  if ('getToken' in credential) {
    if (protocol !== 'https:') throw new Error('The blob endpoint must begin with https://.');
    return connected(new BlobServiceClient(endpoint, credential, { retryOptions }), 'identity');
  }
  if (!isThisMachine(hostname)) throw new Error('An account key opens a container on this machine only.');
  const key = new StorageSharedKeyCredential(credential.account, credential.key);
  return connected(new BlobServiceClient(endpoint, key, { retryOptions }), 'account');
}
