import type { Directory, Person, Role, RoleKind, Unit, UnitType } from '../core/plan/directory.ts';

const unit = (name: string, type: UnitType, aliases: string[] = []): Unit => ({ name, type, parent: null, aliases });

const units: Unit[] = [
  unit('办公室', 'office', ['局办公室']),
  unit('党建办', 'office'),
  unit('人事科', 'office', ['人事师资科']),
  unit('基础教育科', 'office', ['基教科']),
  unit('职业与成人教育科', 'office', ['职成科']),
  unit('计划财务科', 'office', ['计财科']),
  unit('体育卫生与艺术科', 'office', ['体卫艺科']),
  unit('安全信访科', 'office', ['安信科']),
  unit('教育督导室', 'office', ['督导室']),
  unit('市教育科学研究所', 'institution', ['市教科所']),
  unit('市学生资助中心', 'institution', ['市资助中心']),
  unit('青石县教育体育局', 'county', ['青石县教体局']),
];

const officeNames = units.filter((each) => each.type === 'office').map((each) => each.name);
const institutionNames = units.filter((each) => each.type === 'institution').map((each) => each.name);

const role = (kind: RoleKind, ...scopes: string[]): Role[] => (scopes.length > 0 ? scopes : ['']).map((scope) => ({ kind, scope }));

interface PersonShape {
  name: string;
  mailbox: string;
  chat: string | null;
  roles: Role[];
}

let extension = 100;
function person({ name, mailbox, chat, roles }: PersonShape): Person {
  extension += 1;
  return { name, address: `${mailbox}@yunxi.example.org`, chatId: chat, phone: `0000-8800${extension}`, roles };
}

const contact = (name: string, mailbox: string, number: number, ...of: string[]): Person => person({ name, mailbox, chat: `U0CONTACT${String(number).padStart(2, '0')}`, roles: role('contactA', ...of) });
const head = (name: string, mailbox: string, number: number, ...of: string[]): Person => person({ name, mailbox, chat: `U0HEAD${String(number).padStart(4, '0')}`, roles: role('unitHead', ...of) });

const people: Person[] = [
  person({ name: '苏明远', mailbox: 'su.mingyuan', chat: 'U0SUPERVIS1', roles: role('supervisor') }),
  person({ name: '江小舟', mailbox: 'jiang.xiaozhou', chat: 'U0CASEOFF01', roles: role('caseOfficer') }),
  person({ name: '罗振邦', mailbox: 'luo.zhenbang', chat: 'U0OFFICEHD1', roles: [...role('officeHead'), ...role('unitHead', '办公室')] }),
  person({ name: '顾维城', mailbox: 'gu.weicheng', chat: 'U0PRINCIP01', roles: role('principalLeader') }),
  person({ name: '方书琴', mailbox: 'fang.shuqin', chat: 'U0LEADER001', roles: role('leaderInCharge', '基础教育科', '体育卫生与艺术科', '市教育科学研究所') }),
  person({ name: '贺长林', mailbox: 'he.changlin', chat: 'U0LEADER002', roles: role('leaderInCharge', '计划财务科', '安全信访科', '教育督导室', '市学生资助中心') }),
  person({ name: '梁若水', mailbox: 'liang.ruoshui', chat: 'U0LEADER003', roles: role('leaderInCharge', '办公室', '党建办', '人事科', '职业与成人教育科', '青石县教育体育局') }),
  person({ name: '温晓岚', mailbox: 'wen.xiaolan', chat: 'U0SECRETAR1', roles: role('secretary', '顾维城') }),
  contact('陶然', 'tao.ran', 1, '办公室'),
  contact('季春晖', 'ji.chunhui', 2, '党建办', '人事科'),
  contact('叶知秋', 'ye.zhiqiu', 3, '基础教育科'),
  contact('邵一鸣', 'shao.yiming', 4, '职业与成人教育科'),
  contact('钟以宁', 'zhong.yining', 5, '计划财务科'),
  contact('高远航', 'gao.yuanhang', 6, '体育卫生与艺术科'),
  contact('石磊磊', 'shi.leilei', 7, '安全信访科'),
  contact('万里晴', 'wan.liqing', 8, '教育督导室'),
  contact('韩墨白', 'han.mobai', 9, '市教育科学研究所'),
  contact('俞欣怡', 'yu.xinyi', 10, '市学生资助中心'),
  // The county contact has mail only: whoever has no chat must lose nothing.
  person({ name: '岳青山', mailbox: 'yue.qingshan', chat: null, roles: role('contactA', '青石县教育体育局') }),
  person({ name: '柳依依', mailbox: 'liu.yiyi', chat: 'U0CONTACTB1', roles: role('contactB', '基础教育科') }),
  head('严守正', 'yan.shouzheng', 1, '党建办', '人事科'),
  head('孟德培', 'meng.depei', 2, '基础教育科'),
  head('翟工匠', 'zhai.gongjiang', 3, '职业与成人教育科'),
  head('金算盘', 'jin.suanpan', 4, '计划财务科'),
  head('康健', 'kang.jian', 5, '体育卫生与艺术科', '安全信访科'),
  head('陆观澜', 'lu.guanlan', 6, '教育督导室'),
  head('程问学', 'cheng.wenxue', 7, '市教育科学研究所', '市学生资助中心'),
];

/** The fictitious bureau's people: every office, one county, a contact without chat, one contact of two offices. */
export const sampleDirectory: Directory = {
  units,
  groups: [
    { name: '局机关各科室', members: officeNames },
    { name: '局属事业单位', members: institutionNames },
  ],
  people,
};
