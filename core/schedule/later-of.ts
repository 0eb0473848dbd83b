/** The later of two instants, both ISO in UTC as events carry them; the first where there is no second. */
export const laterOf = (instant: string, other: string | undefined): string => (other !== undefined && other > instant ? other : instant);
