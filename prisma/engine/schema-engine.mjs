#!/usr/bin/env node
// The program PRISMA_SCHEMA_ENGINE_BINARY names: Prisma's schema engine without its download host.
import { readCommandLine } from './command-line.mjs';
import { loadEngine, panicMessage } from './load-engine.mjs';
import { createDatabase, reachDatabase } from './reach-database.mjs';
import { serveRequests } from './serve-requests.mjs';

/** The CLI skips the first line on stderr, takes every other as JSON, and looks for this target. */
function logLine(level, message, facts = {}) {
  console.error(JSON.stringify({ level, target: 'schema_engine::logger', fields: { message, ...facts } }));
}

/** @param {Error & { code?: string }} error */
function endWith(error) {
  logLine('ERROR', panicMessage() ?? error.message, { error_code: error.code ?? 'P1001' });
  process.exit(1);
}

async function answerAboutDatabase(command, url) {
  logLine('INFO', 'Starting the offline schema engine');
  if (command === 'create-database') {
    await createDatabase(url);
    logLine('INFO', 'Database created successfully.');
    return;
  }
  const problem = await reachDatabase(url);
  if (problem) throw Object.assign(new Error(problem.message), { code: problem.code });
  logLine('INFO', 'Connection successful');
}

try {
  const { command, datasource, schemaFiles } = readCommandLine(process.argv.slice(2), process.env.DATABASE_URL);
  if (command === 'version') {
    console.log('schema-engine-cli offline');
  } else if (command === 'serve') {
    // parameters the engine cannot read make it throw outside of any promise; nothing would answer that request
    process.once('uncaughtException', endWith);
    await serveRequests(await loadEngine({ datasource, schemaFiles }), process.stdin, process.stdout, panicMessage);
    process.exit(0); // the engine keeps its connections, and nobody is left to ask
  } else {
    if (!datasource) throw new Error('No database is named: set DATABASE_URL.');
    await answerAboutDatabase(command, datasource.url);
  }
} catch (error) {
  endWith(error);
}
