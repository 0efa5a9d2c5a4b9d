import type { CardView } from '../../api/contract/cards.ts';
import type { TemplateView } from '../../api/contract/templates.ts';
import type { Caller } from './caller.ts';
import { picture } from './pictures.ts';

/** Somebody is made an administrator, and is none again. */
export async function administrators(admin: Caller): Promise<void> {
  const card = (await admin.listCards()).find(({ directoryId }) => directoryId !== null);
  const at = `/api/administrators/${card?.directoryId}`;
  await admin.put(at, undefined);
  await admin.read('/api/administrators');
  await admin.delete(at);
}

/** A template, with the pictures of an organization, and its successor. */
export async function templates(admin: Caller): Promise<void> {
  const made = await admin.make<TemplateView>('/api/templates', {
    name: 'Sales',
    fields: { website: { rule: 'locked', value: 'https://contoso.example/' } },
  });
  const at = `/api/templates/${made.id}`;
  await admin.patch(at, { legalLine: 'Contoso AG, Bern', design: { layout: 'badge' } });
  const { id: cardId } = await admin.make<CardView>('/api/cards', {
    fields: { displayName: 'Somebody to look at' },
  });
  await admin.make(`${at}/preview`, { cardId, legalLine: 'Contoso SE' }, 200);
  await admin.delete(`/api/cards/${cardId}`);
  for (const path of [at, `${at}/use`]) await admin.read(path);
  for (const kind of ['logo', 'cover']) {
    await admin.upload(`${at}/${kind}`, await picture('#0a0'));
    await (await admin.get(`${at}/${kind}`)).arrayBuffer();
    await admin.delete(`${at}/${kind}`);
  }
  await admin.delete(at);
}

/** Somebody looks at what is kept of them, takes their card off the web, asks for a change and objects. */
export async function requests(admin: Caller, mine: Caller): Promise<void> {
  await mine.make('/api/me/card/preview', { fields: { note: 'Hello' } }, 200);
  await mine.make('/api/me/card/pause', undefined, 200);
  await mine.make('/api/me/card/resume', undefined, 200);
  await mine.read('/api/me/data');
  await mine.make('/api/me/data/link');
  const asked = await mine.make<{ id: string }>('/api/me/card/change-requests', {
    fields: { jobTitle: 'Head of Sales' },
  });
  const objection = await mine.make<{ id: string }>('/api/me/objections', { message: 'No' });
  await mine.read('/api/me/card/change-requests');
  await admin.read('/api/change-requests?state=open');
  await admin.make(`/api/change-requests/${asked.id}/accept`, {}, 200);
  await admin.make(`/api/change-requests/${objection.id}/decline`, { answer: 'Sorry' }, 200);
}
