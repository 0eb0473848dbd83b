/** A date as it is printed, or several words with one: `2027-03-25（暂定）` where the holidays of its year are not announced. */
export const markDay = (date: string, provisional: boolean): string => (provisional ? `${date}（暂定）` : date);
