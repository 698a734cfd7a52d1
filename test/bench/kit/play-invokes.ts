import { z } from 'zod';
import { playInvokes } from '../../faults/invoke-waves.ts';

/* Run as a process of its own: plays so many clicks in a fresh world and tells what came of them. */

const Wanted = z.coerce.number().int().positive();

const [clicks, seed] = z.tuple([Wanted, z.coerce.number().int()]).parse(process.argv.slice(2));
const counts = await playInvokes(clicks, seed, (line) => void process.stderr.write(`${line}\n`));
process.stdout.write(JSON.stringify(counts), () => process.exit(0));
