import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyRows, type Columns } from '../../store/copy-rows.ts';
import { inTransaction } from '../../store/open-database.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

interface Row {
  id: number;
  words: string | null | undefined;
  facts: object;
  at: Date;
}

const columns: Columns<Row> = [
  ['id', (row) => row.id],
  ['words', (row) => row.words],
  ['facts', (row) => row.facts],
  ['at', (row) => row.at],
];
const at = new Date('2026-03-02T01:00:00.250Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.prisma.$executeRaw`create table copied (id int primary key, words text, facts jsonb, at timestamptz(3))`;
});
afterAll(() => database.drop());

const copy = (rows: Row[]): Promise<Row[]> =>
  inTransaction(database.prisma, async (client) => {
    await client.query('delete from copied');
    await copyRows(client, 'copied', columns, rows);
    return (await client.query<Row>('select * from copied order by id')).rows;
  });

describe('rows written with COPY', () => {
  it.each(['', '\\N', 'a\\', '\\.', '一\t二\n三\r\n四', '\\t', '“引号” "quotes" \'apostrophes\'', '𠮷，'])('hold %j as it was given', async (words) => {
    const row = { id: 1, words, facts: { words, deep: [{ words }] }, at };
    expect(await copy([row])).toEqual([row]);
  });

  it.each([null, undefined])('hold nothing where %s was given', async (words) => {
    expect(await copy([{ id: 1, words, facts: {}, at }])).toMatchObject([{ words: null }]);
  });

  it('are all there when they fill several pieces', async () => {
    const rows = Array.from({ length: 1_201 }, (_, id) => ({ id, words: `第 ${id} 行`, facts: { id }, at }));
    expect(await copy(rows)).toEqual(rows);
  });
});
