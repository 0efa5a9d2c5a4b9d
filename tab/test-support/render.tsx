import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, vi } from 'vitest';
import type { MeView } from '../../api/contract/me.ts';
import { ApiProvider } from '../api/ApiProvider.tsx';
import type { Api } from '../api/client.ts';
import { createQueryClient } from '../api/query-client.ts';
import { LocaleContext } from '../components/locale.ts';
import { ToastHost } from '../components/states/ToastHost.tsx';
import { createI18n } from '../languages/i18n.ts';
import { SessionContext } from '../start/SessionContext.ts';
import type { Session } from '../start/start.ts';
import type { Whereabouts } from '../teams/find-host.ts';
import { createFakeApi } from './fake-api.ts';

afterEach(cleanup);

// A large form is slow to draw in a browser that is none, on a machine that is busy.
vi.setConfig({ testTimeout: 30_000 });

// Ends a wait that leads nowhere. It says nothing about speed: the machine may be busy.
configure({
  asyncUtilTimeout: 20_000,
  // Fluent hides what lies behind a layer, and shows it again when it gets to it: in a browser that is
  // none that is any time. The browser tests look at what a screen reader finds.
  defaultHidden: true,
});

// What is no call of the API is not there: public parts of a card show by their addresses.
vi.stubGlobal('fetch', () => Promise.reject(new Error('there is no network here')));

// The page is idle as soon as it is drawn.
vi.stubGlobal('requestIdleCallback', (call: () => void) => setTimeout(call, 0));
vi.stubGlobal('cancelIdleCallback', clearTimeout);

// Without it Fluent ends every motion at once; happy-dom's rejects when a motion is cut short.
Reflect.deleteProperty(Element.prototype, 'animate');

const ADMIN: MeView = {
  id: 'f0a1c6de-6c50-4a57-9d0f-5d2f1d9a9b01',
  tenantId: '0b6a2f6e-92b4-4c7e-8f7b-0d7f1b1d2c02',
  name: 'Ada Admin',
  roles: ['admin', 'employee'],
  cardId: null,
};

type Options = {
  api?: Api;
  me?: Partial<MeView>;
  config?: Partial<Session['config']>;
  /** Where the tab is shown: a plain browser unless said. */
  whereabouts?: Whereabouts;
  /** The address within the tab. */
  path?: string;
};

/**
 * Renders a screen as the tab does, with its providers around it: a signed-in administrator, English, no
 * retries. `user` types and clicks; `address()` is where the screen has gone.
 */
export function renderInTab(ui: ReactNode, options: Options = {}) {
  const { me, config, whereabouts = { kind: 'browser' }, path = '/' } = options;
  const api = options.api ?? createFakeApi({}).api;
  const queries = createQueryClient();
  queries.setDefaultOptions({ queries: { retry: false }, mutations: { retry: false } });
  const session: Session = {
    config: {
      clientId: 'a-client',
      authority: 'https://login.microsoftonline.com',
      practice: false,
      languages: ['en'],
      consent: false,
      ...config,
    },
    whereabouts,
    signIn: { getToken: () => Promise.resolve('a-token') },
    api,
    me: { ...ADMIN, ...me },
  };
  let here = path;
  const Address = () => {
    const { pathname, search } = useLocation();
    here = pathname + search;
    return null;
  };
  const user = userEvent.setup();
  const view = render(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={createI18n()}>
        <LocaleContext value="en-GB">
          <FluentProvider theme={teamsLightTheme}>
            <SessionContext value={session}>
              <ApiProvider api={api}>
                <MemoryRouter initialEntries={[path]}>
                  <Address />
                  <ToastHost>{ui}</ToastHost>
                </MemoryRouter>
              </ApiProvider>
            </SessionContext>
          </FluentProvider>
        </LocaleContext>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { ...view, user, queries, address: () => here };
}
