import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '../support/db.ts';

async function open() {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  return database;
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  return (await client.query<pg.QueryResultRow>(statement)).rows;
}

test('each test file gets a database of its own', async () => {
  const [first, second] = await Promise.all([open(), open()]);
  await query(first.url, 'create table kept as select 1 as one');
  expect(await query(first.url, 'select * from kept')).toEqual([{ one: 1 }]);
  await expect(query(second.url, 'select * from kept')).rejects.toThrow('does not exist');
});

test('a database’s address is one that the settings of the product accept', async () => {
  const { url } = await open();
  expect(URL.parse(url)?.protocol).toBe('postgres:');
});

test('a dropped database is gone, whoever was still connected', async () => {
  const { url, drop } = await freshDatabase();
  const client = new pg.Client(url);
  await client.connect();
  const ended = new Promise((resolve) => client.on('error', resolve));
  await drop();
  await ended;
  await expect(query(url, 'select 1')).rejects.toThrow('does not exist');
  await drop();
});
