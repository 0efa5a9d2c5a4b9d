import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test, vi } from 'vitest';
import { consentRoute } from './consent-route.ts';

test('consent that was asked for to sign in only comes back here: it is said, and nothing is looked up', async () => {
  const receive = vi.fn(async () => ({ state: 'over' as const }));
  const server = express().use(consentRoute({ receive })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/consent`;
    const given = await fetch(`${base}?admin_consent=True&tenant=x`);
    expect(given.status).toBe(200);
    expect(await given.text()).toContain('Carte is allowed');
    expect(receive).not.toHaveBeenCalled();
    const refused = await fetch(`${base}?admin_consent=True&error=access_denied`);
    expect(refused.status).toBe(410);
    expect(receive).toHaveBeenCalledOnce();
  } finally {
    server.close();
  }
});
