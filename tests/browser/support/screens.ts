import type { Page } from 'playwright-core';
import type { CardView } from '../../../api/contract/cards.ts';
import type { ConnectionView } from '../../../api/contract/connections.ts';
import { Layout, type TemplateView } from '../../../api/contract/templates.ts';
import type { Carte } from '../../support/carte.ts';
import { querySuperuser } from '../../support/sql.ts';
import type { VisitOptions } from './visit.ts';

/** A screen by its address, and what is there once it is whole. */
export type Screen = {
  name: string;
  path: string;
  as?: VisitOptions['as'];
  /** The heading that the whole screen shows. */
  heading: string | RegExp;
  /** What has to be pressed before the screen is there. */
  press?: string | RegExp;
  /** It lies over the page as a dialog. */
  isDialog?: true;
  /** The one thing to do here, that has to be within reach. */
  action?: string | RegExp;
};

/** An organization as it is after its first import, with a card in every layout. */
export type Seeded = {
  connection: ConnectionView;
  runId: string;
  card: CardView;
  screens: readonly Screen[];
};

const CARD_FIELDS = {
  displayName: 'Dr. Annegret Schönfelder-Großmann',
  jobTitle: 'Geschäftsführende Gesellschafterin und Leiterin der Rechtsabteilung',
  company: 'Contoso Beteiligungsgesellschaft mbH & Co. KG',
  emails: [{ label: 'work', value: 'annegret.schoenfelder-grossmann@contoso.example' }],
  phones: [{ label: 'work', value: '+49 30 901820' }],
  website: 'https://contoso.example',
};

const RULES = [
  {
    name: 'Sales and service',
    conditions: [{ property: 'department', operator: 'isOneOf', value: ['Sales', 'Service'] }],
  },
  { name: 'Everybody with a licence', licensedOnly: true },
];

export async function seed(carte: Carte): Promise<Seeded> {
  const { admin, sandbox } = carte;
  const connection = await admin.connect(sandbox);
  const sales = [...sandbox.directory.people()].filter(
    ({ department, accountEnabled }) => department === 'Sales' && accountEnabled,
  );
  // A number that nobody can be sure of.
  sandbox.directory.move(sales.at(-1)?.id ?? '', { businessPhones: ['0171 555'] });
  const run = await admin.startImport(connection.id, { filter: { departments: ['Sales'] } });
  await admin.finish(run.id);
  const held = await holdRemovals(carte, connection, sales.slice(0, 4));
  await admin.put(`/api/connections/${connection.id}/rules`, { rules: RULES });
  // Asking for the first time makes the default one.
  await admin.read('/api/templates');
  await addLayouts(carte);
  const { items: templates } = await admin.read<{ items: TemplateView[] }>('/api/templates');
  if (templates.length !== Layout.options.length)
    throw new Error('there is not a template of each layout');
  const cards = await Promise.all(
    templates.map(async ({ id, layout }) => ({
      layout,
      card: await admin.make<CardView>('/api/cards', { fields: CARD_FIELDS, templateId: id }),
    })),
  );
  const card = (await admin.listCards()).find(({ directoryId }) => directoryId !== null);
  const gone = await admin.make<CardView>('/api/cards', { fields: { displayName: 'Gone' } });
  await admin.post(`/api/cards/${gone.id}/pause`);
  if (!card) throw new Error('the import made no card');
  return {
    connection,
    runId: run.id,
    card,
    screens: [
      ...tabScreens(connection, card),
      ...runScreens(run.id, held),
      ...templateScreens(templates),
      ...cards.map(({ layout, card: { url } }) => ({
        name: `page-${layout}`,
        path: new URL(url).pathname,
        heading: CARD_FIELDS.displayName,
      })),
      { name: 'page-exchange', path: `${new URL(card.url).pathname}/exchange`, heading: /./ },
      { name: 'page-404', path: `/c/${'0'.repeat(26)}`, heading: /./ },
      { name: 'page-410', path: new URL(gone.url).pathname, heading: /./ },
    ],
  };
}

const OTHER_LAYOUTS = Layout.options.filter((layout) => layout !== 'portrait');

/** Several people leave at once, which waits for an approval. */
async function holdRemovals(
  { admin, sandbox }: Carte,
  { id }: ConnectionView,
  leavers: readonly { id: string }[],
): Promise<string> {
  await admin.patch(`/api/connections/${id}`, { removalLimit: { count: 1, percent: 1 } });
  for (const leaver of leavers) sandbox.directory.disable(leaver.id);
  const run = await admin.make<{ id: string }>(`/api/connections/${id}/sync`, undefined, 202);
  const { status } = await admin.finish(run.id);
  if (status !== 'held') throw new Error('nothing is held');
  return run.id;
}

/** The default template in the other layouts, as no screen can make one yet. */
async function addLayouts({ databaseUrl }: Carte): Promise<void> {
  await querySuperuser(
    databaseUrl,
    /* sql */ `
    insert into template (tenant_id, id, name, design, is_default, created_at, updated_at)
    select tenant_id, gen_random_uuid(), initcap(layout),
           design || jsonb_build_object('layout', layout), false, created_at, updated_at
    from template, unnest($1::text[]) layout where is_default`,
    [OTHER_LAYOUTS],
  );
}

function tabScreens({ id }: ConnectionView, card: CardView): Screen[] {
  const admin = { as: 'administrator' } as const;
  return [
    { name: 'sign-in', path: '/tab/', heading: /./, action: 'Sign in' },
    {
      ...admin,
      name: 'directory',
      path: '/tab/directory',
      heading: 'Directory',
    },
    {
      ...admin,
      name: 'connect',
      path: '/tab/directory/connect',
      heading: /^Connect/,
      press: 'Fill in the practice directory’s values',
      action: 'Test and connect',
    },
    {
      ...admin,
      name: 'connect-one-click',
      path: '/tab/directory/connect',
      heading: 'Connect your directory',
    },
    {
      ...admin,
      name: 'connect-certificate',
      path: '/tab/directory/connect?way=made',
      heading: 'Connect with a certificate from Carte',
    },
    { ...admin, name: 'connection', path: `/tab/directory/${id}`, heading: /./ },
    { ...admin, name: 'fields', path: `/tab/directory/${id}/fields`, heading: 'Fields' },
    {
      ...admin,
      name: 'field',
      path: `/tab/directory/${id}/fields`,
      heading: 'Fields',
      press: /^Phone/,
    },
    {
      ...admin,
      name: 'numbers',
      path: '/tab/directory/review',
      heading: 'Phone numbers to check',
    },
    {
      ...admin,
      name: 'rules',
      path: `/tab/directory/${id}/rules`,
      heading: 'Who gets a card',
      action: 'Add a rule',
    },
    {
      ...admin,
      name: 'rule',
      path: `/tab/directory/${id}/rules`,
      heading: 'Add a rule',
      press: 'Add a rule',
    },
    {
      ...admin,
      name: 'administrators',
      path: '/tab/administrators',
      heading: 'Administrators',
      action: 'Add an administrator',
    },
    {
      ...admin,
      name: 'administrator-new',
      path: '/tab/administrators',
      heading: 'Add an administrator',
      press: 'Add an administrator',
      isDialog: true,
    },
    {
      ...admin,
      name: 'connected',
      path: `/tab/directory/${id}/connected`,
      heading: /is connected$/,
    },
    {
      ...admin,
      name: 'options',
      path: '/tab/import/new/options',
      heading: 'Options',
      action: 'Next',
    },
    {
      ...admin,
      name: 'choose',
      path: '/tab/import/new/choose',
      heading: 'Choose people',
      action: 'Next',
    },
    {
      ...admin,
      name: 'review',
      path: '/tab/import/new/review',
      heading: 'Ready to import',
      action: /^Import \d+ people$/,
    },
    { ...admin, name: 'runs', path: '/tab/import', heading: /./ },
    { ...admin, name: 'visitors', path: '/tab/visitors', heading: 'Visits' },
    { ...admin, name: 'wallet', path: '/tab/wallet', heading: 'Wallet' },
    { ...admin, name: 'cards', path: '/tab/cards', heading: 'Cards', action: 'New card' },
    {
      ...admin,
      name: 'drawer',
      path: `/tab/cards?card=${card.id}`,
      heading: /./,
      isDialog: true,
    },
    {
      ...admin,
      name: 'new-card',
      path: '/tab/cards',
      heading: 'New card',
      press: 'New card',
      isDialog: true,
    },
    { as: 'employee', name: 'my-card-none', path: '/tab/my-card', heading: 'You have no card yet' },
    {
      as: { oid: card.directoryId ?? '' },
      name: 'my-card',
      path: '/tab/my-card',
      heading: 'What it says',
      action: 'Copy link',
    },
    { ...admin, name: 'tab-404', path: '/tab/nowhere', heading: /./ },
  ];
}

const runScreens = (runId: string, heldId: string): Screen[] => [
  { as: 'administrator', name: 'run', path: `/tab/import/runs/${runId}`, heading: /./ },
  {
    as: 'administrator',
    name: 'run-requests',
    path: `/tab/import/runs/${runId}`,
    heading: /./,
    press: 'Requests to Microsoft Graph',
  },
  {
    as: 'administrator',
    name: 'run-held',
    path: `/tab/import/runs/${heldId}`,
    heading: /./,
    action: 'Approve these changes',
  },
];

const templateScreens = ([first]: readonly TemplateView[]): Screen[] => [
  {
    as: 'administrator',
    name: 'templates',
    path: '/tab/templates',
    heading: 'Templates',
    action: 'New template',
  },
  {
    as: 'administrator',
    name: 'template',
    path: `/tab/templates/${first?.id}`,
    heading: 'Look',
    action: 'Save',
  },
];

/** Goes to a screen and waits until it is whole: nothing is on its way any more. */
export async function openScreen(page: Page, carte: Carte, screen: Screen): Promise<void> {
  await page.goto(`${carte.url}${screen.path}`);
  if (screen.press) await page.getByRole('button', { name: screen.press }).first().click();
  const ground = screen.isDialog ? page.getByRole('dialog') : page;
  await ground.getByRole('heading', { name: screen.heading }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('[role=progressbar]').waitFor({ state: 'detached' });
}
