/** One item of the sample plan as it is printed; `ownerLines` verbatim, faults included. */
export interface SampleItem {
  number: number;
  title: string;
  problems: string[];
  goal: string;
  measures: string;
  deadline?: string;
  ownerLines: string[];
}

export interface SampleChapter {
  title: string;
  items: SampleItem[];
}

const owners = (lead: string, co: string): string[] => [`牵头科室（单位）：${lead}`, `责任科室（单位）：${co}`];

/** A year of a fictitious bureau. Its faults are on purpose: they are those that real plans have. */
export const sampleChapters: SampleChapter[] = [
  {
    title: '建强组织，提升机关效能',
    items: [
      { number: 1, title: '推进党建与业务融合', problems: ['个别支部活动与本科室工作脱节，党员带头攻坚的办法不多。'], goal: '每个支部确定一个攻坚项目，年底前全部验收。', measures: '建立支部项目清单，编制《云溪市教育系统支部攻坚项目管理办法》，分类指导、对账销号。', ownerLines: owners('党建办', '局机关各科室、局属事业单位') },
      { number: 2, title: '改进事项督办办法', problems: ['事项交办后反馈不及时，临时催报较多。'], goal: '督办事项按期办结，减少重复报表。', measures: '每月通报一次督办事项办理情况，统一使用一张任务台账，已有数据不再重复收集。', ownerLines: owners('办公室', '局机关各科室') },
      { number: 3, title: '完善干部轮岗交流办法', problems: ['关键岗位任职时间偏长，年轻干部历练不足。'], goal: '9月底前完成关键岗位轮岗。', measures: '修订《云溪市教育体育局干部轮岗交流办法》，明确岗位范围和年限，分两批实施。', deadline: '9月底前', ownerLines: owners('人事科', '党建办、办公室') },
      { number: 4, title: '规范机关文件和会议', problems: ['部分会议议题准备不充分，文件偏长。'], goal: '发文和会议数量比上年减少10%。', measures: '实行年度会议计划管理，控制配套活动，无实质内容的文件不发。', ownerLines: owners('办公室', '局机关各科室') },
    ],
  },
  {
    title: '扩大供给，办好家门口的学校',
    items: [
      { number: 5, title: '增加公办幼儿园学位', problems: ['城区东片公办学位紧张。'], goal: '新建公办幼儿园12所，新增学位3000个，12月底前投入使用。', measures: '逐园落实用地和资金，公布工程进度，对滞后项目现场办公。', deadline: '12月底前', ownerLines: owners('计划财务科', '基础教育科、青石县教育体育局') },
      { number: 6, title: '建设智慧校园示范校', problems: ['学校信息化应用水平不均衡，设备闲置与不足并存。'], goal: '建成智慧校园示范校100所。', measures: '制定建设标准和验收细则，分批授牌，优先支持乡村学校。', deadline: '11月底前', ownerLines: owners('基础教育科', '计财科、市电教中心') },
      { number: 7, title: '优化乡村学校布局', problems: ['部分教学点生源持续减少，师资难以配齐。'], goal: '形成乡村学校布局调整方案并报批。', measures: '摸清生源底数，充分听取群众意见，编制《云溪市乡村学校布局专项规划》。', deadline: '三季度', ownerLines: owners('计划财务科', '基础教育科、教育督导室、青石县教育体育局') },
      { number: 8, title: '扩大普通高中优质资源', problems: ['优质高中学位不足，大班额尚未完全消除。', '县域高中教师流失较多，学科结构不合理。'], goal: '普通高中大班额比例控制在5%以内。', measures: '推进两所高中新校区建设，实施县域高中托管帮扶。', ownerLines: owners('基础教育科', '计划财务科、人事科、青石县教育体育局') },
    ],
  },
  {
    title: '育人为本，促进学生全面发展',
    items: [
      // 9 is missing in print: the numbers jump from 8 to 10.
      { number: 10, title: '开齐开足体育美育课程', problems: ['少数学校课时被挤占，专任教师缺口较大。'], goal: '学生体质健康优良率达到55%以上。', measures: '组织课程开设情况抽查，举办全市中小学生运动会和艺术展演。', deadline: '12月底前', ownerLines: owners('体卫艺科', '基础教育科、教育督导室') },
      { number: 11, title: '健全学生心理健康服务', problems: ['乡镇学校专职心理教师配备率低。'], goal: '上半年完成全市学生心理健康筛查，配备率达到90%。', measures: '建立筛查、干预、转介流程，培训班主任不少于600人次。', deadline: '上半年', ownerLines: owners('体育卫生与艺术科', '安全信访科、市教育科学研究所') },
      { number: 12, title: '深化课堂教学改革', problems: ['作业设计质量不高，校际教研差距明显。'], goal: '培育教学改革实验校20所，推出优秀课例200节。', measures: '开展学科联合教研，印发《云溪市中小学作业设计指南》，建设共享课例库。', ownerLines: ['责任科室（单位）：市教育科学研究所', '责任科室（单位）：基础教育科、职成科'] },
      { number: 13, title: '提升课后服务水平', problems: ['服务内容单一，校外资源进校不规范。'], goal: '课后服务覆盖全部义务教育学校。', measures: '公布服务项目目录，规范收费和引入程序，接受家长监督。', ownerLines: owners('基础教育科', '计划财务科、教育督导室') },
      { number: 14, title: '做好困难学生资助', problems: ['个别学校认定程序不规范，宣传不到位。'], goal: '资助对象认定准确，资金按学期足额发放。', measures: '每季度核对一次资助对象信息，开展资助政策宣传月活动。', ownerLines: owners('市学生资助中心', '计划财务科、基础教育科') },
    ],
  },
  {
    title: '产教融合，发展现代职业教育',
    items: [
      { number: 15, title: '建设产教融合实训基地', problems: ['实训设备更新慢，与本地产业结合不紧。'], goal: '建成区域实训基地3个，10月31日前完成验收。', measures: '联合龙头企业共建共管，制定《云溪市产教融合实训基地管理细则》。', deadline: '10月31日前', ownerLines: owners('职成科', '计划财务科') },
      { number: 16, title: '扩大职业学校招生规模', problems: ['部分专业吸引力不强，招生计划完成率偏低。'], goal: '中职招生5000人，9月20日前完成录取。', measures: '优化专业设置，组织职业教育宣传周，健全普职融通机制。', deadline: '9月20日前', ownerLines: owners('职业与成人教育科', '基础教育科、青石县教育体育局') },
      { number: 17, title: '办好社区学习点', problems: ['街道社区学习点活动不经常。'], goal: '新增社区学习点30个。', measures: '盘活闲置校舍，组织志愿者授课，评选优秀学习点。', ownerLines: owners('职业与成人教育科', '局属事业单位') },
    ],
  },
  {
    title: '强化保障，守住安全底线',
    items: [
      { number: 18, title: '加强教育经费管理', problems: ['预算执行进度前慢后快。'], goal: '三季度末预算执行率不低于75%。', measures: '按季度分析预算执行情况，对进度滞后的项目约谈提醒。', deadline: '12月底前', ownerLines: owners('计财科', '局机关各科室、局属事业单位') },
      { number: 19, title: '排查整治校园安全隐患', problems: ['老旧校舍和消防设施存在隐患，个别学校演练走过场。'], goal: '隐患整改率达到100%，不发生重大安全责任事故。', measures: '建立隐患清单，逐项明确整改时限，开学前集中检查。', deadline: '8月底前', ownerLines: owners('安全信访科', '局机关各科室、青石县教育体育局') },
      { number: 20, title: '改进教育督导评估', problems: ['督导结果运用不够，责任督学挂牌督导不够经常。'], goal: '完成对全市学校的综合督导评估。', measures: '制定年度督导计划，公开督导报告，建立整改回访制度。', deadline: '12月底前', ownerLines: owners('教育督导室', '基础教育科、市教育科学研究所') },
      { number: 21, title: '加强教师队伍建设', problems: ['乡村学校紧缺学科教师不足。'], goal: '招聘教师260名，8月底前到岗。', measures: '优化招聘岗位，落实乡村教师补助，组织骨干教师送教下乡。', deadline: '8月底前', ownerLines: owners('人事科', '计划财务科、基础教育科、市教科所') },
    ],
  },
];

export const sampleCover = {
  redHead: '云溪市教育体育局文件',
  number: '云教体〔2026〕3号',
  title: '云溪市教育体育局关于印发2026年工作要点的通知',
  addressees: '各县（区）教育体育局，局属各单位，局机关各科室：',
  body: '现将《云溪市教育体育局2026年工作要点》印发给你们，请结合实际抓好落实。',
  signature: '云溪市教育体育局',
  date: '2026年2月26日',
};

export const samplePlanTitle = '云溪市教育体育局2026年工作要点';
export const sampleIntroduction = '2026年全市教育体育工作的总体要求是：坚持稳中求进，聚焦群众关心的入学、安全、健康三件事，把任务落实到科室、落实到人。';
