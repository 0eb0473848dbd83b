import type { CheerioAPI } from 'cheerio';

export type AnyNode = ReturnType<CheerioAPI['root']>[number]['children'][number];
export type Element = Extract<AnyNode, { attribs: object }>;

export const isElement = (node: AnyNode): node is Element => node.type === 'tag' || node.type === 'script' || node.type === 'style';

const blocks = new Set('address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(' '));
const unseen = new Set('script style noscript template iframe object embed applet svg canvas head title meta link base map audio video button select option textarea input datalist rt rp del colgroup col'.split(' '));

export const isBlock = (element: Element): boolean => blocks.has(element.name);

/** Never text of the page: scripts, form controls, hidden parts, ruby readings, deleted words. */
export function isUnseen(element: Element): boolean {
  const style = element.attribs['style'] ?? '';
  return unseen.has(element.name) || 'hidden' in element.attribs || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);
}

export const childElements = (parent: Element): Element[] => parent.children.filter(isElement);

/** All descendants of one name; `stopAt` is not looked into. */
export function descendants(parent: Element, name: string, stopAt = ''): Element[] {
  return childElements(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...(child.name === stopAt ? [] : descendants(child, name, stopAt))]);
}
