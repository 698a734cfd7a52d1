import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type Azurite, type AzuriteSettings, startAzurite } from './azurite.ts';
import { loopbackCertificate } from './loopback-certificate.ts';

/** Azurite behind HTTPS, taking tokens of Entra's form; from now on this process trusts its certificate. */
export async function startTrustedAzurite(settings: Omit<AzuriteSettings, 'secure'>): Promise<Azurite> {
  const secure = loopbackCertificate();
  setDefaultCACertificates([...getCACertificates('default'), secure.certificate]);
  return startAzurite({ ...settings, secure });
}

export interface FakeIdentity {
  /** As a `TokenCredential` of @azure/identity. */
  getToken(scopes: string | string[]): Promise<{ token: string; expiresOnTimestamp: number }>;
  /** Scopes for which a token was asked. */
  readonly asked: string[];
  /** From now on tokens are handed out that ended an hour ago, or none at all. */
  become(state: 'well' | 'expired' | 'gone'): void;
}

/** An identity that makes tokens as Entra would; Azurite looks at their times, issuer and audience, not at their signature. */
export function fakeIdentity(): FakeIdentity {
  const asked: string[] = [];
  let state: 'well' | 'expired' | 'gone' = 'well';
  return {
    asked,
    become: (next) => void (state = next),
    async getToken(scopes) {
      asked.push(...[scopes].flat());
      if (state === 'gone') {
        throw Object.assign(new Error('No identity on this machine.'), {
          name: 'CredentialUnavailableError',
        });
      }
      const start = Date.now() - (state === 'expired' ? 2 : 0) * HOUR;
      // Never kept by the client: each call shows what the identity is now.
      return { token: token(start), expiresOnTimestamp: Date.now() };
    },
  };
}

const HOUR = 3_600_000;

function token(start: number): string {
  const seconds = Math.floor(start / 1_000);
  const claims = {
    aud: 'https://storage.azure.com',
    iss: 'https://sts.windows.net/00000000-0000-0000-0000-000000000001/',
    tid: '00000000-0000-0000-0000-000000000001',
    oid: '00000000-0000-0000-0000-000000000002',
    iat: seconds,
    nbf: seconds - 60,
    exp: seconds + 3_600,
  };
  const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${Buffer.from('none').toString('base64url')}`;
}
