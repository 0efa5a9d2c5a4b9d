import { X509Certificate } from 'node:crypto';
import type { MadeCertificateView } from '../../contract/made-certificates.ts';
import { operations } from '../../contract/operations.ts';
import type { MadeCertificate } from '../../domain/made-certificate.ts';
import type { DownloadLinks } from '../../services/cards/download-links.ts';
import type { MakingCertificates } from '../../services/connections/making-certificates.ts';
import { abortWhenClosed } from '../event-stream.ts';
import { callerOf } from '../middleware/authenticate.ts';
import type { Register } from '../route.ts';

type Parts = { makingCertificates: MakingCertificates; downloadLinks: DownloadLinks };

export function madeCertificateRoutes(on: Register, parts: Parts): void {
  const { makingCertificates, downloadLinks } = parts;

  on(operations.listMadeCertificates, async (_input, req, res) => {
    const items = (await makingCertificates.list(callerOf(req))).map(presentMadeCertificate);
    res.json({ items, nextCursor: null });
  });

  on(operations.makeCertificate, async ({ body }, req, res) => {
    const made = presentMadeCertificate(
      await makingCertificates.make(callerOf(req), body, abortWhenClosed(res)),
    );
    res.status(201).location(`/api/connections/certificates/${made.id}`).json(made);
  });

  on(operations.getMadeCertificate, async ({ params }, req, res) => {
    res.json(presentMadeCertificate(await makingCertificates.get(callerOf(req), params.id)));
  });

  on(operations.linkMadeCertificate, async ({ params }, req, res) => {
    const { id } = await makingCertificates.get(callerOf(req), params.id);
    const link = downloadLinks.make(callerOf(req), { file: 'certificate', id });
    res.status(201).json({ url: link.url, expiresAt: link.expiresAt.toISOString() });
  });
}

const presentMadeCertificate = ({
  id,
  thumbprint,
  certificatePem,
  expiresAt,
  madeAt,
}: MadeCertificate): MadeCertificateView => ({
  id,
  name: nameOf(certificatePem),
  thumbprint,
  certificatePem,
  expiresAt: expiresAt.toISOString(),
  madeAt: madeAt.toISOString(),
});

const nameOf = (certificatePem: string): string =>
  [new X509Certificate(certificatePem).toLegacyObject().subject.CN].flat()[0] ?? '';
