const names = ['up', 'worker', 'deliver', 'web', 'bot', 'sandbox'] as const;

export type ProcessName = (typeof names)[number];

/** Whether the word after `duban` names a long-running process of the product, not a command. */
export const isProcess = (word: string | undefined): word is ProcessName => names.some((name) => name === word);
