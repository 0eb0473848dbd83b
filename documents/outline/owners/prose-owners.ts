import type { Owners } from './read-owners.ts';
import { splitUnits } from './split-units.ts';

const suffix = '(?:部|委|局|厅|办|科|处|室|院|所|中心|署|会|公司|政府|行|馆|站|团|社)';
const name = `[^\\s，,。；;：:、（）()\\d]{1,18}${suffix}`;
const names = `${name}(?:、${name})*`;
const start = '(?:^|[。；\\n])\\s*';

const jointly = new RegExp(`${start}(${name})会同(${names})(?:等(?:有关)?(?:部门|单位))?(?=研究|提出|负责|制定|制订|落实|办理|抓好|做好|承办)`, 'g');
const byOne = new RegExp(`${start}(${names})(?:研究)?提出了?(?:办理|处理|答复)意见`);
const madeBy = new RegExp(`由(${names})(?:负责(?:牵头)?|牵头)(?:[，。；,、]|落实|实施|$)`);
const vague = /^(?:有关|相关|各)/;

/** `X会同Y、Z研究提出…`, `由X负责…`, `X研究提出了办理意见`: owners that only the prose names. */
export function readProseOwners(text: string): Owners {
  for (const match of text.matchAll(jointly)) {
    if (vague.test(match[1] ?? '')) continue;
    return owners(splitUnits(match[1] ?? ''), splitUnits(match[2] ?? ''), true, `${match[1]}会同${match[2]}`);
  }
  const made = madeBy.exec(text);
  if (made && !vague.test(made[1] ?? '')) return owners(splitUnits(made[1] ?? ''), [], true, made[0].replace(/[，。；,、]$/, ''));
  const answered = byOne.exec(text);
  if (answered) return owners(vague.test(answered[1] ?? '') ? [] : splitUnits(answered[1] ?? ''), [], false, answered[0].replace(/^[。；\n\s]+/, ''));
  return owners([], [], false, '');
}

function owners(leadUnits: string[], coUnits: string[], leadExplicit: boolean, ownerText: string): Owners {
  return { leadUnits, coUnits, leadExplicit, ownerText, mislabelled: false };
}
