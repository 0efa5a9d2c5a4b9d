import { beforeEach, expect, test } from 'vitest';
import { startInProcess } from '../in-process.ts';

const DELETED = '/directory/deletedItems/microsoft.graph.user';

let practice: Awaited<ReturnType<typeof startInProcess>>;
let graph: Awaited<ReturnType<typeof practice.signIn>>;
let jonas: string;
beforeEach(async () => {
  practice = await startInProcess();
  graph = await practice.signIn(['User.Read.All']);
  jonas = practice.tenant.directory.store.personAt(9).id;
});

test('who was deleted is listed there and nowhere else', async () => {
  expect((await graph(DELETED)).body).toMatchObject({ value: [] });
  practice.tenant.directory.remove(jonas);
  const { body } = await graph(`${DELETED}?$select=id,userPrincipalName,deletedDateTime`);
  expect(body).toMatchObject({
    value: [
      {
        id: jonas,
        userPrincipalName: `${jonas.replaceAll('-', '')}jonas.wetterfeld@${practice.tenant.domain}`,
        deletedDateTime: practice.clock.now.toISOString(),
      },
    ],
  });
  expect((await graph(`/users/${jonas}`)).status).toBe(404);
});

test('one deleted person can be read by id, until restored or purged', async () => {
  const statuses = async () => {
    const asked = [`${DELETED}/${jonas}`, `/directory/deletedItems/${jonas}`];
    return Promise.all(asked.map(async (path) => (await graph(path)).status));
  };
  practice.tenant.directory.remove(jonas);
  expect(await statuses()).toEqual([200, 200]);
  practice.tenant.directory.restore(jonas);
  expect(await statuses()).toEqual([404, 404]);
  practice.tenant.directory.remove(jonas);
  practice.tenant.directory.purge(jonas);
  expect(await statuses()).toEqual([404, 404]);
});
