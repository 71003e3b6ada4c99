using SalesBot.Bot.Reports;
using SalesBot.Bot.Understanding.Texts;
using SalesBot.Domain.Performance;

namespace SalesBot.Bot.Subjects.Surveys;

/// <summary>The words of questions about the records, each class by itself: folded Chinese parted by spaces, English by bars.</summary>
internal static class SurveyWords
{
    public static readonly PhraseTable<SurveyTerm> Terms = new(
        [
            (SurveyTerm.Customer, "客户 客戶 客人 顾客 几家 哪家 哪几家 多少家 这几家 些家 买家 公司名单"),
            (SurveyTerm.Order, "订单 单子 合同 几单 多少单 大单 小单 单笔 几笔单 成交记录 出单"),
            (SurveyTerm.Contact, "跟进 联系 联络 沟通 接触 碰过 碰 跟到 跟过 跟了 跟进过 动过 动静 回访 搭理 理过 过问 打过交道 聊过 聊 触达 走动"),
            (SurveyTerm.Visit, "拜访 上门 走访 面谈 见面 见过 跑客户 跑 登门 见客户 当面 上过门 去过"),
            (SurveyTerm.Call, "电话 打电话 通话 打过电话"), (SurveyTerm.Mail, "邮件 发邮件 电邮"), (SurveyTerm.Text, "微信 短信 消息 微信短信"), (SurveyTerm.Fair, "行业活动"),
            (SurveyTerm.Deep, "深度沟通 深聊 高层对接 深度 高层"),
            (SurveyTerm.Step, "下一步行动 下一步 待办 事项 任务 承诺 答应 应承 许诺 说好 说要做 要做的 待跟进 约定 未了 该做 跟进计划 行动 没做 哪些事 几件 哪几件"),
            (SurveyTerm.Booked, "约了 约好 约见 有约 预约 行程 日程 约的 安排 约 要见 要拜访 要跑 要去"),
            (SurveyTerm.Open, "在谈 商机 漏斗 管道 机会 盘子 在跟 在手 pipeline 未成交 推进中"),
            (SurveyTerm.Loss, "流失 丢 丢掉 丢了 丢的 丢单 输单 输掉 输给 跑掉 客户跑了 黄了 黄掉 走掉 没谈成 掉单 流走"),
            (SurveyTerm.Debt, "欠款 欠 应收款 应收账款 应收 未收款 未收 没收回 没收 没回款 未回款 尾款 没付清 没结清 没付 没给钱 没付款 还差款 欠账 欠钱 没收到 外面的钱 没回来 收不回 外面还有多少钱 未付 账龄"),
            (SurveyTerm.PastDue, "逾期 超账期 过了账期 拖欠 拖着 拖了 拖 过期 账期"),
            (SurveyTerm.Overpaid, "多付 付多 多收 多打 预付 定金 订金 预收 超付"),
            (SurveyTerm.Plan, "改进计划 改善计划 行动计划 改进计画 改善计画 行动计画 整改"),
            (SurveyTerm.Team, "部门 团队 小组 组 部 两部 队"), (SurveyTerm.Region, "区域 大区 地区 片区 区 地域 区块 片"), (SurveyTerm.Product, "产品线 产品 品类 品种 货品 商品 东西 线"), (SurveyTerm.Channel, "渠道 来源 获客渠道 获客来源 管道来源"),
            (SurveyTerm.Grade, "等级 级别 分级 级 类"), (SurveyTerm.Stage, "阶段"), (SurveyTerm.Industry, "行业 业态"), (SurveyTerm.Size, "规模"), (SurveyTerm.Segment, "分层 客群 客层 层级"), (SurveyTerm.Reason, "原因 理由 缘由 栽在什么 栽在哪 为什么丢 怎么丢 什么原因"),
            (SurveyTerm.Person, "个人 人 销售员 销售代表 业务员 员工 同事 兄弟 手下 组员 成员 位 人员 伙计 下面的人 大家 各位 大伙 全员 名销售"),
            (SurveyTerm.Month, "月份 个月 月"), (SurveyTerm.Quarter, "季度 季 个季度"),
            (SurveyTerm.Buy, "下单 下过单 买过 买了 买 订过 订了 采购 购买 成交过 进货 拿货 下订单 下订 复购 再买 回购 回来买"),
            (SurveyTerm.Sell, "卖 销 做了 出货 贡献 带来 干了"),
            (SurveyTerm.Pay, "付款 付过 付了 打款 回款 到账 进账 付钱"),
            (SurveyTerm.Back, "赢回来 赢回 挽回 捞回来 捞回 追回来"), (SurveyTerm.Win, "拿下 成交 赢单 签下 谈成 转成交 换回 转化"),
            (SurveyTerm.Fresh, "新增 新开发 新开 新接触 新来 首次接触 初次接触 新录入 新建档 新进"),
            (SurveyTerm.Silent, "没动静 没声音 沉默 冷 晾着 晾 凉了 没人管 没人理 没人碰 没人跟 没人联系 无人跟进 无人问津 断联 失联 失去联系 没消息"),
            (SurveyTerm.Who, "谁 哪位 哪个销售 哪个人 哪些人 哪几个人 几个人 谁家"), (SurveyTerm.Which, "哪些 哪几个 哪个 哪几 哪 什么 有哪些 哪一个 哪一"),
            (SurveyTerm.Each, "两个 俩 按 分 各 各个 每个 每 逐 每一 各自 分别 分开 依 每位 每人 各人 逐个 挨个"),
            (SurveyTerm.Not, "没有 没 未 无 不曾 从未 从没 从来没有 从来没 还没 沒 零 没人 没再 无人 一次没 一次都没 一趟没 没去 不 没怎么 一家没 空着 一直没 都没 没在"),
            (SurveyTerm.Ever, "从来 曾经 有过 过去 历史上 至少一次"), (SurveyTerm.Only, "只 仅 光 只有 仅仅 光是"),
            (SurveyTerm.Share, "占比 比重 份额 占了 占 几成 百分之几 百分之多少 百分比 比例 多大比例 吃掉 多少比例 多大一块 多少% %"),
            (SurveyTerm.HowMany, "几家 多少家 几个 多少个 几单 多少单 几次 多少次 几趟 多少趟 几笔 多少笔 几条 多少条 几件 几回 家数 数量 个数 有几 有多少客户 多少客户 多少订单 多少人 几位 笔数 单数 几 次数 多少张 几张"),
            (SurveyTerm.HowMuch, "多少钱 多少 金额 总额 多大 钱 额 数字 数"), (SurveyTerm.Mean, "平均 人均 均 平均每 平均下来"),
            (SurveyTerm.List, "列出来 列一下 列出 列 清单 名单 明细 列表 排出来 拉个单 拉出来 拉一下 给我看 都有谁 是哪 列给我 单列 报给我"),
            (SurveyTerm.Most, "最多 最高 最好 最大 最强 最猛 第一 冠军 最快 领先 最值钱 最贵 最重 靠前 前列 最厉害 最长 最久 最晚"),
            (SurveyTerm.Least, "最少 最低 最差 最小 最弱 最惨 倒数 垫底 末位 落后 最慢 拖了后腿 拖后腿 更差 更低 排最后 最后一名 最拉"),
            (SurveyTerm.Rank, "排名 排行榜 排行 排个 排一下 排序 排一排 排 名次 从高到低 从多到少 从大到小 从低到高 从少到多 从小到大 高低 高到低 低到高 第几"),
            (SurveyTerm.Versus, "对比 相比 比较 比 跟 和 与 同 摆一起 放一起 并排 差多少 差距多大 较 比起 并列 摆一块 对照"), (SurveyTerm.Than, "涨了 跌了 涨 跌 升 降 增长 下降 提升 变化 多了 少了 增 减 升了 降了 好了 差了 增幅 涨跌 升降 上升 下滑"),
            (SurveyTerm.Target, "基础目标 目标 指标 任务数 业绩目标 定额"), (SurveyTerm.Challenge, "挑战目标 挑战 冲刺目标 冲刺 冲高目标"),
            (SurveyTerm.Reached, "达标 达到 到标 完成 够数 够 到没到 够不够 达成 完成率 达成率 完成情况 到目标"), (SurveyTerm.Missed, "没达标 未达标 没完成 未完成 没到目标 没达到 没够 没过线 不达标 没到 完不成 低于目标 未达成 没达成 没做到"),
            (SurveyTerm.Gap, "缺口 还差 差距 差额 差多少 超了多少 超出 差几 还缺 差"),
            (SurveyTerm.Why, "为什么 为啥 为何 怎么回事 咋回事 什么情况 怎么会 怎么就 因为什么 卡在哪 跌在哪 掉在哪 差在哪 输在哪 问题出在哪 哪里出了问题 出了什么问题 怎么掉 怎么跌 怎么涨 是谁拉 谁拖 拖累 拉低 拉高 谁拉起来 拉起来的 讲清楚 说清楚 什么造成 造成 主要因素 哪块掉 掉哪了 怎么这么"),
            (SurveyTerm.Ahead, "能做多少 能做到多少 会做多少 能卖多少 能干多少 能完成多少 能有多少 能做 能完成 能到 能达 会做 会到 预计 预测 预估 估计 估 能冲 有望 做得到 能不能完成 势头 照这 照现在 全年能 落在 能收 大概能 会不会 能不能达 能不能到 能否完成 做到多少 做得完 来得及"),
            (SurveyTerm.Missing, "没填 没写 缺 缺少 漏填 漏 未填 空白 为空 没登记 没录 没维护 不全 没标 没有填"),
            (SurveyTerm.Late, "超期 过期没 到期没 过了日子 过了期 该跟没跟 超时 晚了 迟了 拖着没 没按时 到期未 过期未 欠跟进 过了时间 逾期没做 逾期未 到期还没"),
            (SurveyTerm.Moved, "延期 推迟 延后 改期 拖延 往后推 顺延"), (SurveyTerm.Due, "非跑不可 非去不可 必须跑 必须去 必须 一定要 到期 该 要到期 应该 要交 要做 要跟"),
            (SurveyTerm.Stuck, "卡住 卡了 卡在 卡着 停在 停留 停了 没推进 没进展 不动 没动 待了 压了 滞留"), (SurveyTerm.Last, "最近一次 上一次 上次 最后一次 最后 最近那次 上回"),
            (SurveyTerm.Except, "除了 除去 除 不算 不含 排除 剔除 去掉 扣掉 以外 之外 不包括"), (SurveyTerm.Whether, "有没有 是不是 有无 是否 吗 了没 没有啊 达没达"),
            (SurveyTerm.Budget, "预算"), (SurveyTerm.Objection, "异议 顾虑 抱怨 反对意见 疑虑 不满"), (SurveyTerm.Weekday, "星期几 周几 礼拜几 哪一天"), (SurveyTerm.Need, "需求 核心需求 想要 想买 要买 需要"), (SurveyTerm.Phone, "电话号码 联系方式 手机号 手机 号码"), (SurveyTerm.Decider, "决策人 拍板人 关键人 联系人 联络人 拍板的人 决策者"), (SurveyTerm.Supplier, "供应商 现供应商 当前供应商"), (SurveyTerm.Urgent, "紧急 急单 着急 很急 急"), (SurveyTerm.Strategic, "战略客户 战略"), (SurveyTerm.Potential, "潜力分 潜力评分 潜力"), (SurveyTerm.Consent, "不让联系 不许联系 不允许沟通 免打扰 拒绝联系"), (SurveyTerm.Close, "预计合作 预计成交 预计签 预计签约 要签 该签 预计合作时间"),
            (SurveyTerm.Profit, "毛利额 毛利润 利润 毛利多少钱 赚了 赚 毛利金额"), (SurveyTerm.Vague, "写得最水 最水 写得水 写的水 水 敷衍 套话 含糊其辞 空话 凑数 糊弄的 水分"), (SurveyTerm.InTime, "24小时内 24小时 当天或隔天 及时录入 及时录 当天录 录入及时 及时率 当天记 隔天内 按时录 按时记 二十四小时内 24h内 24h"), (SurveyTerm.Filled, "完整率 写完整 记录完整 填写完整 完整"),
            (SurveyTerm.Cost, "成本 花了多少 花费 花了 费用 投入 开销 开支 投放费"), (SurveyTerm.Roi, "投资回报率 投资回报 投产比 回报率 roi 划算 值不值 投入产出"), (SurveyTerm.Entered, "满意度 客户满意度"), (SurveyTerm.Teamwork, "团队协作 协作 协作分"), (SurveyTerm.Leave, "请假 休假 在不在 上班"), (SurveyTerm.Risk, "危险 最危险 最悬 悬 风险最大 健康预警"), (SurveyTerm.Owner, "归谁 谁负责 谁在管 谁在顾 谁管 负责人 谁的 是谁的 谁手上 谁手里 归属 归哪个 谁名下 在谁手里 在谁手上 压在谁 谁跟的 都是谁"),
            (SurveyTerm.Small, SmallChinese),
        ],
        [
            (SurveyTerm.Customer, "customers|customer|clients|client|accounts|account|buyers|buyer|companies|company names|ones"),
            (SurveyTerm.Order, "orders|order|deals closed|deals signed|deal|deals|sales orders|contracts|purchases"),
            (SurveyTerm.Contact, "contacted|contacts|contact|follow-ups|follow-up|follow ups|follow up|followed up|followups|followup|touched|touches|touch|talked to|talked with|talked|spoken to|spoken with|spoke to|spoke with|spoken|spoke|heard from us|heard from|reached out to|reached out|reached|been in touch|in touch|checked in with|checked in on|checked in|called on|interactions|interaction|looked after|attention"),
            (SurveyTerm.Visit, "visits|visit|visited|visiting|site visits|face to face|face-to-face|in person|on-site|onsite|met|meetings|meeting|seen|saw|went to see|been to see|gone to see|going where"),
            (SurveyTerm.Call, "calls|call|called|phoned|rang|phone calls|phone|rung|by phone"), (SurveyTerm.Mail, "emails|email|emailed|e-mails|e-mail|mailed"), (SurveyTerm.Text, "messages|message|messaged|wechat|texts|texted|texting|chat messages"), (SurveyTerm.Fair, "industry events"),
            (SurveyTerm.Deep, "deep|executive|executive level|in-depth|depth"),
            (SurveyTerm.Step, "next steps|next step|to-dos|to-do|todos|todo|action items|promises|promise|promised|promising|commitments|commitment|tasks|task|said they would do|said they'd do|supposed to do|still to do|left to do|owed to customers"),
            (SurveyTerm.Booked, "appointments|appointment|booked|scheduled|lined up|diary|calendar|planned visits|coming up|planned|on the calendar|who's going|going|seeing"),
            (SurveyTerm.Open, "pipeline|opportunities|opportunity|open deals|open deal|in play|funnel|open business|being negotiated|live deals|live opportunities"),
            (SurveyTerm.Loss, "lost|lose|losses|loss|losing|churned|walked away|dropped us|left us|slipped away"),
            (SurveyTerm.Debt, "outstanding|owes us|owe us|owes|owe|owed|owing|debtors|debtor|receivables|receivable|unpaid|not paid|haven't paid|hasn't paid|still to be paid|uncollected|debts|debt|balance|balances|not yet collected|open invoices|unsettled"),
            (SurveyTerm.PastDue, "overdue|past due|late payers|late payment|late payments|aged|ageing|aging|past terms|beyond terms|overdue money"),
            (SurveyTerm.Overpaid, "overpaid|overpayment|overpayments|paid too much|prepaid|prepayments|prepayment|deposits|deposit|paid in advance|paid ahead"),
            (SurveyTerm.Plan, "action plans|action plan|improvement plans|improvement plan"),
            (SurveyTerm.Team, "teams|team|groups|group|departments|department"), (SurveyTerm.Region, "regions|region|areas|area|territories|territory"), (SurveyTerm.Product, "products|product|product lines|product line|lines|line|category|categories|items"), (SurveyTerm.Channel, "channels|channel|lead sources|lead source|source|sources"),
            (SurveyTerm.Grade, "grades|grade|tier|tiers|-grade"), (SurveyTerm.Stage, "stages|stage"), (SurveyTerm.Industry, "industries|industry|sectors|sector|verticals|vertical"), (SurveyTerm.Size, "sizes|size"), (SurveyTerm.Segment, "segments|segment|rfm"), (SurveyTerm.Reason, "reasons|reason|loss reasons"),
            (SurveyTerm.Person, "reps|rep|people|person|salespeople|salesperson|guys|guy|folks|team members|staff|seller|sellers|everyone|everybody|members|colleagues"),
            (SurveyTerm.Month, "months|month|monthly"), (SurveyTerm.Quarter, "quarters|quarter|quarterly"),
            (SurveyTerm.Buy, "bought|buy|buys|buying|purchased|purchase|ordered|ordering|placed an order|placed|reordered|came back|bought from us"),
            (SurveyTerm.Sell, "sold|sell|selling|sells|bring in|brought in|bring|brought|contribute|contributed|contributes|generated|generate|shifted|moved"),
            (SurveyTerm.Pay, "paid|pay|pays|paying|payment|payments"),
            (SurveyTerm.Back, "win back|won back|win anybody back|win anyone back|winning back|won any back|win any back|got back|came back to us"), (SurveyTerm.Win, "won|win|wins|closed|landed|signed|convert|converted|winning"),
            (SurveyTerm.Fresh, "newly added|newly|first contacted|first contact|added|new leads|new prospects|onboarded|came in|new"),
            (SurveyTerm.Silent, "silent|quiet|gone quiet|went quiet|gone cold|cold|untouched|neglected|ignored|uncontacted|forgotten|not heard from|left alone|dormant"),
            (SurveyTerm.Who, "who's|who|whom|whose|which rep|which reps|which of my reps|which of the reps|anybody|anyone|who all"), (SurveyTerm.Which, "which|what|what's|which ones|any|what all"),
            (SurveyTerm.Each, "both|by|per|each|every|split by|broken down by|break down by|across|for each|broken down|split|breakdown by|breakdown|individually"),
            (SurveyTerm.Not, "not|no|never|without|haven't|hasn't|have not|has not|didn't|did not|don't|doesn't|zero|nobody|no one|nobody's|none|isn't|aren't|wasn't|weren't|n't|hadn't|nothing|lacking|lacks|lack|yet to|no one's|fail to|failed to|no-one"),
            (SurveyTerm.Ever, "ever|at all|at least once|once"), (SurveyTerm.Only, "only|just|solely|exclusively|nothing but"),
            (SurveyTerm.Share, "share|percent|percentage|%|pct|proportion|fraction|slice|what part|how much of|portion|weight|as a share|as a percentage|out of|chunk"),
            (SurveyTerm.HowMany, "how many|number of|count|counts|how often|numbers of|headcount|the number"),
            (SurveyTerm.HowMuch, "how much|amount|amounts|worth|value|money|sum|dollars|yuan|total value|how big|revenue"), (SurveyTerm.Mean, "average|mean|on average|avg|typical"),
            (SurveyTerm.List, "list|show me|show|give me|name them|name|names|spell out|pull up|list out|lay out|rundown"),
            (SurveyTerm.Most, "most|highest|best|biggest|largest|top|leading|leader|leads|number one|first|greatest|strongest|longest|latest|heaviest|richest|busiest"),
            (SurveyTerm.Least, "least|lowest|worst|fewest|smallest|bottom|weakest|laggard|lagging|last place|slowest|shortest|poorest|sloppiest|thinnest"),
            (SurveyTerm.Rank, "ranking|ranked|rank|rankings|leaderboard|league table|sorted|sort|in order|best to worst|worst to best|high to low|low to high|highest first|lowest first|largest first|biggest first|most first|worst first|best first|descending|ascending"),
            (SurveyTerm.Versus, "versus|vs.|vs|against|compared with|compared to|compare|compared|comparison|next to each other|side by side|next to|beside|relative to|and|or|with"), (SurveyTerm.Than, "than|up or down|up on|down on|grow|grown|grew|growth|rise|risen|rose|fall|fallen|fell|drop|dropped|change|changed|increase|increased|decrease|decreased|difference|better|worse|up|down|higher|lower|more|improved|improve"),
            (SurveyTerm.Target, "targets|target|quota|quotas|base target|goal|goals|plan number|base|budgeted"), (SurveyTerm.Challenge, "stretch targets|stretch target|stretch number|stretch|challenge target|challenge"),
            (SurveyTerm.Reached, "hit|reached|reach|made it|made|met|meet|make|beat|beaten|achieved|achieve|attained|on target|completion|attainment|completed|exceeded|exceed|cleared|there yet"), (SurveyTerm.Missed, "missed|miss|missing target|fell short|short of|below target|under target|off target|didn't make|didn't hit|did not hit|did not make|didn't reach|not reach|not make|below|under|behind|not hit|hasn't hit|haven't hit|failed"),
            (SurveyTerm.Gap, "gap|shortfall|short|how far off|how far|to go|difference to target|off by|over by|how close|still need|missing from|needed"),
            (SurveyTerm.Why, "why|how come|what caused|what's behind|what is behind|what drove|what made|what went wrong|what happened|wth happened|happened|fell off a cliff|what's wrong|what moved|what pushed|reason for|what explains|where did we lose|what dragged|who dragged|where did it go wrong|drove|caused|what's dragging|what is dragging|where did it drop|where did the drop"),
            (SurveyTerm.Ahead, "will we|will|forecast|forecasts|projected|projection|expect|expected|on track|on course|at this rate|going to|likely|land|where do we land|outlook|predict|predicted|estimate|can we make|can we hit|should we expect|run rate|shaping up|headed|heading"),
            (SurveyTerm.Missing, "missing|lacks|incomplete|blank|not filled|empty|not filled in|unfilled|unknown"),
            (SurveyTerm.Late, "past their date|past its date|late follow-ups|overdue follow-ups|overdue follow ups|behind schedule|late|slipped|not done|hasn't done|haven't done|undone|unfinished|still open|left open|not finished"),
            (SurveyTerm.Moved, "postponed|put off|delayed|pushed back|rescheduled|deferred"), (SurveyTerm.Due, "due|supposed to|falling due|coming due"),
            (SurveyTerm.Stuck, "stuck|stalled|sitting in|sat in|stagnant|not moved|hasn't moved|haven't moved|parked|no progress|without progress|lingering"), (SurveyTerm.Last, "last time|last order|last contact|most recent|last visit|last bought|last paid|last payment|last touched|last touch"),
            (SurveyTerm.Except, "except|excluding|apart from|other than|leaving out|leave out|without counting|minus|not counting"), (SurveyTerm.Whether, "do we|did we|are there|is there|have we|has|is|are|did|does|do|was|were|have"),
            (SurveyTerm.Budget, "budget|budgets"), (SurveyTerm.Objection, "objections|objection|pushback|complaints|complaint|concerns"), (SurveyTerm.Weekday, "day of the week|weekday|weekdays|days of the week"), (SurveyTerm.Need, "needs|need|wants|want|interested in buying|looking for|requirement|requirements"), (SurveyTerm.Phone, "phone number|phone numbers|contact details|contact person"), (SurveyTerm.Decider, "decision maker|decision makers|decision-maker|decision-makers"), (SurveyTerm.Supplier, "supplier|suppliers"), (SurveyTerm.Urgent, "urgent|urgently|high urgency"), (SurveyTerm.Strategic, "strategic|key accounts|key account"), (SurveyTerm.Potential, "potential score|potential"), (SurveyTerm.Consent, "do not contact|opted out|not to be contacted"), (SurveyTerm.Close, "supposed to close|expected to close|due to close|closing|close|expected close|to sign|to close"),
            (SurveyTerm.Profit, "gross profit|profit|margin in money|earned|earn"), (SurveyTerm.Vague, "vague|sloppy|empty phrases|stock phrases|boilerplate|fluff|wishy-washy|lazy notes|meaningless"), (SurveyTerm.InTime, "within 24 hours|within 24h|in 24 hours|within a day|logged in time|in time|same day|same-day|24h|24 hours|24-hour|logged on time|on-time logging|promptly|late logging"), (SurveyTerm.Filled, "complete|completeness|filled in properly"),
            (SurveyTerm.Cost, "cost|costs|spend|spent on|spending|spent|expense|expenses"), (SurveyTerm.Roi, "return on investment|roi|payback|pay off|paid off|return on"), (SurveyTerm.Entered, "satisfaction"), (SurveyTerm.Teamwork, "teamwork"), (SurveyTerm.Leave, "on leave|day off|on holiday|out of office|in today"), (SurveyTerm.Risk, "riskiest|in danger|health warning|health warnings|most at risk"), (SurveyTerm.Owner, "owner|owners|owned by whom|whose are they|who owns|whose|who has them|who looks after|responsible|in whose hands|belong to|who handles|handled by|with whose"),
            (SurveyTerm.Small, SmallEnglish),
        ]);

    private const string SmallChinese =
        "的 了 呢 啊 吧 呀 哈 嘛 么 哦 喔 哎 诶 嗯 我 我们 咱们 咱 你 您 给我 帮我 帮忙 请 麻烦 看看 看下 看一下 看 报一下 报 说说 讲讲 说 一下 下 到底 究竟 现在 目前 当前 眼下 手上 手里 手头 名下 负责 那边 这边 那个 这个 那些 这些 里面 里头 当中 其中 中 里 全部 所有 全 整个 公司 全公司 整体 总共 一共 合计 总 统共 加起来 大概 大约 左右 个数 有 是 在 上 内 以来 至今 到现在 到目前 截至 为止 截止 今 别给我含糊 别含糊 别糊弄 糊弄我 别跟我说 记录 档案 标记 来 去 就 还 也 又 再 才 又是 而且 并且 同时 但 但是 不过 可是 然后 那 这 哪儿 得 地 着 过 个 家 次 单 笔 条 件 张 趟 回 位 名 份 块 元 天 一个 一家 一次 一 两 两个 者 每次 数一数 数数 告诉我 告诉 想知道 想看 想看看 查一下 查查 查 给个数 给个 给 数据 情况 怎么样 怎样 咋样 如何 什么样 好不好 多不多 高不高 客户里 里的 业绩表 表 单列出来 顺便 另外 以及 及 或 或者 跟踪 快 老板 领导 经理 主管 亲 谢谢 辛苦 急用 今天 开会用 开会要用 汇报用 对了 我想 我要 能否 能不能 可以 可不可以 应该是 属于 属 做 关于 对 对于 把 被 让 由 从 到 至 于 以 为 之 其 该 更 很 太 挺 比较 真 真的 确实 实际 实际上 具体 主要 基本 一般 是多少 有多少 都有 都是 都 有的 手下的 带的 这块 那块 方面 端 侧 型 性 类型 类的 的话 里边 期间 那段 时候 时间 日子 一段 近 近来 最近 目前为止 起 开始 以后 之后 后 前 之前 以前 当月 当季 份 度 期 上面 下面 另 别 光看 只看 就看 单看 光 按说 按道理 一眼 一遍 一览 总览 概况 汇总 统计 统计一下 盘点 盘一下 盘盘 捋一下 捋捋 理一下 过一下 过一遍 分析 分析一下 帮 呗 啦 咯 哟 诶 哩 哇 噢 唉 有点 一点 点 些 一些 这么 那么 样 一样 结果 实绩 表现 成绩 干得 做得 卖得 干 搞 弄 搞定 水平 数目 总数 总量 全年 名字 叫什么 分别是 各是 各有 各多少 双方 两边 两家 俩 三个 几位 这几个 那几个 几个 所 口径 算 算一下 算算 算下来 计算 口头 清楚 明白 知道 需要 想 要 会 能 得出 合起来 加一起 一起 共 计 底 初 末 中旬 上旬 下旬 单独 另行 呢吗 大的 小的 新的 老的 多 少 高 低 好 差 还有 还没有 存在 出现 发生 产生 拥有 持有 手 底下 旗下 下属 手下 麾下 那组 这组 那队 他们 他 她 它 它们 她们 人家 此 本 自己 各种 种 名列 位列 系列 哪里 在哪 关键 重点 值得 注意 盯 关注 需 务必 赶紧 马上 立刻 优先 先 首先 再来 再看 再说 其他 其它 另外的 别的 剩下 剩余 剩 余下 其余 还在 仍 仍然 依然 一直 一直以来 持续 连续 总是 经常 常 都快 都已经 已经 已 刚 刚刚 才刚 曾 过的 一半 半数";

    private const string SmallEnglish =
        "the|of|in|for|at|on|to|a|an|as|it|its|it's|this|that|these|those|we|us|our|ours|you|your|i|me|my|mine|i'd|i'm|we've|we're|they|them|their|he|his|she|her|him|please|pls|plz|thanks|thank you|so far|so|then|now|right now|currently|at the moment|today|as of today|all|in total|altogether|total|whole|overall|entire|company|the company|everything|from|into|out|over there|there|here|been|be|being|had|having|get|got|gets|getting|can|could|would|should|may|might|tell|let|see|look|looking|know|want to know|quick|quickly|hi|hey|hello|ok|okay|morning|just wondering|by the way|also|too|still|yet|already|really|actually|exactly|roughly|about|around|approximately|sort of|kind of|figure|figures|number|numbers|data|report|overview|summary|status|details|state|performance|results|result|like|how|how's|how is|how are|how did|how do|where|when|if|but|because|since then|while|during|between|within|inside|among|amongst|under them|one|two|either|neither|whatever|together|some|few|lot|lots|bunch|side|sides|hand|hands|hold|holds|holding|held|handle|handles|handling|run|runs|manage|manages|managed|have they|do they|did they|doing|done|did we do|did we make|go|goes|went|come|comes|came|take|takes|took|keep|kept|put|made up|make up|makes up|account for|accounts for|accounted for|represent|represents|come from|comes from|came from|that's|thats|there's|who is|who are|who was|what is|what are|what was|what were|is it|was it|of them|of those|of these|of which|such|same|other|others|another|rest|remaining|left|current|existing|active|old|big|small|large|good|bad|high|low|long|short list|much|many|very|quite|pretty|too many|too much|long time|a while|while back|ago|back|time|times|period|day|days|week|weeks|year|years|end|start|beginning|far|near|each other|together|separately|alone|combined|i need|need to|needs to|have to|has to|meeting with boss|boss|manager|for me|to me|and who|and whose|and when|ok so|well|sales team|sales|business|stuff|things|thing|bits|record|records|on record|on the books|books|again|please?|name each|out there|in there|on file|exist|exists|worked|work|works|working|s|'s|d|'d|ll|'ll|re|'re|ve|'ve|t|anything|something|everything we|any of|all of|some of|half|first half|second half|lot?|don't care|ever since|until|till|through|up to|to date|ytd|not sure|say|says|said|mean?|look like|looks like|looks|looked|feel|think|thinks|guess|whether|if any|if so|then?|ask|asking|asked|question|give|gives|gave|giving|tried|try|off|per cent of|across all|all across|entirely|mostly|mainly|main|key|important|attention to|watch|care about|push|chase|chasing|call first";

    /// <summary>Figures of the reports, by every word people have for them; what may also be a deed is a deed here.</summary>
    public static readonly IReadOnlyList<(Metric Metric, string Word)> Metrics =
    [
        .. FigureVocabulary.Metrics
            .Where(entry => entry.Metric is not (Metric.Completion or Metric.ChallengeCompletion or Metric.Churned or Metric.FollowUps or Metric.Visits or Metric.Orders))
            .SelectMany(entry => entry.Words.Select(word => (entry.Metric, Word: word)))
            .Where(entry => entry.Word is not ("卖" or "销售" or "sold" or "sell" or "复购" or "repurchase" or "churn" or "回款" or "收款" or "conversion" or "绩效" or "sales")),
        (Metric.Sales, "业绩"), (Metric.Sales, "战绩"), (Metric.Sales, "销量"), (Metric.Sales, "流水"), (Metric.Sales, "收入"), (Metric.Sales, "sales"), (Metric.Sales, "sales figures"), (Metric.Sales, "sales amount"), (Metric.Sales, "做了多少"), (Metric.Sales, "takings"),
        (Metric.Collected, "回款"), (Metric.Collected, "收款"), (Metric.Collected, "收了多少"), (Metric.Collected, "收回多少"), (Metric.Collected, "收回来"), (Metric.Collected, "到账"), (Metric.Collected, "cash collected"), (Metric.Collected, "cash in"), (Metric.Collected, "cash"), (Metric.Collected, "money in"), (Metric.Collected, "payments received"), (Metric.Collected, "collections"),
        (Metric.Aov, "均单"), (Metric.Aov, "单均"), (Metric.Aov, "平均每单"), (Metric.Aov, "每单平均"), (Metric.Aov, "order size"), (Metric.Aov, "average order size"), (Metric.Aov, "deal size"), (Metric.Aov, "order value"),
        (Metric.LeadToDeal, "线索转成交的比例"), (Metric.LeadToDeal, "线索转成交"), (Metric.LeadToDeal, "转成交的比例"), (Metric.LeadToDeal, "转成交率"), (Metric.NewSales, "new-customer sales"), (Metric.NewSales, "new customer sales"), (Metric.RepeatSales, "repeat-customer sales"), (Metric.NewSales, "新客销售"), (Metric.RepeatSales, "老客销售"), (Metric.RepeatSales, "老客户销售"), (Metric.NewSales, "新客户销售"), (Metric.Score, "综合分"), (Metric.Score, "考核分"), (Metric.Score, "考核得分"), (Metric.Score, "打分"), (Metric.Score, "scores"), (Metric.Score, "绩效"),
        (Metric.Yoy, "同比"), (Metric.LeadToDeal, "转化"), (Metric.LeadToDeal, "conversion"), (Metric.RepurchaseRate, "重复购买率"), (Metric.RepurchaseRate, "repeat purchase rate"), (Metric.RepurchaseRate, "repeat business"),
        (Metric.DealCycleDays, "成单周期"), (Metric.DealCycleDays, "time to close"), (Metric.DealCycleDays, "days to close"), (Metric.ChurnRate, "流失比例"), (Metric.NewCustomers, "新客户"), (Metric.NewCustomers, "开发新客"), (Metric.NewCustomers, "拉新"),
        (Metric.Compliance, "规范分"), (Metric.Compliance, "合规"), (Metric.Compliance, "记录质量分"), (Metric.Coverage, "按时率"), (Metric.Coverage, "跟进及时率"), (Metric.FollowUpsToClose, "成交前平均跟进"),
    ];
}
