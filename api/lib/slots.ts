/** So many at a time; whoever comes later waits in line. */
export type Slots = {
  /** Resolves when there is a place, with what gives it back. Rejects with the signal's reason. */
  take(signal: AbortSignal): Promise<() => void>;
};

export function createSlots(count: number): Slots {
  let free = count;
  const line: (() => void)[] = [];

  function giveBack(): void {
    const next = line.shift();
    if (next) next();
    else free++;
  }

  /** Gives back once, however often it is called. */
  function once(): () => void {
    let isTaken = true;
    return () => {
      if (isTaken) giveBack();
      isTaken = false;
    };
  }

  return {
    async take(signal) {
      signal.throwIfAborted();
      if (free > 0) {
        free--;
        return once();
      }
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const come = () => resolve(undefined);
      const leave = () => {
        const at = line.indexOf(come);
        if (at >= 0) line.splice(at, 1);
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      };
      line.push(come);
      signal.addEventListener('abort', leave, { once: true });
      await promise.finally(() => signal.removeEventListener('abort', leave));
      return once();
    },
  };
}
