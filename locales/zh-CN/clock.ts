/** Why the trial's clock did not get where it was asked to go; instants as people read them. */
export const clockWords = {
  backwards: (at: string, wanted: string): string => `时钟已经走到 ${at}，不能拨回 ${wanted}。`,
  unsettled: (at: string, { tasks, messages, acts }: { tasks: number; messages: number; acts: number }): string => {
    const open = [
      ...(tasks > 0 ? [`${tasks} 项任务`] : []),
      ...(messages > 0 ? [`${messages} 条消息`] : []),
      ...(acts > 0 ? [`${acts} 个操作`] : []),
    ];
    return `时钟停在 ${at}：还有 ${open.join('、')}没有处理完。`;
  },
};
