import type { Rejection } from '../../core/task/rejection.ts';

export const rejections: Record<Rejection, string> = {
  TASK_CLOSED: '该事项已办结或撤销，不再接受操作。',
  WRONG_STATE: '该事项当前所处阶段不能进行此项操作。',
  NOT_YOURS: '该事项不由您负责，请联系督查室核对分工。',
  NOT_MAIN_LEAD: '进展由第一牵头单位统一填报，请将本单位情况交由其汇总。',
  ALREADY_ACKNOWLEDGED: '该事项已经签收，无需重复签收。',
  NO_SUCH_CYCLE: '该事项没有这一期填报，请以最新一条消息为准。',
  ALREADY_SUBMITTED: '本期进展已经报送，正在审核，无需重复填报。',
  ALREADY_APPROVED: '本期进展已经审核通过。',
  NOTHING_TO_REVIEW: '目前没有待审核的内容。',
  CONTENT_CHANGED: '报送内容在您查看之后有更新，请查看最新内容后再审核。',
  EMPTY_REPORT: '请填写本期完成情况。',
  EMPTY_OPINION: '请填写退回意见，让承办单位知道要补充什么。',
  EMPTY_WORDS: '请填写内容。',
  NO_SIGN_OFF: '请填写审定本次报送的本单位负责人姓名。',
  OWN_SUBMISSION: '这是您本人报送的内容，请由其他同志审核。',
  OWN_UNIT: '这是您所在单位报送的内容，请由督查室负责人审核。',
  NO_LETTER: '没有可以缓发或放行的督办函，可能已因填报而不再需要。',
  LETTER_LEFT: '该督办函已经发出，不能再缓发。',
  NO_LEAD: '请确定一个（且只有一个）主牵头单位。',
  ALREADY_DONE: '此项操作已经完成，无需重复。',
};
