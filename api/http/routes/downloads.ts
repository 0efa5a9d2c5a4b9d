import { operations } from '../../contract/operations.ts';
import type { Caller } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { Administrators } from '../../services/administrators.ts';
import type { Cards } from '../../services/cards/cards.ts';
import type { Download, DownloadLinks } from '../../services/cards/download-links.ts';
import type { MakingCertificates } from '../../services/connections/making-certificates.ts';
import type { Leads } from '../../services/visitors/leads.ts';
import type { MyDataService } from '../../services/cards/my-data.ts';
import type { MyCard } from '../../services/cards/my-card.ts';
import { contentDisposition } from '../../sharing/file-name.ts';
import { sendLeadsFile, toLeadFilter } from '../leads-file.ts';
import { callerOf } from '../middleware/authenticate.ts';
import { presentMyData } from '../presenters/my-data.ts';
import type { Register } from '../route.ts';

type Parts = {
  administrators: Pick<Administrators, 'findOwn' | 'isStillOne'>;
  cards: Cards;
  leads: Leads;
  myCard: MyCard;
  myData: MyDataService;
  downloadLinks: DownloadLinks;
  makingCertificates: Pick<MakingCertificates, 'get'>;
  publicUrl: string;
};

/** Addresses for private files, which a host opens where nobody is signed in, and what they give. */
export function downloadRoutes(on: Register, parts: Parts): void {
  const { administrators, cards, leads, myData, downloadLinks, makingCertificates } = parts;
  const readMyData = async (caller: Caller) =>
    presentMyData(await myData.read(caller), await administrators.findOwn(caller), parts);
  const requireStillOne = async (caller: Caller) => {
    if (await administrators.isStillOne(caller)) return;
    throw new AppError('link_expired', 'Whoever asked for this file is no administrator any more.');
  };
  const link = (caller: Caller, download: Download) => {
    const { url, expiresAt } = downloadLinks.make(caller, download);
    return { url, expiresAt: expiresAt.toISOString() };
  };

  on(operations.linkLeads, ({ body: query }, req, res) => {
    res.status(201).json(link(callerOf(req), { file: 'leads', query }));
  });

  on(operations.linkMyLeads, async ({ body: query }, req, res) => {
    const { id: cardId } = await cards.getMine(callerOf(req));
    res.status(201).json(link(callerOf(req), { file: 'my-leads', query: { ...query, cardId } }));
  });

  on(operations.linkMyData, (_input, req, res) => {
    res.status(201).json(link(callerOf(req), { file: 'my-data' }));
  });

  on(operations.getMyData, async (_input, req, res) => {
    res.json(await readMyData(callerOf(req)));
  });

  on(operations.download, async ({ params }, _req, res) => {
    const { caller, download } = downloadLinks.open(params.link);
    res.set('referrer-policy', 'no-referrer');
    if (download.file === 'my-data') {
      const data = await readMyData(caller);
      res.set('content-disposition', contentDisposition('attachment', 'my-data', 'json'));
      res.type('application/json').send(JSON.stringify(data, null, 2));
    } else if (download.file === 'certificate') {
      await requireStillOne(caller);
      const { certificatePem } = await makingCertificates.get(caller, download.id);
      res.set('content-disposition', contentDisposition('attachment', 'carte', 'cer'));
      // By a certificate's own type phones would install it instead of keeping the file.
      res.type('application/octet-stream').send(Buffer.from(certificatePem));
    } else {
      if (download.file === 'leads') await requireStillOne(caller);
      const filter = toLeadFilter(download.query);
      await sendLeadsFile(res, leads.readAll(caller, filter));
    }
  });
}
