import type { SendOutcome } from '../src/ports.ts';
import type { Arrived, InvokeReply, Outgoing } from './activity.ts';

/** Says something into the conversation that the activity came from. */
export type Reply = (message: Outgoing) => Promise<SendOutcome>;

/**
 * What the product does with a verified activity. Invokes are answered by the returned value; for everything else it
 * is ignored. Nothing of the bot library is visible here.
 */
export type TurnHandler = (arrived: Arrived, reply: Reply) => Promise<InvokeReply | undefined>;
