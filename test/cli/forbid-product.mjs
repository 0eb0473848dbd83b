// Given to node with --import: ends a program that loads the store, the engine or their packages.
import { register } from 'node:module';

const forbidden = String(/(^|\/)(@prisma|@temporalio|@slack)\/|\/(store|prisma|workflows|activities)\/|^pg$/u).slice(1, -2);
const hooks = `
  const forbidden = new RegExp(${JSON.stringify(forbidden)}, 'u');
  export async function resolve(specifier, context, next) {
    if (forbidden.test(specifier)) throw new Error('forbidden here: ' + specifier + ' from ' + context.parentURL);
    return await next(specifier, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
