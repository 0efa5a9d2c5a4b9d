import { createContext, useContext } from 'react';
import type { Session } from './start.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in and where the tab is shown. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs somebody signed in');
  return session;
}
