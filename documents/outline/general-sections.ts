const aim = /(?:指导思想|基本原则|工作原则|总体要求|总体思路|基本思路|总体目标|发展目标|工作目标|主要目标|目标要求|总体部署|重要意义|重大意义|总体考虑)/;
const requirement = /(?:组织实施|组织领导|保障措施|实施步骤|工作步骤|方法步骤|步骤安排|进度安排|工作要求|有关要求|相关要求|几点要求|实施保障|组织保障|工作保障|推广工作)$/;
const past = /(?:工作总结|工作回顾|总结|回顾|主要成绩|取得的?成[绩效]|主要成效|工作成效|完成情况|开展情况|基本情况|主要做法|经验做法|工作亮点)$/;
const headingLength = 18;

/** A heading under which aims and principles stand: nothing under it is a task. */
export const isAimHeading = (title: string): boolean => title.length <= headingLength && aim.test(title);

/** A heading under which general requirements stand: kept only where the document itself numbers them like its tasks. */
export const isRequirementHeading = (title: string): boolean => title.length <= headingLength && requirement.test(title);

/** A heading under which is told what was done (2025年工作总结): nothing under it is a task. */
export const isPastHeading = (title: string): boolean => title.length <= headingLength && past.test(title);
