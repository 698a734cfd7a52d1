// Runs first in every npm script, on whatever Node is at hand (18 or newer): it must stay plain JavaScript.
import module, { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < NEEDED || !isBuiltin('node:sqlite')) {
  const found = major < NEEDED ? `Node ${process.versions.node}` : 'a Node without node:sqlite';
  console.error(
    `Campaign Desk needs Node ${NEEDED}; this is ${found} (${process.execPath}).\n` +
      'npm ci normally brings Node 24 along (package "node"); with install scripts off it stays packed.\n' +
      'Do one of these: run "npm rebuild node --ignore-scripts=false", or install Node 24 (https://nodejs.org).',
  );
  process.exit(1);
}

// TypeScript that was read once is not read again: a quicker start, and the reader of TypeScript takes no memory.
module.enableCompileCache(fileURLToPath(new URL('../.built/compiled', import.meta.url)));
