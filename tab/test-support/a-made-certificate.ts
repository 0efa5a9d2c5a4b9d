import type { MadeCertificateView } from '../../api/contract/made-certificates.ts';

/** A certificate that Carte made and no connection uses yet; a test says what is different about it. */
export const aMadeCertificate = (
  certificate: Partial<MadeCertificateView> = {},
): MadeCertificateView => ({
  id: '00000000-0000-4000-8000-0000000000ce',
  name: 'Carte – Contoso',
  thumbprint: 'AB12CD34EF56AB12CD34EF56AB12CD34EF56AB12',
  certificatePem: '-----BEGIN CERTIFICATE-----',
  expiresAt: '2027-11-27T10:00:00.000Z',
  madeAt: '2026-11-27T10:00:00.000Z',
  ...certificate,
});
