import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { createMigrationFactory } from './migration-adapter.mjs';
import { openShadowDatabase } from './shadow-database.mjs';

/** Stands in when no database is named: `diff` between two schema files connects to nothing. */
const nowhere = 'postgresql://nobody@127.0.0.1:1/nothing';

/** What the engine said as it broke; JavaScript itself sees only "unreachable". @type {string | undefined} */
let lastPanic;
export const panicMessage = () => lastPanic;

/** The module's memory is global to the process, so it is loaded once; engines on it are as many as one likes. */
let loaded;

/**
 * Starts the WebAssembly schema engine over a Postgres adapter.
 * @param {{ datasource: import('./command-line.mjs').Datasource | undefined, schemaFiles?: string[], log?: (line: string) => void }} settings
 * `schemaFiles` are paths; `log` gets the engine's own JSON log lines
 * @returns {Promise<import('@prisma/schema-engine-wasm').SchemaEngine>}
 */
export async function loadEngine({ datasource, schemaFiles = [], log = () => undefined }) {
  await (loaded ??= instantiate());
  const database = datasource ?? { url: nowhere };
  const factory = createMigrationFactory(database.url);
  factory.connectToShadowDb = () => openShadowDatabase(database);

  const datamodels = await Promise.all(schemaFiles.map(async (file) => [file, await readFile(file, 'utf8')]));
  return glue.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    log,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

async function instantiate() {
  const require = createRequire(import.meta.url);
  const file = join(dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': glue });
  // a panic inside the engine reaches JavaScript only through this global, just before the call fails
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      lastPanic = message;
    },
  };
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}
