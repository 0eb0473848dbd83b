const codes = { red: 31, yellow: 33, green: 32, dim: 90 } as const;
export type Colour = keyof typeof codes;
export type Paint = (text: string, colour: Colour) => string;

/** Colours for a terminal; plain text where there is none or NO_COLOR is set to anything (no-color.org). */
export const paintFor = (isTerminal: boolean, noColour: string | undefined): Paint =>
  isTerminal && !noColour ? (text, colour) => `\u001b[${codes[colour]}m${text}\u001b[39m` : (text) => text;
