import { createContext, useContext } from 'react';

/** A short message that leaves by itself, with at most one thing to do. */
export type ToastMessage = {
  text: string;
  intent?: 'success' | 'info' | 'warning' | 'error';
  action?: { label: string; onClick: () => void };
};

export const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined);

/** Shows a short message over the page. */
export const useShowToast = (): ((message: ToastMessage) => void) => useContext(ToastContext);
