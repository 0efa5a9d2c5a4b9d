import type { CardView } from '../../api/contract/cards.ts';
import type { ConnectionView } from '../../api/contract/connections.ts';
import type { FolderView } from '../../api/contract/folders.ts';
import type { TemplateView } from '../../api/contract/templates.ts';
import type { RunView } from '../../api/contract/imports.ts';
import type { LeadsPage } from '../../api/contract/leads.ts';
import type { GroupsPage, PeoplePage } from '../../api/contract/people.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import type { Caller } from './caller.ts';
import type { Carte } from './carte.ts';

/** An organization that has used everything once. */
export type Organization = {
  tenant: Tenant;
  admin: Caller;
  employee: Caller;
  connection: ConnectionView;
  folder: FolderView;
  template: TemplateView;
  cards: CardView[];
  run: RunView;
  /** An id of each kind that belongs to it, by what it names. */
  ids: Record<string, string>;
  /** A cursor of each list. */
  cursors: Record<'people' | 'groups' | 'cards' | 'folders' | 'imports', string>;
};

/** Signs an organization's people in, connects its own directory and imports from it. */
export async function seedOrganization(carte: Carte, tenant: Tenant): Promise<Organization> {
  const admin = carte.as(await tenant.tabToken('administrator'));
  const employee = carte.as(await tenant.tabToken('employee'));
  const connection = await admin.connect(tenant);
  const folder = await admin.make<FolderView>('/api/folders', { name: `Folder ${tenant.domain}` });
  await admin.make('/api/folders', { name: `Second ${tenant.domain}` });
  const templates = await admin.read<{ items: TemplateView[] }>('/api/templates');
  const template = first(templates.items);
  const started = await admin.startImport(connection.id, { folderId: folder.id });
  const run = await admin.finish(started.id);
  await admin.finish((await admin.startImport(connection.id)).id);
  const handMade = await admin.make<CardView>('/api/cards', {
    fields: { displayName: `By hand ${tenant.domain}`, note: `Note ${tenant.domain}` },
    folderId: folder.id,
  });
  const cards = await admin.listCards();
  const left = { name: `Visitor ${tenant.domain}`, email: `v@${tenant.domain}`, consent: true };
  await carte.anonymous.make(`/c/${handMade.slug}/exchange`, left);
  const lead = first((await admin.read<LeadsPage>('/api/leads')).items);
  const imported = first(cards.filter(({ directoryId }) => directoryId !== null));
  const people = `/api/connections/${connection.id}/people?limit=1`;
  const groups = `/api/connections/${connection.id}/groups?limit=1`;
  const made = await admin.make<{ id: string }>('/api/connections/certificates', {});
  const group = first((await admin.read<GroupsPage>(groups)).items);
  return {
    tenant,
    admin,
    employee,
    connection,
    folder,
    template,
    cards,
    run,
    ids: {
      tenant: tenant.tenantId,
      client: tenant.clientId,
      connection: connection.id,
      folder: folder.id,
      template: template.id,
      card: imported.id,
      handMadeCard: handMade.id,
      person: imported.directoryId ?? '',
      group: group.id,
      run: run.id,
      lead: lead.id,
      certificate: made.id,
    },
    cursors: {
      people: cursorOf(await admin.read<PeoplePage>(people)),
      groups: cursorOf(await admin.read<GroupsPage>(groups)),
      cards: cursorOf(await admin.read('/api/cards?limit=1')),
      folders: cursorOf(await admin.read('/api/folders?limit=1')),
      imports: cursorOf(await admin.read('/api/imports?limit=1')),
    },
  };
}

function cursorOf({ nextCursor }: { nextCursor: string | null }): string {
  if (nextCursor === null) throw new Error('the list has no second page');
  return nextCursor;
}

function first<T>([item]: readonly T[]): T {
  if (item === undefined) throw new Error('the list is empty');
  return item;
}
