import { startTransition, useEffect, useRef, useState } from 'react';

/** Idle time may never come on a busy machine. */
const AT_LATEST_MS = 2_000;

/** Calls once the page has nothing else to do. Returns what gives that up. */
function onIdle(call: () => void): () => void {
  // Safari has no idle callbacks yet.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(call, AT_LATEST_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(call, { timeout: AT_LATEST_MS });
  return () => cancelIdleCallback(handle);
}

/** Whether the page has been idle since it was shown: for what it needs soon, but not to be shown. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  // Drawn in slices, so that a finger is answered meanwhile.
  useEffect(() => onIdle(() => startTransition(() => setIsIdle(true))), []);
  return isIdle;
}

/** Fetches what the next click needs, in this order, once the page is idle. */
export function useIdleFetch(...loads: (() => Promise<unknown>)[]): void {
  const first = useRef(loads);
  useEffect(
    () =>
      onIdle(() => {
        // Whatever does not come now is fetched again when it is needed, and its failure is said there.
        void Promise.allSettled(first.current.map((load) => load()));
      }),
    [],
  );
}
