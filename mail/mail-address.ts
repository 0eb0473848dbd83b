const MOST_CHARS = 254; // RFC 5321, 4.5.3.1.3
const plainAddress = /^[a-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_{|}~-]+)*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;

/** True for one bare address: no quotes, comments, groups or second `@`, and nothing that could end a header (B05). */
export const isMailAddress = (address: string): boolean => address.length <= MOST_CHARS && plainAddress.test(address);
