import type { Router } from 'express';
import { operations } from '../../contract/operations.ts';
import { createOpenApi } from '../openapi.ts';
import type { Register } from '../route.ts';

export type About = {
  publicUrl: string;
  clientId: string;
  authority: string;
  languages: readonly string[];
  /** Whether directories can be connected by consent. */
  consent: boolean;
  practice:
    { signInUrl: string; tenantId: string; clientId: string; clientSecret: string } | undefined;
};

/** What can be known before anybody signs in. */
export function aboutRoutes(on: Register, router: Router, about: About): void {
  on(operations.getConfig, (_input, _req, res) => {
    const { clientId, authority, languages, consent, practice } = about;
    res.json({
      clientId,
      authority,
      practice: practice !== undefined,
      languages,
      consent,
      ...(practice && { practiceDirectory: practice }),
    });
  });

  const document = JSON.stringify(createOpenApi(about.publicUrl));
  router.get('/api/openapi.json', (_req, res) => void res.type('application/json').send(document));
}
