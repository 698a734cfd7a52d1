type Listener = (share: number) => void;

const watched = new WeakMap<Blob, Listener>();

/** Tells how much of a body has left, from 0 to 1, while `fetchWithProgress` sends it. */
export function watchUpload(body: Blob, listener: Listener): void {
  watched.set(body, listener);
}

/** `fetch`, except for bodies that are watched: `fetch` itself never says how far an upload is. */
export const fetchWithProgress: typeof fetch = (input, init) => {
  const body = init?.body;
  const listener = body instanceof Blob ? watched.get(body) : undefined;
  return listener && body instanceof Blob && typeof input === 'string'
    ? send(input, { ...init, body }, listener)
    : fetch(input, init);
};

function send(address: string, init: RequestInit & { body: Blob }, listener: Listener): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const { signal } = init;
    const stop = (): void => request.abort();
    request.open(init.method ?? 'POST', address);
    request.responseType = 'blob';
    new Headers(init.headers).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) listener(loaded / total);
    });
    request.addEventListener('load', () => resolve(responseOf(request)));
    request.addEventListener('error', () => reject(new TypeError('The service could not be reached.')));
    request.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', stop));
    signal?.addEventListener('abort', stop);
    request.send(init.body);
  });
}

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split('\r\n')) {
    const at = line.indexOf(':');
    if (at > 0) headers.append(line.slice(0, at), line.slice(at + 1).trim());
  }
  const body: unknown = request.response;
  return new Response(request.status === 204 ? null : body instanceof Blob ? body : null, {
    status: request.status,
    statusText: request.statusText,
    headers,
  });
}
