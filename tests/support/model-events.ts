import type { Caller } from '../../api/domain/caller.ts';
import type { LivingCompany, Model } from './model.ts';

/** What an event picks from: a person by a number, a name or a title by a word. */
export type Choice = { place: number; word: string };

export type Event = (model: Model, company: LivingCompany, choice: Choice) => Promise<void> | void;

/** Not a whole day, so that nothing falls on the very edge of seven of them. */
const STEP_MS = 26 * 3_600_000;
/** Somebody always stays: a directory with nobody is a fault and has its own tests. */
const FEWEST_PEOPLE = 4;

/** What befalls people and cards between runs. */
export const EVENTS: Record<string, Event> = {
  hire: (_model, { tenant }, { word }) =>
    void tenant.directory.hire({ displayName: `${word} New`, surname: 'New' }),
  rename: (_model, { tenant }, { place, word }) =>
    void tenant.directory.rename(presentAt(tenant, place), {
      displayName: `Nora ${word}`,
      surname: word,
    }),
  move: (_model, { tenant }, { place, word }) =>
    void tenant.directory.move(presentAt(tenant, place), { jobTitle: word }),
  'swap sign-in names': (_model, { tenant }, { place }) => swapNames(tenant, place),
  'leave, disabled': (_model, { tenant }, { place }) =>
    leave(tenant, place, tenant.directory.disable),
  'leave, deleted': (_model, { tenant }, { place }) =>
    leave(tenant, place, tenant.directory.remove),
  return: (_model, { tenant }, { place }) => comeBack(tenant, place),
  'made again': (_model, { tenant }, { place }) =>
    void tenant.directory.recreate(presentAt(tenant, place)),
  'override by an administrator': (model, company, { place, word }) =>
    overrideAsAdmin(model, company, { place, jobTitle: word }),
  'given back by an administrator': (model, company, { place }) =>
    overrideAsAdmin(model, company, { place, jobTitle: null }),
  'override by an employee': overrideAsEmployee,
  'a day': (model, { world }) => {
    world.time.advance(STEP_MS);
    if (model.held) model.held.isExpired = true;
  },
};

type Tenant = LivingCompany['tenant'];

const presentAt = ({ directory }: Tenant, place: number): string =>
  pick(
    [...directory.people()].map(({ id }) => id),
    place,
  );

function pick<T>(list: readonly T[], place: number): T {
  const chosen = list[place % list.length];
  if (chosen === undefined) throw new Error('nobody to pick from');
  return chosen;
}

/** One, or up to four at once: two are an ordinary day, three are not. */
function leave(tenant: Tenant, place: number, go: (who: string) => unknown): void {
  for (let count = 0; count <= place % 4; count++) {
    if (tenant.directory.count() > FEWEST_PEOPLE) go(presentAt(tenant, place + count));
  }
}

/** As a directory makes administrators do it: by a name that nobody has, in between. */
function swapNames(tenant: Tenant, place: number): void {
  const { directory } = tenant;
  const [a, b] = [presentAt(tenant, place), presentAt(tenant, place + 1)];
  const [nameOfA, nameOfB] = [a, b].map((who) => directory.get(who).userPrincipalName);
  directory.rename(a, { userPrincipalName: `between@${directory.domain}` });
  directory.rename(b, { userPrincipalName: nameOfA ?? '' });
  directory.rename(a, { userPrincipalName: nameOfB ?? '' });
}

/** Whoever is disabled is enabled, whoever is deleted restored; nothing where nobody is away. */
function comeBack({ directory }: Tenant, place: number): void {
  const disabled = [...directory.people()].filter(({ accountEnabled }) => !accountEnabled);
  const away = [...disabled, ...directory.deleted()];
  if (away.length === 0) return;
  const { id } = pick(away, place);
  if (directory.find(id)) directory.enable(id);
  else directory.restore(id);
}

async function overrideAsAdmin(
  model: Model,
  { caller, world, db }: LivingCompany,
  { place, jobTitle }: { place: number; jobTitle: string | null },
): Promise<void> {
  if (model.cards.size === 0) return;
  const directoryId = pick([...model.cards.keys()], place);
  const { rows } = await db.query<{ id: string }>(
    'select id from card where tenant_id = $1 and directory_id = $2',
    [caller.tenantId, directoryId],
  );
  await world.ctx.api.cardEditing.update(caller, rows[0]?.id ?? '', { fields: { jobTitle } });
  const card = model.cards.get(directoryId);
  if (!card) return;
  const edits = jobTitle === null ? {} : { jobTitle };
  model.cards.set(directoryId, { ...card, edits, isLocked: jobTitle !== null });
}

/** What an administrator wrote stays; everything else is the employee's to write. */
async function overrideAsEmployee(
  model: Model,
  { caller, world }: LivingCompany,
  { place, word }: Choice,
): Promise<void> {
  if (model.cards.size === 0) return;
  const directoryId = pick([...model.cards.keys()], place);
  const employee: Caller = {
    tenantId: caller.tenantId,
    objectId: directoryId,
    name: 'Erin Employee',
    isAdmin: false,
    hasAdminRole: false,
  };
  const { cards, myCard } = world.ctx.api;
  const mine = await cards.findMine(employee);
  const card = model.cards.get(directoryId);
  if (!mine || !card) throw new Error('an employee without a card');
  const write = myCard.update(employee, mine, { fields: { jobTitle: word } });
  if (card.isLocked) {
    const refused = await write.then(() => undefined, String);
    if (!refused?.includes('locked')) throw new Error('a locked field was written');
    return;
  }
  await write;
  model.cards.set(directoryId, { ...card, edits: { jobTitle: word } });
}
