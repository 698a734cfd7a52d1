import type { Audience, LiveNotice } from '../contract/live.ts';
import { type Actor, roleIn } from '../domain/actor.ts';
import { covers, may } from '../domain/policy.ts';
import type { Workspace } from '../domain/workspace.ts';

/** More than this waiting for one tab are told as "everything". */
const mostWaiting = 200;

/** One open tab. What it has not taken yet waits here, each notice once; a slow line costs little memory. */
export class LiveTab {
  readonly personId: string;
  readonly #actor: Actor;
  readonly #workspaceId: string;
  readonly #onGone: () => void;
  readonly #waiting = new Set<string>();
  #beatDue = false;
  #over = false;
  #wake: () => void = () => undefined;
  #timers: NodeJS.Timeout[] = [];

  constructor(actor: Actor, workspaceId: string, onGone: () => void) {
    this.personId = actor.personId;
    this.#actor = actor;
    this.#workspaceId = workspaceId;
    this.#onGone = onGone;
    this.tell({ changed: 'everything' });
  }

  /** Whether it is to be told at `at` of something in a workspace. */
  hears(
    workspace: Pick<Workspace, 'tenantId' | 'id'>,
    notice: LiveNotice,
    audience: Audience,
    at: string,
  ): boolean {
    const { tenantId, id: workspaceId } = workspace;
    if (tenantId !== this.#actor.tenantId || workspaceId !== this.#workspaceId) return false;
    if (audience.personIds.includes(this.personId)) return true;
    // Who sees every campaign hears of all; all others of what names them.
    if (audience.staff && may(this.#actor, 'campaign.read', { workspaceId })) return true;
    return notice.changed === 'campaign' && this.#mayRead(workspaceId, notice.campaignId, at);
  }

  /** Whether it was opened by a grant alone, and that has ended at `at`. */
  hasLost(at: string): boolean {
    if (roleIn(this.#actor, this.#workspaceId) !== undefined) return false;
    return !this.#actor.grants.some((grant) => grant.workspaceId === this.#workspaceId && at < grant.until);
  }

  #mayRead(workspaceId: string, id: string, at: string): boolean {
    const campaign = { id, ownerId: '', teamIds: [], guestIds: [] };
    return this.#actor.grants.some(
      (grant) => at < grant.until && covers(grant, 'campaign.read', { workspaceId, campaign }),
    );
  }

  tell(notice: LiveNotice): void {
    const flooded = this.#waiting.size >= mostWaiting;
    if (flooded) this.#waiting.clear();
    const told: LiveNotice = flooded ? { changed: 'everything' } : notice;
    this.#waiting.add(`event: change\ndata: ${JSON.stringify(told)}\n\n`);
    this.#wake();
  }

  /** Sends what waits, and no more. */
  end(): void {
    this.#over = true;
    this.#wake();
  }

  stream(heartbeatMs: number, longestMs: number): ReadableStream<Uint8Array> {
    const beat = setInterval(() => {
      this.#beatDue = true;
      this.#wake();
    }, heartbeatMs);
    this.#timers = [beat, setTimeout(() => this.end(), longestMs)];
    for (const timer of this.#timers) timer.unref();
    const encoder = new TextEncoder();
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const text = await this.#next();
          if (text !== '') controller.enqueue(encoder.encode(text));
          else this.#leave(() => controller.close());
        },
        cancel: () => {
          this.end();
          this.#leave();
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** The next piece of the stream, as soon as there is one; nothing when it is over. */
  async #next(): Promise<string> {
    while (this.#waiting.size === 0 && !this.#beatDue && !this.#over) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const text = [...this.#waiting].join('');
    this.#waiting.clear();
    const beat = this.#beatDue && text === '' && !this.#over ? ': still here\n\n' : '';
    this.#beatDue = false;
    return text + beat;
  }

  #leave(finish: () => void = () => undefined): void {
    if (this.#timers.length === 0) return;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#onGone();
    finish();
  }
}
