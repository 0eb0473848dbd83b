import { randomUUID } from 'node:crypto';
import { createMigrationFactory } from './migration-adapter.mjs';

/**
 * Opens the scratch database in which migrations are replayed. Without a shadow URL a database is made beside the main
 * one and dropped at dispose; with one, that database is emptied first.
 * (adapter-pg's own shadow keeps the connection string's database, and drops it while it is still connected.)
 * @param {import('./command-line.mjs').Datasource} datasource
 */
export async function openShadowDatabase({ url, shadowDatabaseUrl }) {
  if (shadowDatabaseUrl) {
    const shadow = await createMigrationFactory(shadowDatabaseUrl).connect();
    await shadow.executeScript('DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;');
    return shadow;
  }

  const main = await createMigrationFactory(url).connect();
  const name = `shadow_${randomUUID()}`;
  await main.executeScript(`CREATE DATABASE "${name}"`);
  const shadowUrl = new URL(url);
  shadowUrl.pathname = `/${name}`;
  const shadow = await createMigrationFactory(shadowUrl.href).connect();
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await main.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`);
    await main.dispose();
  };
  return shadow;
}
