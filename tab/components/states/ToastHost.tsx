import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { ToastContext, type ToastMessage } from './toasts.ts';

const Toasts = lazy(async () => ({ default: (await import('./Toasts.tsx')).Toasts }));

/** Where short messages show. What draws them is fetched with the first one. */
export function ToastHost({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<readonly ToastMessage[]>([]);
  const show = useCallback(
    (message: ToastMessage) => setMessages((earlier) => [...earlier, message]),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      {messages.length > 0 && (
        <Suspense>
          <Toasts messages={messages} />
        </Suspense>
      )}
    </ToastContext>
  );
}
