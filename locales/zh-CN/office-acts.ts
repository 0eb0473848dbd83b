import type { OfficeActKind, OfficeFacts } from '../../core/audit/office-act.ts';

/** What the office did beside the tasks, in words. */
export const officeActs: Record<OfficeActKind, string> = {
  planImported: '导入计划',
  ownersAssigned: '确定责任单位',
  nameSettled: '确定名称所指单位',
  taskLeftOut: '不纳入督办',
  planAmended: '并入修订稿',
  amendmentRecorded: '登记修订文件',
  taskAdded: '增列任务',
  tasksCarriedOver: '转入下年度任务',
  planLaunched: '启动计划',
  numberHomeSet: '确定数据出处',
  policyUsed: '采用督办规则',
  calendarChanged: '存入放假安排',
  closureAdded: '登记停办日期',
  closureRemoved: '撤销停办日期',
  directoryLoaded: '导入通讯录',
  delegated: '登记代理',
  delegationEnded: '结束代理',
  handedOver: '人员交接',
  scanKept: '存入审签件',
  sequenceSet: '设定编号办法',
  numbersGiven: '编号',
  editionOpened: '建立汇总稿',
  editionRevised: '建立更正稿',
  editionMerged: '汇总稿取入新报送',
  editionEdited: '修改汇总稿',
  editionPartAdded: '录入配合情况',
  editionUnreportedChosen: '选定未报行的印法',
  editionCirculated: '汇总稿送审',
  editionFinalised: '汇总稿定稿',
};

const labels: Record<string, string> = {
  accepted: '认可疑问', added: '新增', approver: '定稿人', asks: '改发', borne: '编号', bytes: '字节', coUnits: '配合', cycle: '周期', date: '日期', documentNumber: '文号', effective: '生效', empty: '空号',
  ends: '止', from: '从', groups: '单位组', holidays: '放假', id: '编号', launch: '启动日', leadUnits: '牵头', lines: '提醒', linked: '对应', links: '链接', makeUpWorkdays: '调休上班', mediaType: '类型',
  name: '名称', number: '编号', pattern: '写法', people: '人员', roles: '角色', row: '行', rows: '行', start: '起始', starts: '起', task: '任务', tasks: '任务', to: '至', unit: '单位', units: '单位', version: '版次',
};

/** The facts a person reads; hashes stand in the JSON only. */
export const sayOfficeFacts = (facts: OfficeFacts): string =>
  Object.entries(facts).flatMap(([name, value]) => {
    const label = labels[name];
    const text = Array.isArray(value) ? value.join('、') : String(value ?? '');
    return label === undefined || text === '' ? [] : [`${label} ${text}`];
  }).join('，');
