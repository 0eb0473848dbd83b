import type { BotWords } from '../bot-words.ts';

export const bot: BotWords = {
  unknownPerson: '通讯录里没有您的账号，无法办理。请联系督查室把您的聊天账号登记到通讯录。',
  otherWorkspace: '您的账号不属于本单位的工作区，无法办理。',
  unknownAction: '这个按钮已不再使用。请以最新一条消息为准，或直接回复督查室。',
  notYourMessage: '这条消息不是发给您的，无法在此办理。',
  gone: '这条消息对应的事项已找不到。请以最新一条消息为准，或联系督查室。',
  failed: '系统暂时繁忙，这次操作没有收到，请稍后再点一次。',
  nothingOpen: '这一组事项已全部办理，无需再点。',
  refused: (task, sentence) => `${task}：${sentence}`,
  received: '已收到，正在办理，完成后此消息会更新，无需再点。',
  canDo: '我是督办助手：工作日把需要您签收、填报、审核的事项合成一条消息发给您，直接点消息里的按钮即可办理；不便使用时，也可以打电话请督查室代为登记。',
  openItems: ({ sign, report, review }) => {
    const parts = [
      ...(sign > 0 ? [`待签收 ${sign} 项`] : []),
      ...(report > 0 ? [`待填报 ${report} 项`] : []),
      ...(review > 0 ? [`待审核 ${review} 项`] : []),
    ];
    return parts.length > 0 ? `您现有${parts.join('、')}。` : '您目前没有待办事项。';
  },
};
