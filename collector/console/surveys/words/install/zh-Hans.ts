import type { InstallWords } from './pack.ts'

/** Simplified Chinese. */
export const install: InstallWords = {
  install: {
    title: '安装代码',
    hint: '每个页面只需一行。约 2.5 kB，发布问卷之前不显示任何内容。',
    where: '安装说明',
    platforms: {
      html: 'HTML',
      woocommerce: 'WooCommerce',
      shopify: 'Shopify',
      magento: 'Magento',
      cafe24: 'Cafe24',
      gtm: '跟踪代码管理器',
      react: 'React',
    },
    steps: {
      html: ['粘贴到所有页面共用模板的 </head> 之前。'],
      woocommerce: [
        '打开“外观 → 主题文件编辑器”中子主题的 header.php，或使用页头脚本插件。',
        '粘贴到 </head> 之前并保存。',
        "在感谢页调用 earshot('track', 'purchase', {order_value: 49})，填入订单金额。",
        '缓存、合并或延迟脚本的插件必须放过这一行；之后请清除其缓存。',
      ],
      shopify: [
        '打开“在线商店 → 模板 → … → 编辑代码 → theme.liquid”。',
        '粘贴到 </head> 之前并保存。它会在所有店面页面运行。',
        '自 2026 年 8 月 26 日起，所有套餐的感谢页和订单状态页都不再运行它。请在下一个店面页面询问，或用邮件发送问卷链接。',
      ],
      magento: [
        '打开“内容 → 设计 → 配置 → 商店视图 → HTML Head”。',
        '粘贴到 Scripts and Style Sheets，保存并清除缓存。',
        'Magento 会发送自己的策略：在某个模块的 csp_whitelist.xml 中把此来源加入 script-src 和 connect-src。自 2.4.7 起结账页强制执行。',
      ],
      cafe24: [
        '在“디자인 → 디자인 편집”中打开公共布局（layout/basic/layout.html）。',
        '粘贴到 </head> 之前。若手机版设计是分开的，也同样粘贴。',
        '支付窗口属于支付服务商：安装代码在其前后的页面运行，不在其中运行。',
      ],
      gtm: [
        '新建自定义 HTML 代码，粘贴这一行，并在所有页面触发。',
        '发布容器。屏蔽代码管理器的拦截器也会屏蔽此安装代码：直接放进主题能触达更多顾客。',
      ],
      react: ['放进 index.html（Next.js 放在根布局，用普通 script）。', '页面切换会自动识别。'],
    },
    csp: '如果店铺发送 Content-Security-Policy，请把此地址加入 script-src 和 connect-src：',
    pinned: '如果店铺用哈希固定所加载的脚本，请改用此安装代码，其内容永不改变：',
    panel: '在店铺页面查看是否展示及原因',
    panelHint:
      '在同一页面地址后加上 #earshot，即可看到每份问卷现在是否会询问、为何不会，以及策略或拦截工具挡住了什么。',
    waiting: '等待首次访问',
    waitingHint: '打开店铺的任意页面，这里会自动变绿。',
    seen: '已检测到代码',
    seenAt: (ago, where) => `${ago}在 ${where} 看到`,
    seenDay: (day) => `最近看到：${day}`,
    foreign: (origin) => `${origin} 装有此代码，但不是这家店铺的网址。`,
    foreignHint: '来自那里的回答会被标记，并从得分中排除。',
    allow: '是我的：添加',
    onlyHere: (address) =>
      `${address} 只能在这台电脑上打开，顾客无法访问。请将 EARSHOT_URL 设为此服务器的公网地址并重启。`,
    blocked: (address) =>
      `店铺使用 https，而代码使用 http，浏览器会拦截。请通过 https 提供 ${address}。`,
    next: '选择模板',
  },
}
