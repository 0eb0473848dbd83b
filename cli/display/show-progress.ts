import type { Sink } from '../surroundings.ts';
import { displayWidth, padToWidth } from './display-width.ts';

const LINE_EVERY_MS = 10_000;

export interface Progress {
  /** What is being done now; `say` may be called often. */
  say(text: string): void;
  end(): void;
}

/** Tells that a command is at work: one line that changes on a terminal, else a line every 10 s (design.md §9). */
export function showProgress(sink: Sink): Progress {
  let latest = '';
  let shown = 0;
  const write = (text: string) => {
    sink.write(`\r${padToWidth(text, shown)}`);
    shown = displayWidth(text);
  };
  const ticker = sink.isTTY ? undefined : setInterval(() => latest !== '' && sink.write(`… ${latest}\n`), LINE_EVERY_MS);
  ticker?.unref();

  return {
    say(text) {
      latest = text;
      if (sink.isTTY) write(`… ${text}`);
    },
    end() {
      clearInterval(ticker);
      if (sink.isTTY && shown > 0) {
        write('');
        sink.write('\r');
      }
    },
  };
}
