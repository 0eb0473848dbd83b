import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Perform } from './acts.ts';
import type { ChangeFeed } from './change-feed.ts';
import { applyFault, type FaultTargets } from './fault-order.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import type { ClockDesk } from './pages/clock-desk.ts';
import { readAct } from './read-act.ts';
import { ActRefused } from './slack/acts/act-result.ts';
import { readPeople, type Person } from './slack/person.ts';
import { parseJson } from './slack/read-arguments.ts';

export interface ControlOptions {
  perform: Perform;
  putPeople(people: readonly Person[]): void;
  setRequestUrl(url: string): void;
  faults: FaultTargets;
  feed: ChangeFeed;
  clock?: ClockDesk | undefined;
  /** Settles when the sandbox closes, so that open event streams end. */
  closed: Promise<void>;
}

const readBody = async (context: Context): Promise<JsonObject> => {
  const body = parseJson(await context.req.text());
  if (!isJsonObject(body) && !Array.isArray(body)) throw new RangeError('the body is no JSON object');
  return isJsonObject(body) ? body : { people: body };
};

/**
 * What pages, tests and the product ask of the sandbox over HTTP, all under `/sandbox`:
 * `POST act`, `PUT people`, `PUT request-url { url }`, `POST faults`, `GET|POST clock`, `GET changes` (event stream).
 */
export function createControlRoutes({ perform, putPeople, setRequestUrl, faults, feed, clock, closed }: ControlOptions): Hono {
  const routes = new Hono();

  // A wrong request is answered with its sentence; anything else is a defect and goes up.
  routes.onError((error, context) => {
    if (error instanceof ActRefused || error instanceof RangeError || (error instanceof TypeError && 'input' in error)) {
      return context.json({ message: error.message }, 400);
    }
    throw error;
  });

  routes.post('/act', async (context) => {
    const act = readAct(await readBody(context));
    return act ? context.json(await perform(act)) : context.json({ message: 'the body is no act' }, 400);
  });

  routes.put('/people', async (context) => {
    const people = readPeople((await readBody(context))['people']);
    putPeople(people);
    return context.json({ ok: true, count: people.length });
  });

  routes.put('/request-url', async (context) => {
    setRequestUrl(String((await readBody(context))['url']));
    return context.json({ ok: true });
  });

  routes.post('/faults', async (context) => {
    applyFault(await readBody(context), faults);
    return context.json({ ok: true });
  });

  routes.get('/clock', async (context) => context.json(clock ? await clock.read() : {}));
  routes.post('/clock', async (context) => {
    if (!clock) return context.json({ message: '没有接上时钟' }, 404);
    const body = await readBody(context);
    const { secondsPerDay } = body;
    if (body['act'] === 'pause') await clock.pause();
    else if (body['act'] === 'to') await clock.to(String(body['instant']));
    else if (body['act'] === 'run' && (secondsPerDay === 'real' || (typeof secondsPerDay === 'number' && secondsPerDay > 0))) await clock.run(secondsPerDay);
    else return context.json({ message: 'act is pause, run (secondsPerDay) or to (instant)' }, 400);
    return context.json({ ok: true });
  });

  routes.get('/changes', (context) =>
    streamSSE(context, async (stream) => {
      const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
      const stop = feed.watch((version) => void stream.writeSSE({ data: String(version) }));
      // A page that connects has drawn itself a moment ago: what changed in between must not be lost.
      await stream.writeSSE({ data: String(feed.version) });
      await Promise.race([gone, closed]);
      stop();
    }),
  );
  return routes;
}
