import type pg from 'pg';

/** Deaths of a worker in the middle of its work, without a process to kill. */
export type Crashes = {
  /** The write of a run that comes after so many others fails as if its process were gone; nothing is left of it. */
  crashAfter(writes: number): Promise<void>;
  /** Nobody dies any more. */
  clear(): Promise<void>;
  /** How many have died. */
  died(): number;
};

/** Prepares a database: every write of a worker begins with its run's row, and that is where it dies. */
export async function prepareCrashes(db: pg.Client): Promise<Crashes> {
  await db.query(`
    create sequence crash minvalue -1000 start 1;
    grant usage on sequence crash to public;
    create function crash() returns trigger language plpgsql as $$
    begin
      if nextval('crash') = 0 then raise exception 'killed' using errcode = '57P01'; end if;
      return null;
    end $$;
    create trigger crash before update on run for each statement execute function crash()`);
  let died = 0;
  return {
    crashAfter: async (writes) => void (await db.query(`select setval('crash', ${-1 - writes})`)),
    async clear() {
      const { rows } = await db.query<{ isOver: boolean }>(
        'select last_value >= 0 as "isOver" from crash',
      );
      if (rows[0]?.isOver) died++;
      await db.query(`select setval('crash', 1)`);
    },
    died: () => died,
  };
}
