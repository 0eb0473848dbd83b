const levels = '省|自治区|直辖市|市|自治州|州|地区|盟|自治县|县|自治旗|旗|区';
const levelWord = new RegExp(`^(?:${levels})$`, 'u');
const place = new RegExp(`^\\p{Script=Han}{1,7}?(?:${levels})$`, 'u');
/** End like a place and are none: 社区服务中心 is not the 服务中心 of a place called 社. */
const noPlace = /(?:社区|城市|校区|园区|景区|片区|小区|城区|山区|辖区|牧区|矿区|都市|超市|股市|全市|全省|全县|全区)$/u;
/** What may follow a place in a name that is whole without it. 室 is not among them: 市办公室 is another office than our 办公室. */
const authority = /(?:局|厅|委|委员会|署|院|所|馆|站|台|校|中心|集团|公司|政府|联|会|办)$/u;
/** A first character that is a level only where a whole name follows it: 市教育局, not 区域合作科 or 市场监管科. */
const levelFirst = new RegExp(`^(${levels})(?=\\p{Script=Han}{2,}$)(?!域|场|政|委|区)`, 'u');

/** A name without the level it begins with: 市教科所 → 市, 教科所. 市委…, 市场…, 区域… begin with none. */
export function splitLevel(name: string): { level: string | null; rest: string } {
  const level = levelFirst.exec(name)?.[1] ?? null;
  return { level, rest: level === null ? name : name.slice(level.length) };
}

/**
 * Whether `long` is `short` with its place written out: 省 before 财政厅, 通川区 before 教育局, 通川 before 区教育局. Only
 * names of authorities have a place that may be left out; offices inside a bureau have none.
 */
export function isWithPlace(long: string, short: string): boolean {
  if (short.length < 3 || long.length <= short.length || !long.endsWith(short) || !authority.test(short)) return false;
  const prefix = long.slice(0, -short.length);
  const { level } = splitLevel(short);
  const whole = level === null ? prefix : prefix + level;
  return !noPlace.test(whole) && ((level === null && levelWord.test(whole)) || (whole.length > 1 && place.test(whole)));
}
