/* One pointer engine for board and calendar: mouse and pen drag after a few pixels, touch after a long press. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Drag {
  /** The press has become a drag. */
  readonly onStart: (at: Point) => void;
  /** At most once per frame. */
  readonly onMove: (at: Point) => void;
  /** Let go. */
  readonly onDrop: (at: Point) => void;
  /** Escape, a second finger, or the system took the pointer away. */
  readonly onCancel: () => void;
}

const SLOP_PX = 5;
const LONG_PRESS_MS = 320;
const TOUCH_SLOP_PX = 10;
const GLIDE_MS = 180;

interface PressEvent extends Point {
  readonly pointerId: number;
  readonly pointerType: string;
}

/** Call from `pointerdown`. Nothing happens until the press turns out to be a drag, so clicks stay clicks. */
export function beginPress({ pointerId, pointerType, x, y }: PressEvent, drag: Drag): void {
  const touch = pointerType === 'touch';
  let dragging = false;
  let last: Point = { x, y };
  let frame = 0;
  const listening = new AbortController();
  const { signal } = listening;
  const patience = touch ? setTimeout(() => begin(), LONG_PRESS_MS) : undefined;

  function begin(): void {
    dragging = true;
    drag.onStart(last);
  }
  function end(): void {
    clearTimeout(patience);
    cancelAnimationFrame(frame);
    listening.abort();
    if (dragging) swallowNextClick();
  }
  function cancel(): void {
    end();
    if (dragging) drag.onCancel();
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== pointerId) return;
    last = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(last.x - x, last.y - y);
    if (!dragging) {
      // A finger that moves before the long press is over wants to scroll.
      if (touch && far > TOUCH_SLOP_PX) end();
      if (!touch && far > SLOP_PX) begin();
      return;
    }
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => drag.onMove(last));
  }

  function up(event: PointerEvent): void {
    if (event.pointerId !== pointerId) return;
    end();
    if (dragging) drag.onDrop({ x: event.clientX, y: event.clientY });
  }

  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener('pointercancel', (event) => event.pointerId === pointerId && cancel(), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !dragging) return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    },
    { signal, capture: true },
  );
  // While a finger drags, the page must not scroll and no menu may open.
  window.addEventListener('touchmove', (event) => dragging && event.preventDefault(), {
    signal,
    passive: false,
  });
  window.addEventListener('contextmenu', (event) => touch && event.preventDefault(), { signal });
}

/** Letting go over a link is not a click on it. */
function swallowNextClick(): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}

/** A copy of an element that follows the pointer; `leave` lets it glide back to where it came from. */
export function createGhost(element: HTMLElement, at: Point, className: string) {
  const box = element.getBoundingClientRect();
  const offset = { x: box.left - at.x, y: box.top - at.y };
  const ghost = element.cloneNode(true);
  if (!(ghost instanceof HTMLElement)) throw new Error('An element clones to an element.');
  ghost.removeAttribute('id');
  ghost.setAttribute('aria-hidden', 'true');
  ghost.setAttribute('inert', '');
  ghost.classList.add(className);
  ghost.style.width = `${box.width}px`;
  ghost.style.height = `${box.height}px`;
  const place = ({ x, y }: Point): void => {
    ghost.style.transform = `translate(${x + offset.x}px, ${y + offset.y}px)`;
  };
  place(at);
  (element.closest('.frame') ?? document.body).append(ghost);
  return {
    place,
    remove: () => ghost.remove(),
    glideBack(): void {
      if (!element.isConnected || matchMedia('(prefers-reduced-motion: reduce)').matches) {
        ghost.remove();
        return;
      }
      const home = element.getBoundingClientRect();
      ghost.style.transition = `transform ${GLIDE_MS}ms ease-out`;
      ghost.style.transform = `translate(${home.left}px, ${home.top}px)`;
      setTimeout(() => ghost.remove(), GLIDE_MS);
    },
  };
}
export type Ghost = ReturnType<typeof createGhost>;

const EDGE_PX = 56;
const STEP_PX = 14;

/** Scrolls an element sideways while the pointer is near its edge; call `stop` when the drag is over. */
export function createEdgeScroll(element: HTMLElement) {
  let speed = 0;
  let frame = 0;
  const run = (): void => {
    element.scrollLeft += speed;
    frame = speed === 0 ? 0 : requestAnimationFrame(run);
  };
  return {
    follow({ x }: Point): void {
      const box = element.getBoundingClientRect();
      const direction = x > box.right - EDGE_PX ? 1 : x < box.left + EDGE_PX ? -1 : 0;
      speed = direction * STEP_PX;
      if (speed !== 0 && frame === 0) frame = requestAnimationFrame(run);
    },
    stop(): void {
      speed = 0;
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

/** Words that follow the pointer and stay inside the window. */
export function createPointerLabel(inside: Element, at: Point, className: string) {
  const label = document.createElement('div');
  label.className = className;
  label.setAttribute('aria-hidden', 'true');
  (inside.closest('.frame') ?? document.body).append(label);
  const place = ({ x, y }: Point): void => {
    const left = Math.max(8, Math.min(x + 16, window.innerWidth - label.offsetWidth - 8));
    const top = Math.max(8, Math.min(y + 20, window.innerHeight - label.offsetHeight - 8));
    label.style.transform = `translate(${left}px, ${top}px)`;
  };
  place(at);
  return {
    place,
    say(words: string): void {
      label.textContent = words;
    },
    remove: () => label.remove(),
  };
}
