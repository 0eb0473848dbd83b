/**
 * Days off by 全国年节及纪念日放假办法 (as of 2025) whose dates are fixed: 元旦, 劳动节, 国庆节. They are off before the
 * State Council's notice of a year is out; festivals of the lunar calendar, bridges and 调休 are for the notice to say.
 * Earlier years are in the tables whole.
 */
const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
const [FIRST, LAST] = [2027, 2099];

export const statutoryDays: readonly string[] = Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at).flatMap((year) => fixed.map((day) => `${year}-${day}`));
