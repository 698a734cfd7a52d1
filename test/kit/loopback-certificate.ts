import { generateKeyPairSync, sign } from 'node:crypto';
import type { Certificate } from './azurite.ts';

/** A certificate for 127.0.0.1 that signs itself, made anew for each run: no private key lies in the repository. */
export function loopbackCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(object([42, 134, 72, 206, 61, 4, 3, 2]));
  const name = sequence(tagged(0x31, sequence(object([85, 4, 3]), text('127.0.0.1'))));
  const day = 24 * 60 * 60 * 1_000;
  const content = sequence(
    tagged(0xa0, whole([2])),
    whole([1]),
    algorithm,
    name,
    sequence(time(Date.now() - day), time(Date.now() + day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(authority, address)),
  );
  const signature = sign('sha256', content, privateKey);
  const whole64 = sequence(content, algorithm, bits(signature)).toString('base64');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${whole64.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

// The parts of a certificate in DER, see RFC 5280 and X.690: a tag, a length, the content.
const tagged = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => tagged(0x30, ...parts);
const object = (numbers: readonly number[]): Buffer => tagged(0x06, Buffer.from(numbers));
const whole = (numbers: readonly number[]): Buffer => tagged(0x02, Buffer.from(numbers));
const text = (content: string): Buffer => tagged(0x0c, Buffer.from(content));
const bits = (content: Uint8Array): Buffer => tagged(0x03, Buffer.from([0]), content);
const time = (at: number): Buffer => {
  const digits = new Date(at).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14);
  return tagged(0x17, Buffer.from(`${digits}Z`));
};

const yes = tagged(0x01, Buffer.from([255]));
/** Basic constraints: it may vouch for certificates, here for itself. */
const authority = sequence(object([85, 29, 19]), yes, tagged(0x04, sequence(yes)));
/** Subject alternative name: the address 127.0.0.1. */
const address = sequence(
  object([85, 29, 17]),
  tagged(0x04, sequence(tagged(0x87, Buffer.from([127, 0, 0, 1])))),
);
