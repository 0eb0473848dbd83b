import type { Element } from './elements.ts';
import { linkShare } from './weigh-text.ts';
import type { Weight } from './weigh-text.ts';

const names = new Set(['nav', 'footer', 'aside', 'menu', 'dialog']);
const tokens = /(?:^|[-_\s])(?:nav|navi|navbar|navigation|menu|submenu|crumbs?|breadcrumbs?|foot|footer|sidebar|share|bdsharebuttonbox|bshare|copyright|login|qrcode|ewm|friendlinks?|related|recommend|prevnext|pager|pagination|toolbar|toptool|location|dqwz|weizhi|print|accessibility|wza)(?:$|[-_\s\d])/i;
const roles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary']);

/** Parts of a site around its text: named so, or made of links. A part that holds real prose is never furniture, whatever its name. */
export function isFurniture(element: Element, weight: Weight): boolean {
  const share = linkShare(weight);
  if (weight.links >= 4 && share >= 0.7) return true;
  const marks = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2');
  const named = names.has(element.name) || roles.has(element.attribs['role'] ?? '') || tokens.test(marks);
  return named && (share >= 0.3 || weight.letters <= 80);
}

const cardLabels = /索\s*引\s*号|公开(?:属性|方式|类别|形式|范围)|主题(?:分类|词)|信息分类|组配分类|发文(?:机关|字号)|发布机构|生成日期|成文日期|发布日期|有效性|服务对象|体裁/g;
const cardLetters = 400;

/** The card of a published document (索引号, 发文机关, 公开属性 …) that sites print above its title. */
export const isCard = (weight: Weight, text: () => string): boolean => weight.letters > 0 && weight.letters <= cardLetters && isCardText(text());
const isCardText = (text: string): boolean => new Set(text.match(cardLabels) ?? []).size >= 2 && !text.includes('。');

const lines = [
  /^(?:上|下)一(?:篇|条|页|个|则)\s*(?:[:：】\]>]|$)/,
  /^[[【(（]?\s*(?:打\s*印|关\s*闭|返回|收\s*藏|分\s*享|顶\s*部|字\s*[号体]|我要纠错|无障碍)/,
  /^(?:您?(?:当前|现在)?(?:的)?(?:所在)?位置(?:是)?\s*[:：]|(?:网站)?首页\s*[>»›/]|分享到|扫一扫|相关(?:文章|链接|阅读|新闻|信息)\s*[:：]?$)/,
  /^(?:浏览|点击|阅读|访问)(?:次数|数|量|率)?\s*[:：]?\s*(?:\d+|次|$)/,
  /^(?:(?:信息|文章|稿件)?来源|发布(?:时间|日期|单位|机构|人)|信息(?:发布)?(?:时间|日期)|更新时间|作者|编辑|责任编辑|审核|录入|供稿)\s*[:：].{0,80}$/,
  /^(?:版权所有|技术支持|网站(?:地图|标识码|管理|声明)|联系我们|关于我们|友情链接|Copyright\b|All\s*Rights?\s*Reserved|.{0,12}ICP备|.{0,10}公网安备)/i,
];
const longestLine = 120;

/** Whom a site belongs to, or who leads a task: only its neighbours tell. */
export const isHostLine = (text: string): boolean => text.length <= longestLine && /^(?:主办|承办)(?:单位)?\s*[:：]/.test(text);

/** A printed line that belongs to the site and not to the document. */
export const isFurnitureLine = (text: string): boolean => text.length <= longestLine && lines.some((line) => line.test(text));
