/** Owners of one item before they are worded. */
export interface OwnerFacts {
  lead: string[];
  co: string[];
}

/** Words of an item about its owners: a bracket or sentence at the end of its text, or lines below it. */
export interface OwnerWords {
  tail: string;
  lines: string[];
}

/** A bureau's habit of naming owners, kept through a plan. */
export interface OwnerPhrasing {
  name: string;
  /** How many units it can hold; 0 to 0 for co-units means that those named stand together. */
  leads: [least: number, most: number];
  cos: [least: number, most: number];
  /** Undefined for one unit alone: whether that "says who leads" is a matter of taste. */
  explicit: (facts: OwnerFacts) => boolean | undefined;
  word: (facts: OwnerFacts, first: boolean) => OwnerWords;
}

const list = (names: string[]): string => names.join('、');
const bracket = (inside: string): OwnerWords => ({ tail: `（${inside}）`, lines: [] });
const together = ({ lead }: OwnerFacts): boolean | undefined => (lead.length > 1 ? false : undefined);
const said = (): boolean => true;
const alone: [number, number] = [0, 0];

const labelled = (leadLabel: string, coLabel: string): OwnerPhrasing => ({
  name: `lines ${leadLabel}/${coLabel}`,
  leads: [1, 2],
  cos: [0, 4],
  explicit: ({ co }) => (co.length > 0 || /牵头|主办/.test(leadLabel) ? true : undefined),
  word: ({ lead, co }) => ({ tail: '', lines: [`${leadLabel}：${list(lead)}`, ...(co.length > 0 ? [`${coLabel}：${list(co)}`] : [])] }),
});

const named = (label: string, place: 'bracket' | 'line'): OwnerPhrasing => ({
  name: `${place} ${label}`,
  leads: [1, 4],
  cos: alone,
  explicit: together,
  word: ({ lead }) => (place === 'bracket' ? bracket(`${label}：${list(lead)}`) : { tail: '', lines: [`${label}：${list(lead)}`] }),
});

export const ownerPhrasings: OwnerPhrasing[] = [
  labelled('牵头单位', '责任单位'),
  labelled('牵头科室（单位）', '责任科室（单位）'),
  labelled('牵头部门', '配合部门'),
  labelled('主办单位', '协办单位'),
  labelled('责任单位', '配合单位'),
  named('责任单位', 'line'),
  named('责任单位', 'bracket'),
  named('责任科室', 'bracket'),
  named('责任部门', 'bracket'),
  { name: 'bracket 牵头单位，配合单位', leads: [1, 2], cos: [1, 4], explicit: said, word: ({ lead, co }) => bracket(`牵头单位：${list(lead)}，配合单位：${list(co)}`) },
  { name: 'bracket 牵头单位；责任单位', leads: [1, 1], cos: [1, 3], explicit: said, word: ({ lead, co }) => bracket(`牵头单位：${list(lead)}；责任单位：${list(co)}`) },
  { name: 'bracket A牵头，B配合', leads: [1, 2], cos: [1, 3], explicit: said, word: ({ lead, co }) => bracket(`${list(lead)}牵头，${list(co)}配合`) },
  { name: 'bracket A牵头，B按职责分工负责', leads: [1, 1], cos: [1, 3], explicit: said, word: ({ lead, co }) => bracket(`${list(lead)}牵头，${list(co)}按职责分工负责`) },
  { name: 'bracket 由A牵头，B参与', leads: [1, 1], cos: [1, 3], explicit: said, word: ({ lead, co }) => bracket(`由${list(lead)}牵头，${list(co)}等部门参与`) },
  { name: 'bracket A牵头负责', leads: [1, 1], cos: alone, explicit: said, word: ({ lead }) => bracket(`${list(lead)}牵头负责`) },
  { name: 'bracket A会同B负责', leads: [1, 1], cos: [1, 3], explicit: said, word: ({ lead, co }) => bracket(`${list(lead)}会同${list(co)}负责`) },
  { name: 'bracket A、B负责', leads: [1, 4], cos: alone, explicit: together, word: ({ lead }) => bracket(`${list(lead)}负责`) },
  { name: 'bracket A、B按职责分工负责', leads: [2, 4], cos: alone, explicit: together, word: ({ lead }) => bracket(`${list(lead)}按职责分工负责`) },
  { name: 'bracket A、B等部门负责', leads: [2, 3], cos: alone, explicit: together, word: ({ lead }) => bracket(`${list(lead)}等有关部门负责`) },
  {
    name: 'bracket 列第一位者牵头，下同',
    leads: [1, 1],
    cos: [0, 3],
    explicit: said,
    word: ({ lead, co }, first) => bracket(`${list([...lead, ...co])}负责${first ? '，列第一位者为牵头单位，下同' : ''}`),
  },
  { name: 'bracket 责任单位：A（牵头）、B', leads: [1, 1], cos: [1, 3], explicit: said, word: ({ lead, co }) => bracket(`责任单位：${list(lead)}（牵头）、${list(co)}`) },
  { name: 'bracket 牵头：A，配合：B', leads: [1, 2], cos: [1, 3], explicit: said, word: ({ lead, co }) => bracket(`牵头：${list(lead)}，配合：${list(co)}`) },
  { name: 'bracket A牵头，会同B落实', leads: [1, 1], cos: [1, 3], explicit: said, word: ({ lead, co }) => bracket(`${list(lead)}牵头，会同${list(co)}落实`) },
  { name: 'bracket A为牵头单位，B为配合单位', leads: [1, 1], cos: [1, 3], explicit: said, word: ({ lead, co }) => bracket(`${list(lead)}为牵头单位，${list(co)}为配合单位`) },
  { name: 'line both', leads: [1, 2], cos: [1, 3], explicit: said, word: ({ lead, co }) => ({ tail: '', lines: [`牵头单位：${list(lead)}　　配合单位：${list(co)}`] }) },
  { name: 'sentence 由A牵头负责', leads: [1, 1], cos: alone, explicit: said, word: ({ lead }) => ({ tail: `。由${list(lead)}牵头负责`, lines: [] }) },
];
