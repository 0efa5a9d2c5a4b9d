import { type ComponentType, lazy, useState } from 'react';

/**
 * A screen in a file of its own, to stand in a Suspense. Once its file is there (`fetch`), it is drawn at once; `lazy`
 * alone would first draw what stands there instead, and React keeps that for 300 ms.
 */
export function loadable(load: () => Promise<ComponentType>) {
  let loaded: ComponentType | undefined;
  const fetch = async (): Promise<ComponentType> => (loaded = await load());
  const Later = lazy(async () => ({ default: await fetch() }));
  function Loadable() {
    const [Shown] = useState<ComponentType>(() => loaded ?? Later);
    return <Shown />;
  }
  return Object.assign(Loadable, { fetch });
}
