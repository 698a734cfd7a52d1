import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Certificate and private key as PEM texts; with them Azurite speaks HTTPS and takes tokens. */
export interface Certificate {
  readonly certificate: string;
  readonly privateKey: string;
}

export interface AzuriteSettings {
  readonly part: 'queue' | 'blob';
  /** A free one when absent; given, to come back where it was. */
  readonly port?: number;
  readonly secure?: Certificate;
}

/** One part of Azurite, the emulator of Azure Storage, on this machine; it keeps everything in memory. */
export interface Azurite {
  readonly endpoint: string;
  readonly port: number;
  readonly credential: { readonly account: string; readonly key: string };
  stop(): Promise<void>;
}

/** The account that Azurite has from the start, with the key that its documentation prints: no secret. */
const credential = {
  account: 'devstoreaccount1',
  key: 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
};
const startTime = 20_000;
/** Its input is a pipe from us, which closes however we end. */
const diesWithUs = 'data:text/javascript,process.stdin.resume().on("close",()=>process.exit())';

/** Starts it; throws with what it said when it does not listen in time. */
export async function startAzurite({ part, port = 0, secure }: AzuriteSettings): Promise<Azurite> {
  const folder = mkdtempSync(join(tmpdir(), 'azurite-'));
  const child = spawn(process.execPath, ['--import', diesWithUs, program(part), ...flags()], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };

  function flags(): string[] {
    const secured = secure ? [...written(folder, secure), '--oauth', 'basic'] : [];
    const place = [`--${part}Host`, '127.0.0.1', `--${part}Port`, String(port)];
    return [
      ...place,
      '--inMemoryPersistence',
      '--disableTelemetry',
      '--skipApiVersionCheck',
      '--silent',
      ...secured,
    ];
  }

  try {
    const address = await listening(child);
    return {
      endpoint: `${address}/${credential.account}`,
      port: Number(new URL(address).port),
      credential,
      stop,
    };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

function program(part: AzuriteSettings['part']): string {
  const folder = dirname(createRequire(import.meta.url).resolve('azurite/package.json'));
  return join(folder, 'dist', 'src', part, 'main.js');
}

function written(folder: string, { certificate, privateKey }: Certificate): string[] {
  const [certificatePath, keyPath] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  writeFileSync(certificatePath, certificate);
  writeFileSync(keyPath, privateKey, { mode: 0o600 });
  return ['--cert', certificatePath, '--key', keyPath];
}

/** The address at which it says that it listens. */
function listening(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const give = (why: string): void => reject(new Error(`Azurite ${why}. It said: ${said}`));
    const deadline = setTimeout(() => give('does not listen in time'), startTime);
    const hear = (piece: Buffer): void => {
      said += piece.toString();
      const [, address] = /successfully listens on (https?:\/\/\S+)/.exec(said) ?? [];
      if (!address) return;
      clearTimeout(deadline);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (problem) => give(problem.message));
    child.once('exit', (code) => {
      clearTimeout(deadline);
      give(`ended with ${code}`);
    });
  });
}
