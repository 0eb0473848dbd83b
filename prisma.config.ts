import { defineConfig } from 'prisma/config';

/** `generate` connects to nothing but wants a URL; it runs before any database exists. */
const noDatabaseYet = 'postgresql://nobody@127.0.0.1:1/nothing';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? noDatabaseYet },
});
