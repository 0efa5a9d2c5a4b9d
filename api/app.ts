import type { RequestListener } from 'node:http';
import express from 'express';
import type { Context } from './context.ts';
import { createApi } from './http/api.ts';
import { errors, notFound } from './http/middleware/errors.ts';
import { healthRoutes } from './http/routes/health.ts';
import { walletServiceRoutes } from './http/wallet-service.ts';
import { tabRoutes } from './http/tab.ts';
import { consentRoute } from './pages/consent-route.ts';
import { exchangeRoute } from './pages/exchange-route.ts';
import { legalRoutes } from './pages/legal/legal-routes.ts';
import { pageRoutes } from './pages/routes.ts';

/**
 * The HTTP surface, in the order a request meets it. Pages that are in memory are answered before
 * Express sees the request; the rest is Express. Does not listen.
 */
export function createApp(ctx: Context): RequestListener {
  const { config, log, clock } = ctx;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustedProxies);
  app.use(healthRoutes(ctx));
  if (config.roles.web) {
    app.use(exchangeRoute(ctx.pages));
    app.use(pageRoutes(ctx.pages));
    app.use(legalRoutes(config.legal));
    app.use(consentRoute(ctx.api.consenting));
    app.use(walletServiceRoutes({ ...ctx.api, clock, log }));
    app.use(createApi(ctx.api));
    app.use(tabRoutes({ folder: ctx.tabFolder, authority: config.entra.authority }));
  }
  app.use(notFound);
  app.use(errors(log, clock));

  return (req, res) => {
    if (config.roles.web && ctx.pages.cache.serve(req, res)) return;
    app(req, res);
  };
}
