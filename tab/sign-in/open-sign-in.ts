import type { ConfigView } from '../../api/contract/me.ts';
import type { Whereabouts } from '../teams/find-host.ts';
import { createHostSignIn } from './host-sign-in.ts';
import { createPracticeSignIn } from './practice.ts';
import { createSafeStorage } from './safe-storage.ts';
import { type SignIn, SignInError } from './sign-in.ts';

/** The way of signing in that fits where the tab is shown. Throws where there is none. */
export async function openSignIn({
  config,
  whereabouts,
}: {
  config: ConfigView;
  whereabouts: Whereabouts;
}): Promise<SignIn> {
  if (whereabouts.kind === 'host') return createHostSignIn({ config, host: whereabouts.host });
  // Sign-in pages refuse to be framed, so a silent frame leaves no way but the browser's own window.
  if (whereabouts.kind === 'framed') throw new SignInError('host_silent');
  if (config.practiceDirectory) {
    return createPracticeSignIn({
      signInUrl: config.practiceDirectory.signInUrl,
      storage: createSafeStorage(() => sessionStorage),
      location,
      history,
    });
  }
  return (await import('./browser-redirect.ts')).createBrowserSignIn(config);
}
