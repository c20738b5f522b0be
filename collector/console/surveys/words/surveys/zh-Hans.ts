import type { SurveysWords } from './pack.ts'

/** Simplified Chinese. */
export const surveys: SurveysWords = {
  surveys: {
    steps: {
      title: '开始使用',
      shop: '已添加店铺',
      tag: '店铺中检测到代码',
      survey: '已发布问卷',
      answer: '首份回答',
      done: '已完成',
      open: '待完成',
    },
    none: '还没有问卷',
    noneHint: '选择一个模板，即可发布，每个字都可以修改。',
    add: '新建问卷',
    states: {
      draft: '草稿',
      asking: '进行中',
      waiting: '已排期',
      closed: '已结束',
      full: '配额已满',
      paused: '已暂停',
    },
    changed: '有未发布的更改',
    unusedRule: (rule) =>
      `页面规则 ${rule} 未生效：它可能让您的页面卡死。请改成更简单的规则后重新发布。`,
    results: '结果',
    pause: '暂停',
    resume: '恢复',
    duplicate: '复制',
    copyOf: (name) => `${name} 的副本`,
    versions: '版本',
    discard: '丢弃草稿',
    discardSure: '确定丢弃？',
    templates: '选择模板',
    templatesHint: '每个模板都可直接以询问顾客的所有语言发布。',
    blank: '自己编写',
    blankHint: '从一个问题开始，再写其余部分。',
    version: (ver, when) => `版本 ${ver}，发布于 ${when}`,
    first: '第一个版本。',
    was: '之前',
    is: '之后',
  },
}
