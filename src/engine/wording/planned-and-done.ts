/** A heading that names a plan and looks back on it: 2025年工作计划完成情况, 目标任务的落实情况. */
export const plannedAndDone =
  /(?:计划|安排|要点|目标|任务|工作)的?(?:完成|落实|执行|推进|办理|进展)(?:情况)?(?:回顾)?\s*$/
