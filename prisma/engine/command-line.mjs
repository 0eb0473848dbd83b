/**
 * What the Prisma CLI asks of its schema engine, as the native engine's own options say it.
 * @typedef {{ url: string, shadowDatabaseUrl?: string }} Datasource
 * @typedef {{ command: 'version' | 'serve' | 'can-connect-to-database' | 'create-database', datasource: Datasource | undefined, schemaFiles: string[] }} Request
 */

const databaseCommands = ['can-connect-to-database', 'create-database'];

/**
 * Reads the engine's argument list. Options that change nothing here (preview features, extension types) are accepted.
 * Throws on a `cli` command this engine does not have.
 * @param {string[]} args without node and script
 * @param {string | undefined} defaultUrl used when the CLI names no datasource
 * @returns {Request}
 */
export function readCommandLine(args, defaultUrl) {
  const datasource = readDatasource(args) ?? (defaultUrl ? { url: defaultUrl } : undefined);
  const schemaFiles = args.flatMap((argument, index) => (argument === '--datamodels' ? [args[index + 1] ?? ''] : []));

  if (args.includes('--version')) return { command: 'version', datasource, schemaFiles };
  const cli = args.indexOf('cli');
  if (cli < 0) return { command: 'serve', datasource, schemaFiles };

  const command = args[cli + 1] ?? '';
  if (!databaseCommands.includes(command)) {
    throw new Error(`The offline schema engine has no command "cli ${command}"; it has: ${databaseCommands.join(', ')}.`);
  }
  return { command: /** @type {Request['command']} */ (command), datasource, schemaFiles };
}

/** @param {string[]} args @returns {Datasource | undefined} */
function readDatasource(args) {
  const index = args.indexOf('--datasource');
  const text = index < 0 ? undefined : args[index + 1];
  if (!text) return undefined;
  const { url, shadowDatabaseUrl } = JSON.parse(text);
  return url ? { url, ...(shadowDatabaseUrl ? { shadowDatabaseUrl } : {}) } : undefined;
}
