import { useEffect } from 'react';

/** Keeps the screen on while somebody holds it up to be scanned. Where the device refuses, it stays as it was. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined;
    const gone = new AbortController();
    let lock: WakeLockSentinel | undefined;
    const take = async () => {
      if (document.visibilityState !== 'visible') return;
      lock = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (gone.signal.aborted) await lock?.release();
    };
    void take();
    // The device takes the lock back when somebody looks at something else.
    document.addEventListener('visibilitychange', () => void take(), { signal: gone.signal });
    return () => {
      gone.abort();
      void lock?.release();
    };
  }, []);
}
