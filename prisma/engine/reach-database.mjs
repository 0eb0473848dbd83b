import pg from 'pg';

const connectTimeoutMs = 5_000;

/**
 * Connects and asks one question. Resolves undefined when the database answers, else Prisma's error code and a
 * sentence (P1000 wrong login, P1003 no such database, P1001 anything that never answered).
 * @param {string} url
 * @returns {Promise<{ code: string, message: string } | undefined>}
 */
export async function reachDatabase(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
  client.on('error', () => undefined); // a server that goes away after its answer changes nothing here
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (error) {
    return explain(url, error);
  } finally {
    await client.end();
  }
}

/**
 * Creates the database the URL names, by way of the server's `postgres` database.
 * @param {string} url
 */
export async function createDatabase(url) {
  const name = databaseOf(url);
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href, connectionTimeoutMillis: connectTimeoutMs });
  try {
    await client.connect();
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** @param {string} url */
const databaseOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1));

function explain(url, error) {
  const { hostname, port, username } = new URL(url);
  const server = `${hostname}:${port || '5432'}`;
  if (error.code === '3D000') return { code: 'P1003', message: `Database \`${databaseOf(url)}\` does not exist on ${server}.` };
  if (error.code === '28P01' || error.code === '28000') {
    return { code: 'P1000', message: `The database server at ${server} refused the login of \`${decodeURIComponent(username)}\`.` };
  }
  return { code: 'P1001', message: `Can't reach database server at ${server}: ${error.message || error.code}.` };
}
