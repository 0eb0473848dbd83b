/** How often a long step says that it is still at work. */
const progressEveryMs = 10_000;

/**
 * Runs one step of the set-up: a line when it begins to take long, and one with its result and time when it is done.
 * What `work` returns is passed on; `work` may call `say` with a fact for the closing line ("18.4, port 5433").
 * @template T
 * @param {string} name what the step does, in the words of whoever waits for it
 * @param {(say: (fact: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function reportStep(name, work) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  let fact = '';
  const ticker = setInterval(() => print(`… ${name}${fact ? `: ${fact}` : ''} (${seconds()})`), progressEveryMs);
  try {
    const result = await work((said) => {
      fact = said;
    });
    print(`✓ ${name}${fact ? `: ${fact}` : ''} (${seconds()})`);
    return result;
  } catch (error) {
    print(`✗ ${name} (${seconds()})`);
    throw error;
  } finally {
    clearInterval(ticker);
  }
}

/** Progress is for people: stderr, so that stdout stays with the program that follows. @param {string} line */
export function print(line) {
  process.stderr.write(`${line}\n`);
}
