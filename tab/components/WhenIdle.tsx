import { type ReactNode, Suspense } from 'react';
import { useIdle } from './use-idle.ts';

type Props = {
  /** What stands there until then. */
  fallback?: ReactNode;
  children: ReactNode;
};

/** What a page is whole without: it is fetched and drawn once the page has nothing else to do. */
export function WhenIdle({ fallback, children }: Props) {
  const isIdle = useIdle();
  return <Suspense fallback={fallback}>{isIdle ? children : fallback}</Suspense>;
}
