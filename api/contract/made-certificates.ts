import { z } from 'zod';
import { DownloadLink } from './me-operations.ts';
import { byId, operation } from './operation.ts';
import { page } from './paging.ts';

const MakeCertificate = z
  .strictObject({
    /** Stands in the certificate's subject, so that it is known again in Entra. */
    name: z.string().trim().min(1).max(100).optional(),
  })
  .default({});

/** A certificate for an application of the organization's own; its private key stays with Carte. */
export const MadeCertificateView = z
  .object({
    id: z.string(),
    /** The common name of its subject, by which Entra lists it too. */
    name: z.string(),
    /** SHA-1 in hexadecimal capitals, as Entra lists it. */
    thumbprint: z.string(),
    certificatePem: z.string(),
    expiresAt: z.iso.datetime(),
    madeAt: z.iso.datetime(),
  })
  .meta({ id: 'MadeCertificate' });
export type MadeCertificateView = z.infer<typeof MadeCertificateView>;

/** A certificate in the place of a secret, made by Carte. `madeCertificateId` of a connection uses it. */
export const madeCertificateOperations = {
  listMadeCertificates: operation({
    method: 'get',
    path: '/api/connections/certificates',
    summary:
      'The certificates that the caller had made and that no connection uses yet, newest first',
    who: 'admin',
    answers: { 200: page(MadeCertificateView) },
  }),
  makeCertificate: operation({
    method: 'post',
    path: '/api/connections/certificates',
    summary:
      'Make a key pair and its certificate; kept for a week unless a connection uses it, five for each administrator',
    who: 'admin',
    body: MakeCertificate,
    answers: { 201: MadeCertificateView },
  }),
  getMadeCertificate: operation({
    method: 'get',
    path: '/api/connections/certificates/:id',
    summary: 'A certificate that was made and is not used yet',
    who: 'admin',
    params: byId,
    answers: { 200: MadeCertificateView },
  }),
  linkMadeCertificate: operation({
    method: 'post',
    path: '/api/connections/certificates/:id/link',
    summary: 'An address that downloads it as a .cer file for Entra, for five minutes',
    who: 'admin',
    params: byId,
    answers: { 201: DownloadLink },
  }),
} as const;
