import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils';

/** Postgres' internal one-byte `"char"`, which the engine's catalogue queries return. */
const charOid = 18;
const textOid = 25;
/** Postgres' own code for a failure it has no other code for. */
const generalFailure = 'XX000';

/**
 * A factory of connections to one database that behave as the schema engine expects.
 * Four corrections of adapter-pg 7.10: it has no mapping for `"char"`; it cuts scripts at every semicolon, also
 * inside a function's body; it ignores the URL's `schema` parameter; it rewords what the server says of a script.
 * @param {string} url
 */
export function createMigrationFactory(url) {
  const schema = new URL(url).searchParams.get('schema') ?? undefined;
  const options = schema ? { options: `-c search_path="${schema}"` } : {};
  const factory = new PrismaPg({ connectionString: url, ...options }, schema ? { schema } : {});
  const connect = factory.connect.bind(factory);
  factory.connect = async () => corrected(await connect());
  return factory;
}

/**
 * @template {import('@prisma/driver-adapter-utils').SqlDriverAdapter} A
 * @param {A} adapter
 * @returns {A}
 */
function corrected(adapter) {
  const queryRaw = adapter.queryRaw;
  adapter.queryRaw = async (query) => {
    const result = await adapter.performIO(query);
    const chars = result.fields.flatMap((field, index) => (field.dataTypeID === charOid ? [index] : []));
    for (const index of chars) result.fields[index].dataTypeID = textOid;
    // a view of the adapter whose next answer is already there, so that two queries at once cannot mix
    const answered = Object.create(adapter, { performIO: { value: () => Promise.resolve(result) } });
    const set = await queryRaw.call(answered, query);
    for (const index of chars) set.columnTypes[index] = ColumnTypeEnum.Character;
    return set;
  };
  // one simple query, as the native engine sends it: the server splits it, and dollar quotes stay whole
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      if (typeof error.severity !== 'string') adapter.onError(error); // never reached the server
      // under the general code, since a special one makes the engine replace the server's words by its own
      const { code, severity, message, detail, column, hint } = error;
      throw new DriverAdapterError({ kind: 'postgres', code: generalFailure, severity, message: `${message} (${code})`, detail, column, hint });
    }
  };
  return adapter;
}
