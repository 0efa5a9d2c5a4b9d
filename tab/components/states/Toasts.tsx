import {
  Link,
  Toast,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ToastMessage } from './toasts.ts';

/** An undo must stay long enough to be read, found and pressed. */
const PLAIN_MS = 5_000;
const WITH_ACTION_MS = 12_000;

/** Shows each message that joins the list, once. */
export function Toasts({ messages }: { messages: readonly ToastMessage[] }) {
  const toasterId = useId('toaster');
  const { dispatchToast } = useToastController(toasterId);
  const shown = useRef(0);
  useEffect(() => {
    for (const { text, action, intent = 'success' } of messages.slice(shown.current)) {
      dispatchToast(<Message text={text} action={action} />, {
        intent,
        timeout: action ? WITH_ACTION_MS : PLAIN_MS,
        pauseOnHover: true,
        politeness: intent === 'error' ? 'assertive' : 'polite',
      });
    }
    shown.current = messages.length;
  }, [messages, dispatchToast]);
  return <Toaster toasterId={toasterId} position="bottom-end" pauseOnWindowBlur />;
}

type MessageProps = { text: string; action: ToastMessage['action'] };

function Message({ text, action }: MessageProps) {
  return (
    <Toast>
      <ToastTitle
        action={
          action ? (
            <ToastTrigger>
              <Link onClick={action.onClick}>{action.label}</Link>
            </ToastTrigger>
          ) : null
        }
      >
        {text}
      </ToastTitle>
    </Toast>
  );
}
