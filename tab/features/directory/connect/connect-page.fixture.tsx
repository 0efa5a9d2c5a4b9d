import { beforeEach, vi } from 'vitest';
import { aMadeCertificate } from '../../../test-support/a-made-certificate.ts';
import { createFakeApi } from '../../../test-support/fake-api.ts';
import { renderInTab } from '../../../test-support/render.tsx';
import { ConnectPage } from './ConnectPage.tsx';

export const MADE = aMadeCertificate();
export const LINK = { url: 'https://carte.example/api/downloads/x', expiresAt: MADE.expiresAt };

/** The page of connecting, over an API that makes certificates; a test says what is different about it. */
export function openConnectPage(
  handlers: Parameters<typeof createFakeApi>[0] = {},
  path = '/directory/connect',
) {
  const fake = createFakeApi({
    listMadeCertificates: () => ({ items: [], nextCursor: null }),
    makeCertificate: () => MADE,
    getMadeCertificate: () => MADE,
    linkMadeCertificate: () => LINK,
    ...handlers,
  });
  return { ...fake, ...renderInTab(<ConnectPage />, { api: fake.api, path }) };
}

/** Hears of each address that the page leaves for, such as a download's. */
export function watchLeaving() {
  const leave = vi.fn();
  beforeEach(() => {
    leave.mockReset();
    vi.spyOn(location, 'assign').mockImplementation(leave);
  });
  return leave;
}
