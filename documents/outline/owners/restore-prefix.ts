const level = '省|市|州|县|区|自治区';
const prefixed = new RegExp(`^(?:${level}|国家|全国|中央|各|中共|团)`);
const partyOffices = /^(?:组织部|宣传部|统战部|政法委|社会工作部|网信办|编办|台办|党校|老干部局|机构编制委员会办公室)$/;

/**
 * 省财政厅、教育厅 → 省财政厅、省教育厅: a list that names its level once, on its first name. Only names of one kind, and
 * only where no other name of the list prints a level of its own (市教育局、市财政局、税务局 means what it says).
 */
export function restorePrefix(names: string[]): string[] {
  const [head = '', ...others] = names;
  if (others.length === 0) return names;
  const party = new RegExp(`^((?:${level})委)(?:组织部|宣传部|统战部|政法委|办公室)$`).exec(head)?.[1];
  const first = new RegExp(`^(${level})\\S{2,}(厅|局|委)$`).exec(head);
  const prefix = first?.[1] ?? '';
  if (others.some((name) => new RegExp(`^(?:${level})`).test(name) && !/^(?:区域|市场|市政|市容|州界)/.test(name))) return names;
  return [
    head,
    ...others.map((name) => {
      if (party && partyOffices.test(name)) return party + name;
      if (!first || prefixed.test(name) || name.length > 8) return name;
      return name.endsWith(first[2] ?? '') || (prefix === '省' && name.endsWith('厅')) ? prefix + name : name;
    }),
  ];
}
